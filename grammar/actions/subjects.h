// Whose clause it is: reads the noun phrase before the binding words and says what it stands for. Internal
// to the room: clauses.cpp finds the binding words.
#pragma once

#include "grammar/actions/clauses.h"
#include "grammar/actions/line.h"

#include <cstddef>  // std::size_t

namespace amends {

inline constexpr std::size_t longest_subject = 14;  // words

// The subjects of one line, up to token `last`. Places are indexes of tokens.
class Subjects {
 public:
  Subjects(Line const& line, std::size_t last, Lexicon const& lexicon) : line_{line}, lexicon_{lexicon}, last_{last} {}

  // A noun phrase that ends in a word for a body, from token i; of kind none where there is none.
  [[nodiscard]] Subject named_body(std::size_t i) const;
  // Whether token `at` may stand inside a subject that starts at token i.
  [[nodiscard]] bool may_hold(std::size_t i, std::size_t at) const;
  // What the words of [i, subject_end) stand for.
  [[nodiscard]] Subject classify(std::size_t i, std::size_t subject_end) const;

 private:
  [[nodiscard]] Subject classify_noun(std::size_t i, std::size_t subject_end, Subject subject) const;
  [[nodiscard]] bool joint_names(std::size_t i, std::size_t subject_end) const;
  [[nodiscard]] std::size_t with_office(std::size_t begin, std::size_t length) const;
  [[nodiscard]] bool acts_by_initials(std::size_t at) const;
  [[nodiscard]] bool is_body(std::size_t i, std::size_t subject_end) const;

  Line const& line_;
  Lexicon const& lexicon_;
  std::size_t last_;
};

}  // namespace amends
