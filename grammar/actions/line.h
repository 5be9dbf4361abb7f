// A sentence made ready to read: folded, cut into tokens, with the time words, sums and people in it
// marked. All positions are offsets into the folded text; `source` leads back.
#pragma once

#include "grammar/model/span.h"
#include "grammar/phrases/deadlines.h"
#include "grammar/phrases/first_letters.h"
#include "grammar/phrases/lexicon.h"
#include "grammar/phrases/money.h"
#include "grammar/text/fold.h"

#include <algorithm>    // std::min
#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool word = false;  // letters, digits, apostrophes and hyphens within; else one mark of punctuation
};

struct TimeWords {
  std::size_t begin = 0;
  std::size_t end = 0;
  DeadlineMatch match;
  bool bracketed = false;
};

struct SumWords {
  std::size_t begin = 0;  // qualifier included
  std::size_t end = 0;    // rate included
  SumMatch match;
};

// How a mention can be referred to again.
enum class Gender { unknown, male, female, plural, neutral };

// Somebody who may be paid, told or written to.
struct Mention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> names;  // as printed, without article; "Mr and Mrs L" gives two
  Gender gender = Gender::unknown;
  bool pronoun = false;     // him, her, them: names are empty until resolved
  bool possessive = false;  // "Mr S's", "her" before a noun: the person, not the thing
  bool ombudsman = false;   // "us", "this Service"
  bool audience = false;    // a committee, school or regulator
  bool each_of = false;     // "each of the two children"
  bool group = false;       // "other families": plural and unnamed
  int count = 0;            // "two" children; 0 where no number is given
};

// A text that many phrases are looked for in: which letters its words open with rules most of them out.
class Searched {
 public:
  explicit Searched(std::string_view text) : Searched{text, openings_of(text)} {}
  Searched(std::string_view text, FirstLetters const& openings) : text_{text}, openings_{openings} {}
  // The letters that each word of the text opens with.
  [[nodiscard]] static FirstLetters openings_of(std::string_view text);
  // Of the same words, up to `size` bytes.
  [[nodiscard]] Searched first(std::size_t size) const { return {text_.substr(0, size), openings_}; }
  // Whether `phrase` (lower case) stands in the text at word boundaries.
  [[nodiscard]] bool has(std::string_view phrase) const;

 private:
  std::string_view text_;
  FirstLetters openings_;
};

struct Line {
  std::string_view document;  // the source that spans point into
  Folded folded;
  std::string lower;      // folded text in lower-case ASCII, the same length
  FirstLetters openings;  // of its words
  std::vector<Token> tokens;
  std::vector<TimeWords> times;
  std::vector<SumWords> sums;
  std::vector<Mention> mentions;  // ascending, never overlapping

  [[nodiscard]] std::string_view text() const { return folded.text; }
  // The whole line, in lower case, for looking many phrases up.
  [[nodiscard]] Searched searched() const { return {lower, openings}; }
  // Lower-case words of [begin, end).
  [[nodiscard]] std::string_view words(std::size_t begin, std::size_t end) const {
    auto const stop = std::min(end, lower.size());
    return begin < stop ? std::string_view{lower}.substr(begin, stop - begin) : std::string_view{};
  }
  // Index of the first token that starts at or after `at`; tokens.size() where none does.
  [[nodiscard]] std::size_t token_at(std::size_t at) const;
  // Where token i starts; the end of the text past the last.
  [[nodiscard]] std::size_t start(std::size_t i) const { return i < tokens.size() ? tokens[i].begin : text().size(); }
  // The word of token i in lower case; empty for punctuation or past the end.
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens.size() && tokens[i].word ? printed_lower(tokens[i]) : std::string_view{};
  }
  // Asked of nearly every token with many a word: here, so that the compiler knows how long the word is.
  [[nodiscard]] bool is(std::size_t i, std::string_view punctuation_or_word) const {
    return i < tokens.size() && printed_lower(tokens[i]) == punctuation_or_word;
  }
  // The time words that cover or start at `at`, if any.
  [[nodiscard]] TimeWords const* time_starting(std::size_t at) const;
  // The last time words that start before `at`, if any.
  [[nodiscard]] TimeWords const* time_before(std::size_t at) const;
  // Whether `at` stands within time words.
  [[nodiscard]] bool in_time(std::size_t at) const;
  // Whether `at` stands within the words of a sum, past their start.
  [[nodiscard]] bool in_sum(std::size_t at) const;
  [[nodiscard]] Mention const* mention_starting(std::size_t at) const;
  [[nodiscard]] SumWords const* sum_starting(std::size_t at) const;
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const { return folded.source(begin, end); }

 private:
  [[nodiscard]] std::string_view printed_lower(Token const& token) const {
    return {lower.data() + token.begin, token.end - token.begin};
  }
};

// `joined`: line ends inside a number (Paragraph::joined_breaks).
[[nodiscard]] Line make_line(std::string_view source, Span span, Lexicon const& lexicon,
                             std::span<std::size_t const> joined = {});

// Whether `phrase` (lower case) stands at offset `at` of `text` (lower case), at word boundaries.
[[nodiscard]] bool stands_at(std::string_view text, std::string_view phrase, std::size_t at);
// The first place from `from` on where it so stands, or npos.
[[nodiscard]] std::size_t find_words(std::string_view text, std::string_view phrase, std::size_t from = 0);
// Whether any of the list's entries stands in the text.
[[nodiscard]] bool has_any(Searched const& text, Words const& phrases);
[[nodiscard]] bool has_any(std::string_view text, Words const& phrases);
// Whether the text starts with one of the entries, at a word end; its length, or 0.
[[nodiscard]] std::size_t starts_with_any(std::string_view text, Words const& phrases);

}  // namespace amends
