// A place in folded text that moves forward: how the phrase families join what each can read. Not for
// other rooms; they call match_number, match_period and so on.
#pragma once

#include "grammar/phrases/lexicon.h"

#include <cstddef>           // std::size_t
#include <initializer_list>  // std::initializer_list
#include <string_view>       // std::string_view

namespace amends {

[[nodiscard]] constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether `text` begins with `lower_case` in any case; no word end is asked for.
[[nodiscard]] constexpr bool begins_with(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  for (std::size_t i = 0; i < lower_case.size(); ++i) {
    if (lower_ascii(text[i]) != lower_case[i]) return false;
  }
  return true;
}

// Whether `text` begins with the words `lower_case` in any case, and their last word ends there.
[[nodiscard]] constexpr bool begins_with_words(std::string_view text, std::string_view lower_case) {
  if (!begins_with(text, lower_case)) return false;
  bool const in_word = text.size() > lower_case.size() && !lower_case.empty() && is_word_byte(lower_case.back());
  return !in_word || !is_word_byte(text[lower_case.size()]);
}

class Reader {
 public:
  explicit constexpr Reader(std::string_view text) : text_{text} {}

  [[nodiscard]] constexpr std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] constexpr std::size_t at() const { return at_; }
  [[nodiscard]] constexpr bool done() const { return at_ == text_.size(); }
  [[nodiscard]] constexpr char next() const { return done() ? '\0' : text_[at_]; }

  // Moves on by `length` bytes; says whether that is any.
  constexpr bool skip(std::size_t length) {
    at_ += length < text_.size() - at_ ? length : text_.size() - at_;
    return length > 0;
  }
  constexpr bool take(char c) { return !done() && text_[at_] == c && skip(1); }
  constexpr bool take_words(std::string_view lower_case) {
    return begins_with_words(rest(), lower_case) && skip(lower_case.size());
  }
  // The first of `choices` that stands here: longer ones must come first.
  constexpr bool take_any(std::initializer_list<std::string_view> choices) {
    for (auto const words : choices) {
      if (take_words(words)) return true;
    }
    return false;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// The word (run of word bytes) at the very start of `text`; empty where none stands.
[[nodiscard]] constexpr std::string_view first_word(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_word_byte(text[length])) ++length;
  return text.substr(0, length);
}

}  // namespace amends
