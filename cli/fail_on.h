// What makes `check` and `nightly` end with exit code 1. Levels add up: each holds those before it.
#pragma once

#include "cli/arguments.h"
#include "engine/assess/case_report.h"
#include "engine/night/night_report.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

enum class FailOn { never, overdue, not_met, needs_review, due_soon };

struct FailOnInfo {
  FailOn level;
  std::string_view name;
  std::string_view meaning;
};
[[nodiscard]] std::span<FailOnInfo const> fail_on_levels();

// Whether something in the report stands at or above `level`.
[[nodiscard]] bool found(CheckReport const& report, FailOn level);
[[nodiscard]] bool found(NightReport const& report, FailOn level);

// --fail-on LEVEL
void offer_fail_on(CLI::App& command, FailOn& level);

}  // namespace amends
