// What the program's exit code says. One table: the docs, `amends explain` and the tests read it.
#pragma once

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

enum class ExitCode : int { ok = 0, found = 1, usage = 2, incomplete = 3, internal = 70, locked = 75 };

struct ExitCodeInfo {
  ExitCode code;
  std::string_view meaning;
  std::string_view remedy;
};

[[nodiscard]] std::span<ExitCodeInfo const> exit_codes();

}  // namespace amends
