// Figures of money, in whole pence. Digits are read as text and added up as integers: a floating-point
// number would lose a penny. What is readable but odd is read and marked, so that a person looks.
#include "grammar/phrases/money.h"

#include "grammar/phrases/dates.h"
#include "grammar/phrases/numbers.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <boost/fusion/include/adapt_struct.hpp>  // BOOST_FUSION_ADAPT_STRUCT

namespace amends {
namespace {
namespace ast {

using Digits = boost::iterator_range<char const*>;

// "1,000.50" as printed: what stands before the point, and after it (empty for no point).
struct Figure {
  Digits whole;
  Digits fraction;
};

}  // namespace ast
}  // namespace
}  // namespace amends

BOOST_FUSION_ADAPT_STRUCT(amends::ast::Figure, whole, fraction)

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;

constexpr std::int64_t most_pence = 1'000'000'000'000;
constexpr std::string_view pound_sign = "\xC2\xA3";

// Digits with commas between them, and digits after a point. Whether the commas stand right is checked
// afterwards: "1,0000" has to be read to be marked.
auto const& figure() {
  static auto const whole = x3::raw[+x3::ascii::digit >> *(x3::lit(',') >> +x3::ascii::digit)];
  static auto const fraction = x3::raw[-(x3::lit('.') >> +x3::ascii::digit)];
  static auto const rule = x3::rule<struct FigureId, ast::Figure>{"figure"} = whole >> fraction;
  return rule;
}

// "£", "££", "£ ", "GBP "
auto const& sign() {
  static auto const rule = +x3::lit("\xC2\xA3") >> -x3::lit(' ') | x3::no_case[x3::lit("gbp")] >> -x3::lit(' ');
  return rule;
}

auto const& multiples() {
  static auto const words = spirit::table<std::int64_t>(
      {{"k", 1'000}, {" thousand", 1'000}, {"m", 1'000'000}, {" million", 1'000'000}, {"million", 1'000'000}});
  return words;
}

// What makes a number a measure of something else than money.
auto const& other_measures() {
  static auto const words = spirit::words(
      {"day",     "days",       "week",   "weeks",    "month",    "months", "year",     "years",  "hour",     "hours",
       "minutes", "term",       "terms",  "working",  "calendar", "clear",  "business", "school", "per cent", "percent",
       "times",   "fortnights", "nights", "quarters", "or",       "am",     "pm",       "miles",  "people"});
  return words;
}

std::string_view view(ast::Digits const& digits) {
  return {digits.begin(), static_cast<std::size_t>(digits.end() - digits.begin())};
}

// "1000", "1,000", "10,000,000": no commas, or one before each group of three.
bool commas_stand_right(std::string_view whole) {
  auto const first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first > 3) return false;
  for (auto rest = whole.substr(first); !rest.empty(); rest = rest.substr(4)) {
    if (rest.size() < 4 || rest.front() != ',' || rest.substr(1, 3).find(',') != std::string_view::npos) return false;
  }
  return true;
}

// Digits (commas skipped) times `scale`; nothing where the sum passes what any remedy can be.
std::optional<std::int64_t> number_of(std::string_view digits, std::int64_t scale) {
  std::int64_t value = 0;
  for (char const c : digits) {
    if (c == ',') continue;
    value = value * 10 + (c - '0');
    if (value > most_pence / scale) return std::nullopt;
  }
  return value * scale;
}

// Pence of the first two digits after the point, in units of `pound` pence.
std::int64_t pence_of(std::string_view fraction, std::int64_t pound) {
  std::int64_t pence = 0;
  for (std::size_t i = 1; i < fraction.size() && pound >= 10; ++i) {
    pound /= 10;
    pence += (fraction[i] - '0') * pound;
  }
  return pence;
}

