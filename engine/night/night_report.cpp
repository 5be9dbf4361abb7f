#include "engine/night/night_report.h"

#include <algorithm>  // std::ranges::count_if
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array kinds{
    ChangeKindInfo{ChangeKind::newly_overdue, "newly_overdue", "Newly overdue",
                   "The due date has passed since the night before, and nothing shows that it was done."},
    ChangeKindInfo{ChangeKind::worse, "worse", "Worse",
                   "What the evidence shows, or the status, is worse than on the night before."},
    ChangeKindInfo{ChangeKind::newly_due_soon, "newly_due_soon", "Newly due soon",
                   "The due date has come within the rule pack's window."},
    ChangeKindInfo{ChangeKind::to_review, "to_review", "Newly for a person",
                   "Evidence or an event came in that only a person can judge."},
    ChangeKindInfo{ChangeKind::evidence_altered, "evidence_altered", "Evidence file altered",
                   "A file of evidence is not the one that was there on the night before, under the same name; or it "
                   "is gone."},
    ChangeKindInfo{ChangeKind::added, "new", "New", "A case or an action that was not there on the night before."},
    ChangeKindInfo{ChangeKind::gone, "gone", "Gone", "A case or an action that is not there any more."},
    ChangeKindInfo{ChangeKind::moved, "moved", "Moved", "A case that stands in another folder than before."},
    ChangeKindInfo{ChangeKind::due_date_moved, "due_date_moved", "Due date moved",
                   "The current due date is another than on the night before: an extension, an event, a correction."},
    ChangeKindInfo{ChangeKind::satisfied, "satisfied", "Satisfied",
                   "Shown done since the night before, in time or late."},
    ChangeKindInfo{ChangeKind::not_applicable, "not_applicable", "No longer applicable",
                   "Its condition did not arise, or it turned out to have been done before or declined."},
    ChangeKindInfo{ChangeKind::evidence_in, "evidence_in", "Evidence came in",
                   "Something was supplied that does not show it done yet."},
    ChangeKindInfo{ChangeKind::better, "better", "Better",
                   "What the evidence shows, or the status, is better than on the night before."},
};

}  // namespace

std::span<ChangeKindInfo const> change_kinds() { return kinds; }

std::string_view name(ChangeKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }

Stand stand_of(Answers const& answers) {
  return {answers.status, answers.evidence_state, answers.time_state, answers.due};
}

std::size_t count_of(NightReport const& report, Status status) {
  std::size_t count = 0;
  for (auto const& record : report.cases)
    count += static_cast<std::size_t>(
        std::ranges::count_if(record.actions, [&](auto const& action) { return action.status == status; }));
  return count;
}

std::size_t count_of(NightReport const& report, ChangeKind kind) {
  return static_cast<std::size_t>(
      std::ranges::count_if(report.changes, [&](auto const& change) { return change.kind == kind; }));
}

}  // namespace amends
