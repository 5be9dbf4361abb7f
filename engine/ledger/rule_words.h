// What the rules of a pack, and those that every scheme has, say of themselves.
#pragma once

#include "engine/ledger/details.h"

#include <map>     // std::map
#include <string>  // std::string

namespace amends {

// By id. The words live as long as the pack.
[[nodiscard]] std::map<std::string, RuleWords, std::less<>> rule_words(RulePack const& pack);

}  // namespace amends
