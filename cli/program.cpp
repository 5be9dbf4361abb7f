#include "cli/program.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/settings_file.h"
#include "cli/version.h"

#include <array>      // std::array
#include <exception>  // std::exception

namespace amends {

namespace {

constexpr std::array table{
    Command{"extract", "What was agreed, by whom, for whom, how much, by when", &declare_extract},
    Command{"review", "A person walks through the actions of a case and confirms them", &declare_review},
    Command{"init", "An evidence manifest to fill in, one entry an action", &declare_init},
    Command{"check", "Is each action done, proved, in time?", &declare_check},
    Command{"nightly", "Every case; what changed since the last night; all reports", &declare_nightly},
    Command{"report", "Any report of a night again, from the ledger", &declare_report},
    Command{"status", "The last good night, its age and counts, for monitoring", &declare_status},
    Command{"ledger", "Prove history unaltered; remove words after the retention time; take in decisions",
            &declare_ledger},
    Command{"due", "When a period ends, step by step", &declare_due},
    Command{"explain", "A rule, status, kind, category, review or error code", &declare_explain},
    Command{"rules", "What a rule pack says, whether it is sound, whether its examples hold", &declare_rules},
    Command{"config", "Every setting in force and where it comes from", &declare_config},
};

ExitCode print(std::string const& text) {
  Output output{""};
  output.write(text);
  return output.finish() ? ExitCode::internal : ExitCode::ok;
}

// Settings that stand in a file go to the command named as if they had been typed. Nothing where the file is
// wrong: all its mistakes have been printed.
std::optional<std::vector<Said>> take_settings(SaidLine const& line, Console const& console, Settings& in_use) {
  auto const read = settings_of(line.find("--config"));
  if (auto const* mistakes = std::get_if<Diagnostics>(&read)) {
    for (Diagnostic const& mistake : *mistakes) console.raw(render(mistake));
    console.error("nothing was done; --config none goes without the file");
    return {};
  }
  auto const& from_file = std::get<Settings>(read);
  in_use = in_force(from_file, line, console.surroundings().no_color);
  return supplied(from_file, line.command);
}

ExitCode parse_and_run(std::vector<std::string> const& arguments, Console& console) {
  About const about{"amends", "Reads ombudsman decisions and checks that the agreed actions were done.",
                    std::string{version()}};
  Run run;
  Settings settings;
  std::string config;  // read from the line, as it is needed before the rest
  auto const declare = [&](CLI::App& program) {
    for (Command const& command : commands())
      command.declare(offer_command(program, std::string{command.name}, std::string{command.summary}), console, run);
    for_each_command(program, [&](CLI::App& command) { offer_config(command, config); });
  };
  CommandLine const read = read_command_line(
      about, declare, arguments, [&](SaidLine const& line) { return take_settings(line, console, settings); });
  if (read.stopped) return ExitCode::usage;
  if (!read.mistake.empty()) {
    console.error(read.mistake);
    console.raw("Run '" + read.command + " --help' for what it takes.\n");
    return ExitCode::usage;
  }
  if (!read.asked_for.empty()) return print(read.asked_for);
  if (run) return run(settings);
  console.raw(read.help);
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
