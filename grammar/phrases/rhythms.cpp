// What comes round again: "every three months until ...", "quarterly", "on a monthly basis".
#include "grammar/phrases/deadline_readings.h"
#include "grammar/phrases/event_words.h"
#include "grammar/phrases/periods.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <string>  // std::string

namespace amends {
namespace {

using spirit::take_word;

auto const& rhythms() {
  static auto const words = spirit::table<Period>({{"weekly", {1, Unit::week}},
                                                   {"fortnightly", {2, Unit::week}},
                                                   {"monthly", {1, Unit::month}},
                                                   {"quarterly", {3, Unit::month}},
                                                   {"two-monthly", {2, Unit::month}},
                                                   {"three-monthly", {3, Unit::month}},
                                                   {"six-monthly", {6, Unit::month}},
                                                   {"3-monthly", {3, Unit::month}},
                                                   {"6-monthly", {6, Unit::month}},
                                                   {"half-yearly", {6, Unit::month}},
                                                   {"six monthly", {6, Unit::month}},
                                                   {"three monthly", {3, Unit::month}},
                                                   {"annually", {1, Unit::year}},
                                                   {"yearly", {1, Unit::year}},
                                                   {"annual", {1, Unit::year}}});
  return words;
}

// What a rhythm's word may describe without anything being due: "the monthly charge".
auto const& priced() {
  static auto const words = spirit::words(
      {"charge",   "charges",      "rate",        "rates",         "fee",   "fees",      "rent",    "payment",
       "payments", "contribution", "cost",        "contributions", "costs", "allowance", "income",  "sum",
       "amount",   "bill",         "instalments", "budget",        "sums",  "amounts",   "benefit", "allowances"});
  return words;
}

// " until the plan is in place": its words go into the term, its length onto the match.
DeadlineMatch with_until(Reader reader, Period const& every, Lexicon const& lexicon) {
  Reader ahead = reader;
  if (!ahead.take_any({" until ", ", until ", " for as long as ", ", for as long as ", " as long as ", " while "}))
    return {Recurring{every, {}}, reader.at(), false, false};
  auto const length = event_length(ahead.rest(), lexicon);
  std::string until{ahead.rest().substr(0, length)};
  ahead.skip(length);
  return {Recurring{every, until}, ahead.at(), false, false};
}

}  // namespace

std::optional<DeadlineMatch> read_interval(std::string_view at, Lexicon const& lexicon) {
  Reader reader{at};
  int const times = reader.take_words("other ") || reader.take_words("second ") ? 2 : 1;
  auto period = match_period(reader.rest());
  if (!period) period = match_unit_alone(reader.rest());
  if (!period || period->same || period->further) return std::nullopt;
  reader.skip(period->length);
  Period every = period->period;
  every.count *= times;
  return with_until(reader, every, lexicon);
}

std::optional<DeadlineMatch> read_each(std::string_view at, Lexicon const& lexicon) {
  auto match = read_interval(at, lexicon);
  if (!match) return std::nullopt;
  auto const* recurring = std::get_if<Recurring>(&match->term);
  return recurring != nullptr && !recurring->until.empty() ? match : std::nullopt;
}

std::optional<DeadlineMatch> read_rhythm(std::string_view at, Lexicon const& lexicon) {
  Reader reader{at};
  bool const framed = reader.take_any({"on a ", "on an ", "at "});
  Period every;
  if (!reader.skip(take_word(reader.rest(), rhythms(), every))) return std::nullopt;
  if (framed && !reader.take_any({" basis", " intervals"})) return std::nullopt;
  if (!framed && begins_with_words(at, "annual")) return std::nullopt;
  Reader noun = reader;
  if (noun.take(' ') && take_word(noun.rest(), priced()) > 0) return std::nullopt;
  return with_until(reader, every, lexicon);
}

}  // namespace amends
