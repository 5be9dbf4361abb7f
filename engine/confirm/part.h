// One obligation changed as a person confirmed it. Private to the room: `apply` puts the steps in order.
#pragma once

#include "engine/confirm/confirmed.h"

#include <cstdint>   // std::int64_t
#include <optional>  // std::optional
#include <vector>    // std::vector

namespace amends {

// The corrected fields in place of those read, and what follows from them (category, total, due steps).
void correct(Obligation& obligation, Correction const& correction, Confirmation const& confirmation,
             RulePack const& pack);

// Each doubt becomes a note that says who confirmed the reading, and when.
void settle_doubts(Obligation& obligation, Confirmation const& confirmation);

// The due date counted anew from that of the action before it.
void recount_from(Obligation& obligation, std::optional<Date> previous_due, std::optional<Date> decision,
                  RulePack const& pack);

// One duty of `whole`, which bears number `n`: the words of the part and the sums among them.
[[nodiscard]] Obligation part_of(Obligation const& whole, Part const& part, int n);

// Nothing where more than 64 bits would be needed.
[[nodiscard]] std::optional<std::int64_t> sum(std::vector<std::int64_t> const& pence);

}  // namespace amends
