// Words of grammar, not of a scheme: the same in every text, so they stand in C++ and not in a vocabulary.
#pragma once

#include <algorithm>    // std::any_of
#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

template <std::size_t size>
bool one_of(std::string_view word, std::array<char const*, size> const& list) {
  return std::any_of(list.begin(), list.end(), [&](char const* one) { return word == one; });
}

inline constexpr std::array determiners{"the", "its", "their",   "each",  "both", "all",   "any",   "an",      "a",
                                        "his", "her", "another", "every", "no",   "these", "those", "relevant"};

}  // namespace amends
