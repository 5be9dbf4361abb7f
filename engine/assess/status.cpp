// One headline an obligation: the first row that holds. The rows stand in the contract's order, so that
// the table here and the table in the docs can be laid side by side.
#include "engine/assess/states.h"

#include <array>  // std::array

namespace amends {

namespace {

struct StatusRow {
  Status status;
  bool (*holds)(Situation const& situation, CheckDay const& day);
};

// Proof that may be dated against the due date. A recurring duty is not over with one item, and where
// the event came after the due date only a person can say what is late.
bool proved(Situation const& s) { return s.evidence == EvidenceState::met && !s.recurs && !s.event_after_due; }

bool not_applicable(Situation const& s, CheckDay const&) { return s.not_applicable; }

bool satisfied(Situation const& s, CheckDay const&) {
  if (!proved(s)) return false;
  return s.due ? s.done_on && *s.done_on <= *s.due : !s.waits;
}

bool satisfied_late(Situation const& s, CheckDay const&) {
  return proved(s) && s.due && s.done_on && *s.done_on > *s.due;
}

bool awaiting_event(Situation const& s, CheckDay const&) { return s.waits; }

bool needs_review(Situation const& s, CheckDay const&) {
  bool const undated = s.evidence == EvidenceState::met && s.due && !s.done_on;
  return s.evidence == EvidenceState::needs_review || s.event_after_due || undated;
}

bool overdue(Situation const& s, CheckDay const& day) { return s.due && day.as_of > *s.due; }

bool due_soon(Situation const& s, CheckDay const& day) {
  return s.due && (*s.due - day.as_of).days() <= day.due_soon_days;
}

bool open(Situation const&, CheckDay const&) { return true; }

constexpr std::array rows{
    StatusRow{Status::not_applicable, not_applicable},
    StatusRow{Status::satisfied, satisfied},
    StatusRow{Status::satisfied_late, satisfied_late},
    StatusRow{Status::awaiting_event, awaiting_event},
    StatusRow{Status::needs_review, needs_review},
    StatusRow{Status::overdue, overdue},
    StatusRow{Status::due_soon, due_soon},
    StatusRow{Status::open, open},
};

}  // namespace

Status status(Situation const& situation, CheckDay const& day) {
  for (auto const& row : rows)
    if (row.holds(situation, day)) return row.status;
  return Status::open;
}

}  // namespace amends
