// The files that a night writes. One table; `amends nightly`, `amends report`, help and the tests read it.
#pragma once

#include "engine/night/night_report.h"
#include "reports/style.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct NightFormat {
  std::string_view name;       // "html"
  std::string_view file_name;  // "report.html"
  std::string_view meaning;
  void (*write)(NightReport const& report, Style const& style, std::string& out);
};

[[nodiscard]] std::span<NightFormat const> night_formats();

// One file each. What an audience may not read is left out before (`for_public`).
void write_night_html(NightReport const& report, Style const& style, std::string& out);
void write_night_csv(NightReport const& report, Style const& style, std::string& out);
void write_night_xlsx(NightReport const& report, Style const& style, std::string& out);
void write_night_json(NightReport const& report, Style const& style, std::string& out);
void write_night_changes_json(NightReport const& report, Style const& style, std::string& out);
void write_night_ics(NightReport const& report, Style const& style, std::string& out);
void write_night_junit(NightReport const& report, Style const& style, std::string& out);
void write_night_text(NightReport const& report, Style const& style, std::string& out);

}  // namespace amends
