// Each form of deadline (printed dates: printed_date_test.cpp) to its due date, its steps and what a person is told to
// look at.
#include "deadlines.h"

#include <gmock/gmock.h>  // ElementsAre, HasSubstr, Contains
#include <gtest/gtest.h>  // TEST

namespace amends::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// --- within -----------------------------------------------------------------------------------------

TEST(DueWithin, AMonthFromTheDecision_ExplainsEveryStep) {
  auto const answer = due(within(1, Unit::month), decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "2024-04-27");
  EXPECT_THAT(answer.steps,
              ElementsAre("The decision is dated 27 March 2024.",
                          "One month runs from the day after it (the day of the decision is not counted).",
                          "It ends on the corresponding date, 27 April 2024.",
                          "27 April 2024 is a Saturday; the date stands."));
  EXPECT_THAT(flags(answer), ElementsAre("non_working_due_date note"));
}

TEST(DueWithin, MonthsWithoutTheCorrespondingDay_SayWhyTheyEndEarlier) {
  auto const answer = due(within(4, Unit::month), decided_on("2023-10-31"));
  EXPECT_EQ(due_iso(answer), "2024-02-29");
  EXPECT_THAT(answer.steps, Contains("They end on 29 February 2024, the month's last day: February has no 31st."));
}

TEST(DueWithin, Weeks_SayThatAWeekIsSevenDays) {
  auto const answer = due(within(4, Unit::week), decided_on("2024-03-27"));
  EXPECT_THAT(answer.steps, Contains("A week is 7 days: 28 days."));
  EXPECT_THAT(answer.steps, Contains("They end on 24 April 2024."));
}

TEST(DueWithin, WorkingDays_NameTheBankHolidaysLeftOut) {
  auto const answer = due(within(5, Unit::working_day), decided_on("2022-05-31"));
  EXPECT_EQ(due_iso(answer), "2022-06-09");
  EXPECT_THAT(answer.steps,
              Contains("Saturdays, Sundays and bank holidays (2 June 2022, 3 June 2022) are not counted."));
}

TEST(DueWithin, ClearDays_ExcludeTheLastDayToo) {
  auto term = within(14, Unit::day);
  term.period.clear_days = true;
  auto const answer = due(term, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "2024-04-11");
  EXPECT_THAT(answer.steps, Contains("Clear days exclude the last day too: the day after them is 11 April 2024."));
}

TEST(DueWithin, BeginningWithTheDecision_CountsItsDay) {
  auto term = within(3, Unit::month);
  term.inclusive = true;
  auto const answer = due(term, decided_on("2024-03-05"));
  EXPECT_EQ(due_iso(answer), "2024-06-04");
  EXPECT_THAT(answer.steps, Contains("Three months begin with that day (the day of the decision is counted)."));
  EXPECT_THAT(answer.steps, Contains("They end on the day before the corresponding date, 4 June 2024."));
}

TEST(DueWithin, NoStartNamed_CountsFromTheDecisionAndSaysThatThisWasAssumed) {
  auto const answer = due(within(2, Unit::week, Anchor::none), decided_on("2024-03-05"));
  EXPECT_EQ(due_iso(answer), "2024-03-19");
  EXPECT_THAT(answer.steps, Contains("The words name no start; it was assumed that time runs from the decision."));
}

TEST(DueWithin, TheReport_CountsFromItsOwnDate) {
  auto context = decided_on("2024-03-05");
  context.report_date = day("2024-03-12");
  EXPECT_EQ(due_iso(due(within(1, Unit::month, Anchor::report), context)), "2024-04-12");
}

TEST(DueWithin, TheReportWithoutADate_CountsFromTheDecisionAndSaysSo) {
  auto const answer = due(within(1, Unit::month, Anchor::report), decided_on("2024-03-05"));
  EXPECT_EQ(due_iso(answer), "2024-04-05");
  EXPECT_THAT(answer.steps, Contains(HasSubstr("no other date is known for it")));
}

