// What a person confirmed wins over what was read: a statement and its confirmations to the statement
// that is judged.
#pragma once

#include "engine/confirm/confirmed.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct Applied {
  BoundStatement statement;               // its obligations as confirmed
  std::vector<std::string> fingerprints;  // of number 1, 2, 3, ...: also of those that are gone
  std::map<int, std::string> gone;        // number to why: "was rejected by ...", "was split into actions 5 and 6"
  std::map<int, int> merged;              // number to the number that it is counted with
  std::map<int, std::string> unsure;      // number to what a person could not tell
  std::vector<std::string> stale;         // confirmations that fit no action, a sentence each
  std::vector<std::string> notes;         // what became of actions that are gone, a sentence each
};

// Numbers are never re-used: the parts of a split action get those after the last.
[[nodiscard]] Applied apply(Confirmed const& confirmed, BoundStatement statement, RulePack const& pack);

// How many actions no person has settled yet.
[[nodiscard]] std::size_t unconfirmed(Confirmed const& confirmed, BoundStatement const& statement);

}  // namespace amends
