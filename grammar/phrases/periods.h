// Periods of time: "one month", "20 working days", "ten (10) business days", "three calendar months",
// "48 hours", "a quarter", "six to eight weeks", "a four-week period", "14 clear days".
#pragma once

#include "grammar/model/deadline.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

struct PeriodMatch {
  Period period;
  bool range = false;    // the later end of "six to eight weeks"
  bool further = false;  // "a further two months", "another month"
  bool same = false;     // "the same period", "the same timescale": period is empty
  std::size_t length = 0;
};

// A period at the very start of `at` (folded text). "the next two weeks" is two weeks; "48 hours" is 2
// days (hours that make no whole days are nothing); "fortnight" is 2 weeks; calendar days are days;
// business days are working days.
[[nodiscard]] std::optional<PeriodMatch> match_period(std::string_view at);

// A unit without a count, as one of it: "month" after "every".
[[nodiscard]] std::optional<PeriodMatch> match_unit_alone(std::string_view at);

}  // namespace amends
