#include "grammar/text/characters.h"

namespace amends {

namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

constexpr bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

constexpr char32_t low_bits(std::string_view text, std::size_t at) { return byte_at(text, at) & 0x3FU; }

// Where the last character of `text` starts.
std::size_t start_of_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && is_continuation(text, at)) --at;
  return at;
}

}  // namespace

Character first_character(std::string_view text) {
  unsigned char const first = byte_at(text, 0);
  if (first < 0x80U) return {first, 1};
  if (first >= 0xC2U && first < 0xE0U && is_continuation(text, 1)) {
    return {(char32_t{first} & 0x1FU) << 6U | low_bits(text, 1), 2};
  }
  if (first >= 0xE0U && first < 0xF0U && is_continuation(text, 1) && is_continuation(text, 2)) {
    return {(char32_t{first} & 0x0FU) << 12U | low_bits(text, 1) << 6U | low_bits(text, 2), 3};
  }
  if (first >= 0xF0U && first < 0xF5U && is_continuation(text, 1) && is_continuation(text, 2) &&
      is_continuation(text, 3)) {
    return {(char32_t{first} & 0x07U) << 18U | low_bits(text, 1) << 12U | low_bits(text, 2) << 6U | low_bits(text, 3),
            4};
  }
  return {first, 1};
}

bool is_blank(char32_t code) {
  if (code < 0x80) return code == U' ' || (code >= U'\t' && code <= U'\r');
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
         code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_invisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

std::size_t blanks_in_front(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_ascii_blank(text[at])) {
      ++at;
      continue;
    }
    if (byte_at(text, at) < 0x80U) break;
    auto const character = first_character(text.substr(at));
    if (!is_blank(character.code) && !is_invisible(character.code)) break;
    at += character.length;
  }
  return at;
}

std::size_t blanks_at_back(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    if (is_ascii_blank(rest.back())) {
      rest.remove_suffix(1);
      continue;
    }
    if (byte_at(rest, rest.size() - 1) < 0x80U) break;
    auto const start = start_of_last(rest);
    auto const character = first_character(rest.substr(start));
    bool const whole = character.length == rest.size() - start;
    if (!whole || (!is_blank(character.code) && !is_invisible(character.code))) break;
    rest.remove_suffix(character.length);
  }
  return text.size() - rest.size();
}

Span trim(std::string_view source, Span part) {
  auto const words = cut(source, part);
  auto const front = blanks_in_front(words);
  if (front == words.size()) return {part.start, part.start};
  return {part.start + front, part.end - blanks_at_back(words)};
}

}  // namespace amends
