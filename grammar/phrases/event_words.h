// Where the words of a happening end: "within two weeks of | completing the review | , the Council will".
#pragma once

#include "grammar/phrases/lexicon.h"

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

// Length of the event at the very start of `at`: to the next comma, bracket, colon, semicolon, full stop
// or line end, and before whatever starts something else: "and <verb>", "to <verb>", "if", "so that", a
// party with its modal. 0 where no word stands there.
[[nodiscard]] std::size_t event_length(std::string_view at, Lexicon const& lexicon);

// "it will", "the Council should", "they must" at the very start of `at`.
[[nodiscard]] bool begins_with_party_and_modal(std::string_view at, Lexicon const& lexicon);

}  // namespace amends
