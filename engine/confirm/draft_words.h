// Words in an action that make it hard to meet or to prove, as a table. Private to the room.
#pragma once

#include "engine/confirm/draft_finding.h"

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

enum class Where { anywhere, at_the_start };

struct HardWord {
  std::string_view words;  // folded, whole words
  Where where;
  DraftCode code;
  std::string_view suggestion;
};
[[nodiscard]] std::span<HardWord const> hard_words();

// Where `words` stand in `text` as whole words; npos where they do not. Both folded and lower case.
[[nodiscard]] std::size_t find_whole(std::string_view text, std::string_view words);

}  // namespace amends
