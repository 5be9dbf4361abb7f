// `amends init DECISION`: an evidence manifest to fill in.
#include "cli/command.h"
#include "cli/gather.h"
#include "cli/reader.h"
#include "engine/evidence/manifest_form.h"
#include "reports/form_workbook.h"

#include <array>       // std::array
#include <filesystem>  // std::filesystem
#include <memory>      // std::make_shared
#include <span>        // std::span

namespace amends {

namespace {

struct InitOptions : Options {
  std::string decision;
};

struct Form {
  std::string_view name;
  std::string_view meaning;
  bool for_terminal;
  std::string (*write)(FormContent const& content);
};

// The day that a workbook bears instead of that of its making: the same decision gives the same bytes.
std::string workbook(FormContent const& content) {
  return form_workbook(content, content.decision_date.value_or(Date{2000, 1, 1}));
}

std::span<Form const> forms() {
  static constexpr std::array all{
      Form{"yaml", "evidence.yaml, for an editor (the default)", true, &manifest_form},
      Form{"xlsx", "evidence.xlsx, for Excel or LibreOffice", false, &workbook},
  };
  return all;
}

// The decision named, or that of the case folder named.
std::variant<std::string, FailedInput> decision_of(std::string const& argument) {
  std::error_code ignored;
  return std::filesystem::is_directory(argument, ignored) ? decision_in(argument)
                                                          : std::variant<std::string, FailedInput>{argument};
}

ExitCode refuse(FailedInput const& failure, Console const& console) {
  console.error(failure.source + ": " + failure.message);
  return ExitCode::incomplete;
}

ExitCode run_init(InitOptions const& options, Console& console) {
  std::error_code ignored;
  if (!options.output.empty() && options.output != standard_input && std::filesystem::exists(options.output, ignored)) {
    console.error("init: " + options.output + " is there already; what people filled in is not overwritten");
    return ExitCode::usage;
  }
  bool const shows = options.output.empty() || options.output == standard_input;
  if (shows && !chosen(forms(), options.format).for_terminal && console.surroundings().output_is_terminal) {
    console.error("init: a workbook is nothing to print here; give -o evidence.xlsx");
    return ExitCode::usage;
  }
  auto const readers = Readers::load(options.rules, PackParts::all, console);
  if (!readers) return ExitCode::usage;
  auto const decision = decision_of(options.decision);
  if (auto const* failure = std::get_if<FailedInput>(&decision)) return refuse(*failure, console);
  auto const read =
      read_input(std::get<std::string>(decision), options.standard_input_as, *readers, {options.decision_date, {}});
  if (auto const* failure = std::get_if<FailedInput>(&read)) return refuse(*failure, console);
  auto const& statement = std::get<BoundStatement>(read);
  if (statement.obligations.empty())
    return refuse({statement.source, "no_agreed_action", "no agreed action was found in the decision", {}}, console);
  auto const content = form_content(statement, readers->of(statement.header.scheme).pack);
  return deliver(chosen(forms(), options.format).write(content), options, console);
}

}  // namespace

void declare_init(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<InitOptions>();
  offer_text(command, "DECISION", options->decision, "The statement, its case folder, or - for standard input", "",
             Need::required);
  offer_format(command, *options, forms());
  offer_output(command, *options);
  offer_decision_date(command, *options);
  offer_rules(command, *options);
  offer_standard_input(command, *options);
  when_chosen(command,
              [options, &console, &run] { run = [options, &console] { return run_init(*options, console); }; });
}

}  // namespace amends
