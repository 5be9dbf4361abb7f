// Where in a sentence a main clause may begin: at its head, after time words, after what reports an agreement,
// after an opening such as "To remedy the injustice". Internal to the room.
#pragma once

#include "grammar/actions/clauses.h"

#include <cstddef>  // std::size_t
#include <vector>   // std::vector

namespace amends {

class ClauseStarts {
 public:
  // Offsets and tokens are those of `line`; `begin` is where the words to read start.
  ClauseStarts(Line const& line, Lexicon const& lexicon, std::size_t begin)
      : line_{line}, lexicon_{lexicon}, begin_{begin}, first_{line.token_at(begin)} {}

  // Whether a main clause may begin at token i, after the clauses found `before` it.
  [[nodiscard]] bool may_begin(std::size_t i, std::vector<Clause> const& before) const;
  // "has agreed that, within 20 working days, it would": a report verb stands anywhere before token i.
  [[nodiscard]] bool reported_before(std::size_t i) const;
  [[nodiscard]] static bool of_a_paper(std::string_view before);

 private:
  [[nodiscard]] bool in_bracket(std::size_t at) const;
  [[nodiscard]] bool ends_time(std::size_t at) const;
  [[nodiscard]] bool reported(std::size_t i) const;
  [[nodiscard]] bool after_reported_circumstance(std::size_t i) const;
  [[nodiscard]] bool opening_adjunct(std::size_t i) const;
  [[nodiscard]] std::size_t start(std::size_t i) const { return line_.start(i); }

  Line const& line_;
  Lexicon const& lexicon_;
  std::size_t begin_, first_;
};

}  // namespace amends
