// Limits that wait for something to happen, and have no count: terms, meetings, "once the plan is final".
#include "grammar/phrases/deadline_readings.h"
#include "grammar/phrases/event_words.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"

#include <string>  // std::string

namespace amends {
namespace {

namespace x3 = spirit::x3;
using spirit::take;
using spirit::take_word;

auto const& edges() {
  static auto const words = spirit::words(
      {"start of", "beginning of", "end of", "middle of", "commencement of", "close of", "half of", "part of"});
  return words;
}

// Words that may stand before a term or season.
auto const& term_adjectives() {
  static auto const words =
      spirit::words({"the",    "this",   "that",   "next",   "new",      "coming",   "current",   "following",
                     "school", "autumn", "spring", "summer", "winter",   "academic", "financial", "calendar",
                     "tax",    "half",   "first",  "second", "third",    "early",    "mid",       "late",
                     "his",    "her",    "their",  "its",    "upcoming", "easter",   "christmas"});
  return words;
}

// needs_edge: "by the month" is a rate, "by the end of the month" a limit.
struct LooseTime {
  bool needs_edge = false;
};
auto const& loose_times() {
  static auto const words = spirit::table<LooseTime>(
      {{"term", {false}},       {"terms", {false}},        {"half term", {false}},     {"half-term", {false}},
       {"holidays", {false}},   {"holiday", {false}},      {"summer", {false}},        {"autumn", {false}},
       {"spring", {false}},     {"winter", {false}},       {"christmas", {false}},     {"easter", {false}},
       {"term time", {false}},  {"school year", {false}},  {"academic year", {false}}, {"financial year", {false}},
       {"tax year", {false}},   {"calendar year", {true}}, {"year", {true}},           {"month", {true}},
       {"week", {true}},        {"quarter", {true}},       {"season", {true}},         {"school day", {true}},
       {"working week", {true}}});
  return words;
}

auto const& gatherings() {
  static auto const words = spirit::words(
      {"meeting",      "meetings",   "review",      "committee",   "panel",        "session",  "inspection", "board",
       "forum",        "visit",      "audit",       "supervision", "training day", "away day", "update",     "revision",
       "reassessment", "assessment", "appointment", "bulletin",    "newsletter",   "briefing", "appraisal",    "conference"});
  return words;
}

// First words after "once" that make it an adverb.
auto const& adverbial() {
  static auto const words = spirit::words(
      {"a day", "a week", "a month", "a term", "a year", "a quarter", "per", "every", "more",   "again",   "only",
       "in",    "each",   "and",     "or",     "to",     "at",        "on",  "by",    "before", "already", "possible"});
  return words;
}

// " 2026", " 2025/26"
std::size_t year_length(std::string_view at) {
  static auto const years =
      x3::omit[x3::repeat(4)[x3::ascii::digit] >> -((x3::lit('/') | '-') >> x3::repeat(2, 4)[x3::ascii::digit])] >>
      spirit::word_end;
  return take(at, years);
}

DeadlineMatch happening(std::string_view event, bool vague) {
  return {AfterEvent{std::string{event}, vague}, event.size(), false, false};
}

}  // namespace

std::optional<DeadlineMatch> read_loose_time(std::string_view at) {
  Reader reader{at};
  bool edge = false;
  for (;;) {
    LooseTime loose;
    Reader last = reader;
    if (last.skip(take_word(reader.rest(), loose_times(), loose)) && (edge || !loose.needs_edge)) {
      Reader year = last;
      if (year.take(' ') && year.skip(year_length(year.rest()))) last = year;
      Reader longer = last;
      bool const goes_on = longer.take(' ') && take_word(longer.rest(), loose_times(), loose) > 0;
      if (!goes_on) return happening(at.substr(0, last.at()), true);
    }
    bool const is_edge = reader.skip(take_word(reader.rest(), edges()));
    edge = edge || is_edge;
    if (!is_edge && !reader.skip(take_word(reader.rest(), term_adjectives())) &&
        !reader.skip(year_length(reader.rest()))) {
      return std::nullopt;
    }
    if (!reader.take(' ') && !reader.take('-')) return std::nullopt;
  }
}

std::optional<DeadlineMatch> read_next_gathering(std::string_view at) {
  constexpr int most_words_between = 3;
  Reader reader{at};
  if (!reader.take_any({"the", "its", "their", "his", "her", "our", "each"}) || !reader.take(' ')) return std::nullopt;
  if (!reader.take_any({"next", "following", "first"}) || !reader.take(' ')) return std::nullopt;
  for (int words = 0; words <= most_words_between; ++words) {
    Reader noun = reader;
    if (noun.skip(take_word(reader.rest(), gatherings()))) {
      Reader longer = noun;
      bool const goes_on = longer.take(' ') && take_word(longer.rest(), gatherings()) > 0;
      if (!goes_on) return happening(at.substr(0, noun.at()), false);
    }
    if (!reader.skip(first_word(reader.rest()).size()) || !reader.take(' ')) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<DeadlineMatch> read_happening(std::string_view at, Lexicon const& lexicon) {
  if (take_word(at, adverbial()) > 0 || begins_with_party_and_modal(at, lexicon)) return std::nullopt;
  auto const length = event_length(at, lexicon);
  if (length == 0) return std::nullopt;
  return happening(at.substr(0, length), false);
}

}  // namespace amends
