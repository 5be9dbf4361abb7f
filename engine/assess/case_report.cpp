#include "engine/assess/case_report.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array evidence_table{
    StateInfo<EvidenceState>{EvidenceState::met, "met", "Met",
                             "Every required rule passes on evidence that could be read."},
    StateInfo<EvidenceState>{EvidenceState::partly, "partly", "Partly", "Some of it is shown, not all."},
    StateInfo<EvidenceState>{EvidenceState::not_met, "not_met", "Not met",
                             "The evidence does not show what was agreed."},
    StateInfo<EvidenceState>{EvidenceState::needs_review, "needs_review", "Needs a person",
                             "A rule asks for a judgement, or something that it needs is missing."},
    StateInfo<EvidenceState>{EvidenceState::claimed, "claimed", "Claimed",
                             "The manifest says so; no file that can be read shows it."},
    StateInfo<EvidenceState>{EvidenceState::not_supplied, "not_supplied", "Not supplied",
                             "Nothing was supplied for it."},
};
constexpr std::array time_table{
    StateInfo<TimeState>{TimeState::done_in_time, "done_in_time", "Done in time",
                         "All of it was done on or before the due date."},
    StateInfo<TimeState>{TimeState::done_late, "done_late", "Done late", "All of it was done, after the due date."},
    StateInfo<TimeState>{TimeState::not_due, "not_due", "Not due", "The due date lies beyond the due-soon window."},
    StateInfo<TimeState>{TimeState::due_soon, "due_soon", "Due soon", "The due date lies within the pack's window."},
    StateInfo<TimeState>{TimeState::overdue, "overdue", "Overdue",
                         "The due date has passed and it is not shown to be done."},
    StateInfo<TimeState>{TimeState::awaiting_event, "awaiting_event", "Awaiting event",
                         "Time has not begun to run: its event or condition is not recorded."},
    StateInfo<TimeState>{TimeState::no_deadline, "no_deadline", "No deadline", "No due date is known."},
};
constexpr std::array status_table{
    StateInfo<Status>{Status::not_applicable, "not_applicable", "Not applicable",
                      "Already done, declined, or its condition did not arise."},
    StateInfo<Status>{Status::satisfied, "satisfied", "Satisfied",
                      "Done and proved, on or before the due date or with no deadline."},
    StateInfo<Status>{Status::satisfied_late, "satisfied_late", "Satisfied late",
                      "Done and proved, after the due date."},
    StateInfo<Status>{Status::awaiting_event, "awaiting_event", "Awaiting event",
                      "Its condition or anchoring event is not recorded yet."},
    StateInfo<Status>{Status::needs_review, "needs_review", "Needs a person",
                      "The evidence needs a person's judgement."},
    StateInfo<Status>{Status::overdue, "overdue", "Overdue", "The due date has passed and it is not shown to be done."},
    StateInfo<Status>{Status::due_soon, "due_soon", "Due soon", "The due date lies within the pack's window."},
    StateInfo<Status>{Status::open, "open", "Open", "Nothing is due yet."},
};

template <class Value, std::size_t size>
consteval bool in_enum_order(std::array<StateInfo<Value>, size> const& table) {
  for (std::size_t i = 0; i < size; ++i)
    if (static_cast<std::size_t>(table[i].value) != i) return false;
  return true;
}
static_assert(in_enum_order(evidence_table) && in_enum_order(time_table) && in_enum_order(status_table));

}  // namespace

std::span<StateInfo<EvidenceState> const> evidence_states() { return evidence_table; }
std::span<StateInfo<TimeState> const> time_states() { return time_table; }
std::span<StateInfo<Status> const> statuses() { return status_table; }
std::string_view name(EvidenceState state) { return evidence_table[static_cast<std::size_t>(state)].name; }
std::string_view name(TimeState state) { return time_table[static_cast<std::size_t>(state)].name; }
std::string_view name(Status status) { return status_table[static_cast<std::size_t>(status)].name; }

}  // namespace amends
