// Whole numbers as people write them: "14", "fourteen", "ten (10)", "a", "twenty-one".
#pragma once

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

struct NumberMatch {
  int value = 0;
  std::size_t length = 0;  // bytes taken from the front
};

// A count at the very start of `at` (folded text), 0 to 9999; "a" and "an" are 1; "ten (10)" is 10, and
// nothing where the two disagree. Ends at a word end.
[[nodiscard]] std::optional<NumberMatch> match_number(std::string_view at);

// "first", "3rd", "31st" as 1 to 31.
[[nodiscard]] std::optional<NumberMatch> match_ordinal(std::string_view at);

}  // namespace amends
