// What makes `check` end with exit code 1. Levels add up: each holds those before it.
#pragma once

#include "engine/assess/case_report.h"

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

}  // namespace amends
