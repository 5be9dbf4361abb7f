// Contract section 4, sentence by sentence, on cases made by hand.
#include "made_case.h"

#include <gtest/gtest.h>

namespace amends::test {
namespace {

std::string states(Assessment const& a) {
  return std::string(name(a.status)) + " " + std::string(name(a.evidence_state)) + " " +
         std::string(name(a.time_state));
}

constexpr auto later = "2024-06-01";

TEST(Judging, PaidAndSentOnTheLastDay_IsSatisfied) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-27", "2024-04-27");
  EXPECT_EQ(states(c.check(1, later)), "satisfied met done_in_time");
}

TEST(Judging, PaidADayLate_CountsTheDay) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-28", "2024-05-20");
  auto const a = c.check(1, later);
  EXPECT_EQ(states(a), "satisfied_late met done_late");
  EXPECT_EQ(a.days_late, 1);
}

TEST(Judging, TwoParts_AddUpAndTheLaterDayCounts) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-20").amount = 30000;
  c.paid(1, "2024-04-29", "2024-04-30").amount = 70000;
  auto const a = c.check(1, later);
  EXPECT_EQ(states(a), "satisfied_late met done_late");
  EXPECT_EQ(a.done_on, day("2024-04-29"));
  EXPECT_EQ(a.evidence_sent_on, day("2024-04-30"));
}

TEST(Judging, AClaimBesideAProof_AddsNothingToIt) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-20").amount = 30000;
  c.paid(1, "2024-04-10", "2024-04-20").file.clear();
  EXPECT_EQ(states(c.check(1, later)), "overdue partly overdue");
}

TEST(Judging, AClaimWithoutAFile_IsNoProof) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-20").file.clear();
  EXPECT_EQ(states(c.check(1, later)), "overdue claimed overdue");
}

TEST(Judging, AFileThatIsNotLookedInto_NeedsAPerson) {
  MadeCase c;
  c.action(Kind::payment);
  c.unopened(c.paid(1, "2024-04-10", "2024-04-20").file);
  auto const a = c.check(1, later);
  EXPECT_EQ(states(a), "needs_review needs_review done_in_time");
  EXPECT_EQ(ids(a, RuleResult::review), "case.unread_file");
}

TEST(Judging, MetWithoutDoneOnWhereADateIsDue_NeedsAPerson) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-20").done_on.reset();
  auto const a = c.check(1, later);
  EXPECT_EQ(states(a), "needs_review needs_review overdue");
  EXPECT_EQ(ids(a, RuleResult::review), "case.undated");
}

TEST(Judging, DoneBeforeTheDecision_NeedsAPerson) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2023-04-10", "2024-04-20");
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "needs_review");
  EXPECT_EQ(ids(a, RuleResult::review), "case.done_before_decision");
}

TEST(Judging, WithoutARuleThatSaysWhatProvesIt_AFileAloneDoesNot) {
  MadeCase c;
  c.action(Kind::train);
  c.paid(1, "2024-04-10", "2024-04-20");
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "needs_review");
  EXPECT_EQ(ids(a, RuleResult::review), "case.no_rule");
}

TEST(Judging, AnExtensionMovesDueNeverOriginalDue) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-05-10", "2024-05-20");
  c.input.case_file.extensions = {{1, day("2024-05-14"), "Investigator", day("2024-04-20"), "bank details", {}}};
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "satisfied");
  EXPECT_EQ(a.due, day("2024-05-14"));
  EXPECT_EQ(a.original_due, day("2024-04-27"));
  EXPECT_EQ(a.extension->agreed_by, "Investigator");
}

TEST(Judging, TheExtensionAgreedLastBinds) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.case_file.extensions = {{1, day("2024-06-14"), "Investigator", day("2024-05-20"), "second", {}},
                                  {1, day("2024-05-14"), "Investigator", day("2024-04-20"), "first", {}}};
  EXPECT_EQ(c.check(1, later).due, day("2024-06-14"));
}

