// `amends check`: is each action done, proved, in time?
#include "cli/command.h"
#include "cli/fail_on.h"
#include "cli/gather.h"
#include "cli/in_order.h"
#include "cli/names_option.h"
#include "cli/progress.h"
#include "cli/reader.h"
#include "engine/assess/assess.h"
#include "engine/evidence/case_path.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"

#include <algorithm>  // std::any_of, std::find, std::set_difference
#include <memory>     // std::make_shared
#include <set>        // std::set

namespace amends {

namespace {

struct CheckCommand : Options {
  std::string evidence;
  std::string names_path;
  NamesFile names;
  FailOn fail_on = FailOn::overdue;
};

// One case, judged, with the rules that had a say in it.
struct Judged {
  std::variant<CaseReport, FailedInput> result;
  std::set<std::string> met, used;
};

Judged judge_one(std::string const& path, CheckCommand const& options, ChoosePack const& choose, Date as_of) {
  Judged out;
  out.result =
      check_case(path, choose, {as_of, options.decision_date, options.names, options.evidence}, out.met, out.used);
  return out;
}

// The packs that the cases were judged by, in the order of their first use.
void name_packs(CheckReport& report, Readers const& readers) {
  std::vector<RulePack const*> packs;
  for (CaseReport const& the_case : report.cases) {
    RulePack const& pack = readers.of(the_case.statement.header.scheme).pack;
    if (std::find(packs.begin(), packs.end(), &pack) == packs.end()) packs.push_back(&pack);
  }
  if (packs.empty()) packs.push_back(&readers.of(std::nullopt).pack);
  for (RulePack const* pack : packs) {
    std::string_view const between = pack == packs.front() ? "" : ", ";
    report.pack_id.append(between).append(pack->id);
    report.pack_version.append(between).append(pack->version);
    report.pack_sha256.append(between).append(pack->sha256);
  }
}

CheckReport check_all(Inputs inputs, CheckCommand const& options, Readers const& readers, Console const& console) {
  CheckReport report;
  report.as_of = day_of_report(options, console);
  report.unreadable = std::move(inputs.failed);
  std::set<std::string> met, used;
  Progress progress{inputs.paths.size(), options.quiet, console};
  auto const choose = readers.chooser();
  in_order<Judged>(
      inputs.paths.size(), options.jobs == 0 ? processors() : options.jobs,
      [&](std::size_t i) { return judge_one(inputs.paths[i], options, choose, report.as_of); },
      [&](Judged judged) {
        progress.step();
        met.merge(judged.met);
        used.merge(judged.used);
        if (auto* failure = std::get_if<FailedInput>(&judged.result))
          report.unreadable.push_back(std::move(*failure));
        else
          report.cases.push_back(std::move(std::get<CaseReport>(judged.result)));
        return true;
      });
  std::set_difference(met.begin(), met.end(), used.begin(), used.end(), std::back_inserter(report.idle_rules));
  name_packs(report, readers);
  return report;
}

// Says what could not be checked; whether there was anything.
bool tell_gaps(CheckReport const& report, Console const& console) {
  for (FailedInput const& input : report.unreadable) {
    for (Diagnostic const& mistake : input.diagnostics) console.raw(render(mistake));
    if (input.diagnostics.empty()) console.error(input.source + ": " + input.message);
  }
  bool gaps = !report.unreadable.empty();
  for (CaseReport const& the_case : report.cases) {
    if (!nothing_agreed(the_case.statement)) continue;
    console.error(the_case.folder + ": no agreed action was found in the decision");
    gaps = true;
  }
  return gaps;
}

// A bad manifest of the only case asked for is the caller's to mend at once: no report hides it.
bool only_case_is_wrong(CheckReport const& report) {
  return report.cases.empty() && report.unreadable.size() == 1 && !report.unreadable[0].diagnostics.empty();
}

ExitCode finish(CheckReport report, CheckCommand const& options, Console const& console) {
  bool const gaps = tell_gaps(report, console);
  if (only_case_is_wrong(report)) return ExitCode::usage;
  bool const something = found(report, options.fail_on);
  if (options.audience == Audience::open) report = for_public(std::move(report));
  std::string text;
  bool const shows = options.output.empty() || options.output == standard_input;
  if (shows && options.format == "xlsx" && console.surroundings().output_is_terminal) {
    console.error("check: a workbook is nothing to print here; give -o FILE");
    return ExitCode::usage;
  }
  chosen(check_formats(), options.format).write(report, style_for(options, console), text);
  ExitCode const delivered = deliver(text, options, console);
  if (delivered != ExitCode::ok) return delivered;
  if (gaps) return ExitCode::incomplete;
  return something ? ExitCode::found : ExitCode::ok;
}

std::string usage_mistake(CheckCommand const& options, Inputs const& inputs) {
  if (options.inputs.empty() && options.files_from.empty())
    return "name a case folder, or a decision with --evidence FILE";
  bool const files = std::any_of(inputs.paths.begin(), inputs.paths.end(),
                                 [](std::string const& path) { return format_of(path) || path == standard_input; });
  if (options.evidence.empty() && files) return "a decision by itself needs --evidence FILE; or name its case folder";
  if (!options.evidence.empty() && (!files || inputs.paths.size() != 1))
    return "--evidence FILE goes with one decision file";
  return {};
}

ExitCode run_check(CheckCommand options, Console& console) {
  console.set_quiet(options.quiet);
  Inputs inputs = gather(options, &find_cases);
  if (auto const mistake = usage_mistake(options, inputs); !mistake.empty()) {
    console.error("check: " + mistake);
    return ExitCode::usage;
  }
  auto given = take_names(options.names_path, inputs.paths, "check", console);
  if (!given) return ExitCode::usage;
  options.names = std::move(given->names);
  auto const readers = Readers::load(options.rules, PackParts::all, console);
  if (!readers) return ExitCode::usage;
  return finish(check_all(std::move(inputs), options, *readers, console), options, console);
}

}  // namespace

void declare_check(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<CheckCommand>();
  offer_inputs(command, *options, "Case folders, folders of case folders, or one decision with --evidence");
  offer_text(command, "--evidence", options->evidence, "The evidence manifest of a single decision", "FILE");
  offer_text(command, "--names", options->names_path,
             "Who the statement's people are, to compare; never stored, never printed", "FILE");
  offer_as_of(command, *options);
  offer_fail_on(command, options->fail_on);
  offer_format(command, *options, check_formats());
  offer_output(command, *options);
  offer_audience(command, *options);
  offer_decision_date(command, *options);
  offer_rules(command, *options);
  offer_jobs(command, *options);
  offer_color(command, *options);
  offer_quiet(command, *options);
  offer_verbose(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_check(*options, console); }; });
}

}  // namespace amends
