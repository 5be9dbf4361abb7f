#include "grammar/statement/lines.h"

#include "grammar/text/characters.h"

#include <algorithm>  // std::min

namespace amends {

namespace {

constexpr int tab_width = 4;

// Columns of the blanks that stand before the words. A no-break space is one column like any other.
int columns(std::string_view blanks) {
  int count = 0;
  for (char const c : blanks) {
    bool const continues_character = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!continues_character) count += c == '\t' ? tab_width : 1;
  }
  return count;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view source, Span part) {
  std::vector<TextLine> lines;
  auto const end = std::min(part.end, source.size());
  for (auto at = part.start; at < end;) {
    auto const line_end = std::min(source.find('\n', at), end);
    auto const words = trim(source, {at, line_end});
    lines.push_back({words, at, words.empty() ? 0 : columns(source.substr(at, words.start - at))});
    at = line_end + 1;
  }
  return lines;
}

}  // namespace amends
