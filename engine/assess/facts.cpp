#include "engine/assess/facts.h"

#include <algorithm>  // std::ranges::any_of

namespace amends {

ActionFacts action_facts(Obligation const& obligation, std::optional<Date> due) {
  auto const& action = obligation.action;
  ActionFacts facts;
  facts.kind = action.kind;
  facts.modality = action.modality;
  facts.total = action.total_pence;
  for (auto const& amount : action.amounts)
    if (amount.pence) facts.amounts.push_back(*amount.pence);
  facts.recipients = action.recipients;
  facts.actors = action.actors;
  facts.paragraph = action.paragraph;
  facts.text = obligation.text;
  facts.due = due;
  facts.qualitative = std::ranges::any_of(
      action.review, [](Review const& review) { return review.code == ReviewCode::qualitative_term; });
  return facts;
}

CaseFacts case_facts(BoundStatement const& statement, Date as_of) {
  auto const& header = statement.header;
  return {header.reference.value_or(""), header.body.value_or(""), header.decision_date, as_of};
}

EvidenceFacts evidence_facts(EvidenceItem const& item, Attachment const* attachment) {
  EvidenceFacts facts;
  facts.kind = item.kind;
  facts.by = item.by;
  facts.done_on = item.done_on;
  facts.sent_on = item.sent_on;
  facts.amount = item.amount;
  facts.to = item.to;
  facts.state = item.state;
  facts.note = item.note;
  if (attachment == nullptr || attachment->reading != Reading::text) return facts;
  facts.has_file = true;
  facts.text = attachment->text;
  facts.found_amounts = attachment->facts.amounts;
  facts.found_payees = attachment->facts.payees;
  facts.found_dates = attachment->facts.dates;
  return facts;
}

}  // namespace amends
