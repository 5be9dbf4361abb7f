// Whether a duty must be done at all: conditions, discretion, and words that only hedge.
#pragma once

#include "grammar/actions/duties.h"

#include <optional>  // std::optional

namespace amends {

struct Condition {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The words of the condition of a duty: in the clause's opening ("If Mr X provides invoices, ...") or in
// its own ("... if it has not already done so", "any repairs that are found to be needed").
[[nodiscard]] std::optional<Condition> condition_of(Line const& line, std::size_t prefix_from, std::size_t prefix_end,
                                                    DutyWords const& duty, Lexicon const& lexicon);

// "consider whether to", "decide whether", "consider paying": the body chooses.
[[nodiscard]] bool leaves_choice(Line const& line, DutyWords const& duty, Lexicon const& lexicon);

}  // namespace amends
