#include "reports/night_formats.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array formats{
    NightFormat{"html", "report.html", "one page to read, send or print", &write_night_html},
    NightFormat{"text", "report.txt", "72 columns, for mail", &write_night_text},
    NightFormat{"csv", "report.csv", "one obligation a row", &write_night_csv},
    NightFormat{"xlsx", "report.xlsx", "a workbook, a sheet for each question", &write_night_xlsx},
    NightFormat{"json", "report.json", "everything, for programs", &write_night_json},
    NightFormat{"changes", "changes.json", "what is not as it was on the night before, for programs",
                &write_night_changes_json},
    NightFormat{"ics", "due.ics", "an event for each due date, for calendars", &write_night_ics},
    NightFormat{"junit", "report.junit.xml", "an obligation a test, for build servers", &write_night_junit},
};

}  // namespace

std::span<NightFormat const> night_formats() { return formats; }

}  // namespace amends
