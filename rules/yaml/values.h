// Dates and sums as people write them in manifests and packs. No locale, no floating point.
#pragma once

#include "grammar/model/date.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends::yaml {

struct DateReading {
  std::optional<Date> date;
  bool formed = false;  // written as a date, though there may be no such day
};
// "2024-04-18" or "18 April 2024".
[[nodiscard]] DateReading read_date(std::string_view text);

// "£1,000", "£1000.50", "1000.50" in pence; nothing for any other form, or more than 64 bits hold.
[[nodiscard]] std::optional<std::int64_t> read_pence(std::string_view text);

// Digits, with "-" before them where negative; nothing for any other form or an overflow.
[[nodiscard]] std::optional<int> read_integer(std::string_view text);

}  // namespace amends::yaml
