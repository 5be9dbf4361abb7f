#include "grammar/text/ordinals.h"

#include "grammar/text/characters.h"

#include <algorithm>    // std::min
#include <string_view>  // std::string_view

namespace amends {

namespace {

constexpr std::size_t first_indent = 2;
constexpr std::size_t indent_step = 4;
constexpr std::size_t deepest_level = 20;

std::string roman(int number) {
  struct Step {
    int value;
    std::string_view digits;
  };
  static constexpr Step steps[] = {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  std::string digits;
  for (auto const& [value, letters] : steps) {
    for (; number >= value; number -= value) digits += letters;
  }
  return digits;
}

std::string upper(std::string words) {
  for (char& c : words) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return words;
}

}  // namespace

std::string ordinal(char style, int number) {
  bool const is_letter = number >= 1 && number <= 26;
  bool const is_roman = number >= 1 && number < 90;
  if (style == 'a' && is_letter) return {static_cast<char>('a' + number - 1)};
  if (style == 'A' && is_letter) return {static_cast<char>('A' + number - 1)};
  if (style == 'i' && is_roman) return roman(number);
  if (style == 'I' && is_roman) return upper(roman(number));
  return std::to_string(number);
}

std::size_t indent_of_level(std::size_t level) { return first_indent + indent_step * std::min(level, deepest_level); }

}  // namespace amends
