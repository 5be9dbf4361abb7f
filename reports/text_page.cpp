#include "reports/text_page.h"

#include "engine/json/utf8.h"
#include "reports/words.h"

#include <algorithm>  // std::max
#include <vector>     // std::vector

namespace amends {

namespace {

std::string_view escape_code(Paint paint) {
  switch (paint) {
    case Paint::none: return "";
    case Paint::bold: return "\x1b[1m";
    case Paint::faint: return "\x1b[2m";
    case Paint::red: return "\x1b[1;31m";
    case Paint::yellow: return "\x1b[33m";
    case Paint::green: return "\x1b[32m";
    case Paint::blue: return "\x1b[34m";
  }
  return {};
}

// Control characters out (ASCII's, and the C1 ones that UTF-8 writes C2 80 to C2 9F); each byte that
// is no UTF-8 becomes U+FFFD.
std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text.substr(at));
    std::string_view const character = text.substr(at, std::max<std::size_t>(length, 1));
    auto const first = static_cast<unsigned char>(character[0]);
    bool const control = first < 0x20 || first == 0x7F ||
                         (first == 0xC2 && length == 2 && static_cast<unsigned char>(character[1]) < 0xA0);
    if (length == 0)
      out += replacement_character;
    else if (!control)
      out += character;
    at += character.size();
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, int first_width, int other_width) {
  std::vector<std::string> lines{""};
  int used = 0;
  std::string const words = printable(single_spaced(text));
  for (std::size_t at = 0; at < words.size();) {
    std::size_t const end = std::min(words.find(' ', at), words.size());
    std::string_view const word = std::string_view{words}.substr(at, end - at);
    int const size = static_cast<int>(columns(word));
    int const width = lines.size() == 1 ? first_width : other_width;
    if (used > 0 && used + 1 + size > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += size + (used > 0 ? 1 : 0);
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::string painted(std::string_view text, Paint paint, Style const& style) {
  std::string const plain = printable(text);
  if (!style.colour || paint == Paint::none) return plain;
  return std::string{escape_code(paint)} + plain + "\x1b[0m";
}

void TextPage::paragraph(std::string_view text, int indent, int hang, Paint paint) {
  int const width = std::max(style_.width, 40);
  bool first = true;
  for (std::string const& line : wrapped(text, width - indent, width - indent - hang)) {
    out_.append(static_cast<std::size_t>(indent + (first ? 0 : hang)), ' ');
    out_ += painted(line, paint, style_);
    out_ += '\n';
    first = false;
  }
}

void TextPage::tagged(std::string_view tag, Paint paint, std::string_view text, int indent) {
  int const width = std::max(style_.width, 40);
  int const hang = static_cast<int>(columns(tag)) + 2;
  bool first = true;
  for (std::string const& line : wrapped(text, width - indent - hang, width - indent - hang)) {
    out_.append(static_cast<std::size_t>(indent), ' ');
    if (first)
      out_ += painted(tag, paint, style_) + (line.empty() ? "" : "  ");
    else
      out_.append(static_cast<std::size_t>(hang), ' ');
    out_ += line;
    out_ += '\n';
    first = false;
  }
}

}  // namespace amends
