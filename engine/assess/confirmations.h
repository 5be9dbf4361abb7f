// What confirmations mean for the other files of a case: entries for actions that were merged count for
// those that took them in, and what names an action that is gone is said, never silently dropped.
#pragma once

#include "engine/assess/judge_case.h"
#include "engine/confirm/apply.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// Entries of an action that was merged name the action that took it in.
void renumber(std::map<int, int> const& merged, Manifest& manifest, CaseFile& case_file);

// Adds stale confirmations, what became of actions, and the entries that name actions which are gone.
void tell_confirmations(Applied const& applied, CaseInput const& input, CaseReport& report);

// Those that fit an action, as they stand in the file.
[[nodiscard]] std::vector<ConfirmedReading> readings_confirmed(Confirmed const& confirmed,
                                                               std::vector<std::string> const& fingerprints);

// "2 of 5 actions are not confirmed yet"; empty where all are.
[[nodiscard]] std::string still_to_confirm(Confirmed const& confirmed, BoundStatement const& as_read);

}  // namespace amends
