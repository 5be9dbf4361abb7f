// What a night adds, and what it does not; what the ledger knew on an earlier day; two that write at once.
#include "engine/ledger/import.h"
#include "engine/ledger/record_rows.h"
#include "engine/ledger/verify.h"
#include "on_both.h"

#include <utility>  // std::pair

namespace amends::tests {
namespace {

class Adding : public LedgerTest {
 protected:
  // Rows of a table that a run added.
  static std::size_t added(Ledger& ledger, LedgerRun const& run, Table table) {
    return ledger.rows(table, run.first_entry, last_entry(run)).size();
  }
};
ON_BOTH(Adding);

Date day(int of_may) { return *make_date(2026, 5, 1) + boost::gregorian::days{of_may - 1}; }
Date const due = day(20);

CaseRecord redated(CaseRecord record, Date as_of) {
  for (auto& action : record.actions) answer_on({as_of, 14}, record.header.decision_date, action);
  return record;
}

TEST_P(Adding, NothingWhereNothingChanged) {
  auto ledger = open();
  auto const record = payment_case("a", due, day(1));
  EXPECT_GT(add_night(ledger, day(1), {record, full_record("b")}).entries, 6);
  EXPECT_EQ(add_night(ledger, day(2), {record, full_record("b")}).entries, 0);
}

TEST_P(Adding, AnAssessmentOnlyWhereAStandChanges) {
  auto ledger = open();
  auto const record = payment_case("a", due, day(1));
  add_night(ledger, day(1), {record});
  std::vector<std::pair<int, int>> rows;  // day, rows added: due soon from the 6th, overdue from the 21st
  for (int of_may = 2; of_may <= 25; ++of_may)
    if (auto const run = add_night(ledger, day(of_may), {redated(record, day(of_may))}); run.entries > 0)
      rows.emplace_back(of_may, static_cast<int>(run.entries));
  EXPECT_EQ(rows, (std::vector<std::pair<int, int>>{{6, 1}, {21, 1}}));
  auto const assessments = ledger.rows(Table::assessment, 1, no_limit);
  ASSERT_EQ(assessments.size(), 3U);
  EXPECT_EQ(cell(assessments[0], "status"), "open");
  EXPECT_EQ(cell(assessments[1], "status"), "due_soon");
  EXPECT_EQ(cell(assessments[1], "as_of"), "2026-05-06");
  EXPECT_EQ(cell(assessments[2], "status"), "overdue");
}

TEST_P(Adding, ACheckingButNoReadingWhereOnlyEvidenceChanged) {
  auto ledger = open();
  add_night(ledger, day(1), {payment_case("a", due, day(1))});
  auto const run = add_night(ledger, day(2), {payment_case("a", due, day(2), day(2))});
  EXPECT_EQ(added(ledger, run, Table::decision), 0U);
  EXPECT_EQ(added(ledger, run, Table::action), 0U);
  EXPECT_EQ(added(ledger, run, Table::checking), 1U);
  EXPECT_EQ(added(ledger, run, Table::verdict), 1U);
  EXPECT_EQ(added(ledger, run, Table::evidence), 2U);
  EXPECT_EQ(added(ledger, run, Table::assessment), 1U);
}

TEST_P(Adding, AReadingWhereTheActionsChanged) {
  auto ledger = open();
  auto record = payment_case("a", due, day(1));
  add_night(ledger, day(1), {record});
  record.actions[0].text += " and more";
  auto const run = add_night(ledger, day(2), {record});
  EXPECT_EQ(added(ledger, run, Table::decision), 1U);
  EXPECT_EQ(added(ledger, run, Table::action), 1U);
  EXPECT_EQ(cases_of(ledger).at(0).record.actions[0].text, record.actions[0].text);
  EXPECT_EQ(cases_of(ledger).size(), 1U);
}

// Where a file of a case cannot be read there is no digest of what its answers rest on (inputs.h): then it
// can never be said that nothing changed.
TEST_P(Adding, AllAnewWhereItIsNotKnownWhatTheAnswersRestOn) {
  auto ledger = open();
  auto const add = [&](CaseRecord const& record, Date as_of) {
    auto const known = cases_of(ledger);
    RunWriter writer{ledger, on_day(as_of)};
    add_case(writer, record, "", known.empty() ? nullptr : known.data(), as_of);
    static_cast<void>(writer.finish("{}"));
  };
  add(payment_case("a", due, day(1)), day(1));
  auto record = payment_case("a", due, day(2), day(2));
  auto second = record.actions[0];
  second.n = 2;
  second.fingerprint = "0000000000000002";
  record.actions.push_back(second);
  add(record, day(2));
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), 1U);
  ASSERT_EQ(known[0].record.actions.size(), 2U);
  EXPECT_EQ(known[0].record.actions[0].evidence_state, EvidenceState::met);
  EXPECT_EQ(known[0].record.actions[1].fingerprint, "0000000000000002");
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

TEST_P(Adding, HistoryStandsAsItWas) {
  auto ledger = open();
  auto const first = payment_case("a", due, day(1));
  auto const one = add_night(ledger, day(1), {first});
  auto const two = add_night(ledger, day(2), {payment_case("a", due, day(2), day(2)), full_record("b")});
  auto const three = add_night(ledger, day(22), {full_record("b")});
  auto const at = [&](LedgerRun const& run) { return cases_of(ledger, last_entry(run)); };
  ASSERT_EQ(at(one).size(), 1U);
  EXPECT_EQ(told(redated(at(one)[0].record, day(1))), told(first));
  EXPECT_EQ(at(one)[0].stands[0]->status, Status::open);
  ASSERT_EQ(at(two).size(), 2U);
  EXPECT_EQ(at(two)[0].stands[0]->status, Status::satisfied);
  EXPECT_EQ(told(redated(at(two)[0].record, day(2))), told(payment_case("a", due, day(2), day(2))));
  ASSERT_EQ(at(three).size(), 1U);
  EXPECT_EQ(at(three)[0].record.folder, "b");
  EXPECT_TRUE(cases_of(ledger, 0).empty());
}

TEST_P(Adding, ACaseMayGoAndComeBack) {
  auto ledger = open();
  auto const record = payment_case("a", due, day(1), day(1));
  add_night(ledger, day(1), {record});
  auto const gone = add_night(ledger, day(2), {});
  EXPECT_EQ(added(ledger, gone, Table::gone), 1U);
  EXPECT_TRUE(cases_of(ledger).empty());
  EXPECT_EQ(add_night(ledger, day(3), {}).entries, 0) << "it is gone but once";
  add_night(ledger, day(4), {record});
  ASSERT_EQ(cases_of(ledger).size(), 1U);
  EXPECT_EQ(told(redated(cases_of(ledger)[0].record, day(1))), told(record));
  EXPECT_TRUE(cases_of(ledger, last_entry(gone)).empty());
}

TEST_P(Adding, WhatCouldNotBeReadIsKnownStill) {
  auto ledger = open();
  add_night(ledger, day(1), {payment_case("a", due, day(1))});
  auto const run = add_night(ledger, day(2), {}, {{"a", "bad_manifest", "1 mistake", {}}});
  EXPECT_EQ(added(ledger, run, Table::failure), 1U);
  EXPECT_EQ(added(ledger, run, Table::gone), 0U);
  EXPECT_EQ(cases_of(ledger).size(), 1U);
}

TEST_P(Adding, MoreThanNineNightsStayInOrder) {
  auto ledger = open();
  for (int of_may = 1; of_may <= 12; ++of_may)
    add_night(ledger, day(of_may), {payment_case("a" + std::to_string(of_may), due, day(of_may))});
  auto const runs = ledger.runs();
  ASSERT_EQ(runs.size(), 24U);
  for (std::size_t i = 0; i < runs.size(); ++i) EXPECT_EQ(runs[i].id, static_cast<std::int64_t>(i) + 1);
  auto const decisions = ledger.rows(Table::decision, 1, no_limit);
  ASSERT_EQ(decisions.size(), 12U);
  for (std::size_t i = 1; i < decisions.size(); ++i) EXPECT_LT(decisions[i - 1].entry, decisions[i].entry);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

TEST_P(Adding, ManyRowsAtOnceAreAllThereInOrder) {
  auto ledger = open();
  std::vector<CaseRecord> records;
  for (int i = 0; i < 700; ++i) records.push_back(payment_case(std::to_string(10'000 + i), due, day(1), day(1)));
  auto const run = add_night(ledger, day(1), records);
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), 700U);
  for (std::size_t i = 0; i < known.size(); ++i) ASSERT_EQ(known[i].record.folder, records[i].folder);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
  EXPECT_EQ(prove(ledger).rows, run.entries);
}

TEST_P(Adding, ARunThatIsNotFinishedLeavesNothing) {
  auto ledger = open();
  add_night(ledger, day(1), {payment_case("a", due, day(1))});
  {
    RunWriter writer{ledger, on_day(day(2))};
    for (int i = 0; i < 600; ++i)
      add_case(writer, payment_case("n" + std::to_string(i), due, day(2)), "x", nullptr, day(2));
  }
  EXPECT_EQ(cases_of(ledger).size(), 1U);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
  EXPECT_GT(add_night(ledger, day(2), {payment_case("b", due, day(2))}).entries, 0);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

TEST_P(Adding, ASecondWriterIsRefusedAsLocked) {
  auto first = open();
  try {
    static_cast<void>(open());
    FAIL() << "two programs may add at once";
  } catch (LedgerError const& error) {
    EXPECT_EQ(error.trouble(), LedgerTrouble::locked) << error.what();
  }
  add_night(first, day(1), {payment_case("a", due, day(1))});
  auto reader = Ledger::open_to_read(url());
  EXPECT_EQ(reader.runs().size(), 2U) << "reading is free";
}

TEST_P(Adding, ALockGoesWithItsHolder) {
  { auto const first = open(); }
  EXPECT_NO_THROW(static_cast<void>(open()));
}

TEST_P(Adding, TheNightBeforeIsTheLastOneOfAnEarlierDayThatCameOut) {
  auto ledger = open();
  auto const record = payment_case("a", due, day(1));
  EXPECT_EQ(last_night(ledger.runs()), nullptr);
  auto const one = add_night(ledger, day(1), {record});
  add_night(ledger, day(2), {record}, {}, false);
  auto const again = add_night(ledger, day(1), {record});
  auto const runs = ledger.runs();
  EXPECT_EQ(night_before(runs, day(1)), nullptr);
  EXPECT_EQ(night_before(runs, day(2))->id, again.id);
  EXPECT_EQ(night_before(runs, day(9))->id, again.id) << "the night of the 2nd did not come out";
  EXPECT_EQ(last_night(runs)->id, again.id);
  EXPECT_NE(one.id, again.id);
}

std::string line(std::string const& sha256, std::string const& text) {
  return R"({"source":"x.html","sha256":")" + sha256 + R"(","scheme":"LGSCO","body":"Ostrey County Council",)" +
         R"("reference":"25 700 101","categories":["Education"],"decision":"Upheld","decision_date":"2026-03-09",)" +
         R"("satisfied_on":null,"review":[],"actions":[{"n":1,"fingerprint":"0123456789abcdef","kind":"payment",)" +
         R"("modality":"agreed","paragraph":"9.1","category":"Financial redress","scope":"personal",)" +
         R"("total_pence":30000,"actors":["Council"],"recipients":["Mrs T"],"amounts":[{"pence":30000}],)" +
         R"("text":")" + text + R"(","due":"2026-04-09","due_steps":["It ends."]}]})";
}

TEST_P(Adding, AnImportedDecisionIsTakenInOnceAndIsNoCaseOfANight) {
  auto ledger = open();
  std::string const digest(64, 'a'), other(64, 'b');
  {
    RunWriter writer{ledger, on_day(day(1), RunKind::import)};
    Importer importer{ledger, writer};
    EXPECT_EQ(importer.take(line(digest, "pay £300")), "");
    EXPECT_EQ(importer.take(line(digest, "pay £300")), "");
    EXPECT_EQ(importer.taken(), 1U);
    EXPECT_EQ(importer.known(), 1U);
    EXPECT_EQ(importer.actions(), 1U);
    static_cast<void>(writer.finish("{}"));
  }
  {
    RunWriter writer{ledger, on_day(day(2), RunKind::import)};
    Importer importer{ledger, writer};
    EXPECT_EQ(importer.take(line(digest, "pay £300")), "");
    EXPECT_EQ(importer.take(line(other, "pay £300")), "");
    EXPECT_EQ(importer.taken(), 1U);
    EXPECT_EQ(importer.known(), 1U);
    static_cast<void>(writer.finish("{}"));
  }
  EXPECT_TRUE(cases_of(ledger).empty());
  auto const night = add_night(ledger, day(3), {payment_case("a", due, day(3))});
  EXPECT_EQ(added(ledger, night, Table::gone), 0U);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
  auto const rows = ledger.rows(Table::decision, 1, no_limit);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(cell(rows[0], "folder"), std::nullopt);
  EXPECT_EQ(cell(rows[0], "reference"), "25 700 101");
  auto const action = action_from(ledger.rows(Table::action, 1, no_limit).at(0));
  EXPECT_EQ(action.text, "pay £300");
  EXPECT_EQ(action.terms.amounts.at(0).pence, 30000);
  EXPECT_EQ(action.original_due, std::nullopt) << "due dates of an action stand in first_due, and with its verdict";
}

TEST(Import, RefusesWhatIsNoLineOfExtract) {
  std::string const digest(64, 'a');
  for (auto const& wrong : std::vector<std::string>{
           "", "{", "[]", "{}", "null", R"({"sha256":"short"})", line(digest, "x") + "}", line("", "x"),
           R"({"sha256":")" + digest + R"(","actions":[{"n":1}]})", R"({"sha256":")" + digest + R"(","actions":[7]})",
           R"({"sha256":")" + digest + R"(","review":[{"code":"no_such","level":"note"}]})"}) {
    std::string mistake;
    EXPECT_FALSE(record_from_line(wrong, mistake)) << wrong;
    EXPECT_NE(mistake, "") << wrong;
  }
  std::string mistake;
  EXPECT_TRUE(record_from_line(line(digest, "x"), mistake)) << mistake;
}

}  // namespace
}  // namespace amends::tests
