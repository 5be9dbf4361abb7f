// `amends due DATE "PHRASE"`: when a period ends, step by step.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/options.h"
#include "cli/reader.h"
#include "engine/calendar/phrase_due.h"
#include "reports/due_formats.h"

#include <memory>  // std::make_shared

namespace amends {

namespace {

struct DueOptions : Options {
  std::optional<Date> start;
  std::string phrase;
};

ExitCode run_due(DueOptions const& options, Console const& console) {
  auto const reader = load_reader(options.rules, PackParts::reading, console);
  if (!reader) return ExitCode::usage;
  auto answer =
      due_of_phrase(*options.start, options.phrase, reader->lexicon, reader->pack.timing, reader->pack.holidays);
  if (!answer) {
    console.error("due: \"" + options.phrase +
                  "\" is not understood as a deadline; try \"within one month\" or \"by 31 March 2025\"");
    return ExitCode::usage;
  }
  DueReport const report{*options.start, options.phrase, std::move(*answer)};
  std::string text;
  chosen(due_formats(), options.format).write(report, style_for(options, console), text);
  return deliver(text, options, console);
}

}  // namespace

void declare_due(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<DueOptions>();
  offer_date(command, "DATE", options->start, "The day of the decision, from which time runs", Need::required);
  offer_text(command, "PHRASE", options->phrase, "The deadline's words, such as \"within one month\"", "",
             Need::required);
  offer_format(command, *options, due_formats());
  offer_output(command, *options);
  offer_rules(command, *options);
  offer_color(command, *options);
  when_chosen(command, [options, &console, &run] { run = [options, &console] { return run_due(*options, console); }; });
}

}  // namespace amends
