// Whether time runs for an obligation at all: has its condition arisen, did its event happen, does it
// recur, and who moved its due date.
#pragma once

#include "engine/assess/case_report.h"

#include <map>       // std::map
#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// What is recorded of an action's event or condition; the scheme's record wins over the body's.
using EventsByAction = std::map<int, EventRecord>;
[[nodiscard]] EventsByAction events_by_action(Manifest const& manifest, CaseFile const& case_file);

// Its deadline counts from a happening, or from another action.
[[nodiscard]] bool anchored_on_event(Obligation const& obligation);
[[nodiscard]] bool has_condition(Obligation const& obligation);

struct DueDates {
  std::optional<Date> original;
  std::optional<Date> current;
  std::optional<Extension> extension;  // the one that binds: the last agreed
  std::vector<std::string> notes;      // an extension that moves nothing, or was replaced
  std::vector<Finding> flags;          // agreed too late, or by somebody not of the scheme
};
// `authority`: words of which one must stand in `agreed_by`; empty: anybody may agree.
[[nodiscard]] DueDates due_dates(Obligation const& obligation, std::vector<Extension> extensions,
                                 Words const& authority);

struct Standing {
  bool not_applicable = false;
  bool waits = false;
  bool recurs = false;
  bool event_after_due = false;
  std::string reason;          // why it is not applicable, with the words of the statement or record
  std::optional<Place> where;  // of the record
  std::string note;            // a record that changes nothing
};
[[nodiscard]] Standing standing(Obligation const& obligation, EventsByAction const& events, std::optional<Date> due);

}  // namespace amends
