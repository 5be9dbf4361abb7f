// `amends extract`: what was agreed, by whom, for whom, how much, by when.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/in_order.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/reader.h"
#include "engine/confirm/draft.h"
#include "reports/extract_formats.h"

#include <memory>  // std::make_shared

namespace amends {

namespace {

// One document, already written out: what is left of it in memory until its turn comes.
struct Written {
  std::string text;
  std::optional<FailedInput> failure;
  bool nothing_agreed = false;
  std::string source;
};

struct ExtractOptions : Options {
  bool draft = false;
};

// A draft counts from the date asked for, else from that in its header, else from today.
BoundStatement draft_of(BoundStatement statement, ExtractOptions const& options, Date today) {
  if (options.decision_date) return as_draft(std::move(statement), *options.decision_date, AssumedFrom::option);
  if (auto const own = statement.header.decision_date) return as_draft(std::move(statement), *own, AssumedFrom::header);
  return as_draft(std::move(statement), today, AssumedFrom::today);
}

Written write_one(std::string const& path, ExtractOptions const& options, Readers const& readers,
                  ExtractFormat const& format, Style const& style, Date today) {
  ReadOptions const how{options.decision_date, {}, options.draft ? std::optional{today} : std::nullopt};
  auto read = read_input(path, options.standard_input_as, readers, how);
  if (auto* failure = std::get_if<FailedInput>(&read)) return {{}, std::move(*failure), false, path};
  auto& statement = std::get<BoundStatement>(read);
  if (options.draft) statement = draft_of(std::move(statement), options, today);
  Written out{{}, {}, nothing_agreed(statement), path};
  format.statement(statement, style, out.text);
  return out;
}

ExitCode extract_all(Inputs inputs, ExtractOptions const& options, Readers const& readers, Console const& console) {
  ExtractFormat const& format = chosen(extract_formats(), options.format);
  Style const style = style_for(options, console);
  Date const today = day_of_report(options, console);
  Output output{options.output};
  std::string head;
  format.begin(style, head);
  output.write(head);
  std::size_t written = 0;
  {
    Progress progress{inputs.paths.size(), options.quiet, console};
    auto const take = [&](Written one) {
      progress.step();
      if (one.failure) {
        inputs.failed.push_back(std::move(*one.failure));
        return true;
      }
      if (one.nothing_agreed) console.note(one.source + ": no agreed action was found");
      if (written++ > 0) output.write(format.between);
      output.write(one.text);
      return !output.closed();
    };
    in_order<Written>(
        inputs.paths.size(), options.jobs == 0 ? processors() : options.jobs,
        [&](std::size_t i) { return write_one(inputs.paths[i], options, readers, format, style, today); }, take);
  }
  std::string tail;
  format.end({written, inputs.failed}, style, tail);
  output.write(tail);
  for (FailedInput const& failure : inputs.failed) console.error(failure.source + ": " + failure.message);
  if (auto const problem = output.finish()) {
    console.error(*problem);
    return ExitCode::usage;
  }
  return inputs.failed.empty() ? ExitCode::ok : ExitCode::incomplete;
}

ExitCode run_extract(ExtractOptions const& options, Console& console) {
  console.set_quiet(options.quiet);
  if (options.inputs.empty() && options.files_from.empty()) {
    console.error("extract: name a file or a folder, or - for standard input");
    return ExitCode::usage;
  }
  Inputs inputs = gather(options, &find_documents);
  if (options.format == "source" && inputs.paths.size() > 1) {
    console.error("extract: --format source takes one document, for offsets are counted within one");
    return ExitCode::usage;
  }
  bool const shows_draft = options.format == "text" || options.format == "json" || options.format == "ndjson";
  if (options.draft && !shows_draft) {
    console.error("extract: --draft goes with --format text, json or ndjson");
    return ExitCode::usage;
  }
  auto const readers = Readers::load(options.rules, PackParts::reading, console);
  return readers ? extract_all(std::move(inputs), options, *readers, console) : ExitCode::usage;
}

}  // namespace

void declare_extract(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<ExtractOptions>();
  offer_inputs(command, *options, "Statements: files (.txt .html .htm), folders, or - for standard input");
  offer_format(command, *options, extract_formats());
  offer_output(command, *options);
  offer_flag(command, "--draft", options->draft,
             "It is a draft: due dates from an assumed decision date (--decision-date, else its own, else "
             "today), and what will be hard to meet or to prove");
  offer_decision_date(command, *options);
  offer_rules(command, *options);
  offer_standard_input(command, *options);
  offer_jobs(command, *options);
  offer_color(command, *options);
  offer_quiet(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_extract(*options, console); }; });
}

}  // namespace amends
