#include "cli/program.h"

#include "cli/command.h"
#include "cli/output.h"
#include "cli/version.h"
#include "rules/suggest.h"

#include <CLI/CLI.hpp>  // CLI::App

#include <algorithm>  // std::reverse
#include <array>      // std::array
#include <exception>  // std::exception

namespace amends {

namespace {

constexpr std::array table{
    Command{"extract", "What was agreed, by whom, for whom, how much, by when", &declare_extract},
    Command{"review", "A person walks through the actions of a case and confirms them", &declare_review},
    Command{"init", "An evidence manifest to fill in, one entry an action", &declare_init},
    Command{"check", "Is each action done, proved, in time?", &declare_check},
    Command{"due", "When a period ends, step by step", &declare_due},
    Command{"explain", "A rule, status, kind, category, review or error code", &declare_explain},
    Command{"rules", "What a rule pack says, whether it is sound, whether its examples hold", &declare_rules},
};

ExitCode print(std::string const& text) {
  Output output{""};
  output.write(text);
  return output.finish() ? ExitCode::internal : ExitCode::ok;
}

// The command of which help is wanted: the innermost that the command line named.
CLI::App* innermost(CLI::App* app) {
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  return app;
}

std::string path_of(CLI::App const* app) {
  return app->get_parent() == nullptr ? app->get_name() : path_of(app->get_parent()) + " " + app->get_name();
}

std::vector<std::string> option_names(CLI::App const* app) {
  std::vector<std::string> names;
  for (CLI::Option const* option : app->get_options())
    for (std::string const& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(CLI::App const* app) {
  std::vector<std::string> names;
  for (CLI::App const* command : app->get_subcommands([](CLI::App const*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// What the first word that was not expected may have been meant to be.
std::string suggestion_for(CLI::App const* app) {
  for (std::string const& word : app->remaining(true)) {
    bool const is_option = word.rfind("--", 0) == 0;
    auto const known = is_option ? option_names(app) : command_names(app);
    std::vector<std::string_view> const names{known.begin(), known.end()};
    if (auto const near = closest(word.substr(0, word.find('=')), names))
      return "; did you mean " + std::string{*near} + "?";
  }
  return {};
}

ExitCode refuse(CLI::App& app, std::string const& what, Console const& console) {
  CLI::App const* const command = innermost(&app);
  console.error(what + suggestion_for(command));
  console.raw("Run '" + path_of(command) + " --help' for what it takes.\n");
  return ExitCode::usage;
}

ExitCode parse_and_run(std::vector<std::string> arguments, Console& console) {
  CLI::App app{"Reads ombudsman decisions and checks that the agreed actions were done.", "amends"};
  app.set_version_flag("--version", "amends " + std::string{version()});
  app.require_subcommand(0, 1);
  app.get_formatter()->column_width(32);
  Run run;
  for (Command const& command : commands())
    command.declare(*app.add_subcommand(std::string{command.name}, std::string{command.summary}), console, run);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (CLI::CallForHelp const&) {
    return print(innermost(&app)->help(path_of(innermost(&app)->get_parent() ? innermost(&app)->get_parent() : &app)));
  } catch (CLI::CallForVersion const& asked) {
    return print(std::string{asked.what()} + "\n");
  } catch (CLI::ParseError const& error) {
    return refuse(app, error.what(), console);
  }
  if (run) return run();
  console.raw(app.help());
  return ExitCode::usage;
}

}  // namespace

std::span<Command const> commands() { return table; }

ExitCode run_program(std::vector<std::string> const& arguments, Surroundings const& surroundings) {
  Console console{surroundings};
  try {
    return parse_and_run(arguments, console);
  } catch (std::exception const& error) {
    console.error(std::string{"internal error: "} + error.what());
    return ExitCode::internal;
  }
}

}  // namespace amends
