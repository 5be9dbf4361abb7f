// What of a check may be published. Personal remedies never are; service improvements are, without the
// timescale; evidence and what was found in it stay inside.
#include "reports/check_view.h"
#include "reports/published.h"

#include <algorithm>  // std::sort
#include <utility>    // std::move

namespace amends {

namespace {

// The action's words without its time words, those of every limit that it has.
std::string without_deadlines(Obligation const& obligation) {
  std::vector<Span> times{obligation.action.deadline.words};
  for (Deadline const& other : obligation.action.deadline.also_at) times.push_back(other.words);
  std::sort(times.begin(), times.end(), [](Span a, Span b) { return a.start > b.start; });
  Span const own = obligation.action.span;
  std::string text = obligation.text;
  for (Span const time : times) {
    bool const inside = !time.empty() && own.start <= time.start && time.end <= own.end;
    if (inside && time.end - own.start <= text.size()) text.replace(time.start - own.start, time.size(), "[…]");
  }
  return publishable(std::move(text), obligation.condition, Limits::taken_out);
}

// How near a due date is would give it away; that one has passed is no timescale.
Status published(Status status) { return status == Status::due_soon ? Status::open : status; }

Assessment published(Assessment assessment) {
  Obligation& obligation = assessment.obligation;
  obligation.text = without_deadlines(obligation);
  obligation.lead_in.clear();
  obligation.condition.clear();
  obligation.action.condition = {};
  obligation.action.recipients.clear();
  obligation.deadline_text.clear();
  obligation.deadline_date.reset();
  obligation.action.deadline = {};
  obligation.due = {};
  obligation.action.review.clear();
  Assessment out;
  out.status = published(assessment.status);
  out.obligation = std::move(obligation);
  return out;
}

CaseReport published(CaseReport the_case) {
  CaseReport out;
  out.folder = std::move(the_case.folder);
  out.statement = std::move(the_case.statement);
  out.statement.header.summary.reset();  // it tells of personal remedies, and by when
  out.statement.review.clear();
  for (Assessment& assessment : the_case.obligations)
    if (assessment.obligation.service_improvement) out.obligations.push_back(published(std::move(assessment)));
  return out;
}

}  // namespace

CheckReport for_public(CheckReport report) {
  for (CaseReport& the_case : report.cases) the_case = published(std::move(the_case));
  return report;
}

}  // namespace amends
