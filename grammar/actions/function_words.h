// Words of grammar, not of a scheme: the same in every text, so they stand in C++ and not in a vocabulary.
// A reader that needs a list with a few words more joins them to it.
#pragma once

#include "grammar/model/vocabulary.h"

#include <algorithm>    // std::any_of, std::copy, std::find
#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

// Byte by byte: most words of a list differ in their first.
[[nodiscard]] inline bool same_word(std::string_view word, char const* other) {
  for (char const c : word)
    if (c != *other++) return false;
  return *other == '\0';
}
template <std::size_t size>
[[nodiscard]] bool one_of(std::string_view word, std::array<char const*, size> const& list) {
  if (word.empty()) return false;
  return std::any_of(list.begin(), list.end(), [&](char const* one) { return same_word(word, one); });
}
[[nodiscard]] inline bool one_of(std::string_view word, Words const& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t first, std::size_t second>
[[nodiscard]] constexpr std::array<char const*, first + second> joined(std::array<char const*, first> const& some,
                                                                       std::array<char const*, second> const& more) {
  std::array<char const*, first + second> all{};
  std::copy(more.begin(), more.end(), std::copy(some.begin(), some.end(), all.begin()));
  return all;
}

inline constexpr std::array determiners{"the", "its", "their",   "each",  "both", "all",   "any",   "an",      "a",
                                        "his", "her", "another", "every", "no",   "these", "those", "relevant"};
inline constexpr std::array prepositions{"in", "to", "for", "on", "from", "with", "by", "of"};
inline constexpr std::array subordinators{"that",  "which",    "who",    "whom", "whose",   "how",     "what",
                                          "where", "when",     "why",    "if",   "whether", "because", "once",
                                          "until", "while",    "unless", "as",   "since",   "before",  "after",
                                          "so",    "although", "whilst", "than", "whereby"};
inline constexpr std::array finite_verbs{"is",    "are", "was", "were",  "says", "suggests", "told",
                                         "wants", "may", "can", "could", "did",  "does"};
// Between the parts of a clause, they change nothing of who must do what.
inline constexpr std::array linking_adverbs{
    "also",    "now",   "then", "each",         "both",   "jointly",      "separately", "therefore",
    "further", "still", "all",  "additionally", "either", "subsequently", "thereafter", "afterwards"};

// "that", "which", "how", ...: what follows is a clause of its own.
[[nodiscard]] inline bool is_subordinator(std::string_view word) { return one_of(word, subordinators); }

}  // namespace amends
