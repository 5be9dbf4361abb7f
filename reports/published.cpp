#include "reports/published.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array titles{"Mr ", "Mrs ", "Ms ", "Miss ", "Mx ", "Dr ", "Sir ", "Lady "};
constexpr std::array of_time{"within ",  "January", "February", "March",     "April",      "May ",
                             "June",     "July",    "August",   "September", "October",    "November",
                             "December", "week",    "month",    "deadline",  "working day"};

template <class Words>
bool holds_one(std::string_view text, Words const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool speaks_of_time(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos || holds_one(text, of_time);
}

}  // namespace

std::string publishable(std::string words, std::string_view condition, Limits limits) {
  bool const hidden =
      !condition.empty() || holds_one(words, titles) || (limits == Limits::some_may_be_left && speaks_of_time(words));
  return hidden ? std::string{} : words;
}

}  // namespace amends
