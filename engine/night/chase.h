// Which step of the pack's chase ladder has come for whom: remind before, chase after, refer.
#pragma once

#include "engine/night/night_report.h"

#include <optional>  // std::optional
#include <vector>    // std::vector

namespace amends {

// For each obligation that somebody is waiting for, the latest step whose day is not after `as_of`; by day
// of the step, then case and action. Somebody is waiting where it has a due date, is not settled, waits for
// no event, and is not shown done with only a person's look missing; and the case is not recorded as over.
[[nodiscard]] std::vector<ChaseDue> chase_due(NightReport const& report, PackOf const& pack_of);

// Whether a case's outcome is recorded, or its process was ceased: nothing of it is chased any more. An
// expected date alone (a delayed remedy) ends nothing.
[[nodiscard]] bool recorded_as_over(CaseRecord const& record);

}  // namespace amends
