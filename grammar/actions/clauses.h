// Who must, in a sentence: finds its main clauses, each a subject with words that bind it ("the Council
// will", "it has agreed to", "I recommend that the Trust", "it is for the Council to").
//
// Subordinate clauses ("how it will ...", "if the Council has ...", "which it will ...") bind nobody
// anew; only words that report an agreement ("has agreed that it will") are looked through.
#pragma once

#include "grammar/actions/line.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// What the binding words say.
enum class Force { none, obligation, agreed, recommended, ordered, asked, discretionary, done, refused };

enum class SubjectKind {
  none,       // "Within one month:" or a list item that opens with its verb
  body,       // the Council, it, its Highways Team, both organisations
  person,     // Mrs X: she is asked nothing here
  reference,  // "this", "the apology", "these actions": something said before
  other,      // "record templates", "any works found to be needed"
};

struct Subject {
  std::size_t begin = 0;
  std::size_t end = 0;
  SubjectKind kind = SubjectKind::none;
  bool each = false;  // "each of them", "will each"
};

struct Clause {
  std::size_t begin = 0;    // with its opening adjuncts ("Within one month ...,")
  std::size_t opening = 0;  // its first word without them ("I recommend that ...")
  Subject subject;
  Force force = Force::none;
  std::size_t binding = 0;    // where the binding words start
  std::size_t verb_from = 0;  // where a verb is expected
  std::size_t end = 0;
  bool negated = false;   // "will not", "should not"
  bool promised = false;  // "agreed that a report will go": what is agreed to happen, whatever its subject
  bool perfect = false;   // "will have completed": participles follow
};

// The main clauses of line[begin, end) in order; a first part that belongs to none is before the first
// clause's subject. Empty where nobody is bound.
[[nodiscard]] std::vector<Clause> find_clauses(Line const& line, std::size_t begin, std::size_t end,
                                               Lexicon const& lexicon);

// The body that says what this clause promises: "The Health Board agreed that | the investigation will be led ...".
// Of kind none where nobody does.
[[nodiscard]] Subject reporting_body(Line const& line, Clause const& clause, Lexicon const& lexicon);

// Whether the words of `line` from token `from` up to offset `end` name a body: "The landlord", "The Council's chief
// executive".
[[nodiscard]] bool names_body(Line const& line, std::size_t end, Lexicon const& lexicon, std::size_t from = 0);

}  // namespace amends
