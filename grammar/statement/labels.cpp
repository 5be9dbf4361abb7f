#include "grammar/statement/labels.h"

#include "grammar/text/characters.h"

#include <algorithm>  // std::all_of
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::size_t longest_number = 3;
constexpr std::size_t longest_numeral = 6;

enum class After { anything, blank };
struct Bullet {
  std::string_view glyph;
  After needs;  // a dash or star is a bullet only where a blank follows
};
constexpr std::array bullets{
    Bullet{"•", After::anything}, Bullet{"○", After::anything},      Bullet{"◦", After::anything},
    Bullet{"▪", After::anything}, Bullet{"■", After::anything},      Bullet{"●", After::anything},
    Bullet{"‣", After::anything}, Bullet{"\uF0B7", After::anything}, Bullet{"\uF0A7", After::anything},
    Bullet{"·", After::blank},    Bullet{"-", After::blank},         Bullet{"–", After::blank},
    Bullet{"—", After::blank},    Bullet{"−", After::blank},         Bullet{"*", After::blank},
    Bullet{"+", After::blank},    Bullet{"o\t", After::anything}};

bool starts_with_blank(std::string_view text) { return text.empty() || blanks_in_front(text) > 0; }

int numeral_digit(char c) {
  switch (to_ascii_lower(c)) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    default: return 0;
  }
}

// The value of a Roman numeral up to 89; 0 for what is none.
int numeral(std::string_view letters) {
  int value = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    int const here = numeral_digit(letters[i]);
    int const next = i + 1 < letters.size() ? numeral_digit(letters[i + 1]) : 0;
    if (here == 0) return 0;
    value += here < next ? -here : here;
  }
  return value > 0 ? value : 0;
}

int decimal(std::string_view digits) {
  int value = 0;
  for (char const c : digits) value = value * 10 + (c - '0');
  return value;
}

struct Stem {
  LabelKind kind = LabelKind::none;
  int ordinal = 0;
  int roman_ordinal = 0;
};

// What stands between the brackets, or before the full stop, of a label.
std::optional<Stem> read_stem(std::string_view stem) {
  if (stem.empty()) return std::nullopt;
  if (std::all_of(stem.begin(), stem.end(), is_ascii_digit)) {
    return stem.size() <= longest_number ? std::optional{Stem{LabelKind::number, decimal(stem), 0}} : std::nullopt;
  }
  bool const lower = std::all_of(stem.begin(), stem.end(), is_ascii_lower);
  bool const upper = std::all_of(stem.begin(), stem.end(), is_ascii_upper);
  if ((!lower && !upper) || stem.size() > longest_numeral) return std::nullopt;
  int const value = numeral(stem);
  if (stem.size() == 1) {
    int const letter = to_ascii_lower(stem.front()) - 'a' + 1;
    return Stem{lower ? LabelKind::letter : LabelKind::capital_letter, letter, value};
  }
  if (value == 0) return std::nullopt;
  return Stem{lower ? LabelKind::roman : LabelKind::capital_roman, value, value};
}

// The end of the run of letters, or of digits and the dots between them, at `at`.
std::size_t end_of_stem(std::string_view text, std::size_t at) {
  auto const start = at;
  while (at < text.size() && at - start < 12) {
    bool const dotted = text[at] == '.' && at > start && is_ascii_digit(text[at - 1]) && at + 1 < text.size() &&
                        is_ascii_digit(text[at + 1]);
    if (!is_ascii_letter(text[at]) && !is_ascii_digit(text[at]) && !dotted) break;
    ++at;
  }
  return at;
}

Label label_of(Stem const& stem, std::string_view printed, Span span, std::size_t text_start) {
  return {stem.kind, stem.ordinal, stem.roman_ordinal, std::string{printed}, {}, span, text_start};
}

