// A period is "<opening> <count> [to <count>] <adjective> <unit>"; the openings, adjectives and units are
// tables, so that a new word is a new row.
#include "grammar/phrases/periods.h"

#include "grammar/phrases/numbers.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

namespace amends {
namespace {

using spirit::take_word;

enum class Opening { plain, further, single };  // single: "another month", "the next week" count as one
enum class Measure { hour, day, working_day, week, fortnight, month, quarter, year };
enum class Adjective { plain, working, clear, calendar };

auto const& same_periods() {
  static auto const words = spirit::words({"the same period",         "the same timescale",  "the same timescales",
                                           "the same timeframe",      "the same time frame", "the same time scale",
                                           "the same time limit",     "the same deadline",   "the same time",
                                           "the same period of time", "that period",         "this period",
                                           "that timescale",          "this timescale",      "that timeframe",
                                           "this timeframe",          "that time",           "this time",
                                           "those timescales",        "these timescales",    "the above timescale",
                                           "the above timescales",    "the above period"});
  return words;
}

auto const& openings() {
  static auto const words = spirit::table<Opening>({{"the next", Opening::single},
                                                    {"next", Opening::single},
                                                    {"the following", Opening::single},
                                                    {"the coming", Opening::single},
                                                    {"the first", Opening::single},
                                                    {"a further", Opening::further},
                                                    {"further", Opening::further},
                                                    {"a further period of", Opening::further},
                                                    {"an additional", Opening::further},
                                                    {"an extra", Opening::further},
                                                    {"another", Opening::further},
                                                    {"a period of", Opening::plain},
                                                    {"the period of", Opening::plain},
                                                    {"a maximum of", Opening::plain},
                                                    {"the maximum of", Opening::plain},
                                                    {"a total of", Opening::plain},
                                                    {"the space of", Opening::plain},
                                                    {"no more than", Opening::plain},
                                                    {"not more than", Opening::plain},
                                                    {"at most", Opening::plain},
                                                    {"up to", Opening::plain},
                                                    {"the", Opening::plain},
                                                    {"a", Opening::single},
                                                    {"an", Opening::single}});
  return words;
}

auto const& adjectives() {
  static auto const words = spirit::table<Adjective>({{"working", Adjective::working},
                                                      {"business", Adjective::working},
                                                      {"clear", Adjective::clear},
                                                      {"calendar", Adjective::calendar},
                                                      {"full", Adjective::plain},
                                                      {"whole", Adjective::plain},
                                                      {"complete", Adjective::plain},
                                                      {"consecutive", Adjective::plain},
                                                      {"short", Adjective::plain}});
  return words;
}

auto const& units() {
  static auto const words = spirit::table<Measure>({{"hour", Measure::hour},
                                                    {"hours", Measure::hour},
                                                    {"day", Measure::day},
                                                    {"days", Measure::day},
                                                    {"workingdays", Measure::working_day},
                                                    {"week", Measure::week},
                                                    {"weeks", Measure::week},
                                                    {"fortnight", Measure::fortnight},
                                                    {"fortnights", Measure::fortnight},
                                                    {"month", Measure::month},
                                                    {"months", Measure::month},
                                                    {"quarter", Measure::quarter},
                                                    {"quarters", Measure::quarter},
                                                    {"year", Measure::year},
                                                    {"years", Measure::year},
                                                    {"workingday", Measure::working_day},
                                                    {"monthe", Measure::month},
                                                    {"moths", Measure::month},
                                                    {"wekks", Measure::week}});
  return words;
}

// What stands between the parts of a period: a blank, or a hyphen ("four-week").
bool take_joint(Reader& reader) { return reader.take(' ') || reader.take('-'); }

struct UnitWords {
  Measure measure = Measure::day;
  bool clear = false;
  std::size_t length = 0;
};

// "clear working days", "calendar months", "weeks"
std::optional<UnitWords> match_unit(std::string_view at) {
  Reader reader{at};
  bool working = false;
  bool clear = false;
  for (Adjective adjective{}; reader.skip(take_word(reader.rest(), adjectives(), adjective));) {
    working = working || adjective == Adjective::working;
    clear = clear || adjective == Adjective::clear;
    if (!take_joint(reader)) return std::nullopt;
  }
  Measure measure{};
  if (!reader.skip(take_word(reader.rest(), units(), measure))) return std::nullopt;
  if (working && measure != Measure::day) return std::nullopt;
  return UnitWords{working ? Measure::working_day : measure, clear, reader.at()};
}

std::optional<Period> period_of(int count, UnitWords const& unit) {
  constexpr int longest = 999;
  if (count < 1 || count > longest) return std::nullopt;
  switch (unit.measure) {
    case Measure::hour:
      if (count % 24 != 0) return std::nullopt;
      return Period{count / 24, Unit::day, unit.clear};
    case Measure::day: return Period{count, Unit::day, unit.clear};
    case Measure::working_day: return Period{count, Unit::working_day, unit.clear};
    case Measure::week: return Period{count, Unit::week, unit.clear};
    case Measure::fortnight: return Period{count * 2, Unit::week, unit.clear};
    case Measure::month: return Period{count, Unit::month, unit.clear};
    case Measure::quarter: return Period{count * 3, Unit::month, unit.clear};
    case Measure::year: return Period{count, Unit::year, unit.clear};
  }
  return std::nullopt;
}

struct Count {
  int value = 0;
  bool range = false;
  std::size_t length = 0;
};

constexpr Count one{1, false, 0};

// "six", "six to eight", "6-8", "between six and eight": of a range the later end. A first count with a
// unit of its own ("two weeks to one month") is not one.
std::optional<Count> match_count(std::string_view at) {
  Reader reader{at};
  bool const between = reader.take_words("between") && reader.take(' ');
  auto const first = match_number(reader.rest());
  if (!first) return std::nullopt;
  reader.skip(first->length);
  Count const single{first->value, false, reader.at()};
  bool const joined = between ? reader.take_words(" and ") : reader.take('-') || reader.take_any({" to", " or", " -"});
  if (!joined) return between ? std::nullopt : std::optional{single};
  reader.take(' ');
  auto const second = match_number(reader.rest());
  bool const article = reader.take_any({"a", "an"});
  if (!second || article) return single;
  if (second->value <= first->value) return std::nullopt;
  return Count{second->value, true, reader.at() + second->length};
}

// "'s" and "'" after a unit ("in three weeks' time") and "period" ("a four-week period") belong to it.
void take_ending(Reader& reader) {
  Reader ahead = reader;
  if (ahead.take('\'')) {
    ahead.take_words("s");
    reader = ahead;
  }
  ahead = reader;
  if (take_joint(ahead) && ahead.take_any({"period", "timescale", "timeframe", "deadline", "limit", "time limit"})) {
    reader = ahead;
  }
}

std::optional<PeriodMatch> with_unit(Reader reader, Count const& count, bool further) {
  auto const unit = match_unit(reader.rest());
  if (!unit) return std::nullopt;
  auto const period = period_of(count.value, *unit);
  if (!period) return std::nullopt;
  reader.skip(unit->length);
  take_ending(reader);
  return PeriodMatch{*period, count.range, further, false, reader.at()};
}

}  // namespace

std::optional<PeriodMatch> match_period(std::string_view at) {
  Reader reader{at};
  if (reader.skip(take_word(at, same_periods()))) return PeriodMatch{{}, false, false, true, reader.at()};

  if (reader.take_words("the same ")) {  // "within the same six weeks": that limit again
    auto const again = match_period(reader.rest());
    if (!again || again->same) return std::nullopt;
    return PeriodMatch{{}, false, false, true, reader.at() + again->length};
  }
  Opening opening = Opening::plain;
  bool further = false;
  bool single = false;
  while (reader.skip(take_word(reader.rest(), openings(), opening))) {
    further = further || opening == Opening::further;
    single = single || opening != Opening::plain;
    if (!reader.take(' ')) return std::nullopt;
  }
  if (auto const count = match_count(reader.rest())) {
    reader.skip(count->length);
    if (!take_joint(reader)) return std::nullopt;
    return with_unit(reader, *count, further);
  }
  if (!single) return std::nullopt;
  return with_unit(reader, one, further);
}

std::optional<PeriodMatch> match_unit_alone(std::string_view at) { return with_unit(Reader{at}, one, false); }

}  // namespace amends
