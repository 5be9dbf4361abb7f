#include "grammar/text/encoding.h"

#include <algorithm>  // std::replace
#include <array>      // std::array
#include <cstddef>    // std::ptrdiff_t
#include <cstdint>    // std::uint64_t
#include <cstring>    // std::memcpy
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// 0x80 to 0x9F of Windows-1252; the five that it leaves open are the replacement character.
constexpr std::array<std::string_view, 32> windows_1252_row{
    "€",      "\uFFFD", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\uFFFD", "Ž", "\uFFFD",
    "\uFFFD", "‘",      "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\uFFFD", "ž", "Ÿ"};

constexpr unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

constexpr bool in_range(std::string_view bytes, std::size_t at, unsigned low, unsigned high) {
  return at < bytes.size() && byte_at(bytes, at) >= low && byte_at(bytes, at) <= high;
}

// Bytes of the multi-byte character at `at`; 0 where none stands there. Table 3-7 of the Unicode standard:
// no overlong forms, no surrogates, nothing above U+10FFFF.
constexpr std::size_t multi_byte_length(std::string_view bytes, std::size_t at) {
  unsigned const first = byte_at(bytes, at);
  if (first < 0xC2 || first > 0xF4) return 0;
  if (first < 0xE0) return in_range(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
  if (first < 0xF0) {
    unsigned const low = first == 0xE0 ? 0xA0 : 0x80;
    unsigned const high = first == 0xED ? 0x9F : 0xBF;
    return in_range(bytes, at + 1, low, high) && in_range(bytes, at + 2, 0x80, 0xBF) ? 3 : 0;
  }
  unsigned const low = first == 0xF0 ? 0x90 : 0x80;
  unsigned const high = first == 0xF4 ? 0x8F : 0xBF;
  bool const rest = in_range(bytes, at + 2, 0x80, 0xBF) && in_range(bytes, at + 3, 0x80, 0xBF);
  return in_range(bytes, at + 1, low, high) && rest ? 4 : 0;
}

// Where the run of ASCII that starts at `at` ends, eight bytes at a time.
std::size_t end_of_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (at + sizeof(std::uint64_t) <= bytes.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
    at += sizeof eight;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80U) ++at;
  return at;
}

void append_windows_1252(Decoded& decoded, unsigned char byte) {
  ++decoded.guessed;
  if (byte < 0xA0U) {
    auto const character = windows_1252_row[byte - 0x80U];
    if (character == "\uFFFD") ++decoded.lost;
    decoded.text += character;
    return;
  }
  decoded.text += static_cast<char>(0xC0U | (byte >> 6U));
  decoded.text += static_cast<char>(0x80U | (byte & 0x3FU));
}

std::string with_unix_line_ends(std::string text) {
  auto const form_feed = text.find('\f');
  if (form_feed != std::string::npos) {
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(form_feed), text.end(), '\f', '\n');
  }
  if (text.find('\r') == std::string::npos) return text;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    bool const lf_follows = from + 1 < text.size() && text[from + 1] == '\n';
    if (text[from] != '\r') {
      text[to++] = text[from];
    } else if (!lf_follows) {
      text[to++] = '\n';
    }
  }
  text.resize(to);
  return text;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = end_of_ascii(bytes, at)) < bytes.size()) {
    auto const length = multi_byte_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  while (!bytes.empty()) {
    auto const valid = valid_utf8_prefix(bytes);
    decoded.text += bytes.substr(0, valid);
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    append_windows_1252(decoded, byte_at(bytes, 0));
    bytes.remove_prefix(1);
  }
  decoded.text = with_unix_line_ends(std::move(decoded.text));
  return decoded;
}

}  // namespace amends
