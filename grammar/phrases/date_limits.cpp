// Limits that name a day, or point to one that is named elsewhere.
#include "grammar/phrases/dates.h"
#include "grammar/phrases/deadline_readings.h"
#include "grammar/phrases/event_words.h"
#include "grammar/phrases/numbers.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <utility>  // std::move

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;
using Match = std::optional<DeadlineMatch>;

// Times of day: the day is what counts.
auto const& times_of_day() {
  static auto const words = spirit::words({"the close of business", "close of business", "close of play",
                                           "the end of the day", "midday", "12 noon", "noon", "midnight"});
  return words;
}

// The day set before, in words: this deadline is that one.
auto const& same_dates() {
  static auto const words =
      spirit::words({"the same date", "the same day", "the same deadline", "the same time", "that date", "that day",
                     "this date", "that deadline", "this deadline", "then", "that time", "this time"});
  return words;
}

// A limit that stands somewhere else. `alone`: these words say so by themselves; a bare "date" does not.
struct Elsewhere {
  bool alone = false;
};
auto const& dates_elsewhere() {
  static auto const words = spirit::table<Elsewhere>({{"deadline", {true}},
                                                      {"deadlines", {true}},
                                                      {"due date", {true}},
                                                      {"due dates", {true}},
                                                      {"target date", {true}},
                                                      {"target dates", {true}},
                                                      {"date", {false}},
                                                      {"dates", {false}},
                                                      {"timescale", {false}},
                                                      {"timescales", {false}},
                                                      {"time limit", {false}},
                                                      {"time limits", {false}}});
  return words;
}

auto const& pointers() {
  static auto const words = spirit::words({"the", "this", "these", "those", "each", "any", "our", "its", "their",
                                           "stated", "relevant", "agreed", "specified", "above"});
  return words;
}

auto const& pointed_at() {
  static auto const words =
      spirit::words({"we set",  "we have set", "i set",        "i have set", "set",     "given",   "shown",
                     "stated",  "specified",   "agreed",       "above",      "below",   "of each", "for each",
                     "in each", "of that",     "of the order", "we give",    "we gave", "listed", "set out", "detailed"});
  return words;
}

auto const& items() {
  static auto const words =
      spirit::words({"order", "action", "item", "recommendation", "paragraph", "step", "point", "number"});
  return words;
}

DeadlineMatch match_of(By const& by, std::size_t length) { return {by, length, false, false}; }

// "noon on ", "5pm on ", "5.30 pm on ", "close of business on "
std::size_t time_of_day_length(std::string_view at) {
  static auto const clock =
      x3::omit[x3::repeat(1, 2)[x3::ascii::digit] >> -(x3::ascii::char_(".:") >> x3::repeat(2)[x3::ascii::digit]) >>
               -x3::lit(' ') >> x3::no_case[x3::lit("am") | "pm"]] >>
      spirit::word_end;
  Reader reader{at};
  if (!reader.skip(take_word(at, times_of_day())) && !reader.skip(take(at, clock))) return 0;
  return reader.take_any({" on "}) ? reader.at() : 0;
}

Match printed_date(std::string_view at, DayEdge edge) {
  auto const clock = time_of_day_length(at);
  auto const date = match_date(at.substr(clock));
  if (!date) return std::nullopt;
  // "Before the end of March" is by that end: the month's last day is still before it is over.
  bool const before = edge == DayEdge::before && date->day != 0;
  auto match =
      match_of({date->day, date->month, date->year, before, date->weekday, std::nullopt}, clock + date->length);
  match.impossible_date = !date->exists;
  return match;
}

// "the end of 2024"
Match year_end(std::string_view at) {
  static x3::uint_parser<unsigned, 10, 4, 4> const four_digits{};
  Reader reader{at};
  if (reader.take_words("the") && !reader.take(' ')) return std::nullopt;
  if (!reader.take_words("end of ")) return std::nullopt;
  unsigned year = 0;
  static auto const school_year = x3::omit[(x3::lit('/') | '-') >> x3::ascii::digit];
  if (!reader.skip(take(reader.rest(), four_digits >> spirit::word_end >> !school_year, year))) return std::nullopt;
  if (year < 1900 || year > 2199) return std::nullopt;
  return match_of({31, 12, static_cast<int>(year), false, std::nullopt, std::nullopt}, reader.at());
}

// "April 2025" is a day only after "before"; "by April 2025" leaves open which, so nobody should guess.
Match month_alone(std::string_view at, DayEdge edge) {
  auto const month = match_month(at);
  if (!month) return std::nullopt;
  if (edge == DayEdge::before)
    return match_of({1, month->month, month->year, true, std::nullopt, std::nullopt}, month->length);
  return DeadlineMatch{AfterEvent{std::string{at.substr(0, month->length)}, true}, month->length, false, false};
}

// "the same date as order 2", "that date"
Match same_date(std::string_view at) {
  Reader reader{at};
  if (!reader.skip(take_word(at, same_dates()))) return std::nullopt;
  Reader ahead = reader;
  if (ahead.take_words(" as ")) {
    ahead.take_words("for ");
    if (!ahead.skip(take_word(ahead.rest(), items())) || !ahead.take(' ')) return std::nullopt;
    ahead.take('(');
    auto const number = match_number(ahead.rest());
    if (!number) return std::nullopt;
    ahead.skip(number->length);
    ahead.take(')');
    return match_of({0, 0, std::nullopt, false, std::nullopt, number->value}, ahead.at());
  }
  return DeadlineMatch{Unstated{}, reader.at(), true, false};
}

// "the deadline we set", "the due date of each order", "the dates set out below"
Match date_elsewhere(std::string_view at, Lexicon const& lexicon) {
  Reader reader{at};
  while (reader.skip(take_word(reader.rest(), pointers()))) {
    if (!reader.take(' ')) return std::nullopt;
  }
  Elsewhere kind;
  if (reader.at() == 0 || !reader.skip(take_word(reader.rest(), dates_elsewhere(), kind))) return std::nullopt;
  Reader tail = reader;
  bool const points = tail.take(' ') && take_word(tail.rest(), pointed_at()) > 0;
  if (!points && !kind.alone) return std::nullopt;
  if (points) tail.skip(event_length(tail.rest(), lexicon));
  return match_of({}, points ? tail.at() : reader.at());
}

}  // namespace

std::optional<DeadlineMatch> read_date_limit(std::string_view at, DayEdge edge, Lexicon const& lexicon) {
  if (auto match = printed_date(at, edge)) return match;
  if (auto match = year_end(at)) return match;
  if (auto match = same_date(at)) return match;
  if (auto match = date_elsewhere(at, lexicon)) return match;
  return month_alone(at, edge);
}

std::optional<DeadlineMatch> read_date_elsewhere(std::string_view at, Lexicon const& lexicon) {
  return date_elsewhere(at, lexicon);
}

std::optional<DeadlineMatch> read_between(std::string_view at) {
  Reader reader{at};
  auto const first = match_date(at);
  if (first) {
    reader.skip(first->length);
  } else if (auto const ordinal = match_ordinal(at)) {
    reader.skip(ordinal->length);
  } else if (auto const number = match_number(at); number && number->value <= 31) {
    reader.skip(number->length);
  } else {
    return std::nullopt;
  }
  if (!reader.take_words(" and ")) return std::nullopt;
  auto const last = match_date(reader.rest());
  if (!last) return std::nullopt;
  auto match =
      match_of({last->day, last->month, last->year, false, last->weekday, std::nullopt}, reader.at() + last->length);
  match.impossible_date = !last->exists;
  return match;
}

}  // namespace amends
