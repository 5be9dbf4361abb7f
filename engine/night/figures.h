// What a night's cases come to: per body, by the scheme's own counting, and how long what is overdue has
// been so.
#pragma once

#include "engine/night/night_report.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

inline constexpr std::string_view body_not_stated = "Body not stated";

// By name. A case counts in the scheme's year in which its outcome was recorded (where its process was
// ceased without a name, in that of the day on which it was); without that day it counts in none.
[[nodiscard]] std::vector<BodyFigures> body_figures(std::vector<CaseRecord> const& cases, PackOf const& pack_of);

// 1-7, 8-28, 29-90, and 91 days or more late.
[[nodiscard]] std::vector<AgeBucket> ageing_of(std::vector<CaseRecord> const& cases, Date as_of);

// "2023-24" for a year that starts in a month other than January, else "2024".
[[nodiscard]] std::string scheme_year(Date day, int starts_month);

}  // namespace amends
