// `amends report --ledger URL`: any report of a night again, whole or for one body, from the ledger alone.
#include "cli/command.h"
#include "cli/ledger_option.h"
#include "cli/night_run.h"
#include "cli/options.h"
#include "cli/output.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"

#include <memory>   // std::make_shared
#include <utility>  // std::move

namespace amends {

namespace {

struct ReportCommand : Options {
  LedgerOptions ledger;
  std::string body;
};

std::string no_night(Options const& options) {
  std::string const before = options.as_of ? " on or before " + in_words(*options.as_of) : "";
  return "the ledger holds no night" + before + " whose reports came out";
}

// The night as its own report told it, or on a later day, where one is asked for.
NightReport report_of(Ledger& ledger, std::vector<LedgerRun> const& runs, LedgerRun const& night,
                      std::optional<Date> as_of, Readers const& readers) {
  auto const words = words_of_rules(readers);
  NightReport report;
  report.as_of = as_of.value_or(*parse_iso_date(night.as_of));
  for (auto& one : ledger.cases(last_entry(night), words)) {
    redate(one.record, report.as_of, readers.of(one.record.header.scheme).pack);
    report.cases.push_back(std::move(one.record));
  }
  report.unreadable = failures_of(ledger, night);
  for (auto& failed : report.unreadable) {
    auto const known = std::ranges::find(report.cases, failed.source, &CaseRecord::folder);
    if (known == report.cases.end()) continue;
    failed.body = known->header.body.value_or("");
    report.cases.erase(known);
  }
  if (auto const* before = night_before(runs, report.as_of)) {
    report.compared_with = parse_iso_date(before->as_of);
    report.changes = changes_since(as_before(ledger.stands(last_entry(*before)), failures_of(ledger, *before)), report);
  }
  complete(report, readers);
  return report;
}

bool knows(NightReport const& report, std::string_view body) {
  auto const of_body = only_body(report, body);
  return !of_body.cases.empty() || !of_body.unreadable.empty();
}

std::string bodies_in_words(NightReport const& report) {
  std::string out;
  for (auto const& figures : report.bodies) out += (out.empty() ? "" : ", ") + figures.body;
  return out;
}

ExitCode print(NightReport report, ReportCommand const& options, Console const& console) {
  if (!options.body.empty()) {
    if (!knows(report, options.body)) {
      console.error("report: no case of \"" + options.body + "\"; the ledger knows " + bodies_in_words(report));
      return ExitCode::usage;
    }
    report = only_body(std::move(report), options.body);
  }
  if (options.audience == Audience::open) report = for_public(std::move(report));
  auto const& format = chosen(night_formats(), options.format);
  bool const shows = options.output.empty() || options.output == "-";
  if (shows && format.name == "xlsx" && console.surroundings().output_is_terminal) {
    console.error("report: a workbook is nothing to print here; give -o FILE");
    return ExitCode::usage;
  }
  Output output{options.output};
  auto style = style_for(options, console);
  style.pass_on = [&output](std::string& piece) {
    output.write(piece);
    piece.clear();
  };
  std::string text;
  format.write(report, style, text);
  output.write(text);
  auto const problem = output.finish();
  if (problem) console.error(*problem);
  return problem ? ExitCode::usage : ExitCode::ok;
}

ExitCode run_report(ReportCommand const& options, Console const& console) {
  auto const url = options.ledger.where();
  if (url.empty()) {
    console.error("report: name the ledger with --ledger, or the folder of the nightly reports with --out");
    return ExitCode::usage;
  }
  auto const readers = Readers::load(options.rules, PackParts::all, console);
  if (!readers) return ExitCode::usage;
  try {
    auto ledger = Ledger::open_to_read(url);
    auto const runs = ledger.runs();
    auto const* night =
        options.as_of ? night_before(runs, *options.as_of + boost::gregorian::days{1}) : last_night(runs);
    if (!night) {
      console.error("report: " + no_night(options));
      return ExitCode::usage;
    }
    return print(report_of(ledger, runs, *night, options.as_of, *readers), options, console);
  } catch (LedgerError const& error) {
    return refused("report", error, console);
  }
}

}  // namespace

void declare_report(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<ReportCommand>();
  offer_ledger(command, options->ledger);
  offer_text(command, "--body", options->body, "Only the cases of this body, as its statements print it", "NAME");
  offer_as_of(command, *options);
  offer_format(command, *options, night_formats());
  offer_output(command, *options);
  offer_audience(command, *options);
  offer_rules(command, *options);
  offer_color(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_report(*options, console); }; });
}

}  // namespace amends
