// `amends due DATE "PHRASE"`: when a period ends, for a phrase as people type or paste it.
#pragma once

#include "engine/calendar/calendar.h"
#include "grammar/phrases/lexicon.h"

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

// The due date of `phrase` for a decision of `start`. Takes deadlines as statements print them ("Within
// four months of the date of my final decision.", "by 31 March and in any event within two weeks"), and a
// bare period or date ("one month", "31 March"). Nothing unless every word of the phrase is understood.
[[nodiscard]] std::optional<DueAnswer> due_of_phrase(Date start, std::string_view phrase, Lexicon const& lexicon,
                                                     Timing const& timing, BankHolidays const& holidays);

}  // namespace amends
