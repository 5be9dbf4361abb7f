// One payment for several actions: what of it falls to each, so that no pound is counted twice.
#pragma once

#include "engine/assess/judge_case.h"

#include <vector>  // std::vector

namespace amends {

// Fills `shares` of every item that is for several payments. What falls short is given to none of them: to
// whom it went first is for the body to say.
[[nodiscard]] std::vector<SharedShortfall> apportion(std::vector<Obligation> const& obligations, Manifest& manifest);

}  // namespace amends
