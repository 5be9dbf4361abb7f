// What a period runs from: "of the date of my final decision", "after the committee has considered the
// report", "beginning with the date of this report".
#pragma once

#include "grammar/model/deadline.h"
#include "grammar/phrases/lexicon.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct StartMatch {
  Anchor anchor = Anchor::none;
  std::string event;  // its words, where anchor is event
  bool inclusive = false;
  std::size_t length = 0;
};

// Which words may join a start to its period. after_only: "three months after ..." has no "within" before
// it, so that "of" would be no deadline ("three months of delay").
enum class Joining { any, after_only };

// A start at the very start of `at`, which is the text after a period and begins with a blank.
[[nodiscard]] std::optional<StartMatch> match_start(std::string_view at, Lexicon const& lexicon, Joining joining);

}  // namespace amends