std::optional<MoneyMatch> sum_of(ast::Figure const& figure_read, std::int64_t multiple, std::size_t length) {
  constexpr std::int64_t pence_in_pound = 100;
  auto const whole = number_of(view(figure_read.whole), pence_in_pound * multiple);
  if (!whole) return std::nullopt;
  auto const fraction = view(figure_read.fraction);
  MoneyMatch money{*whole + pence_of(fraction, pence_in_pound * multiple), length, false, false};
  money.unusual =
      multiple != 1 || !commas_stand_right(view(figure_read.whole)) || (!fraction.empty() && fraction.size() != 3);
  return money.pence <= most_pence ? std::optional{money} : std::nullopt;
}

// "£1,000.50"
std::optional<MoneyMatch> with_sign(std::string_view at) {
  Reader reader{at};
  if (!reader.skip(take(at, sign()))) return std::nullopt;
  bool const doubled = at.substr(pound_sign.size()).starts_with(pound_sign);
  ast::Figure read;
  if (!reader.skip(take(reader.rest(), figure(), read))) return std::nullopt;
  std::int64_t multiple = 1;
  reader.skip(take_word(reader.rest(), multiples(), multiple));
  // "£95p", "£100per week": letters or a further point run into the figure.
  bool const runs_on = is_word_byte(reader.next()) && !reader.rest().starts_with(pound_sign);
  if (runs_on) reader.take_words("p");
  auto money = sum_of(read, multiple, reader.at());
  if (money) money->unusual = money->unusual || doubled || runs_on;
  return money;
}

// "1,000 pounds", "500 pounds sterling", "75p", "75 pence"
std::optional<MoneyMatch> in_figures(std::string_view at) {
  ast::Figure read;
  Reader reader{at};
  if (!reader.skip(take(at, figure(), read))) return std::nullopt;
  if (reader.take_any({" pounds sterling", " pounds", " pound"})) return sum_of(read, 1, reader.at());
  if (!reader.take_any({"p", " pence"}) || !read.fraction.empty()) return std::nullopt;
  auto const pence = number_of(view(read.whole), 1);
  if (!pence) return std::nullopt;
  return MoneyMatch{*pence, reader.at(), false, false};
}

// "one thousand pounds"
std::optional<MoneyMatch> in_words(std::string_view at) {
  auto const number = match_number(at);
  if (!number) return std::nullopt;
  Reader reader{at};
  reader.skip(number->length);
  if (!reader.take_any({" pounds sterling", " pounds", " pound"})) return std::nullopt;
  return MoneyMatch{static_cast<std::int64_t>(number->value) * 100, reader.at(), false, false};
}

bool is_year(std::string_view whole, std::string_view fraction) {
  return fraction.empty() && whole.size() == 4 && (whole.starts_with("19") || whole.starts_with("20"));
}

// What follows says that the digits are a measure, a date, a reference or an ordinal.
bool is_something_else(std::string_view after) {
  if (after.empty()) return false;
  if (is_word_byte(after.front()) || after.front() == '%') return true;
  Reader reader{after};
  bool const joined = reader.take('/') || reader.take('-') || reader.take(':') || reader.take('.') || reader.take(',');
  if (joined) return is_digit(reader.next()) || (after.front() == '-' && is_word_byte(reader.next()));
  if (!reader.take(' ')) return false;
  return is_digit(reader.next()) || reader.take('%') || take_word(reader.rest(), other_measures()) > 0 ||
         match_month(reader.rest()).has_value();
}

}  // namespace

std::optional<MoneyMatch> match_money(std::string_view at) {
  if (at.empty()) return std::nullopt;
  if (at.starts_with(pound_sign) || begins_with(at, "gbp")) return with_sign(at);
  return is_digit(at.front()) ? in_figures(at) : in_words(at);
}

std::optional<MoneyMatch> match_bare_sum(std::string_view at) {
  ast::Figure read;
  auto const length = take(at, figure(), read);
  auto const whole = view(read.whole);
  if (length == 0 || whole.size() < 2 || is_year(whole, view(read.fraction)) || match_date(at)) return std::nullopt;
  if (is_something_else(at.substr(length))) return std::nullopt;
  auto money = sum_of(read, 1, length);
  if (money) money->lost_sign = true;
  return money;
}

}  // namespace amends
