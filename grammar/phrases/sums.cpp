// A figure of money with what is said of its size: "up to", "each", "a month for seven months"; and
// shares of a sum ("half", "two thirds").
#include "grammar/phrases/money.h"

#include "grammar/phrases/numbers.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <array>   // std::array
#include <string>  // std::string, std::to_string

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;

auto const& qualifiers() {
  static auto const words = spirit::table<Qualifier>({{"up to", Qualifier::up_to},
                                                       {"up to a limit of", Qualifier::up_to},
                                                       {"up to a maximum of", Qualifier::up_to},
                                                       {"to a maximum of", Qualifier::up_to},
                                                       {"capped at", Qualifier::up_to},
                                                       {"not exceeding", Qualifier::up_to},
                                                       {"no more than", Qualifier::up_to},
                                                      {"a maximum of", Qualifier::up_to},
                                                      {"maximum of", Qualifier::up_to},
                                                      {"no more than", Qualifier::up_to},
                                                      {"not more than", Qualifier::up_to},
                                                      {"at most", Qualifier::up_to},
                                                      {"at least", Qualifier::at_least},
                                                      {"not less than", Qualifier::at_least},
                                                      {"no less than", Qualifier::at_least},
                                                      {"a minimum of", Qualifier::at_least},
                                                      {"minimum of", Qualifier::at_least},
                                                      {"more than", Qualifier::at_least},
                                                      {"over", Qualifier::at_least},
                                                      {"around", Qualifier::about},
                                                      {"about", Qualifier::about},
                                                      {"approximately", Qualifier::about},
                                                      {"approx", Qualifier::about},
                                                      {"roughly", Qualifier::about},
                                                      {"some", Qualifier::about},
                                                      {"circa", Qualifier::about},
                                                      {"nearly", Qualifier::about},
                                                      {"almost", Qualifier::about},
                                                      {"in the region of", Qualifier::about},
                                                      {"somewhere around", Qualifier::about}});
  return words;
}

auto const& rate_openings() {
  static auto const words =
      spirit::words({" a", " an", " per", " each", " every", " for each", " for every", "/", " / ", " per full",
                     " per calendar", " a calendar", " per school", " a school", " for each school", " for each full",
                     " for each calendar", " in each", " per academic"});
  return words;
}

// The unit of a rate. `known` is false for units that contract.md has no word for: a person should look.
struct RateUnit {
  Rate rate = Rate::day;
  bool known = false;
};
auto const& rate_units() {
  static auto const words = spirit::table<RateUnit>({{"day", {Rate::day, true}},
                                                     {"night", {Rate::night, true}},
                                                     {"week", {Rate::week, true}},
                                                     {"month", {Rate::month, true}},
                                                     {"term", {Rate::term, true}},
                                                     {"year", {Rate::year, true}},
                                                     {"annum", {Rate::year, true}},
                                                     {"hour", {Rate::day, false}},
                                                     {"fortnight", {Rate::day, false}},
                                                     {"quarter", {Rate::day, false}},
                                                     {"session", {Rate::day, false}},
                                                     {"visit", {Rate::day, false}},
                                                     {"mile", {Rate::day, false}},
                                                     {"half-term", {Rate::day, false}},
                                                     {"half term", {Rate::day, false}},
                                                     {"weekend", {Rate::day, false}},
                                                     {"journey", {Rate::day, false}},
                                                     {"call", {Rate::day, false}}});
  return words;
}

auto const& rate_adverbs() {
  static auto const words = spirit::table<Rate>({{" daily", Rate::day},
                                                 {" nightly", Rate::night},
                                                 {" weekly", Rate::week},
                                                 {" monthly", Rate::month},
                                                 {" termly", Rate::term},
                                                 {" annually", Rate::year},
                                                 {" yearly", Rate::year},
                                                 {" pw", Rate::week},
                                                 {" pcm", Rate::month},
                                                 {" pm", Rate::month}});
  return words;
}

auto const& period_units() {
  static auto const words = spirit::table<Rate>({{"day", Rate::day},
                                                 {"days", Rate::day},
                                                 {"night", Rate::night},
                                                 {"nights", Rate::night},
                                                 {"week", Rate::week},
                                                 {"weeks", Rate::week},
                                                 {"month", Rate::month},
                                                 {"months", Rate::month},
                                                 {"term", Rate::term},
                                                 {"terms", Rate::term},
                                                 {"year", Rate::year},
                                                 {"years", Rate::year}});
  return words;
}

struct RateMatch {
  std::optional<Rate> rate;  // absent: a rate, but of a unit that has no name here
  std::size_t length = 0;
};

