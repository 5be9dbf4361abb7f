#include "accounting.h"

#include <algorithm>  // std::any_of, std::max, std::sort
#include <array>      // std::array
#include <vector>     // std::vector

namespace amends {
namespace {

bool is_agreed_section(Section const& section) {
  return section.role == SectionRole::agreed || section.role == SectionRole::recommended ||
         section.role == SectionRole::ordered;
}

std::string quoted(std::string_view source, Span span) { return "'" + std::string{cut(source, span)} + "'"; }

std::optional<std::string> order(std::string_view source, std::vector<AccountEntry> const& entries) {
  std::size_t at = 0;
  for (auto const& entry : entries) {
    if (entry.span.empty() || entry.span.end > source.size()) return "an entry without words in the text";
    if (entry.span.start < at) return "entries overlap or go back at " + quoted(source, entry.span);
    at = entry.span.end;
  }
  return std::nullopt;
}

bool inside_an_entry(Extraction const& extraction, std::size_t action) {
  auto const span = extraction.actions[action].span;
  auto const& entries = extraction.accounting;
  return std::any_of(entries.begin(), entries.end(), [&](AccountEntry const& entry) {
    return entry.as == Account::action && entry.action == action && entry.span.start <= span.start &&
           span.end <= entry.span.end;
  });
}

std::optional<std::string> actions(std::string_view source, Extraction const& extraction) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < extraction.actions.size(); ++i) {
    auto const span = extraction.actions[i].span;
    if (cut(source, span).empty()) return "an action without words";
    if (span.start < at) return "actions overlap or go back at " + quoted(source, span);
    at = span.end;
    if (!inside_an_entry(extraction, i)) return "an action outside its own entry: " + quoted(source, span);
  }
  return std::nullopt;
}

std::optional<std::string> references(Extraction const& extraction) {
  for (auto const& entry : extraction.accounting) {
    bool const belongs = entry.as == Account::action || entry.as == Account::detail;
    if (entry.as == Account::action && !entry.action) return "an action's entry that names no action";
    if (!belongs && entry.action) return "an entry that is no action's names one";
    if (entry.action && *entry.action >= extraction.actions.size()) return "an entry of an action that is not there";
  }
  return std::nullopt;
}

// Length of the loose mark at the start of `text`; 0 where a word starts.
std::size_t loose_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 6> wide{"·", "£", "\u00A0", "\u00AD", "\uFEFF", "\uFFFD"};
  for (auto const mark : wide)
    if (text.starts_with(mark)) return mark.size();
  bool const general_punctuation = text.starts_with("\xE2\x80") || text.starts_with("\xE2\x81");
  if (general_punctuation && text.size() >= 3) return 3;
  auto const byte = static_cast<unsigned char>(text.front());
  bool const letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
  return letter || byte >= 0x80 ? 0 : 1;
}

std::string words_left(std::string_view text) {
  std::string left;
  while (!text.empty()) {
    auto const mark = loose_mark(text);
    if (mark == 0) left += text.front();
    else if (!left.empty() && left.back() != ' ') left += ' ';
    text.remove_prefix(mark == 0 ? 1 : mark);
  }
  while (!left.empty() && left.back() == ' ') left.pop_back();
  return left;
}

bool has_only(std::string_view word, std::string_view characters) {
  return word.find_first_not_of(characters) == std::string_view::npos;
}

// A list marker whose item has no words, or a joining word.
bool may_be_left_out(std::string_view word) {
  bool const number = word.size() <= 3 && has_only(word, "0123456789");
  bool const numeral = word.size() <= 5 && (has_only(word, "ivx") || has_only(word, "IVX"));
  return word.size() <= 1 || number || numeral || word == "and" || word == "or";
}

bool all_may_be_left_out(std::string_view words) {
  while (!words.empty()) {
    auto const blank = words.find(' ');
    if (!may_be_left_out(words.substr(0, blank))) return false;
    words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
  }
  return true;
}

std::optional<std::string> cover(Section const& section, std::string_view source,
                                 std::vector<AccountEntry> const& entries) {
  std::vector<Span> taken;
  for (auto const& entry : entries) taken.push_back(entry.span);
  for (auto const& paragraph : section.paragraphs)
    if (!paragraph.label_span.empty()) taken.push_back(paragraph.label_span);
  std::sort(taken.begin(), taken.end());
  taken.push_back({section.span.end, section.span.end});
  auto at = section.span.start;
  for (auto const span : taken) {
    if (span.end <= section.span.start || span.start > section.span.end) continue;
    if (span.start > at && !all_may_be_left_out(words_left(cut(source, {at, span.start}))))
      return "not accounted for: " + quoted(source, {at, span.start});
    at = std::max(at, span.end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> broken_promise(Statement const& statement, std::string_view source,
                                          Extraction const& extraction) {
  if (auto broken = order(source, extraction.accounting)) return broken;
  if (auto broken = references(extraction)) return broken;
  if (auto broken = actions(source, extraction)) return broken;
  for (auto const& section : statement.sections) {
    if (!is_agreed_section(section)) continue;
    if (auto broken = cover(section, source, extraction.accounting)) return broken;
  }
  return std::nullopt;
}

}  // namespace amends
