// Small matters of wording, for comments and messages: lists with "and", words cut short.
#pragma once

#include "rules/facts.h"

#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// "a, b or c"
template <class Text>
[[nodiscard]] std::string listed(std::vector<Text> const& texts, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += i + 1 == texts.size() ? " " + std::string(last) + " " : std::string(", ");
    out += texts[i];
  }
  return out;
}

// The texts behind each other, `separator` (with its line end) instead of ", " where a line would grow
// longer than `width` bytes.
[[nodiscard]] std::string wrapped(std::vector<std::string_view> const& texts, std::size_t width,
                                  std::string_view separator);

// The words of `text` in lines of at most `width` bytes, each line end written as `separator`.
[[nodiscard]] std::string filled(std::string_view text, std::size_t width, std::string_view separator);

// "bank confirmation", for a name as it stands in files.
[[nodiscard]] std::string in_words(EvidenceKind kind);
// "remittance, ledger extract or bank confirmation"; empty for none.
[[nodiscard]] std::string any_of(std::span<EvidenceKind const> kinds);

// At most `length` bytes, cut between words and never inside a character; "..." where cut.
[[nodiscard]] std::string shortened(std::string text, std::size_t length);

}  // namespace amends
