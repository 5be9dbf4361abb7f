#include "grammar/actions/bindings.h"

#include "grammar/actions/function_words.h"

#include <array>  // std::array

namespace amends {

namespace {

struct Binding {
  Force force;
  Words Vocabulary::*list;
};
// Tried at each place; the longest entry wins, and among equals the first row.
constexpr std::array bindings{
    Binding{Force::refused, &Vocabulary::refusal_phrases},
    Binding{Force::discretionary, &Vocabulary::discretion_phrases},
    Binding{Force::agreed, &Vocabulary::agreed_phrases},
    Binding{Force::obligation, &Vocabulary::obligation_modals},
    Binding{Force::done, &Vocabulary::done_phrases},
};

// "agreed to our recommendation that, within one month of the decision, it | apologises": the offset before the verb.
std::optional<std::size_t> taken_recommendation(Line const& line, std::size_t at, std::size_t last) {
  if (line.is(at, "agreed") || line.is(at, "agrees"))
    at += line.is(at + 1, "to") || line.is(at + 1, "with") ? 2U : 1U;
  else if (line.is(at, "accepted") || line.is(at, "accepts"))
    ++at;
  else
    return std::nullopt;
  if (!line.is(at, "our") && !line.is(at, "my")) return std::nullopt;
  if ((!line.is(at + 1, "recommendation") && !line.is(at + 1, "recommendations")) || !line.is(at + 2, "that"))
    return std::nullopt;
  at += 3;
  while (at < last) {
    auto const* time = line.tokens[at].word ? line.time_starting(line.start(at)) : nullptr;
    if (time == nullptr && !line.is(at, ",")) break;
    at = time != nullptr ? line.token_at(time->end) : at + 1;
  }
  if (!line.is(at, "it")) return std::nullopt;
  if (line.is(at + 1, "should") || line.is(at + 1, "will")) ++at;
  return line.tokens[at].end;
}

// "has agreed, within 4 weeks of the date of this decision, to"
std::optional<Bound> parted_agreement(Line const& line, std::size_t i, std::size_t last) {
  static constexpr std::array verbs{"ordered",   "asked",     "agreed",  "agrees",  "undertaken",
                                    "undertook", "committed", "offered", "promised"};
  auto at = i;
  bool const told = line.is(at, "is") || line.is(at, "are") || line.is(at, "was") || line.is(at, "were");
  if (line.is(at, "has") || line.is(at, "have") || told) ++at;
  while (line.is(at, "also") || line.is(at, "now") || line.is(at, "therefore")) ++at;
  if (auto const taken = taken_recommendation(line, at, last)) return Bound{Force::agreed, *taken - line.start(i)};
  if (!one_of(line.word(at), verbs)) return std::nullopt;
  if ((line.is(at, "ordered") || line.is(at, "asked")) != told) return std::nullopt;
  bool timed = false;
  if (line.is(at + 1, ","))  // "has agreed, by way of remedy, to"
    for (auto k = at + 2; k + 1 < last && k < at + 9 && line.is(at + 2, "by"); ++k)
      if (line.is(k, ",") && line.is(k + 1, "to") && line.is(at + 3, "way")) {
        at = k - 1;
        timed = true;
        break;
      }
  for (++at; at < last;) {
    auto const* time = line.tokens[at].word ? line.time_starting(line.start(at)) : nullptr;
    if (time != nullptr) {
      timed = true;
      at = line.token_at(time->end);
    } else if (line.is(at, ",")) {
      ++at;
    } else {
      break;
    }
  }
  if (!timed || !line.is(at, "to")) return std::nullopt;
  return Bound{Force::agreed, line.tokens[at].end - line.start(i)};
}

}  // namespace

std::optional<Bound> binding_at(Line const& line, std::size_t i, std::size_t last, Lexicon const& lexicon) {
  if (i >= last || !line.tokens[i].word) return std::nullopt;
  std::optional<Bound> best = parted_agreement(line, i, last);
  for (auto const& row : bindings) {
    auto const length = lexicon.match(row.list, line.text().substr(line.start(i)));
    if (length > 0 && (!best || length > best->length)) best = Bound{row.force, length};
  }
  return best;
}

}  // namespace amends
