#include "grammar/text/cell_values.h"

#include "grammar/text/characters.h"

#include <charconv>  // std::from_chars

namespace amends {

namespace {

constexpr int most_digits_before_point = 15;
constexpr int largest_exponent = 30;

// The digits of a number and where its point stands among them.
struct Digits {
  std::string all;
  int before_point = 0;
  bool negative = false;
};

std::optional<Digits> take_apart(std::string_view text) {
  Digits digits;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    digits.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  bool after_point = false;
  std::size_t at = 0;
  for (; at < text.size() && (is_ascii_digit(text[at]) || (text[at] == '.' && !after_point)); ++at) {
    after_point = after_point || text[at] == '.';
    if (text[at] != '.') digits.all += text[at];
    if (text[at] != '.' && !after_point) ++digits.before_point;
  }
  if (digits.all.empty() || digits.all.size() > 60) return std::nullopt;
  if (at == text.size()) return digits;
  if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
  auto exponent_text = text.substr(at + 1);
  if (exponent_text.starts_with('+')) exponent_text.remove_prefix(1);
  int exponent = 0;
  auto const [end, error] =
      std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(), exponent);
  bool const whole = error == std::errc{} && end == exponent_text.data() + exponent_text.size();
  if (!whole || exponent > largest_exponent || exponent < -largest_exponent) return std::nullopt;
  digits.before_point += exponent;
  return digits;
}

// Places zeros so that the point stands within the digits, and drops those in front.
void settle(Digits& digits) {
  if (digits.before_point < 1) {
    digits.all.insert(0, static_cast<std::size_t>(1 - digits.before_point), '0');
    digits.before_point = 1;
  }
  auto const before = static_cast<std::size_t>(digits.before_point);
  if (digits.all.size() < before) digits.all.append(before - digits.all.size(), '0');
  while (digits.before_point > 1 && digits.all.front() == '0') {
    digits.all.erase(0, 1);
    --digits.before_point;
  }
}

std::int64_t to_hundredths(Digits const& digits) {
  auto const before = static_cast<std::size_t>(digits.before_point);
  auto padded = digits.all + "000";
  std::int64_t value = 0;
  for (std::size_t i = 0; i < before + 2; ++i) value = value * 10 + (padded[i] - '0');
  if (padded[before + 2] >= '5') ++value;
  return digits.negative ? -value : value;
}

// Excel keeps seventeen digits, of which the last two are noise: what is shown has nine places at most.
std::string in_plain_digits(Digits const& digits) {
  auto const before = static_cast<std::size_t>(digits.before_point);
  auto fraction = digits.all.substr(before).substr(0, 9);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  auto const plain = digits.all.substr(0, before) + (fraction.empty() ? "" : "." + fraction);
  return digits.negative && plain != "0" ? "-" + plain : plain;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
  auto digits = take_apart(text);
  if (!digits) return std::nullopt;
  settle(*digits);
  if (digits->before_point > most_digits_before_point) return std::nullopt;
  return Decimal{in_plain_digits(*digits), to_hundredths(*digits)};
}

std::optional<Date> date_of_serial(Decimal const& serial, Epoch epoch) {
  constexpr std::int64_t most_days = 2'958'465;  // 31 December 9999
  // The fraction is the time of day; whole days are read from the digits, since hundredths are rounded.
  auto const whole_part = std::string_view{serial.plain}.substr(0, serial.plain.find('.'));
  std::int64_t whole = 0;
  std::from_chars(whole_part.data(), whole_part.data() + whole_part.size(), whole);
  if (whole < 1 || whole > most_days) return std::nullopt;
  if (epoch == Epoch::year_1904) {
    Date const zero{1904, 1, 1};
    if (whole > (Date{9999, 12, 31} - zero).days()) return std::nullopt;
    return zero + boost::gregorian::days(static_cast<long>(whole));
  }
  // Day 60 is a 29 February 1900 that never was; before it the count is one behind.
  if (whole == 60) return std::nullopt;
  Date const zero = whole < 60 ? Date{1899, 12, 31} : Date{1899, 12, 30};
  return zero + boost::gregorian::days(static_cast<long>(whole));
}

bool shows_a_date(int built_in_id) {
  struct Range {
    int first;
    int last;
  };
  // ECMA-376 part 1, 18.8.30: 14 to 17 and 22 are days; the others are the days of East Asian locales.
  constexpr Range ranges[] = {{14, 17}, {22, 22}, {27, 31}, {34, 36}, {50, 54}, {57, 58}};
  for (auto const& range : ranges)
    if (built_in_id >= range.first && built_in_id <= range.last) return true;
  return false;
}

bool shows_a_date(std::string_view code) {
  // "d" or "y" outside quotes, brackets and escapes; "m" alone may be minutes.
  for (std::size_t at = 0; at < code.size(); ++at) {
    switch (code[at]) {
      case '"':
      case '[': {
        auto const end = code.find(code[at] == '"' ? '"' : ']', at + 1);
        if (end == std::string_view::npos) return false;
        at = end;
        break;
      }
      case '\\':
      case '_':
      case '*': ++at; break;
      case ';': return false;  // the first section is for positive numbers, as all days are
      case 'd':
      case 'D':
      case 'y':
      case 'Y': return true;
      default: break;
    }
  }
  return false;
}

}  // namespace amends
