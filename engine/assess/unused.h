// Evidence that no action claims: never dropped in silence.
#pragma once

#include "engine/assess/case_report.h"

#include <vector>  // std::vector

namespace amends {

// The items that name no action and were matched to none, each with what to do about it.
[[nodiscard]] std::vector<UnusedEvidence> unused_evidence(Manifest const& manifest);

}  // namespace amends
