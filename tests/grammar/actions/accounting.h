// What accounting promises of any text, however broken: no byte lost, none counted twice, and every
// action inside an entry of its own. The corpus of actions and grammar_fuzz hold it to that.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/statement.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// The first promise of contract.md (`accounting`) that the extraction breaks, in words; nothing if it
// keeps them all.
[[nodiscard]] std::optional<std::string> broken_promise(Statement const& statement, std::string_view source,
                                                        Extraction const& extraction);

}  // namespace amends
