// Dates as statements print them: "31 March 2025", "31st of March", "Friday 5 April 2024",
// "31/03/2025", "18 02 26", "March 31, 2025", "the end of March 2022", "March 2025".
#pragma once

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

struct DateMatch {
  int day = 0;                 // 0: the end of the month
  int month = 0;               // 1 to 12
  std::optional<int> year;     // four digits; "26" is 2026
  std::optional<int> weekday;  // the printed one, 0 Sunday
  bool exists = true;          // false for 31 February and the like
  std::size_t length = 0;      // bytes taken from the front
};

// A date at the very start of `at` (folded text): a day, or "(the) end of <month>". A month alone is
// none here. Two digits of a year are of this century.
[[nodiscard]] std::optional<DateMatch> match_date(std::string_view at);

// "March 2025", "March": day is 0.
[[nodiscard]] std::optional<DateMatch> match_month(std::string_view at);

}  // namespace amends
