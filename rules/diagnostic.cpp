// Text of a diagnostic, as people see it. Columns count characters, so a "£" before the mistake does
// not push the caret aside; control characters never reach a terminal.
#include "rules/diagnostic.h"

#include <algorithm>  // std::max

namespace amends {

namespace {

constexpr std::size_t widest_line = 160;  // characters of a source line that are shown
constexpr std::size_t kept_before = 100;  // of these before the caret, where the line must be cut

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// One entry a character, control characters made "?"; a tab stays, and is copied into the caret line.
std::vector<std::string> characters(std::string_view line) {
  std::vector<std::string> all;
  for (char const c : line) {
    auto const byte = static_cast<unsigned char>(c);
    bool const control = (byte < 0x20 && c != '\t') || byte == 0x7F;
    if (control) {
      all.emplace_back("?");
    } else if (all.empty() || starts_character(c)) {
      all.emplace_back(1, c);
    } else {
      all.back() += c;
    }
  }
  return all;
}

std::string cleaned(std::string_view words) {
  std::string text;
  for (auto const& character : characters(words)) text += character;
  return text;
}

// The part of a line around its caret, and how far the caret stands in it.
struct Excerpt {
  std::string text;
  std::string before_caret;
  std::size_t caret_length = 1;
};

Excerpt excerpt(std::string_view line, Place const& place) {
  auto const all = characters(line);
  auto const caret = std::min(place.column > 0 ? place.column - 1 : 0, all.size());
  auto const first = all.size() > widest_line && caret > kept_before ? caret - kept_before : 0;
  auto const last = std::min(all.size(), first + widest_line);
  Excerpt shown;
  if (first > 0) {
    shown.text = "...";
    shown.before_caret = "   ";
  }
  for (auto i = first; i < last; ++i) shown.text += all[i];
  if (last < all.size()) shown.text += "...";
  for (auto i = first; i < caret; ++i) shown.before_caret += all[i] == "\t" ? "\t" : " ";
  auto const room = std::max<std::size_t>(1, last > caret ? last - caret : 1);
  shown.caret_length = std::clamp<std::size_t>(place.length, 1, room);
  return shown;
}

std::string source_lines(Diagnostic const& diagnostic, std::string const& margin) {
  auto const shown = excerpt(diagnostic.line_text, diagnostic.place);
  auto caret = shown.before_caret + std::string(shown.caret_length, '^');
  if (!diagnostic.label.empty()) caret += ' ' + cleaned(diagnostic.label);
  return margin + " |\n" + std::to_string(diagnostic.place.line) + " | " + shown.text + '\n' + margin + " | " + caret +
         '\n';
}

std::string in_sheet(Place const& place) {
  auto text = place.file + ", sheet " + place.sheet;
  if (place.line == 0) return text;
  return text + (place.column > 0 ? ", cell " : ", row ") + cell_name(place.line, place.column);
}

}  // namespace

std::string cell_name(std::size_t row, std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(row);
}

std::string in_words(Place const& place) {
  if (place.file.empty()) return {};
  if (!place.sheet.empty()) return cleaned(in_sheet(place));
  auto text = cleaned(place.file);
  if (place.line > 0) text += ':' + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
  return text;
}

std::string render(Diagnostic const& diagnostic) {
  auto const& place = diagnostic.place;
  std::string const severity = diagnostic.severity == Severity::error ? "error" : "warning";
  auto text = severity + '[' + diagnostic.code + "]: " + cleaned(diagnostic.message) + '\n';
  std::string const margin(place.line > 0 ? std::to_string(place.line).size() : 1, ' ');
  if (!place.file.empty()) text += margin + "--> " + in_words(place) + '\n';
  bool const has_line = place.line > 0 && !diagnostic.line_text.empty();
  if (has_line) text += source_lines(diagnostic, margin);
  if (!has_line && !diagnostic.label.empty()) text += margin + " = " + cleaned(diagnostic.label) + '\n';
  if (!diagnostic.help.empty()) text += margin + " = help: " + cleaned(diagnostic.help) + '\n';
  return text;
}

}  // namespace amends