// "(a)", "a)", "a.", "1."; after a full stop a blank must follow, or the capital of a typing slip ("1.The").
bool closes_label(Stem const& stem, char closing, bool opened, std::string_view after) {
  if (closing == ')') return opened || starts_with_blank(after) || is_ascii_letter(after.front());
  if (closing != '.' || opened) return false;
  if (stem.kind == LabelKind::capital_letter && stem.roman_ordinal == 0) return false;  // an initial
  if (starts_with_blank(after)) return true;
  return stem.kind == LabelKind::number && is_ascii_upper(after.front());
}

std::optional<Label> with_text(std::string_view source, Span words, Stem const& stem, Span name, std::size_t end) {
  auto const rest = source.substr(end, words.end - end);
  return label_of(stem, cut(source, name), {words.start, end}, end + blanks_in_front(rest));
}

std::optional<Label> read_enumerator(std::string_view source, Span words) {
  auto const text = cut(source, words);
  if (text.empty()) return std::nullopt;
  bool const opened = text.front() == '(';
  std::size_t const from = opened ? 1 : 0;
  auto const to = end_of_stem(text, from);
  if (to == from || to >= text.size()) return std::nullopt;
  auto const name = text.substr(from, to - from);
  auto const stem = read_stem(name);
  if (!stem || !closes_label(*stem, text[to], opened, text.substr(to + 1))) return std::nullopt;
  return with_text(source, words, *stem, {words.start + from, words.start + to}, words.start + to + 1);
}

// "9.1 The Council", "3<tab>Repairs order": numbers that need no full stop after them.
std::optional<Label> read_plain_number(std::string_view source, Span words) {
  auto const text = cut(source, words);
  if (text.empty() || !is_ascii_digit(text.front())) return std::nullopt;
  auto const to = end_of_stem(text, 0);
  if (to >= text.size()) return std::nullopt;
  auto const name = text.substr(0, to);
  bool const dotted = name.find('.') != std::string_view::npos;
  bool const only_digits = name.find_first_not_of("0123456789.") == std::string_view::npos;
  auto const gap = blanks_in_front(text.substr(to));
  if (!only_digits || gap == 0) return std::nullopt;
  bool const before_sentence = to + gap < text.size() && is_ascii_upper(text[to + gap]);
  bool const is_label = dotted ? before_sentence : text[to] == '\t' && name.size() <= longest_number;
  if (!is_label) return std::nullopt;
  auto const last = name.substr(name.rfind('.') + 1);
  if (last.size() > longest_number) return std::nullopt;
  Stem const stem{LabelKind::number, decimal(last), 0};
  return with_text(source, words, stem, {words.start, words.start + to}, words.start + to);
}

std::optional<Label> read_bullet(std::string_view source, Span words) {
  auto const text = cut(source, words);
  for (auto const& [glyph, needs] : bullets) {
    if (!text.starts_with(glyph)) continue;
    auto const rest = text.substr(glyph.size());
    if (needs == After::blank && !starts_with_blank(rest)) return std::nullopt;
    auto const end = words.start + glyph.size();
    auto const text_start = end + blanks_in_front(rest);
    return Label{LabelKind::bullet, 0, 0, "•", glyph, {words.start, end}, text_start};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Label> read_label(std::string_view source, Span words) {
  auto bullet = read_bullet(source, words);
  if (!bullet) {
    auto const enumerator = read_enumerator(source, words);
    return enumerator ? enumerator : read_plain_number(source, words);
  }
  auto const inner = read_enumerator(source, {bullet->text_start, words.end});
  if (!inner) return bullet;
  bullet->printed = inner->printed;
  bullet->span.end = inner->span.end;
  bullet->text_start = inner->text_start;
  return bullet;
}

std::optional<Label> read_row_number(std::string_view source, Span words) {
  auto const text = cut(source, words);
  bool const digits = !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
  if (!digits || text.size() > longest_number) return std::nullopt;
  return label_of({LabelKind::number, decimal(text), 0}, text, words, words.end);
}

}  // namespace amends
