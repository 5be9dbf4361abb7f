#include "grammar/actions/line.h"

#include "grammar/actions/mentions.h"

#include <algorithm>  // std::lower_bound, std::any_of
#include <array>      // std::array
#include <iterator>   // std::prev

namespace amends {

namespace {

bool joins_word(std::string_view text, std::size_t at) {
  bool const joiner = text[at] == '\'' || text[at] == '-';
  return joiner && at > 0 && is_word_byte(text[at - 1]) && at + 1 < text.size() && is_word_byte(text[at + 1]);
}

std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (is_word_byte(text[end]) || joins_word(text, end))) ++end;
    bool const word = end > at;
    if (!word) ++end;
    tokens.push_back({at, end, word});
    at = end;
  }
  return tokens;
}

bool inside_brackets(std::string_view text, std::size_t at) {
  auto const open = text.rfind('(', at);
  if (open == std::string_view::npos) return false;
  auto const close = text.find(')', open);
  return close == std::string_view::npos || close > at;
}

// "for the seven months from March", "4% a year from the date of each payment": a count that no word
// such as "within" opens sets a limit only where it opens the sentence.
bool bare_count(std::string_view text, std::size_t at, DeadlineMatch const& match) {
  if (!std::holds_alternative<Within>(match.term) || at == 0) return false;
  static constexpr std::array openers{"within", "in ", "no later", "not later", "not more", "by ",      "before ",
                                      "after ", "at ", "inside",   "under ",    "during",   "the same", "no more"};
  auto const words = text.substr(at);
  bool const opened = std::any_of(openers.begin(), openers.end(), [&](std::string_view opener) {
    return words.substr(1, opener.size() - 1) == opener.substr(1) && (words[0] | 0x20) == opener[0];
  });
  return !opened;
}

std::vector<TimeWords> find_times(std::string_view text, std::vector<Token> const& tokens, Lexicon const& lexicon) {
  std::vector<TimeWords> times;
  std::size_t taken = 0;
  for (auto const& token : tokens) {
    if (!token.word || token.begin < taken) continue;
    auto const match = match_deadline(text.substr(token.begin), lexicon);
    if (!match || match->length == 0 || bare_count(text, token.begin, *match)) continue;
    taken = token.begin + match->length;
    times.push_back({token.begin, taken, *match, inside_brackets(text, token.begin)});
  }
  return times;
}

std::vector<SumWords> find_sums(std::string_view text, std::vector<Token> const& tokens) {
  std::vector<SumWords> sums;
  std::size_t taken = 0;
  for (auto const& token : tokens) {
    if (token.begin < taken) continue;
    auto const match = match_sum(text.substr(token.begin));
    if (!match || match->length == 0) continue;
    taken = token.begin + match->length;
    sums.push_back({token.begin, taken, *match});
  }
  return sums;
}

template <class Marked>
Marked const* starting(std::vector<Marked> const& marked, std::size_t at) {
  auto const found = std::lower_bound(marked.begin(), marked.end(), at,
                                      [](Marked const& one, std::size_t where) { return one.begin < where; });
  return found != marked.end() && found->begin == at ? &*found : nullptr;
}

// Of marks that never overlap: the last that starts before `at`.
template <class Marked>
Marked const* last_before(std::vector<Marked> const& marked, std::size_t at) {
  auto const found = std::lower_bound(marked.begin(), marked.end(), at,
                                      [](Marked const& one, std::size_t where) { return one.begin < where; });
  return found != marked.begin() ? &*std::prev(found) : nullptr;
}

}  // namespace

std::size_t Line::token_at(std::size_t at) const {
  auto const found = std::lower_bound(tokens.begin(), tokens.end(), at,
                                      [](Token const& token, std::size_t where) { return token.begin < where; });
  return static_cast<std::size_t>(found - tokens.begin());
}

TimeWords const* Line::time_before(std::size_t at) const { return last_before(times, at); }

bool Line::in_time(std::size_t at) const {
  auto const* time = last_before(times, at + 1);
  return time != nullptr && at < time->end;
}

bool Line::in_sum(std::size_t at) const {
  auto const* sum = last_before(sums, at);
  return sum != nullptr && at < sum->end;
}

TimeWords const* Line::time_starting(std::size_t at) const { return starting(times, at); }
Mention const* Line::mention_starting(std::size_t at) const { return starting(mentions, at); }
SumWords const* Line::sum_starting(std::size_t at) const { return starting(sums, at); }

Line make_line(std::string_view source, Span span, Lexicon const& lexicon, std::span<std::size_t const> joined) {
  Line line;
  line.document = source;
  line.folded = fold(source, span, joined);
  line.lower = line.folded.text;
  for (char& c : line.lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  line.openings = Searched::openings_of(line.lower);
  line.tokens = tokenise(line.folded.text);
  line.times = find_times(line.folded.text, line.tokens, lexicon);
  line.sums = find_sums(line.folded.text, line.tokens);
  line.mentions = find_mentions(line, lexicon);
  return line;
}

bool stands_at(std::string_view text, std::string_view phrase, std::size_t at) {
  if (text.substr(at, phrase.size()) != phrase) return false;
  auto const end = at + phrase.size();
  bool const opens = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(phrase.front());
  bool const closes = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
  return opens && closes;
}

std::size_t find_words(std::string_view text, std::string_view phrase, std::size_t from) {
  for (auto at = text.find(phrase, from); at != std::string_view::npos; at = text.find(phrase, at + 1))
    if (stands_at(text, phrase, at)) return at;
  return std::string_view::npos;
}

FirstLetters Searched::openings_of(std::string_view text) {
  FirstLetters openings;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const word = is_word_byte(text[at]);
    if (word && !in_word) openings.add(text.substr(at));
    in_word = word;
  }
  return openings;
}

bool Searched::has(std::string_view phrase) const {
  bool const by_letters =
      phrase.size() >= FirstLetters::count && is_word_byte(phrase.front());  // "'s account" stands within words
  return (!by_letters || openings_.may_open(phrase)) && find_words(text_, phrase) != std::string_view::npos;
}

bool has_any(Searched const& text, Words const& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) { return text.has(phrase); });
}

bool has_any(std::string_view text, Words const& phrases) { return has_any(Searched{text}, phrases); }

std::size_t starts_with_any(std::string_view text, Words const& phrases) {
  std::size_t longest = 0;
  for (auto const& phrase : phrases) {
    bool const fits = !phrase.empty() && !text.empty() && text.front() == phrase.front() &&
                      text.substr(0, phrase.size()) == phrase &&
                      (text.size() == phrase.size() || !is_word_byte(text[phrase.size()]));
    if (fits) longest = std::max(longest, phrase.size());
  }
  return longest;
}

}  // namespace amends
