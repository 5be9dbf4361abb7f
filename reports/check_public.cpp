// What of a check may be published. Personal remedies never are; service improvements are, without the
// timescale; evidence and what was found in it stay inside.
#include "reports/check_view.h"

namespace amends {

namespace {

// The action's words without its time words.
std::string without_deadline(Obligation const& obligation) {
  Span const own = obligation.action.span;
  Span const time = obligation.action.deadline.words;
  bool const inside = !time.empty() && own.start <= time.start && time.end <= own.end;
  std::string text = obligation.text;
  if (inside && time.end - own.start <= text.size()) text.replace(time.start - own.start, time.size(), "[…]");
  return text;
}

Assessment published(Assessment assessment) {
  Obligation& obligation = assessment.obligation;
  obligation.text = without_deadline(obligation);
  obligation.lead_in.clear();
  obligation.deadline_text.clear();
  obligation.deadline_date.reset();
  obligation.action.deadline = {};
  obligation.due = {};
  obligation.action.review.clear();
  Assessment out;
  out.status = assessment.status;
  out.evidence_state = assessment.evidence_state;
  out.obligation = std::move(obligation);
  return out;
}

CaseReport published(CaseReport the_case) {
  CaseReport out;
  out.folder = std::move(the_case.folder);
  out.statement = std::move(the_case.statement);
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
