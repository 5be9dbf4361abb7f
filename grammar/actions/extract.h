// Statement to Extraction: what was agreed, by whom, for whom, how much, by when, and what became of
// every sentence of the agreed-action sections.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/statement.h"
#include "grammar/phrases/lexicon.h"

#include <string_view>  // std::string_view

namespace amends {

// Reads the agreed-action sections of `statement` (whose spans point into `source`). Never fails: what
// is not understood is accounted for as `unread` and flagged.
[[nodiscard]] Extraction extract(Statement const& statement, std::string_view source, Lexicon const& lexicon);

}  // namespace amends
