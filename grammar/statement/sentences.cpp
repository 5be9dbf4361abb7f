#include "grammar/statement/sentences.h"

#include "grammar/statement/parse.h"
#include "grammar/text/characters.h"

#include <algorithm>  // std::any_of, std::equal, std::min
#include <array>      // std::array

namespace amends {

namespace {

enum class Shortening { always, before_digit };
struct Abbreviation {
  std::string_view word;  // lower case, without its last full stop
  Shortening applies;
};
constexpr std::array abbreviations{
    Abbreviation{"mr", Shortening::always},           Abbreviation{"mrs", Shortening::always},
    Abbreviation{"ms", Shortening::always},           Abbreviation{"dr", Shortening::always},
    Abbreviation{"prof", Shortening::always},         Abbreviation{"rev", Shortening::always},
    Abbreviation{"cllr", Shortening::always},         Abbreviation{"st", Shortening::always},
    Abbreviation{"e.g", Shortening::always},          Abbreviation{"i.e", Shortening::always},
    Abbreviation{"eg", Shortening::always},           Abbreviation{"ie", Shortening::always},
    Abbreviation{"vs", Shortening::always},           Abbreviation{"cf", Shortening::always},
    Abbreviation{"no", Shortening::before_digit},     Abbreviation{"nos", Shortening::before_digit},
    Abbreviation{"s", Shortening::before_digit},      Abbreviation{"ss", Shortening::before_digit},
    Abbreviation{"para", Shortening::before_digit},   Abbreviation{"paras", Shortening::before_digit},
    Abbreviation{"p", Shortening::before_digit},      Abbreviation{"pp", Shortening::before_digit},
    Abbreviation{"reg", Shortening::before_digit},    Abbreviation{"art", Shortening::before_digit},
    Abbreviation{"sch", Shortening::before_digit},    Abbreviation{"ref", Shortening::before_digit},
    Abbreviation{"approx", Shortening::before_digit}, Abbreviation{"c", Shortening::before_digit}};

constexpr std::array<std::string_view, 6> closing_marks{"’", "”", "'", "\"", ")", "]"};
constexpr std::array<std::string_view, 7> opening_marks{"‘", "“", "'", "\"", "(", "[", "£"};

constexpr std::size_t longest_bracket = 600;
constexpr int deepest_bracket = 4;

bool equal_any_case(std::string_view words, std::string_view lower_case) {
  return words.size() == lower_case.size() && std::equal(words.begin(), words.end(), lower_case.begin(),
                                                         [](char w, char l) { return to_ascii_lower(w) == l; });
}

// One walk over a part of the text; every decision looks only at the bytes around a stop.
class Splitter {
 public:
  Splitter(std::string_view source, Span part, LineEnds line_ends)
      : text_{cut(source, part)}, offset_{part.start}, line_ends_{line_ends} {}

  std::vector<Span> split() && {
    constexpr std::string_view interesting = ".?!()\n";
    for (auto at = text_.find_first_of(interesting); at < text_.size(); at = text_.find_first_of(interesting, at)) {
      at = step(at);
    }
    close(text_.size());
    return std::move(sentences_);
  }

 private:
  // What the byte at `at` does; where to look on.
  std::size_t step(std::size_t at) {
    char const c = text_[at];
    if (c == '\n') {
      if (line_ends_ == LineEnds::end_sentences) close(at);
      if (line_ends_ == LineEnds::end_sentences) bracket_end_ = 0;
      return at + 1;
    }
    if (c == '(') {
      if (at >= bracket_end_) bracket_end_ = closing_bracket(at);
      return at + 1;
    }
    if (c == ')' || at < bracket_end_) return at + 1;
    auto const after = after_closing_marks(at + 1);
    if (!ends_here(at, after)) return at + 1;
    close(after);
    return after;
  }

  // Where the bracket that opens at `at` closes, on the same line and not too far off, so that a bracket
  // that was never closed swallows nothing; else `at`.
  [[nodiscard]] std::size_t closing_bracket(std::size_t at) const {
    auto const near = text_.substr(0, std::min(text_.size(), at + longest_bracket));
    int depth = 0;
    for (auto i = at; i < near.size(); i = std::min(near.find_first_of("()\n", i + 1), near.size())) {
      if (near[i] == '\n' && line_ends_ == LineEnds::end_sentences) return at;
      if (near[i] == '(' && ++depth > deepest_bracket) return at;
      if (near[i] == ')' && --depth == 0) return i;
    }
    return at;
  }

