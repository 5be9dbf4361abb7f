#include "engine/night/chase.h"

#include "engine/assess/states.h"

#include <algorithm>  // std::ranges::stable_sort, upper_bound
#include <set>        // std::set
#include <string>     // std::string
#include <tuple>      // std::tie
#include <utility>    // std::pair

namespace amends {

namespace {

bool somebody_waits_for(Answers const& answers) {
  bool const shown = answers.time_state == TimeState::done_in_time || answers.time_state == TimeState::done_late;
  return answers.due && !settled(answers.status) && !answers.course.not_applicable && !answers.course.waits &&
         answers.status != Status::awaiting_event && !shown;
}

Date day_of(ChaseStep const& step, Date due) { return due + boost::gregorian::days{step.days}; }

// The latest step that has come; null where none has. Steps stand in order of day.
ChaseStep const* latest_step(std::vector<ChaseStep> const& ladder, Date due, Date as_of) {
  auto const after =
      std::ranges::upper_bound(ladder, as_of, {}, [&](ChaseStep const& step) { return day_of(step, due); });
  return after == ladder.begin() ? nullptr : &*(after - 1);
}

// Actions whose time runs otherwise than on the night before, with their folder; 0 for a case that was not there.
std::set<std::pair<std::string, int>> turned_since(NightReport const& report) {
  std::set<std::pair<std::string, int>> turned;
  for (auto const& change : report.changes)
    if (change.kind == ChangeKind::newly_overdue || change.kind == ChangeKind::worse ||
        change.kind == ChangeKind::added || change.kind == ChangeKind::due_date_moved)
      turned.emplace(change.folder, change.action.value_or(0));
  return turned;
}

}  // namespace

bool recorded_as_over(CaseRecord const& record) {
  auto const& outcome = record.recorded_outcome;
  return outcome && (outcome->ceased_on || !outcome->name.empty());
}

std::vector<ChaseDue> chase_due(NightReport const& report, PackOf const& pack_of) {
  std::vector<ChaseDue> found;
  auto const turned = turned_since(report);
  for (std::size_t i = 0; i < report.cases.size(); ++i) {
    auto const& record = report.cases[i];
    if (recorded_as_over(record)) continue;
    auto const& ladder = pack_of(record).timing.chase;
    for (std::size_t j = 0; j < record.actions.size(); ++j) {
      auto const& action = record.actions[j];
      if (!somebody_waits_for(action)) continue;
      auto const* const step = latest_step(ladder, *action.due, report.as_of);
      if (step == nullptr) continue;
      Date const on = day_of(*step, *action.due);
      bool const came_since = report.compared_with ? on > *report.compared_with : on == report.as_of;
      bool const is_new =
          came_since || turned.contains({record.folder, action.n}) || turned.contains({record.folder, 0});
      found.push_back({i, j, *step, on, is_new});
    }
  }
  std::ranges::stable_sort(found, [](ChaseDue const& a, ChaseDue const& b) {
    return std::tie(a.on, a.of_case, a.of_action) < std::tie(b.on, b.of_case, b.of_action);
  });
  return found;
}

}  // namespace amends
