// What every command is: a name under `amends`, its options, and a function that runs once the command
// line has been read.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exit_code.h"

#include <functional>   // std::function
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

using Run = std::function<ExitCode()>;

struct Command {
  std::string_view name;
  std::string_view summary;
  // Declares the command's options; when it is chosen, sets `run`.
  void (*declare)(CLI::App& command, Console& console, Run& run);
};

// Every command, in the order in which help lists them.
[[nodiscard]] std::span<Command const> commands();

void declare_extract(CLI::App& command, Console& console, Run& run);
void declare_review(CLI::App& command, Console& console, Run& run);
void declare_init(CLI::App& command, Console& console, Run& run);
void declare_check(CLI::App& command, Console& console, Run& run);
void declare_due(CLI::App& command, Console& console, Run& run);
void declare_explain(CLI::App& command, Console& console, Run& run);
void declare_rules(CLI::App& command, Console& console, Run& run);

}  // namespace amends
