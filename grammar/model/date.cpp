#include "grammar/model/date.h"

#include <array>    // std::array
#include <charconv> // std::from_chars
#include <cstdio>   // std::snprintf

namespace amends {

namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekday_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const whole = error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
  return whole ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  auto const y = static_cast<unsigned short>(year);
  auto const m = static_cast<unsigned short>(month);
  if (day > boost::gregorian::gregorian_calendar::end_of_month_day(y, m)) return std::nullopt;
  return Date{y, m, static_cast<unsigned short>(day)};
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto const year = digits(text.substr(0, 4));
  auto const month = digits(text.substr(5, 2));
  auto const day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, *month, *day);
}

std::string iso(Date date) {
  auto const parts = date.year_month_day();
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", static_cast<int>(parts.year),
                static_cast<int>(parts.month.as_number()), static_cast<int>(parts.day));
  return out.data();
}

std::string in_words(Date date) {
  auto const parts = date.year_month_day();
  return std::to_string(parts.day) + " " + std::string{month_names[parts.month.as_number() - 1U]} + " " +
         std::to_string(parts.year);
}

std::string_view weekday_name(Date date) { return weekday_names[date.day_of_week().as_number()]; }

}  // namespace amends