TEST(DueWithin, AnEventNotRecorded_HasNoDueDate) {
  auto term = within(6, Unit::week, Anchor::event);
  term.event = "receiving the invoices";
  auto const answer = due(term, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(answer.steps, ElementsAre("Time runs from: receiving the invoices. That date is not recorded."));
}

TEST(DueWithin, AnEventRecorded_CountsFromIt) {
  auto term = within(6, Unit::week, Anchor::event);
  term.event = "receiving the invoices";
  auto context = decided_on("2024-03-27");
  context.event_on = day("2024-04-10");
  auto const answer = due(term, context);
  EXPECT_EQ(due_iso(answer), "2024-05-22");
  EXPECT_EQ(answer.steps.front(), "Time runs from: receiving the invoices. That was on 10 April 2024.");
}

TEST(DueWithin, AStartThatIsADatePrintedInFull_CountsFromIt) {
  auto term = within(14, Unit::day, Anchor::event);
  term.event = "1 June 2024";
  auto const answer = due(term, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "2024-06-15");
  EXPECT_EQ(answer.steps.front(), "Time runs from 1 June 2024, the date that the words print.");
}

TEST(DueWithin, AStartThatOnlyHoldsADate_WaitsForTheEvent) {
  auto term = within(14, Unit::day, Anchor::event);
  term.event = "the meeting on 1 June 2024";
  EXPECT_EQ(due_iso(due(term, decided_on("2024-03-27"))), "none");
}

TEST(DueWithin, AnotherActionNotDone_HasNoDueDate) {
  EXPECT_EQ(due_iso(due(within(2, Unit::week, Anchor::action), decided_on("2024-03-27"))), "none");
}

TEST(DueWithin, WithoutADecisionDate_HasNoDueDateAndSaysWhy) {
  auto const answer = due(within(1, Unit::month), {});
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(answer.steps, ElementsAre("Time runs from the decision, whose date is not known."));
}

TEST(DueWithin, AFurtherPeriod_RunsOnFromTheDeadlineBefore) {
  auto term = within(2, Unit::month, Anchor::action);
  term.further = true;
  auto context = decided_on("2024-03-27");
  context.previous_due = day("2024-04-27");
  auto const answer = due(term, context);
  EXPECT_EQ(due_iso(answer), "2024-06-27");
  EXPECT_THAT(flags(answer), ElementsAre("chained_deadline note"));
}

TEST(DueWithin, AFurtherPeriodWithNothingBefore_IsDoubted) {
  auto term = within(2, Unit::month, Anchor::action);
  term.further = true;
  auto const answer = due(term, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(flags(answer), ElementsAre("chained_deadline doubt"));
}

TEST(DueWithin, ARange_TakesTheLaterEndAndNotesIt) {
  auto term = within(8, Unit::week);
  term.range = true;
  auto const answer = due(term, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "2024-05-22");
  EXPECT_THAT(flags(answer), ElementsAre("range_deadline note"));
}

TEST(DueWithin, WorkingDaysBeyondTheCalendar_AreDoubtedAndNotGuessed) {
  auto const answer = due(within(20, Unit::working_day), decided_on("2028-12-20"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(flags(answer), ElementsAre("outside_calendar doubt"));
}

TEST(DueWithin, AWeekdayBeyondTheCalendar_StandsWithANote) {
  auto const answer = due(within(1, Unit::month), decided_on("2028-12-20"));
  EXPECT_EQ(due_iso(answer), "2029-01-20") << "a Saturday";
  auto const weekday = due(within(4, Unit::week), decided_on("2028-12-20"));
  EXPECT_EQ(due_iso(weekday), "2029-01-17");
  EXPECT_THAT(flags(weekday), ElementsAre("outside_calendar note"));
}

// --- weekends and holidays --------------------------------------------------------------------------

Timing rolling(RollPolicy roll) {
  Timing out;
  out.roll = roll;
  return out;
}

TEST(DueOnAHoliday, StandsAndIsNoted) {
  auto const answer = due(by(29, 3, 2024), decided_on("2024-02-01"));
  EXPECT_EQ(due_iso(answer), "2024-03-29");
  EXPECT_THAT(flags(answer), ElementsAre("non_working_due_date note"));
  EXPECT_EQ(answer.steps.back(), "29 March 2024 (Friday) is a bank holiday; the date stands.");
}

TEST(DueOnAHoliday, RollsToTheNextWorkingDayWhereThePackSaysSo) {
  auto const answer = due(by(29, 3, 2024), decided_on("2024-02-01"), rolling(RollPolicy::next_working_day));
  EXPECT_EQ(due_iso(answer), "2024-04-02");
  EXPECT_EQ(iso(answer.printed.value()), "2024-03-29") << "what the words print stays";
  EXPECT_THAT(flags(answer), ElementsAre("non_working_due_date note"));
}

TEST(DueOnAHoliday, RollsToThePreviousWorkingDayWhereThePackSaysSo) {
  auto const answer = due(by(1, 4, 2024), decided_on("2024-02-01"), rolling(RollPolicy::previous_working_day));
  EXPECT_EQ(due_iso(answer), "2024-03-28");
}

TEST(DueOnAHoliday, BeyondTheCalendar_IsNotRolledButDoubted) {
  auto const answer = due(by(31, 12, 2028), decided_on("2028-06-01"), rolling(RollPolicy::next_working_day));
  EXPECT_EQ(due_iso(answer), "2028-12-31");
  EXPECT_THAT(flags(answer), ElementsAre("non_working_due_date note", "outside_calendar doubt"));
}

TEST(DueOnAWorkingDay, IsNotFlagged) {
  EXPECT_THAT(flags(due(by(28, 3, 2024), decided_on("2024-02-01"), rolling(RollPolicy::next_working_day))), IsEmpty());
}

// --- forms without a date ---------------------------------------------------------------------------

TEST(DueImmediately, HasNoDateAndIsDoubted) {
  auto const answer = due(Immediately{}, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(flags(answer), ElementsAre("vague_deadline doubt"));
  EXPECT_FALSE(answer.steps.empty());
}

TEST(DueImmediately, WithThePacksWorkingDate_IsNamedAsThePacks) {
  Timing timing;
  timing.immediately_days = 14;
  auto const answer = due(Immediately{}, decided_on("2024-03-27"), timing);
  EXPECT_EQ(due_iso(answer), "2024-04-10");
  EXPECT_THAT(answer.steps.back(), HasSubstr("The rule pack sets a working date"));
  EXPECT_THAT(flags(answer), ElementsAre("vague_deadline doubt"));
}

TEST(DueUnstated, HasNoDateAndNoFlagOfItsOwn) {
  auto const answer = due(Unstated{}, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(answer.steps, ElementsAre("No deadline is stated."));
  EXPECT_THAT(flags(answer), IsEmpty());
}

TEST(DueUnstated, WithThePacksWorkingDate_IsNamedAsThePacks) {
  Timing timing;
  timing.no_deadline_days = 28;
  auto const answer = due(Unstated{}, decided_on("2024-03-27"), timing);
  EXPECT_EQ(due_iso(answer), "2024-04-24");
  EXPECT_THAT(answer.steps.back(), HasSubstr("It is not a date of the Ombudsman's."));
}

TEST(DueUnstated, WithThePacksWorkingDateButNoDecisionDate_HasNone) {
  Timing timing;
  timing.no_deadline_days = 28;
  EXPECT_EQ(due_iso(due(Unstated{}, {}, timing)), "none");
}

TEST(DueAfterAnEvent, HasNoDateAndNamesTheEvent) {
  auto const answer = due(AfterEvent{"the plan is final", false}, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(answer.steps, ElementsAre(HasSubstr("the plan is final")));
  EXPECT_THAT(flags(answer), IsEmpty());
}

TEST(DueAfterAnEvent, Recorded_StillHasNoDate) {
  auto context = decided_on("2024-03-27");
  context.event_on = day("2024-04-10");
  EXPECT_EQ(due_iso(due(AfterEvent{"the plan is final", false}, context)), "none");
}

TEST(DueAfterAnEvent, OfASchoolTerm_IsDoubted) {
  auto const answer = due(AfterEvent{"the start of the autumn term", true}, decided_on("2024-03-27"));
  EXPECT_THAT(flags(answer), ElementsAre("vague_deadline doubt"));
}

TEST(DueRecurring, HasNoSingleDate) {
  auto const answer = due(Recurring{{3, Unit::month, false}, "the plan is in place"}, decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(
      answer.steps,
      ElementsAre("It recurs every 3 months until the plan is in place: a recurring duty has no single due date."));
}

// --- two limits -------------------------------------------------------------------------------------

DueAnswer due_of_two(DeadlineTerm first, DeadlineTerm second) {
  auto deadline = limit(std::move(first));
  deadline.also_at.push_back(limit(std::move(second)));
  return due_date(deadline, decided_on("2024-03-27"), {}, shipped_calendar());
}

TEST(DueOfTwoLimits, IsTheEarlierAndBothAreShown) {
  auto const answer = due_of_two(within(1, Unit::month), by(31, 5, 2024));
  EXPECT_EQ(due_iso(answer), "2024-04-27");
  ASSERT_EQ(answer.also_at.size(), 1U);
  EXPECT_EQ(due_iso(answer.also_at.front()), "2024-05-31");
  EXPECT_THAT(flags(answer), ElementsAre("non_working_due_date note", "two_limits note"));
}

TEST(DueOfTwoLimits, IsTheEarlierWhicheverStandsFirst) {
  auto const answer = due_of_two(within(1, Unit::month), by(5, 4, 2024));
  EXPECT_EQ(due_iso(answer), "2024-04-05");
  EXPECT_EQ(answer.steps.back(), "There are two limits; the earliest binds: 5 April 2024.");
  EXPECT_THAT(flags(answer), ElementsAre("two_limits note")) << "the weekend of the other limit is of no use here";
}

TEST(DueOfTwoLimits, WhereOneWaitsForAnEvent_IsTheOther) {
  auto const answer = due_of_two(within(2, Unit::week, Anchor::event), by(31, 5, 2024));
  EXPECT_EQ(due_iso(answer), "2024-05-31");
  EXPECT_THAT(answer.steps.back(), HasSubstr("this one binds, until another has an earlier date: 31 May 2024"));
}

TEST(DueOfTwoLimits, ADoubtOfEitherIsADoubtOfBoth) {
  auto const answer = due_of_two(within(4, Unit::week), on_weekday(by(31, 5, 2024), 1));
  EXPECT_EQ(due_iso(answer), "2024-04-24");
  EXPECT_THAT(flags(answer), ElementsAre("weekday_mismatch doubt", "two_limits note"));
}

TEST(DueOfTwoLimits, WithoutAnyDate_IsNone) {
  EXPECT_EQ(due_iso(due_of_two(Immediately{}, AfterEvent{"the panel has met", false})), "none");
}

}  // namespace
}  // namespace amends::test
