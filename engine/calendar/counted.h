// Counts one period from one day and says how, a sentence a step. Private to the calendar.
#pragma once

#include "engine/calendar/calendar.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// A day to count from. `called` is what people call it: "the day of the decision".
struct CountStart {
  Date on;
  std::string_view called;
};

struct Counted {
  std::optional<Date> last;  // nothing where it lies outside the calendar or the years that are known
  std::vector<std::string> steps;
};

[[nodiscard]] Counted counted(CountStart const& start, Period const& period, bool inclusive,
                              BankHolidays const& holidays);

// "One month", "Four weeks", "20 working days": to open a sentence.
[[nodiscard]] std::string opening_words(Period const& period);

// "from 1 January 2012 to 31 December 2028"
[[nodiscard]] std::string range_in_words(BankHolidays const& holidays);

}  // namespace amends
