// A night made by hand: the case of full_report() with a change, a chase step and figures.
#pragma once

#include "engine/night/night_report.h"
#include "models.h"

namespace amends::tests {

// As of 1 May 2024, compared with 30 April; one case, Wexmoor's, in folder "wexmoor".
[[nodiscard]] NightReport full_night();
// The same with these obligations alone.
[[nodiscard]] NightReport night_with(std::vector<Assessment> obligations);

// A ladder of three steps with a letter for the second, and how outcomes count.
[[nodiscard]] RulePack night_pack();

}  // namespace amends::tests
