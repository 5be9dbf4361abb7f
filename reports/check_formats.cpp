#include "reports/check_formats.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array formats{
    CheckFormat{"text", "for people, what is overdue first (the default)", &write_check_text},
    CheckFormat{"json", "one document, all fields", &write_check_json},
    CheckFormat{"csv", "one obligation a row, for a spreadsheet", &write_check_csv},
    CheckFormat{"xlsx", "a workbook for Excel, a sheet for each question", &write_check_xlsx},
    CheckFormat{"html", "one page to read, send or print", &write_check_html},
    CheckFormat{"junit", "XML for a build server", &write_check_junit},
};

}  // namespace

std::span<CheckFormat const> check_formats() { return formats; }

}  // namespace amends
