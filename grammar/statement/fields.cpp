#include "grammar/statement/fields.h"

#include "grammar/phrases/dates.h"
#include "grammar/text/characters.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::all_of, std::count_if, std::find_if, std::min
#include <array>      // std::array

namespace amends {

namespace {

struct KnownLabel {
  std::string_view words;  // folded, lower case
  FieldKind kind;
  std::string_view scheme;
};
constexpr std::array known_labels{
    KnownLabel{"category", FieldKind::categories, "LGSCO"},
    KnownLabel{"decision", FieldKind::decision, ""},
    KnownLabel{"decision date", FieldKind::decision_date, ""},
    KnownLabel{"date of decision", FieldKind::decision_date, ""},
    KnownLabel{"date of final decision", FieldKind::decision_date, ""},
    KnownLabel{"statement date", FieldKind::decision_date, ""},
    KnownLabel{"report date", FieldKind::decision_date, ""},
    KnownLabel{"date of report", FieldKind::decision_date, ""},
    KnownLabel{"date", FieldKind::decision_date, ""},
    KnownLabel{"case against", FieldKind::body, "PSOW"},
    KnownLabel{"landlord", FieldKind::body, "HO"},
    KnownLabel{"body", FieldKind::body, ""},
    KnownLabel{"organisation", FieldKind::body, ""},
    KnownLabel{"reference", FieldKind::reference, ""},
    KnownLabel{"reference number", FieldKind::reference, ""},
    KnownLabel{"complaint reference", FieldKind::reference, ""},
    KnownLabel{"case reference number", FieldKind::reference, "PSOW"},
    KnownLabel{"case reference", FieldKind::reference, ""},
    KnownLabel{"case number", FieldKind::reference, ""},
    KnownLabel{"case id", FieldKind::reference, "HO"},
    KnownLabel{"case ref", FieldKind::reference, "SPSO"},
    KnownLabel{"subject", FieldKind::categories, ""},
    KnownLabel{"outcome", FieldKind::decision, ""},
    KnownLabel{"decision type", FieldKind::ignored, "HO"},
    KnownLabel{"landlord type", FieldKind::ignored, "HO"},
    KnownLabel{"occupancy", FieldKind::ignored, "HO"},
    KnownLabel{"sector", FieldKind::ignored, ""},
    KnownLabel{"status", FieldKind::ignored, ""},
};
constexpr std::size_t longest_label = 30;

std::string_view trimmed(std::string_view words) {
  auto const kept = trim(words, {0, words.size()});
  return cut(words, kept);
}

// "23 010 123", "202391544", "P-009340", "21 003 139a"
bool is_reference(std::string_view words) {
  constexpr int fewest_digits = 5;
  constexpr std::size_t longest = 20;
  auto const digits = std::count_if(words.begin(), words.end(), is_ascii_digit);
  bool const only_such = std::all_of(words.begin(), words.end(), [](char c) {
    return is_ascii_digit(c) || is_ascii_letter(c) || c == ' ' || c == '-' || c == '/' || c == '\xC2' || c == '\xA0';
  });
  auto const letters = std::count_if(words.begin(), words.end(), is_ascii_letter);
  return only_such && digits >= fewest_digits && letters <= 3 && words.size() <= longest;
}

}  // namespace

// "Landlord: ...", "Landlord<tab>..."
std::optional<HeaderField> read_field(std::string_view line) {
  auto const colon = std::min(line.find_first_of(":\t"), line.size());
  auto const label = trimmed(line.substr(0, colon));
  if (label.empty() || label.size() > longest_label) return std::nullopt;
  auto const words = fold_for_comparison(label);
  auto const known = std::find_if(known_labels.begin(), known_labels.end(),
                                  [&](KnownLabel const& entry) { return entry.words == words; });
  if (known == known_labels.end()) return std::nullopt;
  auto const value = colon < line.size() ? trimmed(line.substr(colon + 1)) : std::string_view{};
  return HeaderField{known->kind, known->scheme, value};
}

std::optional<BodyLine> read_body_line(std::string_view line) {
  auto const open = line.rfind('(');
  if (!line.ends_with(')') || open == std::string_view::npos) return std::nullopt;
  auto const reference = trimmed(line.substr(open + 1, line.size() - open - 2));
  auto const body = trimmed(line.substr(0, open));
  if (body.empty() || !is_reference(reference)) return std::nullopt;
  return BodyLine{body, reference};
}

std::optional<std::string_view> read_complaint_number(std::string_view line) {
  constexpr std::string_view word = "complaint";
  if (line.size() <= word.size() || fold_for_comparison(line.substr(0, word.size())) != word) return std::nullopt;
  auto const number = trimmed(line.substr(word.size()));
  return is_reference(number) ? std::optional{number} : std::nullopt;
}

std::optional<Date> read_whole_date(std::string_view words) {
  auto const folded = fold(words, {0, words.size()}).text;
  auto const date = trimmed(folded);
  auto const match = match_date(date);
  if (!match || match->length != date.size() || match->day == 0 || !match->year) return std::nullopt;
  return make_date(*match->year, match->month, match->day);
}

std::vector<std::string> split_categories(std::string_view words) {
  std::vector<std::string> categories;
  while (!words.empty()) {
    auto const end = std::min(words.find('>'), words.size());
    auto const category = trimmed(words.substr(0, end));
    if (!category.empty()) categories.emplace_back(category);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return categories;
}

}  // namespace amends
