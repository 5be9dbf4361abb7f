// The marker in front of a paragraph or list item: "1.", "a)", "(iv)", "II.", "h)", "•". Inside the room.
#pragma once

#include "grammar/model/span.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

enum class LabelKind { none, number, letter, roman, capital_letter, capital_roman, bullet };

struct Label {
  LabelKind kind = LabelKind::none;
  int ordinal = 0;         // "c" is 3; 0 for bullets
  int roman_ordinal = 0;   // of a letter that may be a numeral as well: "i" is the letter 9 and the numeral 1
  std::string printed;     // "1", "a", "iv"; "•" for any bullet
  std::string_view glyph;  // which bullet it is
  Span span;               // as printed, "(a)"
  std::size_t text_start = 0;
};

// The label at the front of source[words]; nothing where the words start with none. "• (i)" is a bullet
// that is called "i".
[[nodiscard]] std::optional<Label> read_label(std::string_view source, Span words);

// "12" alone: the first cell of a row in a table that was copied a cell a line.
[[nodiscard]] std::optional<Label> read_row_number(std::string_view source, Span words);

}  // namespace amends
