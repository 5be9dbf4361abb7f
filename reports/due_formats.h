// The forms in which `amends due` prints when a period ends.
#pragma once

#include "engine/calendar/calendar.h"
#include "reports/style.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct DueReport {
  Date start{1970, 1, 1};
  std::string phrase;
  DueAnswer answer;
};

struct DueFormat {
  std::string_view name;
  std::string_view meaning;
  void (*write)(DueReport const& report, Style const& style, std::string& out);
};

[[nodiscard]] std::span<DueFormat const> due_formats();

}  // namespace amends