// " a month", " per week", "/week", " monthly"
std::optional<RateMatch> match_rate(std::string_view at) {
  Rate adverb{};
  if (auto const length = take_word(at, rate_adverbs(), adverb)) return RateMatch{adverb, length};
  Reader reader{at};
  // No word end here: "/week" goes straight on.
  if (!reader.skip(take(at, x3::no_case[rate_openings().symbols]))) return std::nullopt;
  reader.take(' ');
  RateUnit unit;
  if (!reader.skip(take_word(reader.rest(), rate_units(), unit))) return std::nullopt;
  return RateMatch{unit.known ? std::optional{unit.rate} : std::nullopt, reader.at()};
}

struct PeriodsMatch {
  int count = 0;
  std::size_t length = 0;
};

// " for the seven months", " for 38 weeks", ", for two school terms": as many as the rate's unit counts.
std::optional<PeriodsMatch> match_periods(std::string_view at, Rate rate) {
  Reader reader{at};
  reader.take(',');
  if (!reader.take_any({" for each of the ", " for the full ", " for the ", " for a further ", " for a total of ",
                        " for a period of ", " for around ", " for "})) {
    return std::nullopt;
  }
  auto const number = match_number(reader.rest());
  if (!number || !reader.skip(number->length)) return std::nullopt;
  if (!reader.take(' ') && !reader.take('-')) return std::nullopt;
  reader.take_any({"school ", "full ", "calendar ", "whole ", "academic "});
  Rate unit{};
  if (!reader.skip(take_word(reader.rest(), period_units(), unit)) || unit != rate) return std::nullopt;
  return PeriodsMatch{number->value, reader.at()};
}

void read_size_after(Reader& reader, SumMatch& sum) {
  if (auto const rate = match_rate(reader.rest())) {
    reader.skip(rate->length);
    sum.per = rate->rate;
    sum.money.unusual = sum.money.unusual || !rate->rate;
  }
  if (reader.take_any({" each", " apiece", " per person"})) sum.each = true;
  if (!sum.per) return;
  if (auto const periods = match_periods(reader.rest(), *sum.per)) {
    reader.skip(periods->length);
    sum.periods = periods->count;
  }
  Reader ahead = reader;
  ahead.take(',');
  sum.until = ahead.take_any({" until"});
}

auto const& shares() {
  static auto const words = spirit::table<char const*>({{"half", "50%"},
                                                        {"a half", "50%"},
                                                        {"one half", "50%"},
                                                        {"one-half", "50%"},
                                                        {"two thirds", "2/3"},
                                                        {"two-thirds", "2/3"},
                                                        {"one third", "1/3"},
                                                        {"one-third", "1/3"},
                                                        {"a third", "1/3"},
                                                        {"a quarter", "1/4"},
                                                        {"one quarter", "1/4"},
                                                        {"one-quarter", "1/4"},
                                                        {"three quarters", "3/4"},
                                                        {"three-quarters", "3/4"}});
  return words;
}

// "0%" to "100%", for the life of the program: ShareMatch points at them.
char const* percent_printed(int number) {
  static auto const printed = [] {
    std::array<std::string, 101> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = std::to_string(i) + "%";
    return all;
  }();
  return printed[static_cast<std::size_t>(number)].c_str();
}

std::optional<ShareMatch> percent(std::string_view at) {
  auto const number = match_number(at);
  if (!number || number->value > 100) return std::nullopt;
  Reader reader{at};
  reader.skip(number->length);
  if (!reader.take('%') && !reader.take_any({" per cent", " percent", " %"})) return std::nullopt;
  return ShareMatch{at.substr(0, reader.at()), percent_printed(number->value), reader.at()};
}

}  // namespace

std::optional<SumMatch> match_sum(std::string_view at) {
  SumMatch sum;
  Reader reader{at};
  sum.each = reader.take_words("each ");
  if (reader.skip(take_word(reader.rest(), qualifiers(), sum.qualifier))) {
    reader.take('.');
    if (!reader.take(' ')) return std::nullopt;
  }
  auto const money = match_money(reader.rest());
  if (!money) return std::nullopt;
  sum.money = *money;
  sum.money_at = reader.at();
  reader.skip(money->length);
  read_size_after(reader, sum);
  sum.length = reader.at();
  return sum;
}

std::optional<ShareMatch> match_share(std::string_view at) {
  if (auto const match = percent(at)) return match;
  char const* share = "";
  Reader reader{at};
  if (!reader.skip(take_word(at, shares(), share))) return std::nullopt;
  // "A third of the fee", but no "third party".
  Reader after = reader;
  if (!after.take_any({" of", " the", " his", " her", " their", " its", " this", " that", " these", " those"}))
    return std::nullopt;
  return ShareMatch{at.substr(0, reader.at()), share, reader.at()};
}

}  // namespace amends
