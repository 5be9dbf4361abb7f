#include "engine/evidence/manifest_form.h"
#include "engine/evidence/manifest.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

Obligation obligation(int n, Kind kind, char const* text) {
  Obligation made;
  made.n = n;
  made.fingerprint = "000000000000000" + std::to_string(n);
  made.text = text;
  made.action.kind = kind;
  made.action.actors = {"Council"};
  made.due.due = parse_iso_date("2024-04-27");
  return made;
}

BoundStatement statement() {
  BoundStatement made;
  made.header.reference = "23 010 123";
  made.header.body = "Anyshire Council";
  made.header.decision_date = parse_iso_date("2024-03-27");
  made.obligations = {obligation(1, Kind::payment, "pay Mrs X £1,000:\nthe sum for \"distress\" # and more"),
                      obligation(2, Kind::reconsider, "consider the invoices"),
                      obligation(3, Kind::evidence, "provide us with evidence"),
                      obligation(4, Kind::apology, "apologise")};
  made.obligations[1].condition = "if Mrs X sends invoices";
  made.obligations[3].action.modality = Modality::already_done;
  return made;
}

RulePack pack() {
  RulePack made;
  EvidenceRule rule;
  rule.id = "payment.amount";
  rule.title = "Payments add up to what was agreed";
  rule.applies_to = {Kind::payment};
  rule.evidence = {EvidenceKind::remittance, EvidenceKind::bank_confirmation};
  made.rules.push_back(rule);
  return made;
}

ManifestContext context(BoundStatement const& statement) {
  ManifestContext made{"evidence.yaml", "", statement.header.reference, {}, *parse_iso_date("2024-06-01")};
  for (auto const& obligation : statement.obligations) made.fingerprints.push_back(obligation.fingerprint);
  return made;
}

TEST(ManifestForm, UntouchedIsAValidManifestThatSuppliesNothing) {
  auto const result = read_manifest(manifest_form(form_content(statement(), pack())), context(statement()));
  ASSERT_TRUE(std::holds_alternative<Manifest>(result)) << render(std::get<Diagnostics>(result).front());
  EXPECT_TRUE(std::get<Manifest>(result).items.empty());
}

TEST(ManifestForm, FilledInBehindTheColonsIsTheItem) {
  auto form = manifest_form(form_content(statement(), pack()));
  form.replace(form.find("    kind:"), 9, "    kind: remittance");
  form.replace(form.find("    done_on:"), 12, "    done_on: 18 April 2024");
  auto const result = read_manifest(form, context(statement()));
  ASSERT_TRUE(std::holds_alternative<Manifest>(result)) << render(std::get<Diagnostics>(result).front());
  auto const& items = std::get<Manifest>(result).items;
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].done_on, parse_iso_date("2024-04-18"));
}

TEST(ManifestForm, SaysWhatEachActionNeedsAndByWhen) {
  auto const form = manifest_form(form_content(statement(), pack()));
  for (auto const* words : {"# Action 1: pay Mrs X £1,000: the sum for \"distress\" # and more",
                            "# Due 27 April 2024 (Saturday).", "# Shown by: remittance or bank confirmation.",
                            "#   - Payments add up to what was agreed", "# Only: if Mrs X sends invoices",
                            "# Action 2 waits for something to happen", "kind:      # remittance or bank_confirmation",
                            "The last of it is due on 27 April 2024", "#   - Payments add up to what was agreed"})
    EXPECT_NE(form.find(words), std::string::npos) << words << "\n" << form;
}

TEST(ManifestForm, SaysWhyWhatAsksForEvidenceOrIsDoneHasNoEntry) {
  auto const form = manifest_form(form_content(statement(), pack()));
  EXPECT_EQ(form.find("- action: 3"), std::string::npos);
  EXPECT_EQ(form.find("- action: 4"), std::string::npos);
  EXPECT_NE(form.find("it needs no entry of its own"), std::string::npos);
  EXPECT_NE(form.find("said to be done already"), std::string::npos);
}

TEST(ManifestForm, KeepsAllWordsOfALongActionInLinesThatCanBeRead) {
  auto long_one = statement();
  long_one.obligations[0].text = std::string("pay") + std::string(60, ' ') + "Mrs X";
  for (int i = 0; i < 60; ++i) long_one.obligations[0].text += " word" + std::to_string(i);
  auto const form = manifest_form(form_content(long_one, pack()));
  EXPECT_NE(form.find("word59"), std::string::npos);
  std::size_t longest = 0;
  for (std::size_t at = 0, end = 0; (end = form.find('\n', at)) != std::string::npos; at = end + 1)
    longest = std::max(longest, end - at);
  EXPECT_LE(longest, 110U);
}

TEST(ManifestForm, NamesRulesOnlyWhereTheyApply) {
  auto other = pack();
  other.rules[0].applies_to = {Kind::train};
  EXPECT_EQ(manifest_form(form_content(statement(), other)).find("Payments add up"), std::string::npos);
}

TEST(ManifestForm, OfAStatementWithoutActionsIsValidToo) {
  BoundStatement const empty;
  auto const result = read_manifest(manifest_form(form_content(empty, {})), context(empty));
  EXPECT_TRUE(std::holds_alternative<Manifest>(result));
}

}  // namespace
}  // namespace amends
