// The work list of the nightly reports: whose time is over, what is due next, what is for a person, what
// waits. One line per case and due date, for staff work one task per deadline.
#include "reports/night_view.h"

#include <algorithm>  // std::stable_sort
#include <set>        // std::set
#include <tuple>      // std::tuple

namespace amends {

namespace {

constexpr std::array queue_words{
    QueueWords{Queue::overdue, "overdue", "Overdue", "Nothing is overdue."},
    QueueWords{Queue::due, "due", "Due in the next weeks", "Nothing is due in these weeks."},
    QueueWords{Queue::review, "review", "To be reviewed", "Nothing waits for a person."},
    QueueWords{Queue::waiting, "waiting", "Awaiting events", "Nothing waits for an event."},
};

// Which actions changed so since the night before: folder, number, kind.
using Fresh = std::set<std::tuple<std::string_view, int, ChangeKind>>;

Fresh fresh_of(NightReport const& report) {
  Fresh out;
  for (Change const& change : report.changes)
    if (change.action) out.emplace(change.folder, *change.action, change.kind);
  return out;
}

struct Frame {
  NightReport const& report;
  Fresh fresh;
};

bool is_coming(Answers const& answers, Date as_of) {
  bool const undone = answers.status == Status::due_soon || answers.status == Status::open;
  return undone && answers.due && *answers.due >= as_of && *answers.due <= last_of_calendar(as_of);
}

bool belongs(Queue queue, Answers const& answers, Date as_of) {
  switch (queue) {
    case Queue::overdue: return is_overdue(answers);
    case Queue::due: return is_coming(answers, as_of);
    case Queue::review: return answers.status == Status::needs_review;
    case Queue::waiting: return answers.status == Status::awaiting_event;
  }
  return false;
}

std::optional<ChangeKind> kind_of(Queue queue) {
  switch (queue) {
    case Queue::overdue: return ChangeKind::newly_overdue;
    case Queue::due: return ChangeKind::newly_due_soon;
    case Queue::review: return ChangeKind::to_review;
    case Queue::waiting: return std::nullopt;
  }
  return std::nullopt;
}

int days_of(Queue queue, Answers const& answers, Date as_of) {
  if (queue == Queue::waiting) return answers.days_waited.value_or(0);
  if (!answers.due || (queue == Queue::review && !is_overdue(answers))) return 0;
  auto const left = static_cast<int>((*answers.due - as_of).days());
  return left < 0 ? -left : left;
}

void add(Frame const& frame, Queue queue, std::size_t of_case, DueGroup const& group, std::vector<WorkRow>& rows) {
  CaseRecord const& record = frame.report.cases[of_case];
  WorkRow row;
  row.of_case = of_case;
  row.due = group.due;
  for (std::size_t const i : group.actions) {
    ActionRecord const& action = record.actions[i];
    if (!belongs(queue, action, frame.report.as_of)) continue;
    row.actions.push_back(i);
    row.days = std::max(row.days, days_of(queue, action, frame.report.as_of));
    row.soon = row.soon || action.status == Status::due_soon;
    if (auto const kind = kind_of(queue))
      row.is_new = row.is_new || frame.fresh.contains({record.folder, action.n, *kind});
  }
  if (!row.actions.empty()) rows.push_back(std::move(row));
}

bool due_before(WorkRow const& a, WorkRow const& b) { return a.due && (!b.due || *a.due < *b.due); }
bool longer(WorkRow const& a, WorkRow const& b) { return a.days > b.days; }

}  // namespace

std::array<QueueWords, 4> const& queues() { return queue_words; }

std::vector<WorkRow> const& WorkList::of(Queue queue) const {
  switch (queue) {
    case Queue::overdue: return overdue;
    case Queue::due: return due;
    case Queue::review: return review;
    case Queue::waiting: break;
  }
  return waiting;
}

WorkList work_list(NightReport const& report) {
  Frame const frame{report, fresh_of(report)};
  WorkList list;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    for (DueGroup const& group : by_due_date(report.cases[i])) {
      add(frame, Queue::overdue, i, group, list.overdue);
      add(frame, Queue::due, i, group, list.due);
      add(frame, Queue::review, i, group, list.review);
      add(frame, Queue::waiting, i, group, list.waiting);
    }
  std::stable_sort(list.overdue.begin(), list.overdue.end(), longer);
  std::stable_sort(list.due.begin(), list.due.end(), due_before);
  std::stable_sort(list.review.begin(), list.review.end(), due_before);
  std::stable_sort(list.waiting.begin(), list.waiting.end(), longer);
  return list;
}

std::size_t actions_in(std::vector<WorkRow> const& rows) {
  std::size_t count = 0;
  for (WorkRow const& row : rows) count += row.actions.size();
  return count;
}

Date first_of_calendar(Date as_of) {
  int const after_monday = (as_of.day_of_week().as_number() + 6) % 7;
  return as_of - boost::gregorian::days{after_monday};
}

Date last_of_calendar(Date as_of) { return first_of_calendar(as_of) + boost::gregorian::days{7 * weeks_ahead - 1}; }

}  // namespace amends
