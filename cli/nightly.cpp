// `amends nightly CASES --out DIR`: every case, what changed since the night before, all reports.
#include "cli/age.h"
#include "cli/command.h"
#include "cli/fail_on.h"
#include "cli/in_order.h"
#include "cli/input.h"
#include "cli/ledger_option.h"
#include "cli/names_option.h"
#include "cli/night_run.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/publication.h"
#include "cli/version.h"
#include "engine/calendar/calendar.h"
#include "engine/ledger/address.h"
#include "engine/ledger/counts.h"
#include "engine/ledger/record_rows.h"
#include "reports/letters.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"

#include <algorithm>   // std::ranges::any_of, stable_partition
#include <filesystem>  // std::filesystem::is_directory
#include <memory>      // std::make_shared
#include <utility>     // std::move

namespace amends {

namespace {

struct NightlyCommand : Options {
  std::string cases;
  LedgerOptions ledger;
  std::string names_path;
  std::string quiet_how = "false";
  unsigned keep = 0;
  FailOn fail_on = FailOn::overdue;
};

std::string mistake_in(NightlyCommand const& options) {
  if (options.cases.empty()) return "name the folder of cases";
  if (options.ledger.out.empty()) return "name the folder of the reports with --out";
  std::error_code unknown;
  if (!std::filesystem::is_directory(options.cases, unknown)) return options.cases + " is no folder";
  return {};
}

// A disk that is not mounted looks like a folder in which every case is gone.
std::string suspicious(NightWork const& work) {
  bool const nothing_there = work.report.cases.empty() && !work.known.empty() && work.gone.size() == work.known.size();
  if (!nothing_there) return {};
  return "no case can be found where the ledger knows " + std::to_string(work.known.size()) +
         ": is the disk mounted? Nothing was changed, and the last reports stand";
}

LedgerRun run_facts(RunKind kind, NightReport const& report, Console const& console) {
  LedgerRun run;
  run.kind = kind;
  run.as_of = iso(report.as_of);
  run.at = utc_time(console.surroundings().utc_seconds);
  run.program = "amends " + std::string{version()};
  run.pack = report.pack_id + " " + report.pack_version + " " + report.pack_sha256;
  return run;
}

void write_night(Ledger& ledger, NightWork const& work, Console const& console, LedgerRun& sealed) {
  RunWriter writer{ledger, run_facts(RunKind::night, work.report, console)};
  for (std::size_t i = 0; i < work.report.cases.size(); ++i)
    add_case(writer, work.report.cases[i], work.inputs[i], work.known_as[i] ? &work.known[*work.known_as[i]] : nullptr,
             work.report.as_of);
  for (auto const& failed : work.report.unreadable) writer.add(failure_row(failed.source, failed));
  for (auto const& folder : work.gone) writer.add(gone_row(folder));
  ledger.replace_stamps(work.stamps_before, work.stamps);
  sealed = writer.finish(to_json(counts_of(work.report)));
}

// The reports are out: from now on the next night compares with this one.
void mark_published(Ledger& ledger, LedgerRun const& night, NightReport const& report, Console const& console) {
  auto facts = run_facts(RunKind::published, report, console);
  facts.of_run = night.id;
  RunWriter writer{ledger, std::move(facts)};
  static_cast<void>(writer.finish("{}"));
}

// A report straight into its file; what standard output shows comes back.
std::string write_report(NightFormat const& format, NightReport const& report, Audience audience,
                         Publication& publication) {
  auto file = publication.open(std::string{format.file_name});
  Style style;
  style.audience = audience;
  style.pass_on = [&file](std::string& piece) {
    file.write(piece);
    piece.clear();
  };
  std::string text;
  format.write(report, style, text);
  file.write(text);
  file.finish();
  return format.name == "text" ? text : std::string{};
}

// Each report is made by itself, from the same model, a few at once. Gives what standard output shows.
std::string write_reports(NightReport const& report, PackOf const& of_case, NightlyCommand const& options,
                          Publication& publication) {
  std::vector<NightFormat const*> formats;
  for (NightFormat const& format : night_formats()) formats.push_back(&format);
  // The workbook takes longest, and so is begun first.
  std::ranges::stable_partition(formats, [](NightFormat const* format) { return format->name == "xlsx"; });
  std::string shown;
  in_order<std::string>(
      formats.size(), options.jobs == 0 ? processors() : options.jobs,
      [&](std::size_t i) { return write_report(*formats[i], report, options.audience, publication); },
      [&](std::string text) {
        shown += text;
        return true;
      });
  if (options.audience != Audience::internal) return shown;  // letters are for those who send them
  for (auto const& letter : letters(report, of_case)) {
    auto file = publication.open("letters/" + letter.file_name);
    file.write(letter.text);
    file.finish();
  }
  return shown;
}

ExitCode code_for(NightReport const& report, FailOn fail_on) {
  bool const gaps = !report.unreadable.empty() || std::ranges::any_of(report.cases, [](CaseRecord const& record) {
    return std::ranges::any_of(record.review,
                               [](Review const& entry) { return entry.code == ReviewCode::no_agreed_action; });
  });
  if (gaps) return ExitCode::incomplete;
  return found(report, fail_on) ? ExitCode::found : ExitCode::ok;
}

// Whether all was told that was to be told.
bool tell(NightReport const& report, std::string const& shown, NightlyCommand const& options, Console const& console) {
  for (auto const& failed : report.unreadable) {
    console.error(failed.source + ": " + failed.message);
    for (auto const& diagnostic : failed.diagnostics) console.raw(render(diagnostic));
  }
  bool const steps = std::ranges::any_of(report.chase, [](ChaseDue const& due) { return due.new_since_last; });
  bool const nothing_new = report.compared_with && report.changes.empty() && report.unreadable.empty() && !steps;
  if (options.quiet_how == "true" || (options.quiet_how == "unchanged" && nothing_new)) return true;
  Output output{""};
  output.write(shown);
  auto const problem = output.finish();
  if (problem) console.error("nightly: " + *problem + "; the reports are out");
  return !problem;
}

// A night that was made for a day yet to come, by a mistyped --as-of: it stands in nobody's way.
bool dated_ahead(LedgerRun const& night) {
  auto const ran = utc_seconds(night.at);
  return ran && night.as_of > iso(london_date(*ran));
}

// A night that a later one has passed is not made again: its day is over, and the ledger is only added to.
std::string clock_mistake(std::vector<LedgerRun> const& runs, Date as_of) {
  for (auto const& run : runs)
    if (run.kind == RunKind::night && run.as_of > iso(as_of) && !dated_ahead(run))
      return "the ledger has a night of " + in_words(*parse_iso_date(run.as_of)) + ", and this one is for " +
             in_words(as_of) + ", before it: is the clock set back? The last reports stand; amends report --as-of " +
             "shows how things stood on an earlier day";
  return {};
}

// Reports of earlier nights without their history: a ledger that was moved, or never restored.
void tell_of_new_ledger(std::vector<LedgerRun> const& runs, LedgerOptions const& ledger, Console const& console) {
  std::error_code unknown;
  if (runs.empty() && std::filesystem::exists(ledger.out + "/latest", unknown))
    console.note("nightly: the ledger " + without_password(ledger.where()) +
                 " begins anew, though reports of earlier nights are here: was it moved?");
}

ExitCode run_night(NightlyCommand const& options, NamesGiven given, Readers const& readers, Publication publication,
                   Console const& console) {
  auto ledger = Ledger::open_to_add(options.ledger.where());
  auto const runs = ledger.runs();
  tell_of_new_ledger(runs, options.ledger, console);
  NightPlan const plan{
      options.cases, day_of_report(options, console), options.decision_date, std::move(given.names), given.sha256,
      options.jobs,  options.quiet_how != "false"};
  if (auto const mistake = clock_mistake(runs, plan.as_of); !mistake.empty()) {
    console.error("nightly: " + mistake);
    return ExitCode::usage;
  }
  auto const work = work_through(plan, readers, ledger, night_before(runs, plan.as_of), console);
  if (auto const doubt = suspicious(work); !doubt.empty()) {
    console.error("nightly: " + options.cases + ": " + doubt);
    return ExitCode::incomplete;
  }
  std::optional<NightReport> open_to_all;
  if (options.audience == Audience::open) open_to_all = for_public(work.report);
  auto const shown = write_reports(open_to_all ? *open_to_all : work.report, pack_of(readers), options, publication);
  LedgerRun sealed;
  write_night(ledger, work, console, sealed);
  publication.publish(iso(plan.as_of));
  mark_published(ledger, sealed, work.report, console);
  publication.keep(options.keep, iso(plan.as_of));
  if (!tell(work.report, shown, options, console)) return ExitCode::usage;
  return code_for(work.report, options.fail_on);
}

// Names must lie outside every case.
std::vector<std::string> cases_for_names(NightlyCommand const& options) {
  return options.names_path.empty() ? std::vector<std::string>{} : find_cases({options.cases}).paths;
}

ExitCode run_nightly(NightlyCommand const& options, Console& console) {
  console.set_quiet(options.quiet_how != "false");
  if (auto const mistake = mistake_in(options); !mistake.empty()) {
    console.error("nightly: " + mistake);
    return ExitCode::usage;
  }
  auto given = take_names(options.names_path, cases_for_names(options), "nightly", console);
  if (!given) return ExitCode::usage;
  auto const readers = Readers::load(options.rules, PackParts::all, console);
  if (!readers) return ExitCode::usage;
  try {
    auto publication = Publication::begin(options.ledger.out);
    if (!publication) {
      console.error("nightly: " + options.ledger.out + ": another run is writing its reports; wait until it is done");
      return ExitCode::locked;
    }
    return run_night(options, *std::move(given), *readers, *std::move(publication), console);
  } catch (LedgerError const& error) {
    return refused("nightly", error, console);
  } catch (PublicationError const& error) {
    console.error(std::string{"nightly: "} + error.what() + "; the last reports stand");
    return ExitCode::usage;
  }
}

}  // namespace

void declare_nightly(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<NightlyCommand>();
  offer_text(command, "CASES", options->cases, "The folder of case folders");
  offer_ledger(command, options->ledger);
  offer_text(command, "--names", options->names_path,
             "Who the statements' people are, to compare; never stored, never printed", "FILE");
  offer_as_of(command, *options);
  offer_fail_on(command, options->fail_on);
  offer_number(command, "--keep", options->keep, 0, 100'000, "How many dated report folders to keep; 0: all");
  offer_audience(command, *options);
  offer_rules(command, *options);
  offer_jobs(command, *options);
  offer_flag_how(command, "--quiet", options->quiet_how, {"true", "false", "unchanged"},
                 "Print only why something failed; --quiet=unchanged: only where nothing has changed");
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_nightly(*options, console); }; });
}

}  // namespace amends
