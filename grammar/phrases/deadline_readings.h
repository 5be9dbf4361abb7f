// The readings that an opening leads to: "by" leads to dates, "once" to happenings, "every" to rhythms.
// Each takes its words whole at the very start of `at`, the text after the opening, or nothing.
#pragma once

#include "grammar/phrases/deadlines.h"
#include "grammar/phrases/lexicon.h"

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

// Which side of a day "by" and "before" mean.
enum class DayEdge { by, before };

// "31 March 2025", "the end of March", "the deadline we set", "the same date as order 2", "that date".
[[nodiscard]] std::optional<DeadlineMatch> read_date_limit(std::string_view at, DayEdge edge, Lexicon const& lexicon);
// "the deadline we set", "the timescales set out above": a limit that stands somewhere else.
[[nodiscard]] std::optional<DeadlineMatch> read_date_elsewhere(std::string_view at, Lexicon const& lexicon);
// After "between": "1 and 30 May", "1 May and 30 June": the later day.
[[nodiscard]] std::optional<DeadlineMatch> read_between(std::string_view at);

// "the start of the autumn term", "Easter", "spring 2026": times no calendar names a day for.
[[nodiscard]] std::optional<DeadlineMatch> read_loose_time(std::string_view at);
// "its next team meeting", "the next review".
[[nodiscard]] std::optional<DeadlineMatch> read_next_gathering(std::string_view at);
// After "once": "the start date is set". Not "once a year".
[[nodiscard]] std::optional<DeadlineMatch> read_happening(std::string_view at, Lexicon const& lexicon);

// After "every": "three months until the plan is in place", "other week".
// "each week for as long as ...": an interval only where its end is said ("£50 each week" is a rate).
[[nodiscard]] std::optional<DeadlineMatch> read_each(std::string_view at, Lexicon const& lexicon);
[[nodiscard]] std::optional<DeadlineMatch> read_interval(std::string_view at, Lexicon const& lexicon);
// "quarterly", "on a monthly basis", "at three-monthly intervals", with what it lasts until.
[[nodiscard]] std::optional<DeadlineMatch> read_rhythm(std::string_view at, Lexicon const& lexicon);

}  // namespace amends