TEST(Judging, AnExtensionThatEndsBeforeTheDueDate_MovesNothingAndIsSaid) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.case_file.extensions = {{1, day("2024-04-14"), "Investigator", day("2024-04-01"), "slip", {}}};
  auto const report = c.report("2024-04-02");
  EXPECT_EQ(report.obligations[0].due, day("2024-04-27"));
  EXPECT_EQ(report.notes.size(), 1U);
}

TEST(Judging, AnExpiredExtensionIsSaid) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.case_file.extensions = {{1, day("2024-05-14"), "Investigator", day("2024-04-20"), "bank details", {}}};
  EXPECT_EQ(c.report(later).notes, std::vector<std::string>{"The extension of action 1 expired on 14 May 2024"});
}

TEST(Judging, ARequestedExtensionIsListedAndMovesNothing) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-05-10", "2024-05-20");
  c.input.manifest.extensions_requested = {{1, day("2024-05-14"), day("2024-04-20"), "bank details", {}}};
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "satisfied_late");
  EXPECT_EQ(a.due, day("2024-04-27"));
  EXPECT_EQ(a.extension_requested->to, day("2024-05-14"));
}

TEST(Judging, AConditionNotRecorded_WaitsWithTheDaysSinceTheDecision) {
  MadeCase c;
  c.action(Kind::payment).condition = "if she sends the invoices";
  auto const a = c.check(1, "2024-05-01");
  EXPECT_EQ(states(a), "awaiting_event not_supplied awaiting_event");
  EXPECT_EQ(a.days_waited, 35);
}

TEST(Judging, AConditionThatDidNotArise_IsNotApplicableInItsWords) {
  MadeCase c;
  c.action(Kind::payment).condition = "if she sends the invoices";
  c.input.manifest.events = {{1, "invoices", std::nullopt, true, "none sent", {}}};
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "not_applicable");
  EXPECT_EQ(a.findings.at(0).message, "Recorded as not arisen: \"if she sends the invoices\" (none sent)");
}

TEST(Judging, ABodyCannotDeclareAFirmDutyNotArisen) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.manifest.events = {{1, "anything", std::nullopt, true, "we think so", {}}};
  auto const report = c.report(later);
  EXPECT_EQ(name(report.obligations[0].status), "overdue");
  EXPECT_EQ(report.notes.size(), 1U);
}

TEST(Judging, TheSchemesEventWinsOverTheBodys) {
  MadeCase c;
  c.action(Kind::payment).condition = "if she sends the invoices";
  c.input.manifest.events = {{1, "invoices", std::nullopt, true, "none sent", {}}};
  c.input.case_file.events = {{1, "invoices", day("2024-04-10"), false, "", {}}};
  EXPECT_EQ(name(c.check(1, later).status), "overdue");
}

TEST(Judging, AnEventAfterAnInheritedDueDate_NeedsAPerson) {
  MadeCase c;
  auto& o = c.action(Kind::payment);
  o.condition = "if she sends the invoices";
  o.action.deadline.inherited = true;
  c.input.manifest.events = {{1, "invoices", day("2024-05-10"), false, "", {}}};
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "needs_review");
  ASSERT_EQ(a.review.size(), 1U);
  EXPECT_EQ(a.review[0].code, ReviewCode::event_after_due);
}

TEST(Judging, ADeadlineThatCountsFromAnUnrecordedEvent_Waits) {
  MadeCase c;
  auto& o = c.action(Kind::payment);
  o.due.due.reset();
  o.action.deadline.term = Within{{6, Unit::week}, Anchor::event, "receiving the invoices"};
  EXPECT_EQ(states(c.check(1, later)), "awaiting_event not_supplied awaiting_event");
}

TEST(Judging, AlreadyDoneAndDeclined_AreNotApplicable) {
  MadeCase c;
  c.action(Kind::payment).action.modality = Modality::already_done;
  c.action(Kind::apology).action.review = {{ReviewCode::declined, ReviewLevel::note, ""}};
  EXPECT_EQ(name(c.check(1, later).status), "not_applicable");
  EXPECT_EQ(name(c.check(2, later).status), "not_applicable");
}

