// Evidence that names no action, payments for several, and the days of extensions.
#include "engine/assess/matching.h"
#include "made_case.h"

#include <gtest/gtest.h>

namespace amends::test {
namespace {

constexpr auto later = "2024-06-01";

CaseReport settled(MadeCase& c, char const* as_of = later) {
  settle_evidence(c.input, c.pack);
  return c.report(as_of);
}

std::string ids_of(CaseReport const& report, int n, RuleResult result) {
  return ids(report.obligations.at(static_cast<std::size_t>(n) - 1), result);
}

TEST(Matching, TheOnlyActionThatFits_IsTakenAndSaid) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::apology);
  c.paid(1, "2024-04-10", "2024-04-12").actions.clear();
  auto const report = settled(c);
  EXPECT_EQ(name(report.obligations[0].status), "satisfied");
  EXPECT_NE(ids_of(report, 1, RuleResult::pass).find("case.inferred"), std::string::npos);
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_NE(report.notes[0].find("taken for action 1"), std::string::npos);
  EXPECT_TRUE(report.unused_evidence.empty());
}

TEST(Matching, TwoReadings_NeedAPersonAtBoth) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12").actions.clear();
  auto const report = settled(c);
  for (int n : {1, 2}) {
    EXPECT_EQ(name(report.obligations[static_cast<std::size_t>(n) - 1].status), "needs_review");
    EXPECT_EQ(ids_of(report, n, RuleResult::review), "case.match_unclear");
    EXPECT_EQ(name(report.obligations[static_cast<std::size_t>(n) - 1].time_state), "overdue");
  }
  ASSERT_EQ(report.unused_evidence.size(), 1U);
  EXPECT_NE(report.unused_evidence[0].reason.find("action 1 or 2"), std::string::npos);
}

TEST(Matching, TheAddressee_TheSum_OrWhatIsTaken_MayDecide) {
  struct Row {
    char const* by;
    void (*change)(MadeCase& c);
  };
  for (auto const& [by, change] :
       std::vector<Row>{{"addressee",
                         [](MadeCase& c) {
                           c.input.statement.obligations[0].action.recipients = {"Mr Y"};
                           c.input.manifest.items[0].to = {"Mrs X"};
                         }},
                        {"sum", [](MadeCase& c) { c.input.statement.obligations[0].action.total_pence = 50000; }},
                        {"taken", [](MadeCase& c) { c.paid(1, "2024-04-10", "2024-04-12"); }}}) {
    MadeCase c;
    c.action(Kind::payment);
    c.action(Kind::payment);
    c.paid(2, "2024-04-10", "2024-04-12").actions.clear();
    change(c);
    settle_evidence(c.input, c.pack);
    EXPECT_EQ(c.input.manifest.items[0].actions, std::vector<int>{2}) << by;
    EXPECT_TRUE(c.input.manifest.items[0].inferred) << by;
  }
}

TEST(Matching, TwoPaymentsOfTheWholeSum_AreNotBothThePayment) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12").actions.clear();
  c.paid(1, "2024-05-10", "2024-05-12").actions.clear();
  auto const report = settled(c);
  EXPECT_EQ(name(report.obligations[0].status), "needs_review");
  EXPECT_EQ(report.unused_evidence.size(), 2U);
}

TEST(Matching, WhatIsOlderThanTheDecision_FitsNothing) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2023-04-10", "2024-04-12").actions.clear();
  auto const report = settled(c);
  EXPECT_EQ(name(report.obligations[0].evidence_state), "not_supplied");
  ASSERT_EQ(report.unused_evidence.size(), 1U);
  EXPECT_NE(report.unused_evidence[0].reason.find("fits none"), std::string::npos);
}

TEST(SharedPayment, ThatCoversAll_SatisfiesEach) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment).action.total_pence = 50000;
  auto& item = c.paid(1, "2024-04-10", "2024-04-12");
  item.actions = {1, 2};
  item.amount = 150000;
  auto const report = settled(c);
  EXPECT_EQ(name(report.obligations[0].status), "satisfied");
  EXPECT_EQ(name(report.obligations[1].status), "satisfied");
}

TEST(SharedPayment, ThatFallsShort_IsPartlyForEach) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment).action.total_pence = 50000;
  auto& item = c.paid(1, "2024-04-10", "2024-04-12");
  item.actions = {1, 2};
  item.amount = 100000;
  auto const report = settled(c);
  for (int n : {1, 2}) {
    EXPECT_EQ(name(report.obligations[static_cast<std::size_t>(n) - 1].evidence_state), "partly");
    EXPECT_EQ(ids_of(report, n, RuleResult::partly), "case.shared_sum");
  }
}

