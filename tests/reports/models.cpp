#include "models.h"

namespace amends::tests {

namespace {

constexpr std::string_view statement_text =
    "Agreed action\n"
    "1. Within one month of my final decision the Council will:\n"
    "   a) pay Mrs K £1,000 for her distress; and\n"
    "   b) review its procedure.\n";

Span span_of(std::string_view words) {
  std::size_t const at = statement_text.find(words);
  return {at, at + words.size()};
}

Obligation payment() {
  Obligation out;
  out.n = 1;
  out.fingerprint = "00112233445566ff";
  out.text = "pay Mrs K £1,000 for her distress";
  out.lead_in = "Within one month of my final decision the Council will:";
  out.category = "Financial redress";
  out.deadline_text = "Within one month of my final decision";
  out.action.span = span_of(out.text);
  out.action.lead_in = span_of(out.lead_in);
  out.action.paragraph = "1(a)";
  out.action.kind = Kind::payment;
  out.action.actors = {"Council"};
  out.action.recipients = {"Mrs K"};
  Amount amount;
  amount.pence = 100000;
  amount.words = span_of("£1,000");
  out.action.amounts = {amount};
  out.action.total_pence = 100000;
  Within within;
  within.period = {1, Unit::month, false};
  within.anchor = Anchor::decision;
  out.action.deadline.term = within;
  out.action.deadline.words = span_of(out.deadline_text);
  out.action.deadline.inherited = true;
  out.action.review = {{ReviewCode::non_working_due_date, ReviewLevel::note, "27 April 2024 is a Saturday."}};
  out.due.due = day(2024, 4, 27);
  out.due.steps = {"1 month after the decision of 27 March 2024 is 27 April 2024"};
  return out;
}

Obligation procedure_review() {
  Obligation out = payment();
  out.n = 2;
  out.fingerprint = "ffeeddccbbaa0099";
  out.text = "review its procedure.";
  out.category = "Procedure or policy change/review";
  out.service_improvement = true;
  out.action.span = span_of(out.text);
  out.action.paragraph = "1(b)";
  out.action.kind = Kind::review_policy;
  out.action.recipients = {};
  out.action.amounts = {};
  out.action.total_pence.reset();
  return out;
}

Finding finding(std::string rule, RuleResult result, std::string message) {
  Finding out;
  out.rule = std::move(rule);
  out.result = result;
  out.message = std::move(message);
  out.where = Place{"evidence.yaml", 4, 5, 1};
  out.why = "A screenshot of a request is not a payment.";
  return out;
}

Assessment numbered(int n, Assessment assessment) {
  assessment.obligation.n = n;
  return assessment;
}

}  // namespace

Date day(int year, int month, int of_month) { return *make_date(year, month, of_month); }

BoundStatement wexmoor_statement() {
  BoundStatement out;
  out.source = "cases/wexmoor/decision.txt";
  out.sha256 = std::string(64, 'a');
  out.text = statement_text;
  out.header.scheme = "LGSCO";
  out.header.body = "Wexmoor District Council";
  out.header.reference = "23 000 001";
  out.header.categories = {"Housing", "Allocations"};
  out.header.decision = "Upheld";
  out.header.decision_date = day(2024, 3, 27);
  out.obligations = {payment(), procedure_review()};
  out.accounting = {{"1", span_of("Within one month of my final decision the Council will:"), Account::lead_in, {}},
                    {"1(a)", span_of("pay Mrs K £1,000 for her distress"), Account::action, 0},
                    {"1(b)", span_of("review its procedure."), Account::action, 1}};
  return out;
}

Assessment with_status(Status status, EvidenceState evidence, TimeState time) {
  Assessment out;
  out.obligation = payment();
  out.review = out.obligation.action.review;
  out.due = out.original_due = out.obligation.due.due;
  out.status = status;
  out.evidence_state = evidence;
  out.time_state = time;
  return out;
}

Assessment overdue_payment() {
  Assessment out = with_status(Status::overdue, EvidenceState::partly, TimeState::overdue);
  out.days_late = 4;
  out.done_on = day(2024, 4, 18);
  out.evidence_sent_on = day(2024, 4, 20);
  out.findings = {finding("payment.amount", RuleResult::partly, "£900 shown; £1,000 was agreed (paragraph 1(a))."),
                  finding("payment.dated", RuleResult::pass, "Paid on 18 April 2024.")};
  return out;
}

CheckReport report_of(std::vector<Assessment> obligations) {
  CheckReport out;
  out.as_of = day(2024, 5, 1);
  out.pack_id = "lgsco";
  out.pack_version = "1.0";
  out.pack_sha256 = std::string(64, 'b');
  CaseReport the_case;
  the_case.folder = "cases/wexmoor";
  the_case.statement = wexmoor_statement();
  the_case.headline_due = day(2024, 4, 27);
  the_case.obligations = std::move(obligations);
  out.cases.push_back(std::move(the_case));
  return out;
}

CheckReport full_report() {
  Assessment late = with_status(Status::satisfied_late, EvidenceState::met, TimeState::done_late);
  late.days_late = 2;
  late.done_on = day(2024, 4, 29);
  Assessment waiting = with_status(Status::awaiting_event, EvidenceState::not_supplied, TimeState::awaiting_event);
  waiting.days_waited = 35;
  waiting.obligation.condition = "subject to her providing invoices";
  Assessment person = with_status(Status::needs_review, EvidenceState::needs_review, TimeState::done_in_time);
  person.findings = {finding("service.suitable", RuleResult::review, "A person decides whether it is \"suitable\".")};
  Assessment soon = with_status(Status::due_soon, EvidenceState::claimed, TimeState::due_soon);
  soon.days_left = 9;
  soon.due = day(2024, 5, 10);
  soon.extension = Extension{5, day(2024, 5, 10), "Investigator", day(2024, 4, 22), "panel date", {}};
  Assessment improvement = with_status(Status::open, EvidenceState::not_supplied, TimeState::not_due);
  improvement.obligation = procedure_review();
  CheckReport out = report_of(
      {numbered(1, with_status(Status::satisfied, EvidenceState::met, TimeState::done_in_time)),
       numbered(2, improvement), numbered(3, late), numbered(4, waiting), numbered(5, soon), numbered(6, person),
       numbered(7, with_status(Status::not_applicable, EvidenceState::not_supplied, TimeState::no_deadline)),
       numbered(8, overdue_payment())});
  CaseReport& the_case = out.cases[0];
  EvidenceItem item;
  item.kind = EvidenceKind::letter;
  item.file = "evidence/letter.txt";
  item.place = {"evidence.yaml", 9, 5, 1};
  the_case.unused_evidence = {{item, "no action claims it"}};
  the_case.proposed_outcome = "Remedy complete and satisfied";
  the_case.notes = {"The extension asked for action 5 has expired."};
  the_case.statement.review = {{ReviewCode::unread_text, ReviewLevel::doubt, "One sentence could not be read."}};
  out.unreadable = {{"cases/torn", "no_decision", "no decision.txt or decision.html in it", {}}};
  out.idle_rules = {"payment.payee"};
  return out;
}

}  // namespace amends::tests
