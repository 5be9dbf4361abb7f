// `amends ledger verify|purge|import`: prove that history is unaltered; delete words after the retention
// time; take in decisions that were read elsewhere.
#include "cli/age.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/ledger_option.h"
#include "cli/lines.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/version.h"
#include "engine/ledger/import.h"
#include "engine/ledger/purge.h"
#include "engine/ledger/verify.h"
#include "reports/words.h"

#include <memory>  // std::make_shared

namespace amends {

namespace {

struct LedgerCommand : Options {
  LedgerOptions ledger;
  std::string head;            // verify
  std::optional<Date> before;  // purge
};

constexpr std::size_t problems_told = 20;

void print(std::string const& text) {
  Output output{""};
  output.write(text);
  static_cast<void>(output.finish());
}

LedgerRun facts(RunKind kind, Date day, Console const& console) {
  LedgerRun run;
  run.kind = kind;
  run.as_of = iso(day);
  run.at = utc_time(console.surroundings().utc_seconds);
  run.program = "amends " + std::string{version()};
  return run;
}

ExitCode verify(LedgerCommand const& options, Console const& console) {
  auto ledger = Ledger::open_to_read(options.ledger.where());
  auto const proof = prove(ledger);
  for (std::size_t i = 0; i < proof.problems.size() && i < problems_told; ++i)
    console.error("ledger verify: " + proof.problems[i]);
  if (proof.problems.size() > problems_told)
    console.error("ledger verify: and " + std::to_string(proof.problems.size() - problems_told) + " more");
  bool const cut_off = !options.head.empty() && !holds_head(ledger.runs(), options.head);
  if (cut_off)
    console.error("ledger verify: no run ends with " + options.head +
                  ": the ledger was cut off or made anew (give at least 12 digits)");
  if (!proof.problems.empty() || cut_off) return ExitCode::found;
  std::string const removed =
      proof.removed == 0 ? ""
                         : "; words were removed from " +
                               counted(static_cast<std::size_t>(proof.removed), "entry", "entries") + ", with receipts";
  print("Nothing was altered or removed: " + counted(static_cast<std::size_t>(proof.runs), "run") + ", " +
        counted(static_cast<std::size_t>(proof.rows), "entry", "entries") + removed + "\nIt ends with " + proof.head +
        "\n");
  return ExitCode::ok;
}

ExitCode purge_words(LedgerCommand const& options, Console const& console) {
  auto ledger = Ledger::open_to_add(options.ledger.where());
  auto const done = purge(ledger, *options.before, facts(RunKind::purge, day_of_report(options, console), console));
  std::string text = "Words were removed from " + counted(static_cast<std::size_t>(done.removed), "entry", "entries") +
                     " of nights before " + in_words(*options.before) + "\n";
  if (done.kept > 0)
    text += "Kept: " + counted(static_cast<std::size_t>(done.kept), "entry", "entries") + " as old, of " +
            counted(static_cast<std::size_t>(done.open_cases), "case") + " still open or changed since\n";
  print(text);
  return ExitCode::ok;
}

ExitCode import_lines(LedgerCommand const& options, Console const& console) {
  auto ledger = Ledger::open_to_add(options.ledger.where());
  RunWriter writer{ledger, facts(RunKind::import, day_of_report(options, console), console)};
  Importer importer{ledger, writer};
  bool gaps = false;
  for (auto const& path :
       options.inputs.empty() ? std::vector<std::string>{std::string{standard_input}} : options.inputs) {
    auto const failed = each_line(path, [&](std::size_t number, std::string_view line) {
      if (line.empty()) return;
      auto const mistake = importer.take(line);
      if (mistake.empty()) return;
      gaps = true;
      console.error(path + ":" + std::to_string(number) + ": " + mistake);
    });
    if (!failed) continue;
    gaps = true;
    console.error(failed->source + ": " + failed->message);
  }
  if (importer.taken() > 0)
    static_cast<void>(writer.finish("{\"decisions\":" + std::to_string(importer.taken()) + "}"));
  print(counted(importer.taken(), "decision") + " with " + counted(importer.actions(), "action") + " taken in, " +
        std::to_string(importer.known()) + " known already\n");
  return gaps ? ExitCode::incomplete : ExitCode::ok;
}

using Work = ExitCode (*)(LedgerCommand const& options, Console const& console);

ExitCode guarded(std::string const& name, Work work, LedgerCommand const& options, Console const& console) {
  if (options.ledger.where().empty()) {
    console.error(name + ": name the ledger with --ledger, or the folder of the nightly reports with --out");
    return ExitCode::usage;
  }
  try {
    return work(options, console);
  } catch (LedgerError const& error) {
    return refused(name, error, console);
  }
}

LedgerCommand& declare(CLI::App& command, std::string const& name, Work work, Console& console, Run& run) {
  auto const options = std::make_shared<LedgerCommand>();
  offer_ledger(command, options->ledger);
  when_chosen(command, [name, work, options, &console, &run] {
    run = [name, work, options, &console] { return guarded(name, work, *options, console); };
  });
  return *options;
}

}  // namespace

void declare_ledger(CLI::App& command, Console& console, Run& run) {
  auto& verifying = offer_command(command, "verify", "Prove that nothing in the ledger was altered or removed");
  auto& proved = declare(verifying, "ledger verify", verify, console, run);
  offer_text(verifying, "--head", proved.head,
             "A digest that the ledger ended with before: shows whether it was cut off", "DIGEST");

  auto& purging = offer_command(command, "purge", "Remove quotes and words after the retention time");
  auto& purged = declare(purging, "ledger purge", purge_words, console, run);
  offer_date(purging, "--before", purged.before, "Of nights before this day", Need::required);
  offer_as_of(purging, purged);

  auto& importing = offer_command(command, "import", "Take in lines of extract --format ndjson");
  auto& imported = declare(importing, "ledger import", import_lines, console, run);
  offer_inputs(importing, imported, "Files of lines; none, or -: standard input");
  offer_as_of(importing, imported);
  require_command(command);
}

}  // namespace amends