TEST(SharedPayment, CountsWhatOtherItemsShowAlready) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment).action.total_pence = 50000;
  c.paid(1, "2024-04-10", "2024-04-12");
  auto& item = c.paid(1, "2024-04-10", "2024-04-12");
  item.actions = {1, 2};
  item.amount = 50000;
  auto const report = settled(c);
  EXPECT_EQ(name(report.obligations[0].status), "satisfied");
  EXPECT_EQ(name(report.obligations[1].status), "satisfied");
}

TEST(Days, DoneInTimeAndEvidencedLate_IsAFindingAndNotLate) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-27", "2024-04-28");
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "satisfied");
  EXPECT_EQ(ids(a, RuleResult::fail), "case.evidenced_late");
}

TEST(Days, DoneLate_IsNotEvidencedLateAsWell) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-28", "2024-04-30");
  EXPECT_EQ(ids(c.check(1, later), RuleResult::fail), "");
}

TEST(Extension, AgreedAfterTheDeadlineThatItMoves_BindsAndIsShownToAPerson) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-05-10", "2024-05-10");
  c.input.case_file.extensions = {{1, day("2024-05-14"), "Investigator", day("2024-05-01"), "slip", {}}};
  auto const a = c.check(1, later);
  EXPECT_EQ(a.due, day("2024-05-14"));
  EXPECT_EQ(name(a.status), "needs_review");
  EXPECT_EQ(ids(a, RuleResult::review), "case.extension_late");
}

TEST(Extension, AgreedOnTheDayItself_IsInTime) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.case_file.extensions = {{1, day("2024-05-14"), "Investigator", day("2024-04-27"), "slip", {}}};
  EXPECT_EQ(ids(c.check(1, later), RuleResult::review), "");
}

TEST(Extension, ByThoseWhoAreNotOfTheScheme_MovesNothingAndIsShownToAPerson) {
  struct Row {
    char const* by;
    bool binds;
  };
  for (auto const& [by, binds] : std::vector<Row>{{"Investigator", true},
                                                  {"A. Person, Team Co-ordinator", true},
                                                  {"Director of Housing", false},
                                                  {"A. Person", false}}) {
    MadeCase c;
    c.pack.timing.extension_authority = {"investigator", "team coordinator"};
    c.action(Kind::payment);
    c.input.case_file.extensions = {{1, day("2024-05-14"), by, day("2024-04-20"), "slip", {}}};
    auto const a = c.check(1, "2024-05-01");
    EXPECT_EQ(a.due, binds ? day("2024-05-14") : day("2024-04-27")) << by;
    EXPECT_EQ(ids(a, RuleResult::review), binds ? "" : "case.extension_authority") << by;
    EXPECT_EQ(name(a.time_state), binds ? "due_soon" : "overdue") << by;
  }
}

TEST(Extension, ThatWasNotNeeded_OrWasReplaced_IsNoted) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-20", "2024-04-20");
  c.input.case_file.extensions = {{1, day("2024-05-14"), "Investigator", day("2024-04-10"), "first", {}},
                                  {1, day("2024-05-21"), "Investigator", day("2024-04-15"), "second", {}}};
  auto const notes = c.report(later).notes;
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_NE(notes[0].find("was replaced by the one agreed on 15 April 2024"), std::string::npos);
  EXPECT_NE(notes[1].find("was not used"), std::string::npos);
}

TEST(Recipients, AreNotedAsNotVerified_UnlessTheNamesAreKnown) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-20", "2024-04-20").to = {"Jane Example"};
  auto a = c.check(1, later);
  ASSERT_EQ(a.review.size(), 1U);
  EXPECT_EQ(a.review[0].code, ReviewCode::recipient_not_verified);
  c.input.names.add("Mrs X", "Jane Example");
  EXPECT_TRUE(c.check(1, later).review.empty());
}

Judgement verdict(char const* verdict, char const* on, std::string sha256) {
  return {1, "payment.amount", verdict, "Team co-ordinator", day(on), "seen", std::move(sha256), {}};
}

TEST(AJudgement, OfTwo_TheLaterCounts) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12");
  c.input.case_file.judgements = {verdict("not_met", "2024-05-02", "aaaaaaaa"),
                                  verdict("met", "2024-05-01", "aaaaaaaa")};
  EXPECT_EQ(name(c.check(1, later).evidence_state), "not_met");
}

TEST(AJudgement, WithoutADigest_CannotLapseAndIsNoted) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12");
  c.input.case_file.judgements = {verdict("met", "2024-05-02", "")};
  auto const report = c.report(later);
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_NE(report.notes[0].find("no file's digest"), std::string::npos);
}

}  // namespace
}  // namespace amends::test
