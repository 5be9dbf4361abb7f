// What must be done, in the words after "will": cuts them into duties, one for each verb (or noun, or
// payee) that makes a different one. "Apologise to Miss Y and pay her £300" is two; "write to apologise"
// is one; a purpose, a standard and a list of contents belong to the duty before them.
#pragma once

#include "grammar/actions/line.h"
#include "grammar/model/action.h"

#include <cstddef>   // std::size_t
#include <optional>  // std::optional
#include <vector>    // std::vector

namespace amends {

struct DutyWords {
  std::size_t begin = 0;         // its own first word
  std::size_t adjunct_from = 0;  // where words that lead to it begin: "and, within a month of that visit, tell him"
  std::size_t end = 0;
  std::optional<VerbMatch> verb;  // absent for nouns, and for verbs outside the vocabulary
  std::size_t verb_end = 0;
  bool passive = false;         // "should be reminded"
  bool noun = false;            // "a payment of £100", without a verb of its own
  std::size_t actor_begin = 0;  // "... and the ICB £600": the body that this duty names for itself; equal: none
  std::size_t actor_end = 0;
  std::size_t then_begin = 0;  // "thereafter carrying out any repairs": the word that says so; equal: none
  std::size_t then_end = 0;
  bool gapped = false;   // verb of the duty before: "... , and Ms T £400"
  bool unknown = false;  // opens with a word that is in no list
  bool unclear = false;  // the cut is not certain
};

// How the items of a list below these words are to be read.
enum class ItemsAre { details, duties, objects };  // objects: "It will also pay:"

struct DutyList {
  std::vector<DutyWords> duties;
  ItemsAre items = ItemsAre::details;
  std::size_t own_from = 0;  // where the first duty, or the list, begins
};

// Reads [begin, end) of a line, where a verb is expected. `past`: participles ("has: apologised").
struct DutyContext {
  bool past = false;
  bool item = false;                // a list item: it may open with a noun, a person or a sum
  std::optional<std::size_t> verb;  // the lead-in's verb, for items that are objects
};
[[nodiscard]] DutyList split_duties(Line const& line, std::size_t begin, std::size_t end, DutyContext const& context,
                                    Lexicon const& lexicon);

// The kind that a duty's words have: kinds.cpp. `to_ombudsman`: only the Ombudsman is told. `subject`: the words
// before a passive verb, lower case ("a payment of £600" should be made), which say what is done.
[[nodiscard]] Kind kind_of(Line const& line, DutyWords const& duty, Lexicon const& lexicon, bool to_ombudsman,
                           std::string_view subject = {});
// The kind of a noun phrase that starts at `at`, if its head is in noun_kinds.
[[nodiscard]] std::optional<Kind> noun_kind(Line const& line, std::size_t at, std::size_t end, Lexicon const& lexicon);

}  // namespace amends
