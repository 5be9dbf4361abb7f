// What one limit comes to by itself: no weekend rule, no second limit. Private to the calendar.
#pragma once

#include "engine/calendar/calendar.h"

namespace amends {

[[nodiscard]] DueAnswer due_of_limit(DeadlineTerm const& term, DueContext const& context, Timing const& timing,
                                     BankHolidays const& holidays);

// "by 31 March": the year follows from the decision. See printed_date.cpp.
[[nodiscard]] DueAnswer due_of_printed_date(By const& by, DueContext const& context);

}  // namespace amends
