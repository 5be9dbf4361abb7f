// Characters of UTF-8 text, as far as typography matters: which are blanks, which are not seen at all.
// One table for intake, folding and the reading of lines, so that they never disagree on what is empty.
#pragma once

#include "grammar/model/span.h"

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

struct Character {
  char32_t code = 0;
  std::size_t length = 1;  // bytes
};

// The character at the front of `text`, which must not be empty. A byte that starts no character stands
// for itself.
[[nodiscard]] Character first_character(std::string_view text);

// Blanks of every width, tabs and line ends.
[[nodiscard]] bool is_blank(char32_t code);
// Soft hyphens, zero-width characters and direction marks: in the text, but not on the page.
[[nodiscard]] bool is_invisible(char32_t code);

[[nodiscard]] constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
[[nodiscard]] constexpr char to_ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

// How many bytes of blanks and invisible characters stand at the front of `text`, or at its back.
[[nodiscard]] std::size_t blanks_in_front(std::string_view text);
[[nodiscard]] std::size_t blanks_at_back(std::string_view text);

// `part` of `source` without blanks at its ends; empty, at the start of `part`, where nothing else is in it.
[[nodiscard]] Span trim(std::string_view source, Span part);

}  // namespace amends
