#include "rules/yaml/values.h"

#include <algorithm>     // std::all_of
#include <array>         // std::array
#include <charconv>      // std::from_chars
#include <string>        // std::string
#include <system_error>  // std::errc

namespace amends::yaml {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::string_view pound = "£";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<int> digits(std::string_view text) {
  int value = 0;
  auto const end = text.data() + text.size();
  auto const [last, error] = std::from_chars(text.data(), end, value);
  if (!all_digits(text) || error != std::errc{} || last != end) return std::nullopt;
  return value;
}

DateReading day_of(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return {};
  return {make_date(*year, *month, *day), true};
}

int month_named(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i] == lower) return static_cast<int>(i) + 1;
  return 0;
}

DateReading date_in_words(std::string_view text) {
  auto const first = text.find(' ');
  auto const second = first == std::string_view::npos ? first : text.find(' ', first + 1);
  if (second == std::string_view::npos) return {};
  auto const day = text.substr(0, first);
  auto const year = text.substr(second + 1);
  auto const month = month_named(text.substr(first + 1, second - first - 1));
  if (month == 0 || day.size() > 2 || year.size() != 4) return {};
  return day_of(digits(year), month, digits(day));
}

// "1,000", "1000": digits in threes where a comma stands at all.
std::optional<std::string> whole_pounds(std::string_view text) {
  auto const comma = text.find(',');
  if (comma == std::string_view::npos) return all_digits(text) ? std::optional(std::string(text)) : std::nullopt;
  if (comma == 0 || comma > 3) return std::nullopt;
  std::string plain(text.substr(0, comma));
  for (auto at = comma; at < text.size(); at += 4) {
    auto const group = text.substr(at + 1, 3);
    if (text[at] != ',' || group.size() != 3 || !all_digits(group)) return std::nullopt;
    plain += group;
  }
  return all_digits(plain) ? std::optional(plain) : std::nullopt;
}

}  // namespace

DateReading read_date(std::string_view text) {
  bool const iso_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (iso_form) return day_of(digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2)));
  return date_in_words(text);
}

std::optional<std::int64_t> read_pence(std::string_view text) {
  if (text.starts_with(pound)) text.remove_prefix(pound.size());
  auto const point = text.find('.');
  auto const pounds = whole_pounds(text.substr(0, point));
  if (!pounds) return std::nullopt;
  auto const part = point == std::string_view::npos ? std::string_view("00") : text.substr(point + 1);
  if (part.size() != 2 || !all_digits(part)) return std::nullopt;
  auto const both = *pounds + std::string(part);
  std::int64_t pence = 0;
  auto const [last, error] = std::from_chars(both.data(), both.data() + both.size(), pence);
  if (error != std::errc{} || last != both.data() + both.size()) return std::nullopt;
  return pence;
}

std::optional<int> read_integer(std::string_view text) {
  bool const negative = text.starts_with('-');
  auto const value = digits(negative ? text.substr(1) : text);
  if (!value) return std::nullopt;
  return negative ? -*value : *value;
}

}  // namespace amends::yaml
