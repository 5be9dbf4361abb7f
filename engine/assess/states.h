// The three answers of a check, each a pure function of what is known of one obligation on one day
// (contract section 4). Nothing here reads a file, a pack or a clock.
#pragma once

#include "engine/assess/case_report.h"

#include <optional>  // std::optional
#include <span>      // std::span
#include <string>    // std::string

namespace amends {

// What was supplied for an obligation, as far as its evidence state depends on it.
enum class Supply { nothing, claims_only, files };

// No item, claims without a file, or what the findings on the files say: a required rule that fails
// outweighs one that is partly met, and that one a question for a person.
[[nodiscard]] EvidenceState evidence_state(Supply supply, std::span<Finding const> findings);

// Everything that a time state or a status depends on.
struct Situation : Course {
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

// Answers anew what depends on the day: time state, status and days. The rest of `answers` stays.
// `decided`: the day of the decision, from which the days of waiting count.
void answer_on(CheckDay const& day, std::optional<Date> decided, Answers& answers);

// Its time is over and nothing shows that it was done, whatever its headline: also where evidence that a person
// must judge lies there without a date.
[[nodiscard]] bool is_overdue(Status status, TimeState time);

// Nothing is left to do or to look at: satisfied, late or not, or not applicable.
[[nodiscard]] bool settled(Status status);

// Says that an extension has run out before the obligation was settled; empty where none has.
[[nodiscard]] std::string expired_extension(Answers const& answers, int n, Date as_of);

}  // namespace amends
