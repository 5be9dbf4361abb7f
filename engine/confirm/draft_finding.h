// What a council should object to while a decision is a draft.
#pragma once

#include "grammar/model/date.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

enum class DraftCode {
  no_deadline,
  vague_deadline,
  unknown_date,
  awaits_event,
  no_end,
  no_actor,
  no_recipient,
  several_duties,
  open_sum,
  qualitative_term,
  open_extent,
  nothing_to_show,
  not_read
};

// Wording that will be hard to meet or to prove.
struct DraftFinding {
  std::optional<int> action;  // absent: the statement as a whole
  DraftCode code = DraftCode::no_deadline;
  std::string message;     // this case, in plain words
  std::string suggestion;  // what to ask for instead
};

// A draft has no decision date: due dates are counted from an assumed one.
enum class AssumedFrom { option, header, today };

struct DraftReading {
  Date decision_date{1970, 1, 1};
  AssumedFrom from = AssumedFrom::today;
  std::vector<DraftFinding> findings;  // by action, those on the whole statement last
};

}  // namespace amends
