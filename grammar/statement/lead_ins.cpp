#include "grammar/statement/lead_ins.h"

#include "grammar/text/characters.h"

#include <algorithm>  // std::equal, std::find_if
#include <array>      // std::array

namespace amends {

namespace {

// Words after which a sentence cannot end: the list that follows goes on with it.
constexpr std::array<std::string_view, 16> unfinished{"will", "to",   "should", "must",  "would", "by",
                                                      "that", "has",  "have",   "shall", "for",   "the",
                                                      "of",   "with", "both",   "also"};
constexpr std::array<std::string_view, 4> pointers{"following", "below", "these", "steps"};
// Words that open a sentence with its own subject or time, rather than an item of a list.
constexpr std::array<std::string_view, 38> openers{
    "the",   "it",        "they", "we",   "i",   "this",    "these", "within", "by",     "in",
    "if",    "once",      "when", "mr",   "mrs", "ms",      "miss",  "our",    "my",     "he",
    "she",   "all",       "each", "both", "no",  "as",      "for",   "after",  "before", "where",
    "there", "following", "from", "on",   "to",  "neither", "its",   "at"};
constexpr std::array<std::string_view, 25> auxiliaries{
    "will",   "should",   "must",    "has",   "have",     "is",      "are",       "was",         "were",
    "agreed", "may",      "can",     "needs", "would",    "shall",   "recommend", "recommended", "said",
    "says",   "accepted", "accepts", "told",  "consider", "welcome", "ordered"};
constexpr std::size_t longest_subheading = 70;

template <class Table>
bool holds(Table const& table, std::string_view word) {
  return std::find_if(table.begin(), table.end(), [word](std::string_view entry) {
           return entry.size() == word.size() && std::equal(entry.begin(), entry.end(), word.begin(),
                                                            [](char e, char w) { return e == to_ascii_lower(w); });
         }) != table.end();
}

bool is_word_byte(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80U; }

// The word at or after `at`; moves `at` behind it. Empty at the end.
std::string_view next_word(std::string_view words, std::size_t& at) {
  while (at < words.size() && !is_word_byte(words[at])) ++at;
  auto const start = at;
  while (at < words.size() && is_word_byte(words[at])) ++at;
  return words.substr(start, at - start);
}

template <class Table>
bool any_word_in(std::string_view words, Table const& table) {
  std::size_t at = 0;
  for (auto word = next_word(words, at); !word.empty(); word = next_word(words, at)) {
    if (holds(table, word)) return true;
  }
  return false;
}

std::string_view first_word(std::string_view words) {
  std::size_t at = 0;
  return next_word(words, at);
}

std::string_view last_word(std::string_view words) {
  auto start = words.size();
  while (start > 0 && is_word_byte(words[start - 1])) --start;
  return words.substr(start);
}

// Without dashes and blanks at the end: "the following actions: –".
std::string_view without_closing_dashes(std::string_view words) {
  constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};
  for (bool again = true; again;) {
    words.remove_suffix(blanks_at_back(words));
    auto const dash = std::find_if(dashes.begin(), dashes.end(), [&](auto d) { return words.ends_with(d); });
    again = dash != dashes.end();
    if (again) words.remove_suffix(dash->size());
  }
  return words;
}

std::string_view last_sentence(std::string_view words) {
  auto const stop = words.substr(0, words.size() - (words.empty() ? 0 : 1)).rfind(". ");
  return stop == std::string_view::npos ? words : words.substr(stop + 2);
}

// "For Mr X:", "Service improvements:": a title rather than a lead-in.
bool is_short_title(std::string_view words) {
  constexpr std::size_t longest_title = 4;
  std::size_t at = 0;
  std::size_t count = 0;
  for (auto word = next_word(words, at); !word.empty(); word = next_word(words, at)) {
    if (holds(unfinished, word)) return false;
    ++count;
  }
  return count <= longest_title;
}

}  // namespace

Opening opening_of(std::string_view words) {
  auto const plain = without_closing_dashes(words);
  if (plain.ends_with(':')) return Opening::open;
  if (holds(unfinished, last_word(plain))) return Opening::open;
  return any_word_in(last_sentence(plain), pointers) ? Opening::loose : Opening::none;
}

bool is_statement_of_its_own(std::string_view words) {
  if (starts_small(words) || !holds(openers, first_word(words))) return false;
  return words.ends_with(':') || any_word_in(words, auxiliaries);
}

bool could_be_subheading(std::string_view words) {
  if (words.empty() || words.size() > longest_subheading || !is_ascii_upper(words.front())) return false;
  constexpr std::string_view figures_and_stops = "0123456789\t\n;,?!";
  if (words.find_first_of(figures_and_stops) != std::string_view::npos || words.find("£") != std::string_view::npos) {
    return false;
  }
  if (words.ends_with('.') || any_word_in(words, auxiliaries)) return false;
  return words.ends_with(':') ? is_short_title(words) : !holds(unfinished, last_word(words));
}

bool ends_sentence(std::string_view words) {
  constexpr std::array<std::string_view, 7> closing{"’", "”", "'", "\"", ")", "]", "»"};
  for (bool again = true; again;) {
    again = false;
    for (auto const mark : closing) {
      if (!words.ends_with(mark)) continue;
      words.remove_suffix(mark.size());
      again = true;
    }
  }
  return words.ends_with('.') || words.ends_with('?') || words.ends_with('!');
}

bool ends_list_item(std::string_view words) {
  auto const last = last_word(words);
  return words.ends_with(';') || words.ends_with(',') || last == "and" || last == "or";
}

bool starts_small(std::string_view words) { return !words.empty() && is_ascii_lower(words.front()); }

}  // namespace amends
