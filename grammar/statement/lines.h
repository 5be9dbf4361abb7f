// The lines of a text as spans. Inside the room.
#pragma once

#include "grammar/model/span.h"

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct TextLine {
  Span words;             // without blanks at its ends; empty for an empty line
  std::size_t start = 0;  // of the line itself
  int indent = 0;         // columns before the words; a tab counts four
};

// The lines that start in source[part], empty ones included.
[[nodiscard]] std::vector<TextLine> split_lines(std::string_view source, Span part);

}  // namespace amends
