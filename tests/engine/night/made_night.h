// Nights made by hand, so that a test shows all the data it asks about.
#pragma once

#include "engine/night/night_report.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends::tests {

[[nodiscard]] Date day(int year, int month, int of_month);

// A payment that nothing was supplied for, due on that day, with the answers of `as_of`.
[[nodiscard]] ActionRecord payment_due(std::optional<Date> due, Date as_of);

[[nodiscard]] CaseRecord case_of(std::string folder, std::string body, std::vector<ActionRecord> actions);

[[nodiscard]] NightReport night_of(Date as_of, std::optional<Date> compared_with, std::vector<CaseRecord> cases);

}  // namespace amends::tests
