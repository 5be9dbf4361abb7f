#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::replace

namespace amends {

namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string wrapped(std::vector<std::string_view> const& texts, std::size_t width, std::string_view separator) {
  std::string out;
  std::size_t used = 0;
  for (auto const text : texts) {
    bool const fits = used + text.size() + 2 <= width;
    if (!out.empty()) out += fits ? std::string_view(", ") : separator;
    used = fits ? used + text.size() + 2 : text.size();
    out += text;
  }
  return out;
}

std::string filled(std::string_view text, std::size_t width, std::string_view separator) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find(' ', at), text.size());
    auto const word = text.substr(at, end - at);
    bool const fits = used == 0 || used + 1 + word.size() <= width;
    if (!fits) out += separator;
    if (fits && used > 0) out += ' ';
    used = fits && used > 0 ? used + 1 + word.size() : word.size();
    out += word;
    at = end + 1;
  }
  return out;
}

std::string in_words(EvidenceKind kind) {
  std::string words(name(kind));
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string any_of(std::span<EvidenceKind const> kinds) {
  std::vector<std::string> words;
  for (auto const kind : kinds) words.push_back(in_words(kind));
  return listed(words, "or");
}

std::string shortened(std::string text, std::size_t length) {
  if (text.size() <= length) return text;
  auto end = length - 3;
  while (end > 0 && continues_character(text[end])) --end;
  auto const blank = text.rfind(' ', end);
  if (blank != std::string::npos && blank > length / 2) end = blank;
  return text.substr(0, end) + "...";
}

}  // namespace amends
