// evidence.yaml: what is read, and every mistake with its code and place.
#include "engine/evidence/manifest.h"

#include <vector>  // std::vector

#include <gtest/gtest.h>

namespace amends {
namespace {

ManifestContext context() {
  return {"evidence.yaml",
          "",
          "23 010 123",
          {"aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc"},
          *parse_iso_date("2024-06-01")};
}

std::string const head = "schema: amends/evidence/1\nreference: 23 010 123\n";
std::string const item = head + "items:\n  - action: 1\n    kind: remittance\n";

Manifest read(std::string const& yaml) {
  auto result = read_manifest(yaml, context());
  if (auto* problems = std::get_if<Diagnostics>(&result)) {
    ADD_FAILURE() << render(problems->front());
    return {};
  }
  return std::get<Manifest>(std::move(result));
}

Diagnostics wrong(std::string const& yaml) {
  auto result = read_manifest(yaml, context());
  return std::holds_alternative<Diagnostics>(result) ? std::get<Diagnostics>(std::move(result)) : Diagnostics{};
}

TEST(Manifest, ReadsEveryFieldOfAnItem) {
  auto const manifest = read(item +
                             "    fingerprint: aaaaaaaaaaaaaaaa\n    by: Council\n    done_on: 18 April 2024\n"
                             "    sent_on: 2024-04-20\n    amount: £1,000.00\n    to: [Mrs X, Mr Y]\n    state: paid\n"
                             "    file: evidence/remittance.txt\n    note: BACS run 114\n");
  ASSERT_EQ(manifest.items.size(), 1U);
  auto const& read = manifest.items[0];
  EXPECT_EQ(read.actions, std::vector{1});
  EXPECT_EQ(read.fingerprint, "aaaaaaaaaaaaaaaa");
  EXPECT_EQ(read.kind, EvidenceKind::remittance);
  EXPECT_EQ(read.by, "Council");
  EXPECT_EQ(read.done_on, parse_iso_date("2024-04-18"));
  EXPECT_EQ(read.sent_on, parse_iso_date("2024-04-20"));
  EXPECT_EQ(read.amount, 100000);
  EXPECT_EQ(read.to, (std::vector<std::string>{"Mrs X", "Mr Y"}));
  EXPECT_EQ(read.state, PaymentState::paid);
  EXPECT_EQ(read.file, "evidence/remittance.txt");
  EXPECT_EQ(read.note, "BACS run 114");
  EXPECT_EQ(read.place.line, 4U);
}

TEST(Manifest, AnItemMayBeForSeveralActionsOrNone) {
  auto const manifest = read(head + "items:\n  - {action: [1, 3], kind: letter}\n  - {kind: minutes}\n");
  EXPECT_EQ(manifest.items.at(0).actions, (std::vector{1, 3}));
  EXPECT_TRUE(manifest.items.at(1).actions.empty());
}

TEST(Manifest, AnEntryInWhichNothingIsFilledInIsNothingSupplied) {
  EXPECT_TRUE(
      read(head + "items:\n  - action: 1\n    fingerprint: aaaaaaaaaaaaaaaa\n    kind:\n    done_on:\n").items.empty());
}

TEST(Manifest, ReadsEventsAndRequests) {
  auto const manifest =
      read(head +
           "events:\n  - {action: 2, event: invoices, on: 2024-04-10}\n"
           "  - {action: 3, did_not_arise: true, reason: none sent}\n"
           "extensions_requested:\n  - {action: 2, to: 2024-07-14, asked_on: 2024-04-20, reason: panel}\n");
  EXPECT_EQ(manifest.events.at(0).on, parse_iso_date("2024-04-10"));
  EXPECT_TRUE(manifest.events.at(1).did_not_arise);
  EXPECT_EQ(manifest.extensions_requested.at(0).to, parse_iso_date("2024-07-14"));
}

TEST(Manifest, OtherSpacingIsTheSameReference) {
  EXPECT_EQ(read("schema: amends/evidence/1\nreference: 23010123\n").reference, "23010123");
}

struct Mistake {
  char const* rule;
  std::string yaml;
  char const* code;
  std::size_t line;
  char const* word;  // in message, label or help
};

TEST(Manifest, EveryMistakeHasItsCodeAndLine) {
  std::vector<Mistake> const mistakes{
      {"an unknown key", item + "    ammount: £900\n", "Y003", 6, "did you mean \"amount\""},
      {"a duplicate key", item + "    kind: letter\n", "Y002", 6, "kind"},
      {"a date that does not exist", item + "    done_on: 2024-02-30\n", "D001", 6, "2024-02-30"},
      {"done after the day of the check", item + "    done_on: 2024-07-30\n", "M006", 6, "2024-07-30"},
      {"sent after the day of the check", item + "    sent_on: 2024-07-30\n", "M006", 6, "2024-07-30"},
      {"done after it was sent", item + "    done_on: 2024-05-02\n    sent_on: 2024-05-01\n", "M007", 6, "2024-05-02"},
      {"a path that goes up", item + "    file: ../../etc/passwd\n", "M004", 6, "passwd"},
      {"an absolute path", item + "    file: /etc/passwd\n", "M004", 6, "absolute"},
      {"no such action", head + "items:\n  - action: 9\n    kind: letter\n", "M001", 4, "actions 1 to 3"},
      {"action nought", head + "items:\n  - action: 0\n    kind: letter\n", "M001", 4, "no action 0"},
      {"another case", "schema: amends/evidence/1\nreference: 23 010 124\n", "M002", 2, "23 010 124"},
      {"no reference", "schema: amends/evidence/1\n", "Y007", 1, "23 010 123"},
      {"broken YAML", head + "items: [\n", "Y001", 0, ""},
      {"another schema", "schema: amends/case/1\nreference: 23 010 123\n", "M014", 1, "amends/evidence/1"},
      {"another action's fingerprint", item + "    fingerprint: bbbbbbbbbbbbbbbb\n", "M003", 6, "of action 2"},
      {"a fingerprint of other wording", item + "    fingerprint: dddddddddddddddd\n", "M003", 6, "wording changed"},
      {"an unknown kind", head + "items:\n  - {action: 1, kind: remitance}\n", "M008", 4, "remittance"},
      {"no kind", head + "items:\n  - {action: 1, note: done}\n", "Y007", 4, "kind"},
      {"an unknown state", item + "    state: payed\n", "M009", 6, "paid"},
      {"not a sum", item + "    amount: a lot\n", "D002", 6, "a lot"},
      {"an event without a date", head + "events:\n  - {action: 1, event: invoices}\n", "M011", 4, "no date"},
      {"did not arise, without a reason", head + "events:\n  - {action: 1, did_not_arise: true}\n", "M011", 4,
       "reason"},
      {"both a date and did_not_arise",
       head + "events:\n  - {action: 1, on: 2024-04-10, did_not_arise: true, reason: x}\n", "M011", 4, "keep one"},
      {"an empty file", "", "Y004", 0, "map"},
  };
  for (auto const& mistake : mistakes) {
    SCOPED_TRACE(mistake.rule);
    auto const found = wrong(mistake.yaml);
    ASSERT_EQ(found.size(), 1U) << (found.empty() ? "" : render(found.back()));
    EXPECT_EQ(found[0].code, mistake.code);
    EXPECT_EQ(found[0].place.file, "evidence.yaml");
    if (mistake.line > 0) {
      EXPECT_EQ(found[0].place.line, mistake.line);
    }
    EXPECT_NE(render(found[0]).find(mistake.word), std::string::npos) << render(found[0]);
  }
}

TEST(Manifest, SaysAllMistakesAtOnceInOrder) {
  auto const found = wrong(item + "    ammount: £900\n    done_on: 2024-02-30\n    state: payed\n");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].code + found[1].code + found[2].code, "Y003D001M009");
}

}  // namespace
}  // namespace amends
