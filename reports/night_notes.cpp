#include "reports/night_notes.h"

#include "reports/night_view.h"
#include "reports/words.h"

namespace amends {

NightNotes::NightNotes(NightReport const& report) {
  for (CaseRecord const& record : report.cases) notes_.emplace_back(record.actions.size());
  for (ChaseDue const& due : report.chase) notes_[due.of_case][due.of_action].chase = &due;
  for (Change const& change : report.changes) {
    auto const of_case = case_of(report, change);
    if (!change.action || !of_case) continue;
    auto const& actions = report.cases[*of_case].actions;
    for (std::size_t i = 0; i < actions.size(); ++i)
      if (actions[i].n == *change.action) notes_[*of_case][i].changes.push_back(&change);
  }
}

ActionNotes const& NightNotes::of(std::size_t of_case, std::size_t of_action) const {
  return notes_[of_case][of_action];
}

std::string chase_in_words(ChaseDue const& due) { return spaced(due.step.id) + " on " + in_words(due.on); }

}  // namespace amends
