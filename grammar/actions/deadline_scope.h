// Which time words govern which duty of a sentence.
//
// Before the first verb: every duty. After one verb's object: that duty alone. At the end of a
// coordination: the whole of it, unless another duty has its own or it stands in brackets. Inside words
// that say what staff must remember, what the law requires or how a service will work: none.
#pragma once

#include "grammar/actions/duties.h"

#include <vector>  // std::vector

namespace amends {

struct DutyTime {
  std::vector<TimeWords const*> times;  // the first governs; more are second limits
  bool shared = false;                  // stands at the end of a coordination, read as governing all of it
  bool in_doubt = false;                // another reading is possible
};

// One entry for each duty. `prefix_from`: where the clause's opening words start. `governed`: a lead-in gives a limit,
// so that one in a clause of its own is that clause's; without, it is doubted.
[[nodiscard]] std::vector<DutyTime> times_of(Line const& line, std::size_t prefix_from,
                                             std::vector<DutyWords> const& duties, Lexicon const& lexicon,
                                             bool governed);

// The deadlines that stand in [begin, end) outside clauses of their own.
[[nodiscard]] std::vector<TimeWords const*> limits_in(Line const& line, std::size_t begin, std::size_t end,
                                                      bool staff_told, Lexicon const& lexicon);

}  // namespace amends
