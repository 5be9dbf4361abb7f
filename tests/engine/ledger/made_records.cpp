#include "made_records.h"

#include "engine/assess/states.h"

#include <fmt/format.h>

#include <utility>  // std::move

namespace amends::tests {

namespace {

Date on(int year, int month, int day) { return *make_date(year, month, day); }

Finding full_finding(int action) {
  Finding found;
  found.rule = "payment.amount";
  found.level = RuleLevel::required;
  found.result = RuleResult::partly;
  found.message = "£250 shown; £300 was agreed (paragraph 9.1).";
  found.quote = "Amount: £250.00 “net”\n\tline two";
  found.where = Place{"evidence/remittance.txt", 4, 9};
  found.title = "title of payment.amount";
  found.why = "why of payment.amount";
  Judgement judgement;
  judgement.action = action;
  judgement.rule = found.rule;
  judgement.verdict = "partly";
  judgement.by = "Team co-ordinator";
  judgement.on = on(2026, 4, 2);
  judgement.reason = "the rest is on its way";
  found.judgement = judgement;
  Place cell{"evidence.xlsx", 7, 6};
  cell.sheet = "Evidence";
  found.claim = Quotation{"amount: £300", cell};
  return found;
}

ActionRecord full_action() {
  ActionRecord action;
  action.n = 2;
  action.fingerprint = "0123456789abcdef";
  auto& terms = action.terms;
  terms.paragraph = "9.1";
  terms.kind = Kind::payment;
  terms.modality = Modality::recommended;
  terms.actors = {"Council", "Ostrey NHS Trust"};
  terms.recipients = {"Mrs T", "Mr “J”"};
  terms.amounts = {{30000, {}, Qualifier::up_to, Rate::month, 7, true, "2/3", false},
                   {std::nullopt, {}, Qualifier::about, std::nullopt, std::nullopt, false, "", true}};
  terms.total_pence = 210000;
  action.category = "Financial redress";
  action.service_improvement = true;
  action.text = "pay Mrs T and Mr “J” up to £300 a month each";
  action.around = "The Council will pay Mrs T and Mr “J” up to £300 a month each; and more.";
  action.marked = {17, 17 + action.text.size()};
  action.lead_in = "The Council will";
  action.condition = "if she asks for it";
  action.deadline_text = "within one month";
  action.due_steps = {"The decision is dated 9 March 2026.", "It ends on 9 April 2026."};
  action.due = on(2026, 5, 1);
  action.original_due = on(2026, 4, 9);
  action.extension = Extension{2, on(2026, 5, 1), "Investigator", on(2026, 4, 3), "date of the board", {}};
  action.extension_requested = ExtensionRequest{2, on(2026, 6, 1), on(2026, 4, 1), "panel", {}};
  action.done_on = on(2026, 4, 20);
  action.evidence_sent_on = on(2026, 4, 22);
  action.course = {false, true, true, true};
  action.evidence_state = EvidenceState::partly;
  action.findings = {full_finding(2)};
  Finding bare;
  bare.rule = "payment.value_date";
  bare.level = RuleLevel::review;
  bare.result = RuleResult::missing;
  bare.message = "Nothing shows the day";
  bare.title = "title of payment.value_date";
  bare.why = "why of payment.value_date";
  action.findings.push_back(bare);
  action.review = {{ReviewCode::unclear_recipient, ReviewLevel::doubt, "Who is “they”?"}};
  return action;
}

template <class Value>
std::string shown(std::optional<Value> const& value) {
  return value ? fmt::format("{}", *value) : "-";
}
std::string shown(std::optional<Date> const& date) { return date ? iso(*date) : "-"; }

std::string listed(std::vector<std::string> const& texts) {
  std::string out;
  for (auto const& text : texts) out += "[" + text + "]";
  return out;
}

std::string shown(std::vector<Review> const& reviews) {
  std::string out;
  for (auto const& one : reviews) out += fmt::format("[{} {} {}]", name(one.code), name(one.level), one.message);
  return out;
}

std::string shown(Place const& place) {
  return fmt::format("{}:{}:{}:{}", place.file, place.sheet, place.line, place.column);
}

std::string shown(Finding const& found) {
  auto out = fmt::format("{} {} {} [{}] [{}] {} [{}] [{}]", found.rule, name(found.level), name(found.result),
                         found.message, found.quote, found.where ? shown(*found.where) : "-", found.title, found.why);
  if (auto const& said = found.judgement)
    out += fmt::format(" judged {} {} {} [{}] {} [{}]", said->action, said->rule, said->verdict, said->by,
                       shown(said->on), said->reason);
  if (found.claim) out += fmt::format(" claim [{}] {}", found.claim->words, shown(found.claim->where));
  return out;
}

std::string shown(Amount const& amount) {
  return fmt::format("{} {} {} {} {} {} {}", shown(amount.pence), name(amount.qualifier),
                     amount.per ? name(*amount.per) : "-", shown(amount.periods), amount.each, amount.share,
                     amount.to_calculate);
}

std::string answers(Answers const& said) {
  auto out = fmt::format("  due {} first {} done {} sent {}\n", shown(said.due), shown(said.original_due),
                         shown(said.done_on), shown(said.evidence_sent_on));
  if (auto const& more = said.extension)
    out += fmt::format("  extension {} {} [{}] {} [{}]\n", more->action, iso(more->to), more->agreed_by,
                       iso(more->agreed_on), more->reason);
  if (auto const& asked = said.extension_requested)
    out +=
        fmt::format("  asked {} {} {} [{}]\n", asked->action, shown(asked->to), shown(asked->asked_on), asked->reason);
  auto const& course = said.course;
  out +=
      fmt::format("  course {} {} {} {}\n", course.not_applicable, course.waits, course.recurs, course.event_after_due);
  out += fmt::format("  {} {} {} late {} left {} waited {}\n", name(said.evidence_state), name(said.time_state),
                     name(said.status), shown(said.days_late), shown(said.days_left), shown(said.days_waited));
  for (auto const& found : said.findings) out += "  finding " + shown(found) + "\n";
  return out + "  review " + shown(said.review) + "\n";
}

std::string told(ActionRecord const& action) {
  auto const& terms = action.terms;
  auto out = fmt::format("action {} {} {} {} {} [{}] improves {}\n", action.n, action.fingerprint, terms.paragraph,
                         name(terms.kind), name(terms.modality), action.category, action.service_improvement);
  out += fmt::format("  {} to {} total {}\n", listed(terms.actors), listed(terms.recipients), shown(terms.total_pence));
  for (auto const& amount : terms.amounts) out += "  amount " + shown(amount) + "\n";
  out += fmt::format("  text [{}]\n  around [{}] {}-{}\n", action.text, action.around, action.marked.start,
                     action.marked.end);
  out += fmt::format("  lead-in [{}] condition [{}] deadline [{}] steps {}\n", action.lead_in, action.condition,
                     action.deadline_text, listed(action.due_steps));
  return out + answers(action);
}

}  // namespace

CaseRecord full_record(std::string folder) {
  CaseRecord record;
  record.folder = std::move(folder);
  record.source = "decision.txt";
  record.sha256 = std::string(64, 'a');
  record.header = {"LGSCO",  "Ostrey County Council", "25 700 101", {"Education", "Special educational needs"},
                   "Upheld", on(2026, 3, 9),          std::nullopt, on(2026, 6, 2)};
  record.headline_due = on(2026, 5, 1);
  record.recorded_outcome =
      RecordedOutcome{"Remedy completed late", on(2026, 5, 20), on(2026, 5, 21), on(2026, 5, 22), "moved away"};
  record.actions = {full_action()};
  record.files = {{"evidence/a.pdf", std::string(64, 'b'), "pdf", ""}, {"evidence/b.doc", "", "", "is not read"}};
  record.confirmations = {
      {"0123456789abcdef", "partly", "payment.amount", "Team co-ordinator", on(2026, 4, 2), "the rest is on its way"},
      {"0123456789abcdef", "accept", "", "A Reader", std::nullopt, ""}};
  record.remarks = {"Unused evidence: letter (evidence.yaml:9): no action claims it", "Another remark"};
  record.review = {{ReviewCode::unread_text, ReviewLevel::doubt, "A sentence was not read"},
                   {ReviewCode::no_section_heading, ReviewLevel::note, "It has no heading"}};
  record.for_a_person = true;
  record.rules_met = {"payment.amount", "payment.value_date"};
  record.rules_used = {"payment.amount"};
  return record;
}

CaseRecord bare_record(std::string folder) {
  CaseRecord record;
  record.folder = std::move(folder);
  record.source = "decision.txt";
  record.sha256 = std::string(64, 'c');
  ActionRecord action;
  action.n = 1;
  action.fingerprint = "fedcba9876543210";
  action.text = "do it";
  record.actions = {action};
  return record;
}

CaseRecord payment_case(std::string folder, Date due, Date as_of, std::optional<Date> paid_on) {
  auto record = bare_record(folder);
  record.header.scheme = "LGSCO";
  record.header.body = "Ostrey County Council";
  record.header.reference = "ref " + folder;
  record.sha256 = std::string(48, 'd') + fmt::format("{:016x}", std::hash<std::string>{}(folder));
  auto& action = record.actions.front();
  action.terms.kind = Kind::payment;
  action.text = "pay Mrs T £300 for the Quillfeather distress";
  action.due = action.original_due = due;
  record.headline_due = due;
  if (paid_on) {
    action.done_on = paid_on;
    action.evidence_state = EvidenceState::met;
    Finding found;
    found.rule = "payment.amount";
    found.result = RuleResult::pass;
    found.message = "£300 shown";
    found.quote = "Remittance to Quillfeather of " + folder;
    found.title = "title of payment.amount";
    found.why = "why of payment.amount";
    action.findings = {found};
    record.files = {{"evidence/Quillfeather.pdf", std::string(64, 'e'), "pdf", ""},
                    {"evidence/letter.pdf", std::string(64, 'f'), "pdf", ""}};
  }
  answer_on({as_of, 14}, record.header.decision_date, action);
  return record;
}

std::string told(CaseRecord const& record) {
  auto const& header = record.header;
  auto out = fmt::format("case {} {} {}\n", record.folder, record.source, record.sha256);
  out += fmt::format("header {} | {} | {} | {} | {} | {} | {} | {}\n", shown(header.scheme), shown(header.body),
                     shown(header.reference), listed(header.categories), shown(header.decision),
                     shown(header.decision_date), shown(header.summary), shown(header.satisfied_on));
  out += fmt::format("headline {} proposed [{}]\n", shown(record.headline_due), record.proposed_outcome);
  if (auto const& end = record.recorded_outcome)
    out += fmt::format("outcome [{}] {} {} {} [{}]\n", end->name, shown(end->recorded_on), shown(end->ceased_on),
                       shown(end->expected_on), end->ceased_reason);
  for (auto const& action : record.actions) out += told(action);
  for (auto const& file : record.files)
    out += fmt::format("file {} {} {} [{}]\n", file.file, file.sha256, file.format, file.reason);
  for (auto const& word : record.confirmations)
    out += fmt::format("word {} {} {} [{}] {} [{}]\n", word.fingerprint, word.what, word.rule, word.by, shown(word.on),
                       word.reason);
  out += fmt::format("remarks {}\nof the day {}\n", listed(record.remarks), listed(record.remarks_of_the_day));
  out += fmt::format("review {} person {}\nmet {} used {}\nremoved {}\n", shown(record.review), record.for_a_person,
                     listed(record.rules_met), listed(record.rules_used), record.text_removed);
  return out;
}

}  // namespace amends::tests
