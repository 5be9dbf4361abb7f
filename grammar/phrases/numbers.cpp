// Numbers up to 9999. The parts ("twenty", "-one", "hundred") are Spirit rules; how they add up, and that
// "ten (10)" must agree with itself, is decided in plain code on fresh values.
#include "grammar/phrases/numbers.h"

#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <string_view>  // std::string_view

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;
using spirit::word_end;

constexpr int largest = 9999;

auto const& small_numbers() {
  static auto const words =
      spirit::table<int>({{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
                          {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
                          {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
                          {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}});
  return words;
}

auto const& tens() {
  static auto const words = spirit::table<int>({{"twenty", 20},
                                                {"thirty", 30},
                                                {"forty", 40},
                                                {"fourty", 40},
                                                {"fifty", 50},
                                                {"sixty", 60},
                                                {"seventy", 70},
                                                {"eighty", 80},
                                                {"ninety", 90}});
  return words;
}

auto const& ordinals() {
  static auto const words = spirit::table<int>(
      {{"first", 1},         {"second", 2},          {"third", 3},          {"fourth", 4},         {"fifth", 5},
       {"sixth", 6},         {"seventh", 7},         {"eighth", 8},         {"ninth", 9},          {"tenth", 10},
       {"eleventh", 11},     {"twelfth", 12},        {"thirteenth", 13},    {"fourteenth", 14},    {"fifteenth", 15},
       {"sixteenth", 16},    {"seventeenth", 17},    {"eighteenth", 18},    {"nineteenth", 19},    {"twentieth", 20},
       {"twenty-first", 21}, {"twenty-second", 22},  {"twenty-third", 23},  {"twenty-fourth", 24}, {"twenty-fifth", 25},
       {"twenty-sixth", 26}, {"twenty-seventh", 27}, {"twenty-eighth", 28}, {"twenty-ninth", 29},  {"thirtieth", 30},
       {"thirty-first", 31}});
  return words;
}

auto const& ordinal_ending() {
  static auto const rule = x3::no_case[x3::lit("st") | "nd" | "rd" | "th"] >> word_end;
  return rule;
}

// "seven", "seventeen", "seventy", "seventy-one", "seventy one"
std::optional<NumberMatch> below_hundred(std::string_view at) {
  int value = 0;
  if (auto const length = take_word(at, small_numbers(), value)) return NumberMatch{value, length};
  Reader reader{at};
  if (!reader.skip(take_word(at, tens(), value))) return std::nullopt;
  NumberMatch const round{value, reader.at()};
  int ones = 0;
  if (!reader.take('-') && !reader.take(' ')) return round;
  auto const length = take_word(reader.rest(), small_numbers(), ones);
  if (length == 0 || ones == 0 || ones > 9) return round;
  return NumberMatch{value + ones, reader.at() + length};
}

using Number = std::optional<NumberMatch>;

// "three hundred", "a thousand": the count before `word`, times it.
Number times(std::string_view at, Number const& count, std::string_view word, int factor) {
  Reader reader{at};
  bool const is_one = !count && reader.take_words("a");
  if (!is_one && !(count && reader.skip(count->length))) return std::nullopt;
  if (!reader.take(' ') || !reader.take_words(word)) return std::nullopt;
  return NumberMatch{(is_one ? 1 : count->value) * factor, reader.at()};
}

// What follows a hundred or a thousand: " and seven", " seventy", ", seven hundred".
std::optional<NumberMatch> added(std::string_view at, std::optional<NumberMatch> (*part)(std::string_view)) {
  Reader reader{at};
  reader.take(',');
  if (!reader.take(' ')) return std::nullopt;
  if (reader.take_words("and") && !reader.take(' ')) return std::nullopt;
  auto const more = part(reader.rest());
  if (!more || more->value == 0) return std::nullopt;
  return NumberMatch{more->value, reader.at() + more->length};
}

// `count`: what is read at `at` below a hundred.
Number below_thousand(std::string_view at, Number const& count) {
  auto const hundreds = times(at, count, "hundred", 100);
  if (!hundreds) return count;
  auto const more = added(at.substr(hundreds->length), below_hundred);
  if (!more) return hundreds;
  return NumberMatch{hundreds->value + more->value, hundreds->length + more->length};
}

Number any_below_thousand(std::string_view at) { return below_thousand(at, below_hundred(at)); }

// What may stand second where `first` opens a number in words.
constexpr std::string_view second_letters(char first) {
  switch (first) {
    case 'a': return " n-";
    case 'e': return "il";
    case 'f': return "oi";
    case 'n': return "i";
    case 'o': return "n";
    case 's': return "ie";
    case 't': return "weh";
    case 'z': return "e";
    default: return {};
  }
}

// Whether the first two letters can open a number in words: asked of every word of a text, before any table is.
bool may_be_number(std::string_view at) {
  if (at.size() < 2) return at == "a" || at == "A";
  return second_letters(static_cast<char>(at[0] | 0x20)).find(lower_ascii(at[1])) != std::string_view::npos;
}

std::optional<NumberMatch> in_words(std::string_view at) {
  if (!may_be_number(at)) return std::nullopt;
  auto const count = below_hundred(at);
  auto const thousands = times(at, count, "thousand", 1000);
  if (!thousands) {
    auto const plain = below_thousand(at, count);
    if (plain) return plain;
    Reader reader{at};
    if (reader.take_any({"a", "an"})) return NumberMatch{1, reader.at()};
    return std::nullopt;
  }
  auto const more = added(at.substr(thousands->length), any_below_thousand);
  if (!more) return thousands;
  return NumberMatch{thousands->value + more->value, thousands->length + more->length};
}

// "14", "1,200"; not the front of "14.5", "1,2" or "14th".
std::optional<NumberMatch> in_digits(std::string_view at) {
  static x3::uint_parser<unsigned, 10, 1, 4> const plain{};
  static x3::uint_parser<unsigned, 10, 1, 1> const thousands{};
  static x3::uint_parser<unsigned, 10, 3, 3> const hundreds{};
  static auto const point_and_digit = x3::omit[x3::ascii::char_(".,") >> x3::ascii::digit];

  unsigned whole = 0;
  if (auto const length = take(at, plain >> word_end >> !point_and_digit, whole)) {
    return NumberMatch{static_cast<int>(whole), length};
  }
  unsigned high = 0;
  unsigned low = 0;
  auto const front = take(at, thousands >> ',', high);
  auto const back = front > 0 ? take(at.substr(front), hundreds >> word_end >> !point_and_digit, low) : 0;
  if (back == 0) return std::nullopt;
  return NumberMatch{static_cast<int>(high * 1000 + low), front + back};
}

// " (10)" or " (ten)" after a number: the same number again. Nothing where none stands there.
std::optional<NumberMatch> repeated(std::string_view at) {
  Reader reader{at};
  if (!reader.take(' ') || !reader.take('(')) return std::nullopt;
  auto again = in_digits(reader.rest());
  if (!again) again = in_words(reader.rest());
  if (!again || !reader.skip(again->length) || !reader.take(')')) return std::nullopt;
  return NumberMatch{again->value, reader.at()};
}

}  // namespace

std::optional<NumberMatch> match_number(std::string_view at) {
  auto const first = !at.empty() && is_digit(at.front()) ? in_digits(at) : in_words(at);
  if (!first || first->value > largest) return std::nullopt;
  auto const again = repeated(at.substr(first->length));
  if (!again) return first;
  if (again->value != first->value) return std::nullopt;
  return NumberMatch{first->value, first->length + again->length};
}

std::optional<NumberMatch> match_ordinal(std::string_view at) {
  static x3::uint_parser<unsigned, 10, 1, 2> const digits{};
  int word = 0;
  if (auto const length = take_word(at, ordinals(), word)) return NumberMatch{word, length};
  unsigned value = 0;
  auto const length = take(at, digits >> ordinal_ending(), value);
  if (length == 0 || value < 1 || value > 31) return std::nullopt;
  return NumberMatch{static_cast<int>(value), length};
}

}  // namespace amends
