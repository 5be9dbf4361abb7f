#include "reports/night_formats.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array formats{
    NightFormat{"html", "report.html", "one page to read, send or print", &write_night_html},
    NightFormat{"text", "report.txt", "72 columns, for mail", &write_night_text},
};

}  // namespace

std::span<NightFormat const> night_formats() { return formats; }

}  // namespace amends
