// Time words that set a limit. The opening ("within", "by", "once", "every") says which readings may
// follow, in which order; each reading is a function of its own and takes its words whole or not at all.
#include "grammar/phrases/deadlines.h"

#include "grammar/phrases/deadline_readings.h"
#include "grammar/phrases/event_words.h"
#include "grammar/phrases/numbers.h"
#include "grammar/phrases/periods.h"
#include "grammar/phrases/reader.h"
#include "grammar/phrases/spirit.ipp"
#include "grammar/phrases/starts.h"

#include <array>    // std::array
#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

namespace amends {
namespace {

using spirit::take_word;
using Match = std::optional<DeadlineMatch>;

// Words that may stand before an opening and change nothing.
auto const& forewords() {
  static auto const words = spirit::words({"in any event", "in any case", "at the latest", "and in any event",
                                           "ideally", "and in any case", "at latest", "or at the latest"});
  return words;
}

auto const& immediately() {
  static auto const words = spirit::words({"immediately",
                                           "without delay",
                                           "without further delay",
                                           "without undue delay",
                                           "as soon as possible",
                                           "as soon as practicable",
                                           "as soon as is practicable",
                                           "as soon as reasonably practicable",
                                           "as soon as reasonably possible",
                                           "as soon as it can",
                                           "as quickly as possible",
                                           "promptly",
                                           "forthwith",
                                           "in due course",
                                           "at the earliest opportunity",
                                           "at its earliest opportunity",
                                           "straight away",
                                           "straightaway",
                                           "at once",
                                           "with immediate effect",
                                           "as a matter of urgency"});
  return words;
}

// "four weeks of my final decision", "the same period"
Match period_limit(std::string_view at, Lexicon const& lexicon, Joining joining) {
  auto const period = match_period(at);
  if (!period) return std::nullopt;
  if (period->same) return DeadlineMatch{Unstated{}, period->length, true, false};
  Within term{period->period, Anchor::none, {}, false, period->further, period->range};
  auto const start = match_start(at.substr(period->length), lexicon, joining);
  if (!start) return DeadlineMatch{term, period->length, false, false};
  term.anchor = start->anchor;
  term.event = start->event;
  term.inclusive = start->inclusive;
  return DeadlineMatch{std::move(term), period->length + start->length, false, false};
}

bool names_its_start(Match const& match) {
  if (!match) return false;
  auto const* term = std::get_if<Within>(&match->term);
  return term && term->anchor != Anchor::none;
}

// Only with a start: "not more than four weeks after the meeting", but not "no more than four weeks' rent".
Match period_with_start(std::string_view at, Lexicon const& lexicon) {
  auto match = period_limit(at, lexicon, Joining::after_only);
  return names_its_start(match) ? match : std::nullopt;
}

// "15 school days": counted by a school's calendar, which no one here has.
Match school_days(std::string_view at) {
  Reader reader{at};
  auto const number = match_number(at);
  if (!number || !reader.skip(number->length)) return std::nullopt;
  if (!reader.take_any({" school days", " school day", " school weeks", " term-time weeks"})) return std::nullopt;
  return DeadlineMatch{AfterEvent{std::string{at.substr(0, reader.at())}, true}, reader.at(), false, false};
}

Match after_within(std::string_view at, Lexicon const& lexicon) {
  if (auto match = period_limit(at, lexicon, Joining::any)) return match;
  if (auto match = school_days(at)) return match;
  if (auto match = read_date_elsewhere(at, lexicon)) return match;
  return read_loose_time(at);
}

Match after_by(std::string_view at, Lexicon const& lexicon) {
  if (auto match = read_date_limit(at, DayEdge::by, lexicon)) return match;
  if (auto match = period_with_start(at, lexicon)) return match;
  Reader reader{at};
  if (reader.take_words("the end of ")) {
    if (auto match = period_limit(reader.rest(), lexicon, Joining::any); names_its_start(match)) {
      match->length += reader.at();
      return match;
    }
  }
  if (auto match = read_loose_time(at)) return match;
  auto match = read_next_gathering(at);
  if (match) std::get<AfterEvent>(match->term).vague = true;
  return match;
}

Match after_before(std::string_view at, Lexicon const& lexicon) {
  if (auto match = read_date_limit(at, DayEdge::before, lexicon)) {
    // "before then", "before that date" say nothing of when.
    return match->same_as_before ? std::nullopt : match;
  }
  if (auto match = read_loose_time(at)) return match;
  auto match = read_next_gathering(at);
  if (match) std::get<AfterEvent>(match->term).vague = true;
  return match;
}

Match after_limit(std::string_view at, Lexicon const& lexicon) {
  if (auto match = period_limit(at, lexicon, Joining::any)) return match;
  return after_by(at, lexicon);
}

Match after_between(std::string_view at, Lexicon const&) { return read_between(at); }

// "in | three weeks' time"
Match after_in(std::string_view at, Lexicon const&) {
  auto const period = match_period(at);
  if (!period || period->same) return std::nullopt;
  Reader reader{at};
  reader.skip(period->length);
  if (!reader.take_any({" time"})) return std::nullopt;
  return DeadlineMatch{Within{period->period, Anchor::none, {}, false, period->further, period->range}, reader.at(),
                       false, false};
}

// "after | 14 clear days"
Match after_after(std::string_view at, Lexicon const& lexicon) {
  auto const period = match_period(at);
  return period && period->period.clear_days ? period_limit(at, lexicon, Joining::any) : std::nullopt;
}

// "three, six and twelve months after that": the first is the limit, the others follow it.
Match milestones(std::string_view at, Lexicon const& lexicon) {
  std::vector<int> counts;
  Reader reader{at};
  std::size_t last = 0;  // where the last number stands: its unit and start are read as any period's
  for (auto number = match_number(at); number; number = match_number(reader.rest())) {
    counts.push_back(number->value);
    last = reader.at();
    reader.skip(number->length);
    Reader joint = reader;
    if (!joint.take_any({", and ", ", ", " and "}) || !match_number(joint.rest())) break;
    reader = joint;
  }
  if (counts.size() < 2) return std::nullopt;
  auto match = period_limit(at.substr(last), lexicon, Joining::any);
  auto* within = match ? std::get_if<Within>(&match->term) : nullptr;
  if (within == nullptr) return std::nullopt;
  for (std::size_t k = 1; k < counts.size(); ++k) {
    match->later.push_back(within->period);
    match->later.back().count = counts[k];
  }
  within->period.count = counts.front();
  match->length += last;
  return match;
}

Match after_at(std::string_view at, Lexicon const& lexicon) {
  if (at.starts_with("the same time") && !at.starts_with("the same time as"))
    return DeadlineMatch{Unstated{}, 13, true, false};  // "At the same time it will pay": the limit just before
  if (auto match = milestones(at, lexicon)) return match;
  if (auto match = read_next_gathering(at)) return match;
  return read_loose_time(at);
}

Match loose_time(std::string_view at, Lexicon const&) { return read_loose_time(at); }

using Reading = Match (*)(std::string_view, Lexicon const&);

// keeps: how many of the opening's last bytes belong to the event ("on | receipt of the invoice").
struct Opening {
  Reading reading = nullptr;
  std::size_t keeps = 0;
};

auto const& openings() {
  static auto const words = spirit::table<Opening>({{"within", {&after_within}},
                                                    {"in no more than", {&after_within}},
                                                    {"in not more than", {&after_within}},
                                                    {"in less than", {&after_within}},
                                                    {"inside", {&after_within}},
                                                    {"in the next", {&after_within, 8}},
                                                    {"in the same", {&after_within, 8}},
                                                    {"over the same", {&after_within, 8}},
                                                    {"in that", {&after_within, 4}},
                                                    {"no later than", {&after_limit}},
                                                    {"not later than", {&after_limit}},
                                                    {"by no later than", {&after_limit}},
                                                    {"by not later than", {&after_limit}},
                                                    {"no later", {&after_limit}},
                                                    {"not more than", {&period_with_start}},
                                                    {"no more than", {&period_with_start}},
                                                    {"at most", {&period_with_start}},
                                                    {"at the latest by", {&after_by}},
                                                    {"by", {&after_by}},
                                                    {"on or before", {&after_by}},
                                                    {"on or by", {&after_by}},
                                                    {"by or before", {&after_by}},
                                                    {"by or on", {&after_by}},
                                                    {"before", {&after_before}},
                                                    {"prior to", {&after_before}},
                                                    {"ahead of", {&after_before}},
                                                    {"between", {&after_between}},
                                                    {"in", {&after_in}},
                                                    {"after", {&after_after}},
                                                    {"at", {&after_at}},
                                                    {"on the agenda of", {&after_at}},
                                                    {"on the agenda for", {&after_at}},
                                                    {"as part of", {&after_at}},
                                                    {"in time for", {&loose_time}},
                                                    {"for the start of", {&loose_time, 12}},
                                                    {"from the start of", {&loose_time, 12}},
                                                    {"during", {&loose_time}},
                                                    {"once", {&read_happening}},
                                                    {"as soon as", {&read_happening}},
                                                    {"when it next", {&read_happening, 7}},
                                                    {"when they next", {&read_happening, 9}},
                                                    {"on receipt of", {&read_happening, 10}},
                                                    {"upon receipt of", {&read_happening, 10}},
                                                    {"on receiving", {&read_happening, 9}},
                                                    {"upon receiving", {&read_happening, 9}},
                                                    {"on completion of", {&read_happening, 13}},
                                                    {"upon completion of", {&read_happening, 13}},
                                                    {"on the completion of", {&read_happening, 17}},
                                                    {"every", {&read_interval}},
                                                    {"each", {&read_each}},
                                                    {"at intervals of", {&read_interval}}});
  return words;
}

// Bytes that a deadline can begin with; rhythms and counts ("Three months after ...") begin with most.
bool can_start(char c) { return is_word_byte(c) && static_cast<unsigned char>(c) < 0x80; }

Match opened(std::string_view at, Lexicon const& lexicon) {
  Opening opening;
  Reader reader{at};
  if (!reader.skip(take_word(at, openings(), opening)) || !reader.take(' ')) return std::nullopt;
  auto const from = reader.at() - (opening.keeps > 0 ? opening.keeps + 1 : 0);
  auto match = opening.reading(at.substr(from), lexicon);
  if (match) match->length += from;
  return match;
}

Match at_once(std::string_view at, Lexicon const& lexicon) {
  auto length = take_word(at, immediately());
  if (auto const listed = lexicon.match(&Vocabulary::immediate, at); listed > length) length = listed;
  if (length == 0) return std::nullopt;
  return DeadlineMatch{Immediately{}, length, false, false};
}

// "31 July 2025 | at the latest"
std::size_t closing_length(std::string_view at) {
  Reader reader{at};
  reader.take(',');
  return reader.take_any({" at the latest", " at latest", " or sooner", " or earlier"}) ? reader.at() : 0;
}

}  // namespace

std::optional<DeadlineMatch> match_deadline(std::string_view at, Lexicon const& lexicon) {
  if (at.empty() || !can_start(at.front())) return std::nullopt;
  Reader reader{at};
  if (reader.skip(take_word(at, forewords())) && !reader.take(' ')) return std::nullopt;
  for (auto const reading : {&at_once, &opened, &read_rhythm, &period_with_start}) {
    auto match = reading(reader.rest(), lexicon);
    if (!match) continue;
    match->length += reader.at();
    match->length += closing_length(at.substr(match->length));
    return match;
  }
  return std::nullopt;
}

}  // namespace amends
