// due.ics: the names by which calendars know an event again, for the writer and its tests.
#pragma once

#include "engine/night/night_report.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// "<fingerprint>.<16 hex digits of the case>@amends.invalid", one a case: what follows the fingerprint. A
// case is known by its reference, so that it may move to another folder; by its folder where it has none,
// and by both where another case of the night has the same.
[[nodiscard]] std::vector<std::string> calendar_names(NightReport const& report);

// Rises whenever more time is agreed, and needs no memory: the days from 1 January 2000 to the day on which
// the extension in force was agreed; 0 without one.
[[nodiscard]] int revision_of(Answers const& answers);

}  // namespace amends
