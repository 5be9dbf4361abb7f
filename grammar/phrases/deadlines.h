// Time words that can set a deadline: see shared phrases in docs/reading.md. What a deadline governs is
// for grammar/actions; this only says what the words mean.
#pragma once

#include "grammar/model/deadline.h"
#include "grammar/phrases/lexicon.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct DeadlineMatch {
  DeadlineTerm term;
  std::size_t length = 0;        // bytes taken from the front, closing comma left out
  bool same_as_before = false;   // "within the same period": takes the deadline before it; term is Unstated
  bool impossible_date = false;  // "by 31 February"
  std::vector<Period> later = {};  // "at three, six and twelve months after it": those after the first
};

// A deadline at the very start of `at` (folded text). The event's words end at a comma, bracket,
// semicolon or full stop, and before a party that is followed by a modal ("within two weeks of the
// review's completion | the Council will").
[[nodiscard]] std::optional<DeadlineMatch> match_deadline(std::string_view at, Lexicon const& lexicon);

}  // namespace amends