  [[nodiscard]] std::size_t after_closing_marks(std::size_t at) const {
    for (bool again = true; again;) {
      again = false;
      for (auto const mark : closing_marks) {
        if (!text_.substr(at).starts_with(mark) || starts_word(at + mark.size())) continue;
        at += mark.size();
        again = true;
      }
    }
    return at;
  }

  [[nodiscard]] bool starts_word(std::size_t at) const {
    return at < text_.size() && (is_ascii_letter(text_[at]) || is_ascii_digit(text_[at]));
  }

  [[nodiscard]] bool ends_here(std::size_t at, std::size_t after) const {
    auto const gap = blanks_in_front(text_.substr(after));
    auto const next = after + gap;
    if (next >= text_.size()) return true;
    if (text_[at] == '.' && next < text_.size() && text_[next] == '.') return false;
    bool const may_begin = begins_sentence(next);
    if (!may_begin) return false;
    if (text_[at] != '.') return gap > 0;
    if (is_abbreviation(at, next) || is_initial(at, next)) return false;
    return gap > 0 || blank_is_missing(at, next);
  }

  [[nodiscard]] bool begins_sentence(std::size_t at) const {
    if (is_ascii_upper(text_[at]) || is_ascii_digit(text_[at])) return true;
    auto const rest = text_.substr(at);
    return std::any_of(opening_marks.begin(), opening_marks.end(), [&](auto mark) { return rest.starts_with(mark); });
  }

  // The word that the stop at `at` closes, with the full stops inside it ("e.g").
  [[nodiscard]] std::string_view word_before(std::size_t at) const {
    auto start = at;
    while (start > 0 && (is_ascii_letter(text_[start - 1]) || text_[start - 1] == '.') && at - start < 8) --start;
    while (start < at && text_[start] == '.') ++start;
    return text_.substr(start, at - start);
  }

  [[nodiscard]] bool is_abbreviation(std::size_t at, std::size_t next) const {
    auto const word = word_before(at);
    return std::any_of(abbreviations.begin(), abbreviations.end(), [&](Abbreviation const& known) {
      if (!equal_any_case(word, known.word)) return false;
      return known.applies == Shortening::always || is_ascii_digit(text_[next]);
    });
  }

  // "J. K." and "U.K.", but not the letter that stands for a name: "to Mr X. It will".
  [[nodiscard]] bool is_initial(std::size_t at, std::size_t next) const {
    if (!is_lone_capital(at)) return false;
    bool const another_follows = next + 1 < text_.size() && is_ascii_upper(text_[next]) && text_[next + 1] == '.';
    bool const another_precedes = at >= 4 && text_[at - 2] == ' ' && text_[at - 3] == '.' && is_lone_capital(at - 3);
    return another_follows || another_precedes;
  }

  [[nodiscard]] bool is_lone_capital(std::size_t at) const {
    if (at == 0 || !is_ascii_upper(text_[at - 1])) return false;
    return at == 1 || (!is_ascii_letter(text_[at - 2]) && !is_ascii_digit(text_[at - 2]));
  }

  // "2026 .It will", "decision.The Council": a capital right after a stop that closes a word.
  [[nodiscard]] bool blank_is_missing(std::size_t at, std::size_t next) const {
    if (at == 0 || !is_ascii_upper(text_[next])) return false;
    char const before = text_[at - 1];
    bool const closes_word =
        is_ascii_lower(before) || is_ascii_digit(before) || before == ')' || is_ascii_blank(before);
    bool const opens_word = next + 1 < text_.size() && (is_ascii_lower(text_[next + 1]) || text_[next + 1] == ' ');
    return closes_word && opens_word && word_before(at).find('.') == std::string_view::npos;
  }

  void close(std::size_t end) {
    auto const sentence = trim(text_, {start_, end});
    if (!sentence.empty()) sentences_.push_back({offset_ + sentence.start, offset_ + sentence.end});
    start_ = end;
  }

  std::string_view text_;
  std::size_t offset_;
  LineEnds line_ends_;
  std::vector<Span> sentences_;
  std::size_t start_ = 0;
  std::size_t bracket_end_ = 0;  // no sentence ends before this
};

}  // namespace

std::vector<Span> split_sentences(std::string_view source, Span part) {
  return split_sentences(source, part, LineEnds::end_sentences);
}

std::vector<Span> split_sentences(std::string_view source, Span part, LineEnds line_ends) {
  return Splitter{source, part, line_ends}.split();
}

}  // namespace amends
