#include "made_case.h"

#include <gtest/gtest.h>  // ADD_FAILURE

namespace amends::test {

namespace {

Expression condition(char const* text) {
  auto parsed = parse_condition(text, {});
  if (auto* problems = std::get_if<Diagnostics>(&parsed)) {
    ADD_FAILURE() << text << ": " << render(problems->front());
    return {};
  }
  return std::get<Expression>(std::move(parsed));
}

MessageTemplate message(char const* text) {
  auto parsed = parse_message(text, {});
  return std::holds_alternative<Diagnostics>(parsed) ? MessageTemplate{} : std::get<MessageTemplate>(std::move(parsed));
}

EvidenceRule rule(char const* id, RuleLevel level, Kind kind, char const* check) {
  EvidenceRule made;
  made.id = id;
  made.level = level;
  made.applies_to = {kind};
  made.check = condition(check);
  made.message = message("looked at");
  return made;
}

RulePack small_pack() {
  RulePack pack;
  auto amount = rule("payment.amount", RuleLevel::required, Kind::payment, "total(amount) >= action.total");
  amount.evidence = {EvidenceKind::remittance};
  amount.partly = condition("total(amount) > £0");
  pack.rules.push_back(std::move(amount));
  pack.rules.push_back(rule("apology.sent", RuleLevel::required, Kind::apology, "count() > 0"));
  static_cast<void>(pack.content_words.set(WordList::amount_labels, {"amount"}));
  pack.outcomes = {{{"overdue", "needs_review"}, ""},
                   {{"satisfied_late"}, "Remedy completed late"},
                   {{}, "Remedy complete and satisfied"}};
  return pack;
}

}  // namespace

Date day(char const* iso_date) { return *parse_iso_date(iso_date); }

MadeCase::MadeCase() : pack(small_pack()) { input.statement.header.decision_date = day("2024-03-27"); }

Obligation& MadeCase::action(Kind kind, char const* due) {
  auto& obligation = input.statement.obligations.emplace_back();
  obligation.n = static_cast<int>(input.statement.obligations.size());
  obligation.text = "act " + std::to_string(obligation.n);
  obligation.action.kind = kind;
  obligation.action.actors = {"Council"};
  obligation.action.recipients = {"Mrs X"};
  if (kind == Kind::payment) obligation.action.total_pence = 100000;
  obligation.due.due = day(due);
  obligation.action.deadline.term = Within{{1, Unit::month}, Anchor::decision, "the decision"};
  return obligation;
}

Obligation& MadeCase::evidence_action() {
  auto& obligation = action(Kind::evidence);
  obligation.due.due.reset();
  obligation.action.deadline.term = Unstated{};
  return obligation;
}

EvidenceItem& MadeCase::paid(int action, char const* done_on, char const* sent_on) {
  auto& item = input.manifest.items.emplace_back();
  item.actions = {action};
  item.kind = EvidenceKind::remittance;
  item.amount = 100000;
  item.done_on = day(done_on);
  item.sent_on = day(sent_on);
  item.file = "evidence/" + std::to_string(input.manifest.items.size()) + ".txt";
  item.place = {"evidence.yaml", 4 * input.manifest.items.size(), 5, 1};
  auto& file = input.attachments[item.file];
  file.file = item.file;
  file.reading = Reading::text;
  file.sha256 = std::string(60, 'a') + "000" + std::to_string(input.manifest.items.size());
  file.text = "Amount: £1,000.00";
  read_attachment_text(file.text, item.file, pack.content_words, file.facts);
  return item;
}

void MadeCase::unopened(std::string const& file) {
  auto& attachment = input.attachments.at(file);
  attachment.reading = Reading::unopened;
  attachment.reason = "not a text file";
}

CaseReport MadeCase::report(char const* as_of) const {
  RuleUse use;
  return judge_case(input, pack, day(as_of), use);
}

Assessment MadeCase::check(int n, char const* as_of) const {
  return report(as_of).obligations.at(static_cast<std::size_t>(n) - 1);
}

std::string ids(Assessment const& assessment, RuleResult result) {
  std::string out;
  for (auto const& finding : assessment.findings)
    if (finding.result == result) out += (out.empty() ? "" : " ") + finding.rule;
  return out;
}

}  // namespace amends::test
