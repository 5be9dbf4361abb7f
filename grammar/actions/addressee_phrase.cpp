#include "grammar/actions/addressee_phrase.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::any_of, std::max
#include <array>      // std::array

namespace amends {

namespace {

// Before the noun, and no part of the name.
constexpr std::array openers{"the",   "its",   "a",     "an", "each", "every", "all", "any", "both",
                             "those", "these", "their", "of", "our",  "his",   "her", "all"};

bool capital(Line const& line, std::size_t i) {
  char const c = line.text()[line.tokens[i].begin];
  return c >= 'A' && c <= 'Z';
}

bool ends_phrase(Line const& line, std::size_t i, bool first) {
  auto const word = line.word(i);
  static constexpr std::array stops{"and",     "or",    "it",       "they", "he",    "she",  "we",      "is",
                                    "are",     "was",   "were",     "has",  "have",  "had",  "will",    "should",
                                    "must",    "about", "at",       "into", "under", "over", "through", "not",
                                    "against", "then",  "directly", "with", "any",   "that", "this"};
  if (!line.tokens[i].word || one_of(word, prepositions) || one_of(word, stops) || is_subordinator(word)) return true;
  return !first && (word.ends_with("ing") || one_of(word, determiners));
}

// "contractors", "every applicant": but no "letters", and no "arrangements".
bool names_people(std::string_view head, Vocabulary const& words) {
  auto const ends = [&](std::string const& one) { return head.ends_with(one); };
  bool const thing = std::any_of(words.no_persons.begin(), words.no_persons.end(), [&](std::string const& one) {
    return head == one || (one.starts_with("ment") && head.ends_with(one));
  });
  return head.size() > 4 && !thing && std::any_of(words.person_endings.begin(), words.person_endings.end(), ends);
}

// "the landlord", "full council", "the neighbouring council": ends in a word for a body or a board.
bool names_body_or_board(Line const& line, std::size_t first, std::size_t last, Lexicon const& lexicon) {
  auto const end = line.tokens[last - 1].end;
  for (auto k = first; k < last; ++k) {
    auto const at = line.tokens[k].begin;
    auto const rest = line.text().substr(at);
    auto const length = std::max(lexicon.match(&Vocabulary::bodies, rest), lexicon.match(&Vocabulary::audiences, rest));
    if (length > 0 && at + length == end) return true;
  }
  return false;
}

}  // namespace

std::optional<AddresseePhrase> addressee_phrase(Line const& line, std::size_t i, std::size_t end,
                                                Lexicon const& lexicon) {
  auto const inside = [&](std::size_t k) { return k < line.tokens.size() && line.tokens[k].begin < end; };
  if (i >= line.tokens.size() || line.mention_starting(line.tokens[i].begin) != nullptr) return std::nullopt;
  auto const opens = i;
  while (inside(i) && one_of(line.word(i), openers)) ++i;
  auto last = i;
  for (auto k = i; inside(k) && k < i + 6; ++k) {
    bool const counted = line.sum_starting(line.tokens[k].begin) != nullptr ||
                         line.time_starting(line.tokens[k].begin) != nullptr ||
                         line.mention_starting(line.tokens[k].begin) != nullptr;
    if (counted || ends_phrase(line, k, k == i)) break;
    last = k + 1;
  }
  if (last == i) return std::nullopt;
  auto const verb = lexicon.match_verb(line.text().substr(line.tokens[i].begin));
  if (opens == i && verb && verb->form == VerbForm::base) return std::nullopt;  // "write to confirm it has done so"
  bool const name = opens < i && capital(line, last - 1) && capital(line, i);   // "the Practice", "its Legal Services"
  auto const head = line.word(last - 1);
  bool const of_somebody = i > opens && (line.is(i - 1, "her") || line.is(i - 1, "his") || line.is(i - 1, "their"));
  bool const body = !of_somebody && names_body_or_board(line, i, last, lexicon);  // "to her home" is none
  if (!name && !body && !names_people(head, lexicon.vocabulary())) return std::nullopt;
  auto const from = line.tokens[i].begin;
  std::string_view const printed = line.text().substr(from, line.tokens[last - 1].end - from);
  if (printed.ends_with("'s") || printed.ends_with("s'") || line.is(last, "'")) return std::nullopt;
  return AddresseePhrase{std::string{printed}, last};
}

}  // namespace amends
