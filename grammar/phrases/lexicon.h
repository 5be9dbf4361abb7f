// A Vocabulary made ready to match: one table for each list of words, longest entry first, found at
// word starts. Made once, when the pack is loaded.
#pragma once

#include "grammar/model/vocabulary.h"

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <memory>       // std::unique_ptr
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// How a verb stands: "pay", "pays", "paying", "paid" (past and participle alike).
enum class VerbForm { base, third, gerund, past };

struct VerbMatch {
  std::size_t verb = 0;  // index into Vocabulary::verbs
  VerbForm form = VerbForm::base;
  std::size_t length = 0;
};

class Lexicon {
 public:
  explicit Lexicon(Vocabulary vocabulary);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  [[nodiscard]] Vocabulary const& vocabulary() const;

  // Length of the longest entry of `list` at the very start of `at` (folded text, any case), ending at
  // a word end; 0 for none.
  [[nodiscard]] std::size_t match(Words Vocabulary::*list, std::string_view at) const;

  // The longest verb, in any form, at the very start of `at`.
  [[nodiscard]] std::optional<VerbMatch> match_verb(std::string_view at) const;

  // The rows of Vocabulary::kinds that a verb fits, and those of noun_kinds that want no verb, in their order.
  [[nodiscard]] std::vector<KindRule const*> const& kinds_of_verb(std::string const& base) const;
  [[nodiscard]] std::vector<KindRule const*> const& noun_kinds() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

// ASCII letters, digits, and every byte from 0x80 on: what a word is made of.
[[nodiscard]] constexpr bool is_word_byte(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

}  // namespace amends