TEST(Judging, ADiscretionaryAction_IsMetByARecordOfTheDecisionEitherWay) {
  MadeCase c;
  auto& o = c.action(Kind::payment);
  o.action.modality = Modality::discretionary;
  o.action.total_pence.reset();
  auto& item = c.paid(1, "2024-04-20", "2024-04-20");
  item.kind = EvidenceKind::decision_letter;
  item.amount.reset();
  EXPECT_EQ(states(c.check(1, later)), "satisfied met done_in_time");
}

TEST(Judging, ADiscretionaryAction_IsNotMetByAnInvoice) {
  MadeCase c;
  c.action(Kind::payment).action.modality = Modality::discretionary;
  c.paid(1, "2024-04-20", "2024-04-20").kind = EvidenceKind::invoice;
  EXPECT_EQ(name(c.check(1, later).status), "needs_review");
}

TEST(Judging, ARecurringAction_StaysOpenWithItsLastDayUntilItsEndIsRecorded) {
  MadeCase c;
  auto& o = c.action(Kind::payment);
  o.due.due.reset();
  o.action.deadline.term = Recurring{{1, Unit::month}, "the plan is in place"};
  c.paid(1, "2024-04-20", "2024-04-20");
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "open");
  EXPECT_EQ(a.done_on, day("2024-04-20"));
  c.input.manifest.events = {{1, "plan in place", day("2024-05-01"), false, "", {}}};
  EXPECT_EQ(name(c.check(1, later).status), "satisfied");
}

TEST(Judging, OfTwoBodiesThatEachMustAct_OneIsPartly) {
  MadeCase c;
  c.action(Kind::apology).action.actors = {"Council", "Trust"};
  c.paid(1, "2024-04-20", "2024-04-20").by = "Anyshire Council";
  EXPECT_EQ(name(c.check(1, later).evidence_state), "partly");
  c.paid(1, "2024-04-21", "2024-04-21").by = "Trust";
  EXPECT_EQ(name(c.check(1, later).evidence_state), "met");
}

TEST(EvidenceAction, IsMetWhenEvidenceWasSentForTheOthers_OnTheLastDayOfSending) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment);
  c.evidence_action();
  c.paid(1, "2024-04-10", "2024-04-12");
  c.paid(2, "2024-04-10", "2024-04-20");
  auto const a = c.check(3, later);
  EXPECT_EQ(states(a), "satisfied met done_in_time");
  EXPECT_EQ(a.done_on, day("2024-04-20"));
}

TEST(EvidenceAction, WithoutADeadline_IsDueWithTheLongestOfTheCase) {
  MadeCase c;
  c.action(Kind::payment, "2024-04-27");
  c.action(Kind::payment, "2024-06-27");
  c.evidence_action();
  auto const a = c.check(3, "2024-04-01");
  EXPECT_EQ(a.due, day("2024-06-27"));
  ASSERT_EQ(a.obligation.due.steps.size(), 1U);
  EXPECT_NE(a.obligation.due.steps[0].find("27 June 2024"), std::string::npos);
}

TEST(EvidenceAction, IsPartlyMetWhereOneOfTheOthersIsMissing) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment);
  c.evidence_action();
  c.paid(1, "2024-04-10", "2024-04-12");
  EXPECT_EQ(states(c.check(3, later)), "overdue partly overdue");
}

TEST(EvidenceAction, WithNothingSentAndDue_IsOverdue) {
  MadeCase c;
  c.action(Kind::payment);
  c.evidence_action();
  EXPECT_EQ(states(c.check(2, later)), "overdue not_supplied overdue");
}

TEST(EvidenceAction, WithOnlyClaims_IsClaimed) {
  MadeCase c;
  c.action(Kind::payment);
  c.evidence_action();
  c.paid(1, "2024-04-10", "2024-04-12").file.clear();
  EXPECT_EQ(name(c.check(2, later).evidence_state), "claimed");
}

