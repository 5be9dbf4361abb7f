// Sentences that look back: "It should do this within two weeks", "All of these steps ...", "They are
// all due within three months, except the apology". They set deadlines and are no actions themselves.
#pragma once

#include "grammar/actions/clauses.h"
#include "grammar/actions/line.h"
#include "grammar/model/action.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct BackReference {
  enum class To { last, all, noun };  // the sentence or list just before; everything so far; what a noun names
  To to = To::last;
  std::string noun;                 // "apology", "payment": for To::noun
  std::size_t nth = 0;              // "the second payment": which of those, from 1; 0: the noun alone decides
  std::size_t first_items = 0;      // "the first three": that many items of the list; 0: all of it
  std::vector<std::string> nouns;   // for To::all: only what one of these names; empty: everything
  bool loose = false;               // where nothing is named so ("this review" of an audit): everything all the same
  bool definite = false;            // "the work", not "this work": where nothing is named so, a duty of its own
  std::vector<std::string> labels;  // "actions a) to c)": only what bears one of these labels; empty: everything
  std::vector<TimeWords const*> times;                               // what it sets; empty: it only says more of it
  std::vector<std::pair<std::string, TimeWords const*>> exceptions;  // noun, its own deadline
};

// Whether a line looks back, and at what.
[[nodiscard]] std::optional<BackReference> back_reference(Line const& line, std::vector<Clause> const& clauses,
                                                          Lexicon const& lexicon);

// Whether a clause only takes up what its own sentence said before: "..., and it agreed to do this within ten
// days". Its time words are then the earlier duties'.
[[nodiscard]] std::optional<BackReference> does_so(Line const& line, Clause const& clause, Lexicon const& lexicon);

// "..., except the review, which it will complete within three months": nouns with their own deadline. The
// time words that are not theirs come first.
[[nodiscard]] BackReference exceptions_in(Line const& line, Lexicon const& lexicon);

// Whether an action's own words (lower case) are what a noun names: "apology" and "apologise to ...".
[[nodiscard]] bool named_by(std::string_view noun, std::string_view action_words, Kind kind);

}  // namespace amends
