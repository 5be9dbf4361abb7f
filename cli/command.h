// What every command is: a name under `amends`, its options, and a function that runs once the command
// line has been read.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exit_code.h"

#include <functional>   // std::function
#include <span>         // std::span
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_invocable_r_v
#include <utility>      // std::move

namespace amends {

struct Settings;

// What a command does once its line has been read. Settings reach it as options; one that is about the
// settings themselves may take them as an argument.
class Run {
 public:
  template <class Action>
  Run& operator=(Action action) {
    if constexpr (std::is_invocable_r_v<ExitCode, Action, Settings const&>)
      action_ = std::move(action);
    else
      action_ = [action = std::move(action)](Settings const&) { return action(); };
    return *this;
  }
  explicit operator bool() const { return static_cast<bool>(action_); }
  ExitCode operator()(Settings const& settings) const { return action_(settings); }

 private:
  std::function<ExitCode(Settings const&)> action_;
};

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
void declare_nightly(CLI::App& command, Console& console, Run& run);
void declare_report(CLI::App& command, Console& console, Run& run);
void declare_status(CLI::App& command, Console& console, Run& run);
void declare_ledger(CLI::App& command, Console& console, Run& run);
void declare_due(CLI::App& command, Console& console, Run& run);
void declare_explain(CLI::App& command, Console& console, Run& run);
void declare_rules(CLI::App& command, Console& console, Run& run);
void declare_config(CLI::App& command, Console& console, Run& run);

}  // namespace amends
