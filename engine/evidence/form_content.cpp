#include "engine/evidence/form_content.h"

#include "engine/assess/facts.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of, find
#include <utility>    // std::move

namespace amends {

namespace {

std::string one_line(std::string_view words) { return fold(words, Span{0, words.size()}).text; }

bool was_declined(Obligation const& obligation) {
  return std::ranges::any_of(obligation.action.review,
                             [](Review const& review) { return review.code == ReviewCode::declined; });
}

FormEntry entry_for(Obligation const& obligation) {
  if (obligation.action.modality == Modality::already_done || was_declined(obligation)) return FormEntry::none_needed;
  return obligation.action.kind == Kind::evidence ? FormEntry::none_sending : FormEntry::item;
}

bool waits_for_something(Obligation const& obligation) {
  auto const form = form_name(obligation.action.deadline.term);
  auto const* within = std::get_if<Within>(&obligation.action.deadline.term);
  return !obligation.condition.empty() || form == "event" || (within != nullptr && within->anchor == Anchor::event);
}

std::string due_in_words(Obligation const& obligation) {
  if (auto const& due = obligation.due.due) return in_words(*due) + " (" + std::string(weekday_name(*due)) + ")";
  return obligation.deadline_text.empty() ? "no deadline is stated" : one_line(obligation.deadline_text);
}

// The pack's rules that apply to this action: the kinds of evidence they look at, and their titles.
void ask(FormAction& form, Obligation const& obligation, CaseFacts const& the_case, RulePack const& pack) {
  auto const facts = action_facts(obligation, obligation.due.due);
  for (auto const& rule : pack.rules) {
    if (!applies(rule, facts, the_case)) continue;
    if (!rule.title.empty()) (rule.level == RuleLevel::review ? form.judged : form.asks).push_back(rule.title);
    for (auto const kind : rule.evidence)
      if (std::ranges::find(form.kinds, kind) == form.kinds.end()) form.kinds.push_back(kind);
  }
}

FormAction form_action(Obligation const& obligation, CaseFacts const& the_case, RulePack const& pack) {
  FormAction form;
  form.n = obligation.n;
  form.fingerprint = obligation.fingerprint;
  form.paragraph = obligation.action.paragraph;
  form.text = one_line(obligation.text);
  form.condition = one_line(obligation.condition);
  form.due = obligation.due.due;
  form.due_words = due_in_words(obligation);
  form.actors = obligation.action.actors;
  form.recipients = obligation.action.recipients;
  form.money = obligation.action.kind == Kind::payment || obligation.action.kind == Kind::refund_or_waive;
  form.total_pence = obligation.action.total_pence;
  form.waits = waits_for_something(obligation);
  if (form.waits) form.waits_for = form.condition.empty() ? one_line(obligation.deadline_text) : form.condition;
  form.entry = entry_for(obligation);
  if (form.entry == FormEntry::none_sending)
    form.remark = "This is done by sending the evidence for the other actions; it needs no entry of its own.";
  if (form.entry == FormEntry::none_needed) form.remark = "This is said to be done already, or was declined: no entry.";
  if (form.entry != FormEntry::item) return form;
  if (obligation.action.modality == Modality::discretionary)
    form.remark = "The choice is the body's: a record of the decision, either way, is what shows it.";
  else
    ask(form, obligation, the_case, pack);
  return form;
}

void later(std::optional<Date>& latest, std::optional<Date> date) {
  if (date && (!latest || *date > *latest)) latest = date;
}

std::optional<Date> wanted_by(std::vector<FormAction> const& actions) {
  std::optional<Date> stated;
  std::optional<Date> longest;
  for (auto const& action : actions) {
    if (action.entry == FormEntry::none_sending) later(stated, action.due);
    if (action.entry == FormEntry::item) later(longest, action.due);
  }
  return stated ? stated : longest;
}

}  // namespace

FormContent form_content(BoundStatement const& statement, RulePack const& pack) {
  auto const& header = statement.header;
  FormContent content{
      one_line(header.body.value_or("the body")), header.reference.value_or(""), header.decision_date, {}, {}};
  CaseFacts const the_case{content.reference, content.body, header.decision_date, {}};
  for (auto const& obligation : statement.obligations)
    content.actions.push_back(form_action(obligation, the_case, pack));
  content.wanted_by = wanted_by(content.actions);
  return content;
}

}  // namespace amends
