#include "engine/json/utf8.h"

namespace amends {

namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

constexpr bool follows(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

// The range that the second byte must lie in, which rules out overlong forms, surrogates and what is
// beyond U+10FFFF.
constexpr bool second_byte_fits(unsigned first, unsigned second) {
  if (first == 0xE0) return second >= 0xA0;
  if (first == 0xED) return second <= 0x9F;
  if (first == 0xF0) return second >= 0x90;
  if (first == 0xF4) return second <= 0x8F;
  return true;
}

constexpr std::size_t length_by_first(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

}  // namespace

std::size_t utf8_length(std::string_view at) {
  if (at.empty()) return 0;
  std::size_t const length = length_by_first(byte_at(at, 0));
  for (std::size_t i = 1; i < length; ++i)
    if (!follows(at, i)) return 0;
  if (length > 1 && !second_byte_fits(byte_at(at, 0), byte_at(at, 1))) return 0;
  return length;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    std::size_t const length = utf8_length(text.substr(at));
    at += length == 0 ? 1 : length;
  }
  return count;
}

}  // namespace amends
