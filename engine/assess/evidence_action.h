// "The Council should provide us with evidence": an action that needs no item of its own. It is met when
// evidence was sent for every other obligation that is owed now.
#pragma once

#include "engine/assess/supplied.h"

#include <optional>  // std::optional
#include <span>      // std::span
#include <vector>    // std::vector

namespace amends {

// Another obligation of the case, already assessed, with what was supplied for it.
struct Sibling {
  Assessment const& assessment;
  Supplied const& supplied;
};

struct SentEvidence {
  Supply supply = Supply::nothing;
  bool waits = false;  // every other obligation waits for its event
  std::optional<Finding> finding;
  std::optional<Date> done_on;  // the latest day of sending; absent unless all of it is dated
};
// `siblings`: the obligations of the case that are not of kind `evidence`; `own`: items that name this
// action itself, a covering letter perhaps.
[[nodiscard]] SentEvidence sent_evidence(std::span<Sibling const> siblings, Supplied const& own);

// The longest due date among them, what is not applicable left out.
[[nodiscard]] std::optional<Date> longest_due(std::span<Sibling const> siblings);
[[nodiscard]] std::optional<Date> longest_original_due(std::span<Sibling const> siblings);

}  // namespace amends
