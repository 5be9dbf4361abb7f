// Evidence that no action claims: never dropped in silence.
#pragma once

#include "engine/assess/case_report.h"

#include <span>    // std::span
#include <vector>  // std::vector

namespace amends {

// The items that name no action, each with what to do about it. Where exactly one action fits by its
// kinds of evidence and its sum, it is named; it is not taken, for only the sender knows.
[[nodiscard]] std::vector<UnusedEvidence> unused_evidence(Manifest const& manifest,
                                                          std::span<Assessment const> obligations, RulePack const& pack,
                                                          CaseFacts const& the_case);

}  // namespace amends
