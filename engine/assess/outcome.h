// How the statuses of a case add up to an outcome that a person may record, by the pack's table.
#pragma once

#include "engine/assess/case_report.h"

#include <span>    // std::span
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// The pack's outcome for these statuses; empty where none is proposed yet. not_applicable is left out.
// Whatever the pack says, a case with an unfinished obligation, or with nothing left in it, is never
// proposed as finished.
[[nodiscard]] std::string proposed_outcome(std::span<Status const> statuses, std::vector<OutcomeRule> const& rules);

// Whether every sentence of the agreed actions is accounted for; where one is not, nothing is proposed.
[[nodiscard]] bool wholly_read(std::span<Review const> of_statement);

}  // namespace amends
