// The little that writers need of UTF-8: where a character ends, and how many columns words take.
#pragma once

#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

// Bytes of the character at the start of `at`; 0 where these bytes are no UTF-8 (overlong forms,
// surrogates, cut short).
[[nodiscard]] std::size_t utf8_length(std::string_view at);

// Columns that `text` takes: one for each character, bytes that are no UTF-8 counted singly.
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace amends
