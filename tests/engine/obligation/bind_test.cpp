// Actions bound to a pack and a calendar: number, fingerprint, text, category, due date, flags.
#include "engine/obligation/obligation.h"
#include "made_extraction.h"

#include <gmock/gmock.h>  // ElementsAre, MatchesRegex
#include <gtest/gtest.h>  // TEST

namespace amends::test {
namespace {

using testing::ElementsAre;
using testing::MatchesRegex;

std::vector<Obligation> bound(MadeExtraction const& made, KnownDates const& known = {},
                              RulePack const& pack = small_pack()) {
  return bind(made.extraction, made.text, decided(), pack, {}, known);
}

std::string due_iso(Obligation const& obligation) { return obligation.due.due ? iso(*obligation.due.due) : "none"; }

std::vector<std::string> flags(Obligation const& obligation) {
  std::vector<std::string> out;
  for (auto const& review : obligation.action.review)
    out.push_back(std::string{name(review.code)} + " " + std::string{name(review.level)});
  return out;
}

TEST(Bind, NumbersActionsInReadingOrder) {
  MadeExtraction made;
  made.add("apologise to Ms Q");
  made.add("pay her £300", Kind::payment);
  auto const obligations = bound(made);
  ASSERT_EQ(obligations.size(), 2U);
  EXPECT_EQ(obligations[0].n, 1);
  EXPECT_EQ(obligations[1].n, 2);
}

TEST(Bind, CutsItsWordsVerbatimFromTheSource) {
  MadeExtraction made;
  made.text = "Within four weeks, if she asks, the Council will:";
  auto& action = made.add("write to  Ms Q;");
  action.lead_in = {0, 49};
  action.condition = {19, 30};
  action.deadline = within_of_decision(4, Unit::week);
  action.deadline.words = {0, 17};
  auto const obligation = bound(made).front();
  EXPECT_EQ(obligation.text, "write to  Ms Q;");
  EXPECT_EQ(obligation.lead_in, "Within four weeks, if she asks, the Council will:");
  EXPECT_EQ(obligation.condition, "if she asks");
  EXPECT_EQ(obligation.deadline_text, "Within four weeks");
}

TEST(Bind, TakesCategoryAndScopeFromThePack) {
  MadeExtraction made;
  made.add("train its housing officers", Kind::train);
  auto const obligation = bound(made).front();
  EXPECT_EQ(obligation.category, "Provide training and/or guidance");
  EXPECT_TRUE(obligation.service_improvement);
}

// --- fingerprints -----------------------------------------------------------------------------------

TEST(Fingerprint, IsSixteenHexDigits) {
  MadeExtraction made;
  made.add("apologise to Ms Q");
  EXPECT_THAT(bound(made).front().fingerprint, MatchesRegex("[0-9a-f]{16}"));
}

TEST(Fingerprint, StaysWhereverTheActionMoves) {
  MadeExtraction first, second;
  first.add("apologise to Ms Q");
  second.add("pay her £300", Kind::payment);
  second.add("apologise to Ms Q");
  EXPECT_EQ(bound(first)[0].fingerprint, bound(second)[1].fingerprint);
}

TEST(Fingerprint, StaysUnderOtherTypographyAndCase) {
  MadeExtraction plain, curly;
  plain.add("apologise for Ms Q's distress");
  curly.add("Apologise  for Ms Q\u2019s\u00a0distress");
  EXPECT_EQ(bound(plain)[0].fingerprint, bound(curly)[0].fingerprint);
}

TEST(Fingerprint, ChangesWithTheWords) {
  MadeExtraction made;
  made.add("pay her £300", Kind::payment);
  made.add("pay her £350", Kind::payment);
  auto const obligations = bound(made);
  EXPECT_NE(obligations[0].fingerprint, obligations[1].fingerprint);
}

TEST(Fingerprint, ChangesWithTheKind) {
  MadeExtraction apology, inform;
  apology.add("write to Ms Q", Kind::apology);
  inform.add("write to Ms Q", Kind::inform);
  EXPECT_NE(bound(apology)[0].fingerprint, bound(inform)[0].fingerprint);
}

TEST(Fingerprint, TellsTwoActionsOfTheSameWordsApart) {
  MadeExtraction made;
  made.add("pay her £300", Kind::payment);
  made.add("pay her £300", Kind::payment);
  auto const obligations = bound(made);
  EXPECT_NE(obligations[0].fingerprint, obligations[1].fingerprint);
}

// --- due dates --------------------------------------------------------------------------------------

TEST(BindDue, CountsFromTheHeadersDate) {
  MadeExtraction made;
  made.add("apologise").deadline = within_of_decision(4, Unit::week);
  EXPECT_EQ(due_iso(bound(made).front()), "2024-04-24");
}

TEST(BindDue, CountsFromTheGivenDecisionDateWhereThereIsOne) {
  MadeExtraction made;
  made.add("apologise").deadline = within_of_decision(4, Unit::week);
  auto const obligations = bind(made.extraction, made.text, decided(), small_pack(), Date{2024, 5, 1}, {});
  EXPECT_EQ(due_iso(obligations.front()), "2024-05-29");
}

TEST(BindDue, APrintedDateIsTheDeadlinesDate) {
  MadeExtraction made;
  made.add("apologise").deadline = by_date(31, 5, 2024);
  auto const obligation = bound(made).front();
  EXPECT_EQ(iso(obligation.deadline_date.value()), "2024-05-31");
}

TEST(BindDue, APeriodHasNoDateOfTheDeadline) {
  MadeExtraction made;
  made.add("apologise").deadline = within_of_decision(4, Unit::week);
  EXPECT_FALSE(bound(made).front().deadline_date);
}

TEST(BindDue, ACountingFlagStandsWithTheActions) {
  MadeExtraction made;
  auto& action = made.add("apologise");
  action.deadline = by_date(1, 6, 2024);
  action.review = {{ReviewCode::qualitative_term, ReviewLevel::note, "meaningful"}};
  EXPECT_THAT(flags(bound(made).front()), ElementsAre("qualitative_term note", "non_working_due_date note"));
}

TEST(BindDue, ADoubtOfTheCountTakesThePlaceOfANoteOfTheSameCode) {
  MadeExtraction made;
  auto& action = made.add("apologise");
  action.deadline.term = Immediately{};
  action.review = {{ReviewCode::vague_deadline, ReviewLevel::note, "immediately"}};
  EXPECT_THAT(flags(bound(made).front()), ElementsAre("vague_deadline doubt"));
}

Deadline further(int count, Unit unit) {
  auto out = within_of_decision(count, unit);
  std::get<Within>(out.term).anchor = Anchor::action;
  std::get<Within>(out.term).further = true;
  return out;
}

TEST(BindDue, AFurtherPeriodRunsOnFromTheActionBefore) {
  MadeExtraction made;
  made.add("review its policy", Kind::review_policy).deadline = within_of_decision(1, Unit::month);
  auto& second = made.add("train its staff", Kind::train);
  second.deadline = further(2, Unit::month);
  second.deadline_before = 0;
  auto const obligation = bound(made)[1];
  EXPECT_EQ(due_iso(obligation), "2024-06-27");
  EXPECT_THAT(flags(obligation), ElementsAre("chained_deadline note"));
}

TEST(BindDue, AChainIsCountedLinkByLink) {
  MadeExtraction made;
  made.add("decide", Kind::reconsider).deadline = within_of_decision(2, Unit::week);
  for (std::size_t before : {0U, 1U}) {
    auto& next = made.add("report", Kind::inform);
    next.deadline = further(2, Unit::week);
    next.deadline_before = before;
  }
  EXPECT_EQ(due_iso(bound(made)[2]), "2024-05-08");
}

TEST(BindDue, TheDateOfALaterItemIsFound) {
  MadeExtraction made;
  auto& first = made.add("apologise");
  By same;
  same.other_item = 2;
  first.deadline.term = same;
  first.deadline_before = 1;
  made.add("pay her £300", Kind::payment).deadline = by_date(31, 5, 2024);
  EXPECT_EQ(due_iso(bound(made)[0]), "2024-05-31");
}

TEST(BindDue, DeadlinesThatCountFromEachOther_HaveNone) {
  MadeExtraction made;
  for (std::size_t before : {1U, 0U}) {
    auto& action = made.add("report", Kind::inform);
    action.deadline = further(2, Unit::week);
    action.deadline_before = before;
  }
  auto const obligations = bound(made);
  EXPECT_EQ(due_iso(obligations[0]), "none");
  EXPECT_EQ(due_iso(obligations[1]), "none");
}

Deadline after(Anchor anchor) {
  auto out = within_of_decision(2, Unit::week);
  std::get<Within>(out.term).anchor = anchor;
  std::get<Within>(out.term).event = "completing the review";
  return out;
}

TEST(BindDue, AnEventsRecordedDateStartsItsPeriod) {
  MadeExtraction made;
  made.add("apologise").deadline = within_of_decision(4, Unit::week);
  made.add("reimburse her", Kind::refund_or_waive).deadline = after(Anchor::event);
  EXPECT_EQ(due_iso(bound(made)[1]), "none");
  EXPECT_EQ(due_iso(bound(made, {{{2, Date{2024, 5, 1}}}, {}})[1]), "2024-05-15");
  EXPECT_EQ(due_iso(bound(made, {{{1, Date{2024, 5, 1}}}, {}})[1]), "none") << "the event of another action";
}

TEST(BindDue, TheDayAnotherActionWasDoneStartsItsPeriod) {
  MadeExtraction made;
  made.add("review its decision", Kind::reconsider).deadline = within_of_decision(4, Unit::week);
  auto& second = made.add("tell her the outcome", Kind::inform);
  second.deadline = after(Anchor::action);
  second.anchor_action = 0;
  EXPECT_EQ(due_iso(bound(made)[1]), "none");
  EXPECT_EQ(due_iso(bound(made, {{}, {{1, Date{2024, 4, 10}}}})[1]), "2024-04-24");
}

TEST(BindDue, AHappeningWithoutACountStaysWithoutADateWhenRecorded) {
  MadeExtraction made;
  made.add("start the support", Kind::provide_service).deadline.term = AfterEvent{"the plan is final", false};
  EXPECT_EQ(due_iso(bound(made, {{{1, Date{2024, 5, 1}}}, {}})[0]), "none");
}

TEST(BindDue, AConditionalItemHasItsListsDate) {
  MadeExtraction made;
  auto& action = made.add("repair the boiler", Kind::provide_service);
  action.modality = Modality::conditional;
  action.deadline = within_of_decision(4, Unit::week);
  action.deadline.inherited = true;
  EXPECT_EQ(due_iso(bound(made).front()), "2024-04-24");
}

// --- no deadline ------------------------------------------------------------------------------------

struct Undated {
  char const* what;
  Kind kind;
  Modality modality;
  bool other_has_deadline;
  char const* flag;
};

class NoDeadline : public testing::TestWithParam<Undated> {};

TEST_P(NoDeadline, IsANoteForTheGrammarDoubtsWhatItMayHaveMissed) {
  auto const& row = GetParam();
  MadeExtraction made;
  made.add("do what it promised", row.kind).modality = row.modality;
  auto& other = made.add("apologise");
  if (row.other_has_deadline) other.deadline = within_of_decision(4, Unit::week);
  EXPECT_THAT(flags(bound(made).front()), ElementsAre(row.flag)) << row.what;
}

INSTANTIATE_TEST_SUITE_P(
    Obligation, NoDeadline,
    testing::Values(Undated{"others have one", Kind::payment, Modality::agreed, true, "no_deadline note"},
                    Undated{"none has one", Kind::payment, Modality::agreed, false, "no_deadline note"},
                    Undated{"evidence", Kind::evidence, Modality::agreed, true, "no_deadline note"},
                    Undated{"already done", Kind::payment, Modality::already_done, true, "no_deadline note"},
                    Undated{"discretionary", Kind::payment, Modality::discretionary, true, "no_deadline note"},
                    Undated{"conditional", Kind::payment, Modality::conditional, true, "no_deadline note"},
                    Undated{"recommended", Kind::payment, Modality::recommended, true, "no_deadline note"}),
    [](testing::TestParamInfo<Undated> const& row) { return "row_" + std::to_string(row.index + 1); });

TEST(NoDeadlineStated, HasThePacksWorkingDateExceptForEvidence) {
  auto pack = small_pack();
  pack.timing.no_deadline_days = 28;
  MadeExtraction made;
  made.add("apologise");
  made.add("send us proof of it", Kind::evidence);
  auto const obligations = bound(made, {}, pack);
  EXPECT_EQ(due_iso(obligations[0]), "2024-04-24");
  EXPECT_EQ(due_iso(obligations[1]), "none") << "evidence is due with the case's last action";
}

// --- elsewhere --------------------------------------------------------------------------------------

TEST(BindElsewhere, HasItsWordsAndDueDate) {
  MadeExtraction made;
  made.text = "The Council told us it will publish the plan by 31 May 2024.";
  made.extraction.elsewhere.push_back({"What I found", "12", {23, 44}, by_date(31, 5, 2024)});
  auto const commitments = bind_elsewhere(made.extraction, made.text, decided(), small_pack(), {});
  ASSERT_EQ(commitments.size(), 1U);
  EXPECT_EQ(commitments.front().text, "will publish the plan");
  EXPECT_EQ(iso(commitments.front().due.due.value()), "2024-05-31");
}

TEST(BindElsewhere, TakesNoWorkingDateOfThePack) {
  auto pack = small_pack();
  pack.timing.no_deadline_days = 28;
  MadeExtraction made;
  made.extraction.elsewhere.push_back({"What I found", "12", {}, {}});
  EXPECT_FALSE(bind_elsewhere(made.extraction, made.text, decided(), pack, {}).front().due.due);
}

}  // namespace
}  // namespace amends::test
