// Who stands in a line: people by title or letter, families and groups, committees that are told things,
// the Ombudsman, and pronouns.
#pragma once

#include "grammar/actions/line.h"

#include <vector>  // std::vector

namespace amends {

// All mentions in a line whose tokens stand; ascending, never overlapping.
[[nodiscard]] std::vector<Mention> find_mentions(Line const& line, Lexicon const& lexicon);

}  // namespace amends
