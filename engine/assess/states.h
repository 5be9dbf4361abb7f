// The three answers of a check, each a pure function of what is known of one obligation on one day
// (contract section 4). Nothing here reads a file, a pack or a clock.
#pragma once

#include "engine/assess/case_report.h"

#include <optional>  // std::optional
#include <span>      // std::span

namespace amends {

// What was supplied for an obligation, as far as its evidence state depends on it.
enum class Supply { nothing, claims_only, files };

// No item, claims without a file, or what the findings on the files say: a required rule that fails
// outweighs one that is partly met, and that one a question for a person.
[[nodiscard]] EvidenceState evidence_state(Supply supply, std::span<Finding const> findings);

// Everything that a time state or a status depends on.
struct Situation {
  bool not_applicable = false;   // already done, declined, or its condition did not arise
  bool waits = false;            // its condition or anchoring event is not recorded yet
  bool recurs = false;           // a recurring duty whose end is not recorded
  bool event_after_due = false;  // the event came after the due date: only a person can say what is due
  std::optional<Date> due;
  EvidenceState evidence = EvidenceState::not_supplied;
  std::optional<Date> done_on;  // the day by which all of it was done; absent unless all of it is dated
};

// The day of the check, and the pack's window before a due date.
struct CheckDay {
  Date as_of{1970, 1, 1};
  int due_soon_days = 14;
};

[[nodiscard]] TimeState time_state(Situation const& situation, CheckDay const& day);
// The first row of the contract's table that holds.
[[nodiscard]] Status status(Situation const& situation, CheckDay const& day);

struct DayCounts {
  std::optional<int> late;  // after the due date: until done, or until the day of the check
  std::optional<int> left;  // until the due date
};
[[nodiscard]] DayCounts day_counts(Situation const& situation, CheckDay const& day);

}  // namespace amends
