// How lists stand in the text copies of decisions: "  1. ", "      a. ". Every reader of a format that has
// lists writes them in this form, so that one grammar serves all. Inside the room.
#pragma once

#include <cstddef>  // std::size_t
#include <string>   // std::string

namespace amends {

// The `number`th marker of a list in `style` ('1', 'a', 'A', 'i' or 'I'); digits where the style has none.
[[nodiscard]] std::string ordinal(char style, int number);

// Blanks before the marker of an item: two, then six, then ten.
[[nodiscard]] std::size_t indent_of_level(std::size_t level);

// Blanks that an item's further lines stand to the right of its marker.
inline constexpr std::size_t marker_width = 3;

}  // namespace amends
