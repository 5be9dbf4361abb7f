// Promises of future acts outside the agreed-action sections: listed, never counted.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/statement.h"
#include "grammar/phrases/lexicon.h"

#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// One for each act that the body says it will do, unless it only restates an action of `extraction`.
[[nodiscard]] std::vector<Commitment> find_elsewhere(Statement const& statement, std::string_view source,
                                                     Lexicon const& lexicon, Extraction const& extraction);

}  // namespace amends
