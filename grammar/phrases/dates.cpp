// Dates of the Gregorian calendar in the forms that British statements use. Each form is a Spirit rule
// with its own small struct; a form that does not fit leaves nothing behind. Whether the day exists is
// looked up, not assumed: "31 February" is read and marked, so that a person sees it.
#include "grammar/phrases/dates.h"

#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <boost/fusion/include/adapt_struct.hpp>  // BOOST_FUSION_ADAPT_STRUCT

#include <array>  // std::array

namespace amends {
namespace {
namespace ast {

// "Friday 5th of April", without its year
struct Spelled {
  std::optional<int> weekday;
  unsigned day = 0;
  int month = 0;
};
// "April 5"
struct MonthFirst {
  int month = 0;
  unsigned day = 0;
};
// "18/02/26", in the order printed
struct Numeric {
  unsigned first = 0, second = 0, third = 0;
};

}  // namespace ast
}  // namespace
}  // namespace amends

BOOST_FUSION_ADAPT_STRUCT(amends::ast::Spelled, weekday, day, month)
BOOST_FUSION_ADAPT_STRUCT(amends::ast::MonthFirst, month, day)
BOOST_FUSION_ADAPT_STRUCT(amends::ast::Numeric, first, second, third)

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;
using spirit::word_end;

auto const& months() {
  static auto const words = spirit::table<int>(
      {{"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
       {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12},
       {"jan", 1},     {"feb", 2},      {"mar", 3},       {"apr", 4},      {"jun", 6},       {"jul", 7},
       {"aug", 8},     {"sep", 9},      {"sept", 9},      {"oct", 10},     {"nov", 11},      {"dec", 12}});
  return words;
}

auto const& weekdays() {
  static auto const words = spirit::table<int>({{"sunday", 0},
                                                {"monday", 1},
                                                {"tuesday", 2},
                                                {"wednesday", 3},
                                                {"thursday", 4},
                                                {"friday", 5},
                                                {"saturday", 6},
                                                {"sun", 0},
                                                {"mon", 1},
                                                {"tue", 2},
                                                {"wed", 3},
                                                {"thu", 4},
                                                {"fri", 5},
                                                {"sat", 6},
                                                {"tues", 2},
                                                {"weds", 3},
                                                {"thur", 4},
                                                {"thurs", 4}});
  return words;
}

x3::uint_parser<unsigned, 10, 1, 2> const two_digits{};
x3::uint_parser<unsigned, 10, 2, 2> const both_digits{};
x3::uint_parser<unsigned, 10, 4, 4> const four_digits{};

auto const& month() {
  static auto const rule = x3::rule<struct MonthId, int>{"month"} = x3::no_case[months().symbols] >> word_end >> -x3::lit('.');
  return rule;
}

auto const& weekday() {
  static auto const rule = x3::rule<struct WeekdayId, int>{"weekday"} =
      x3::no_case[weekdays().symbols] >> word_end >> -x3::lit(',') >> ' ' >> -(x3::no_case[x3::lit("the")] >> ' ');
  return rule;
}

auto const& day_ending() {
  static auto const rule = -(-x3::lit(' ') >> x3::no_case[x3::lit("st") | "nd" | "rd" | "th"]) >> word_end;
  return rule;
}

auto const& spelled() {
  static auto const rule = x3::rule<struct SpelledId, ast::Spelled>{"spelled date"} =
      -weekday() >> two_digits >> day_ending() >> -x3::lit(',') >> ' ' >> -(x3::no_case[x3::lit("day")] >> ' ') >>
      -(x3::no_case[x3::lit("of")] >> ' ') >> month();
  return rule;
}

auto const& month_first() {
  static auto const rule = x3::rule<struct MonthFirstId, ast::MonthFirst>{"month first"} =
      month() >> ' ' >> two_digits >> day_ending();
  return rule;
}

// "18/02/2026" with either length of year, one separator throughout.
template <typename Separator>
std::size_t take_numeric(std::string_view at, Separator const& separator, ast::Numeric& date) {
  static auto const rest = x3::omit[x3::ascii::char_("/.-") >> x3::ascii::digit];
  auto const ends = word_end >> !rest;
  if (auto const length = take(at, two_digits >> separator >> two_digits >> separator >> four_digits >> ends, date)) {
    return length;
  }
  date = {};
  return take(at, two_digits >> separator >> two_digits >> separator >> both_digits >> ends, date);
}

int days_in(int month_number, std::optional<int> year) {
  constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool const leap = !year || (*year % 4 == 0 && (*year % 100 != 0 || *year % 400 == 0));
  return month_number == 2 && !leap ? 28 : days[static_cast<std::size_t>(month_number - 1)];
}

bool is_month(unsigned number) { return number >= 1 && number <= 12; }

int full_year(unsigned printed) { return static_cast<int>(printed < 100 ? 2000 + printed : printed); }

// A date from its parts; a month before its day ("03/31/2025") is turned round and marked as none.
std::optional<DateMatch> numeric_date(unsigned day, unsigned month_number, unsigned year, std::size_t length) {
  bool const turned = !is_month(month_number) && is_month(day);
  if (turned) std::swap(day, month_number);
  auto const full = full_year(year);
  if (!is_month(month_number) || day > 99 || full < 1900 || full > 2199) return std::nullopt;
  DateMatch date{static_cast<int>(day), static_cast<int>(month_number), full, std::nullopt, true, length};
  date.exists = !turned && date.day >= 1 && date.day <= days_in(date.month, date.year);
  if (date.day == 0) date.day = 1;
  return date;
}

// " 2025", ", 2025", " '25"; two digits only where nothing goes on after them ("by 5 April 24 staff"
// has no year). Length 0: none.
struct YearWords {
  std::optional<int> year;
  std::size_t length = 0;
};
YearWords match_year(std::string_view at) {
  Reader reader{at};
  reader.take(',');
  if (!reader.take(' ')) return {};
  reader.take_words("of ");
  unsigned year = 0;
  if (reader.skip(take(reader.rest(), four_digits >> word_end, year))) {
    if (year < 1900 || year > 2199) return {};
    return {static_cast<int>(year), reader.at()};
  }
  bool const short_form = reader.take('\'');
  year = 0;
  if (!reader.skip(take(reader.rest(), both_digits >> word_end, year))) return {};
  bool const goes_on = reader.rest().size() > 1 &&
                       (reader.next() == ' ' || reader.next() == '-' || reader.next() == '/') &&
                       is_word_byte(reader.rest()[1]);
  if (!short_form && goes_on) return {};
  return {full_year(year), reader.at()};
}

// A day and month at the front of `at`, with the year that may follow.
std::optional<DateMatch> with_year(std::string_view at, unsigned day, int month_number, std::size_t length) {
  if (day > 99) return std::nullopt;
  auto const year = match_year(at.substr(length));
  DateMatch date{static_cast<int>(day), month_number, year.year, std::nullopt, true, length + year.length};
  date.exists = date.day >= 1 && date.day <= days_in(date.month, date.year);
  if (date.day == 0) date.day = 1;
  return date;
}

std::optional<DateMatch> spelled_date(std::string_view at) {
  Reader reader{at};
  if (reader.take_words("the")) reader.take(' ');
  auto const article = reader.at();
  ast::Spelled parts;
  if (auto const length = take(reader.rest(), spelled(), parts)) {
    auto date = with_year(at, parts.day, parts.month, article + length);
    if (date) date->weekday = parts.weekday;
    return date;
  }
  // "2 6 June 2026": a number torn apart in transit
  auto const torn = reader.rest();
  if (torn.size() > 2 && is_digit(torn[0]) && torn[1] == ' ' && is_digit(torn[2])) {
    ast::Spelled last;
    auto const length = take(torn.substr(2), spelled(), last);
    unsigned const day = static_cast<unsigned>(torn[0] - '0') * 10 + last.day;
    if (length > 0 && last.day < 10 && day >= 10 && day <= 31)
      return with_year(at, day, last.month, article + 2 + length);
  }
  return std::nullopt;
}

std::optional<DateMatch> month_first_date(std::string_view at) {
  ast::MonthFirst parts;
  auto const length = take(at, month_first(), parts);
  return length > 0 ? with_year(at, parts.day, parts.month, length) : std::nullopt;
}

std::optional<DateMatch> numbers_only_date(std::string_view at) {
  static auto const iso = four_digits >> '-' >> both_digits >> '-' >> both_digits >> word_end;
  ast::Numeric parts;
  if (auto const length = take(at, iso, parts)) return numeric_date(parts.third, parts.second, parts.first, length);
  for (char const separator : {'/', '.', '-'}) {
    parts = {};
    if (auto const length = take_numeric(at, x3::lit(separator), parts)) {
      return numeric_date(parts.first, parts.second, parts.third, length);
    }
  }
  static auto const blanks = both_digits >> ' ' >> both_digits >> ' ' >> (four_digits | both_digits) >> word_end;
  parts = {};
  auto const length = take(at, blanks, parts);
  if (length == 0) return std::nullopt;
  auto const date = numeric_date(parts.first, parts.second, parts.third, length);
  return date && date->exists ? date : std::nullopt;
}

// "the end of March 2022", "the last day of March"
std::optional<DateMatch> month_end(std::string_view at) {
  Reader reader{at};
  if (reader.take_words("the") && !reader.take(' ')) return std::nullopt;
  if (!reader.take_any({"end of", "very end of", "last day of", "end"}) || !reader.take(' ')) return std::nullopt;
  reader.take_words("of ");
  auto date = match_month(reader.rest());
  if (!date) return std::nullopt;
  date->length += reader.at();
  return date;
}

}  // namespace

std::optional<DateMatch> match_month(std::string_view at) {
  int month_number = 0;
  auto const length = take(at, month(), month_number);
  if (length == 0) return std::nullopt;
  auto const year = match_year(at.substr(length));
  // "may" and "march" are verbs, too: a month by itself has its capital.
  bool const capital = at.front() >= 'A' && at.front() <= 'Z';
  if (!capital && !year.year) return std::nullopt;
  return DateMatch{0, month_number, year.year, std::nullopt, true, length + year.length};
}

std::optional<DateMatch> match_date(std::string_view at) {
  if (at.empty()) return std::nullopt;
  for (auto const form : {&numbers_only_date, &spelled_date, &month_first_date, &month_end}) {
    if (auto const date = form(at)) return date;
  }
  return std::nullopt;
}

}  // namespace amends
