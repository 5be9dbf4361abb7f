// The forms in which `amends check` prints its report. One table; help, the check of --format and the
// tests read it.
#pragma once

#include "engine/assess/case_report.h"
#include "reports/style.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct CheckFormat {
  std::string_view name;
  std::string_view meaning;
  void (*write)(CheckReport const& report, Style const& style, std::string& out);
};

[[nodiscard]] std::span<CheckFormat const> check_formats();

// One file each.
void write_check_text(CheckReport const& report, Style const& style, std::string& out);
void write_check_json(CheckReport const& report, Style const& style, std::string& out);
void write_check_csv(CheckReport const& report, Style const& style, std::string& out);
void write_check_xlsx(CheckReport const& report, Style const& style, std::string& out);
void write_check_html(CheckReport const& report, Style const& style, std::string& out);
void write_check_junit(CheckReport const& report, Style const& style, std::string& out);

}  // namespace amends