TEST(EvidenceAction, DoesNotAskForWhatWaitsOrIsDiscretionaryOrNotApplicable) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::payment).condition = "if she sends the invoices";
  c.action(Kind::payment).action.modality = Modality::discretionary;
  c.action(Kind::payment).action.modality = Modality::already_done;
  c.evidence_action();
  c.paid(1, "2024-04-10", "2024-04-12");
  EXPECT_EQ(name(c.check(5, later).status), "satisfied");
}

TEST(EvidenceAction, WithoutTheDayOfSending_NeedsAPerson) {
  MadeCase c;
  c.action(Kind::payment);
  c.evidence_action();
  c.paid(1, "2024-04-10", "2024-04-12").sent_on.reset();
  EXPECT_EQ(states(c.check(2, later)), "needs_review needs_review overdue");
}

TEST(EvidenceAction, WhereAllElseWaits_WaitsToo) {
  MadeCase c;
  c.action(Kind::payment).condition = "if she sends the invoices";
  c.evidence_action();
  EXPECT_EQ(name(c.check(2, later).status), "awaiting_event");
}

Judgement verdict(char const* rule, char const* verdict, std::string sha256 = {}) {
  return {1, rule, verdict, "Team co-ordinator", day("2024-05-02"), "seen", std::move(sha256), {}};
}

TEST(AJudgement, ReplacesTheRuleItNames) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12").amount = 1;
  c.input.case_file.judgements = {verdict("payment.amount", "met", "aaaaaaaa")};
  auto const a = c.check(1, later);
  EXPECT_EQ(name(a.status), "satisfied");
  EXPECT_EQ(a.findings.at(0).judgement->by, "Team co-ordinator");
}

TEST(AJudgement, LapsesWhereTheFileHasChanged) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12").amount = 1;
  c.input.case_file.judgements = {verdict("payment.amount", "met", "bbbbbbbb")};
  auto const report = c.report(later);
  EXPECT_EQ(name(report.obligations[0].evidence_state), "partly");
  ASSERT_EQ(report.lapsed_judgements.size(), 1U);
}

TEST(AJudgement, OnAFileByItsDigest_SettlesThatNobodyOpenedIt) {
  MadeCase c;
  c.action(Kind::payment);
  c.unopened(c.paid(1, "2024-04-10", "2024-04-12").file);
  c.input.case_file.judgements = {verdict("payment.amount", "met", "aaaaaaaa")};
  EXPECT_EQ(name(c.check(1, later).status), "satisfied");
}

TEST(AJudgement, ThatNamesNoRuleHere_IsSaid) {
  MadeCase c;
  c.action(Kind::payment);
  c.input.case_file.judgements = {verdict("payment.amonut", "met")};
  auto const report = c.report("2024-04-01");
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_NE(report.notes[0].find("payment.amonut"), std::string::npos);
}

TEST(TheReport, ProposesNoOutcomeWhereTextWasNotRead) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12");
  EXPECT_EQ(c.report(later).proposed_outcome, "Remedy complete and satisfied");
  c.input.statement.review = {{ReviewCode::unread_text, ReviewLevel::doubt, ""}};
  EXPECT_EQ(c.report(later).proposed_outcome, "");
}

TEST(TheReport, ShowsALineOfTheEvidenceWithItsPlace) {
  MadeCase c;
  c.action(Kind::payment);
  c.paid(1, "2024-04-10", "2024-04-12");
  auto const found = c.check(1, later).findings.at(0);
  EXPECT_EQ(found.quote, "Amount: £1,000.00");
  EXPECT_EQ(found.where->file, "evidence/1.txt");
  EXPECT_EQ(found.where->line, 1U);
}

TEST(TheReport, SaysWhichRulesMetTheirKindAndWhichSelectedAnItem) {
  MadeCase c;
  c.action(Kind::payment);
  c.action(Kind::apology);
  c.paid(1, "2024-04-10", "2024-04-12");
  RuleUse use;
  static_cast<void>(judge_case(c.input, c.pack, day(later), use));
  EXPECT_EQ(use.met, (std::set<std::string>{"payment.amount", "apology.sent"}));
  EXPECT_EQ(use.used, std::set<std::string>{"payment.amount"});
}

}  // namespace
}  // namespace amends::test
