// What every nightly report says alike: the first line, the work list, changes in words, rates, and what
// others may read of a night.
#include "reports/night_view.h"
#include "night_files_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

ActionRecord& action(NightReport& night, int n) { return night.cases[0].actions[static_cast<std::size_t>(n - 1)]; }

NightReport readable_night() {
  auto night = tests::full_night();
  night.unreadable.clear();
  return night;
}

TEST(NightFirstLine, CountsWhatIsOverdueDueAndToReview) {
  EXPECT_EQ(first_line(readable_night()), "1 overdue (1 new), 1 due in 14 days, 1 to review");
}

TEST(NightFirstLine, SaysWhatWasNotRead) {
  EXPECT_EQ(first_line(tests::full_night()), "1 overdue (1 new), 1 due in 14 days, 1 to review, 1 not read");
}

TEST(NightFirstLine, KeepsItsShapeWhereThereIsNothing) {
  NightReport night;
  night.due_soon_days = 21;
  EXPECT_EQ(first_line(night), "0 overdue (0 new), 0 due in 21 days, 0 to review");
}

TEST(NightFirstLine, WhatIsOverTimeAndForAPersonIsOverdueToo) {
  auto night = readable_night();
  action(night, 6).time_state = TimeState::overdue;
  EXPECT_EQ(first_line(night), "2 overdue (1 new), 1 due in 14 days, 1 to review");
}

std::vector<std::vector<int>> numbers(NightReport const& night, std::vector<WorkRow> const& rows) {
  std::vector<std::vector<int>> out;
  for (WorkRow const& row : rows) {
    out.emplace_back();
    for (std::size_t const i : row.actions) out.back().push_back(night.cases[row.of_case].actions[i].n);
  }
  return out;
}

TEST(NightWorkList, ActionsThatFallDueOnOneDayAreOneLine) {
  auto night = readable_night();
  for (int const n : {2, 4}) {
    action(night, n).status = Status::overdue;
    action(night, n).time_state = TimeState::overdue;
  }
  action(night, 4).due = tests::day(2024, 3, 1);
  EXPECT_THAT(numbers(night, work_list(night).overdue), ElementsAre(ElementsAre(4), ElementsAre(2, 8)));
}

TEST(NightWorkList, TheLongestOverdueComesFirstWithItsDays) {
  auto night = readable_night();
  action(night, 2).status = Status::overdue;
  action(night, 2).due = tests::day(2024, 4, 1);
  auto const rows = work_list(night).overdue;
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].days, 30);
  EXPECT_EQ(rows[1].days, 4);
}

TEST(NightWorkList, WhatBecameSoSinceTheNightBeforeIsNew) {
  auto const rows = work_list(readable_night()).overdue;
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_TRUE(rows[0].is_new);
}

TEST(NightWorkList, WhatIsForAPersonIsLateOnlyWhereItIsOverdue) {
  auto night = readable_night();
  EXPECT_EQ(work_list(night).review.at(0).days, 0);
  action(night, 6).time_state = TimeState::overdue;
  EXPECT_EQ(work_list(night).review.at(0).days, 4);
}

TEST(NightWorkList, WhatIsDueAfterTheCalendarIsNotInIt) {
  auto night = readable_night();
  action(night, 2).due = tests::day(2024, 6, 9);  // the Sunday on which the six weeks end
  EXPECT_THAT(numbers(night, work_list(night).due), ElementsAre(ElementsAre(5), ElementsAre(2)));
  action(night, 2).due = tests::day(2024, 6, 10);
  EXPECT_THAT(numbers(night, work_list(night).due), ElementsAre(ElementsAre(5)));
}

TEST(NightWorkList, TheCalendarStartsOnTheMondayOfTheWeek) {
  for (int const of_month : {29, 30})
    EXPECT_EQ(first_of_calendar(tests::day(2024, 4, of_month)), tests::day(2024, 4, 29));
  EXPECT_EQ(first_of_calendar(tests::day(2024, 5, 5)), tests::day(2024, 4, 29));
  EXPECT_EQ(first_of_calendar(tests::day(2024, 5, 6)), tests::day(2024, 5, 6));
}

TEST(NightCases, ACaseInWhichNothingWasFoundIsNotClosed) {
  auto night = readable_night();
  CaseRecord& record = night.cases[0];
  record.review.clear();
  record.actions.resize(1);  // satisfied
  EXPECT_TRUE(is_closed(record));
  record.actions.clear();
  EXPECT_FALSE(is_closed(record));
}

TEST(NightCases, ACaseThatWasNotWhollyReadIsNotClosed) {
  auto night = readable_night();
  night.cases[0].actions.resize(1);
  EXPECT_FALSE(is_closed(night.cases[0]));  // "One sentence could not be read."
}

struct ChangesCase {
  std::optional<Date> compared_with;
  bool changed;
  std::string_view line;
};
TEST(NightChanges, AreSummedUpInALine) {
  for (auto const& [compared_with, changed, line] :
       {ChangesCase{std::nullopt, false, "First night: nothing to compare with"},
        ChangesCase{tests::day(2024, 4, 30), false, "Nothing has changed since 30 April 2024"},
        ChangesCase{tests::day(2024, 4, 30), true, "2 changes since 30 April 2024"}}) {
    auto night = tests::full_night();
    night.compared_with = compared_with;
    if (!changed) night.changes.clear();
    EXPECT_EQ(changes_line(night), line);
  }
}

TEST(NightChanges, OfOneCaseThatSayTheSameAreOneLine) {
  auto night = tests::full_night();
  Change const one = night.changes[0];
  night.changes.clear();
  for (int const n : {1, 2, 4}) {
    night.changes.push_back(one);
    night.changes.back().action = n;
    night.changes.back().message = "Action " + std::to_string(n) + ": overdue since 27 April 2024";
  }
  auto const lines = change_lines(night, ChangeKind::newly_overdue, Audience::internal);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].words, "Actions 1, 2 and 4: overdue since 27 April 2024");
}

TEST(NightChanges, OfOtherCasesStayApart) {
  auto night = tests::full_night();
  night.changes.push_back(night.changes[0]);
  night.changes.back().folder = "another";
  EXPECT_EQ(change_lines(night, ChangeKind::newly_overdue, Audience::internal).size(), 2u);
}

TEST(NightChanges, ACouncilIsGivenNoVerdict) {
  auto const night = tests::full_night();
  EXPECT_EQ(told(night.changes[1], Audience::internal), "Action 1 is satisfied");
  EXPECT_EQ(told(night.changes[1], Audience::council), "Action 1: due soon before, now nothing missing");
  EXPECT_THAT(std::string{label(ChangeKind::satisfied, Audience::council)}, Not(HasSubstr("atisf")));
}

TEST(NightDuty, NamesWhoActsOnlyWhereTheCaseHasSeveral) {
  auto night = readable_night();
  EXPECT_EQ(duty_in_words(night.cases[0], action(night, 1)), "Payment to Mrs K, £1,000");
  EXPECT_EQ(duty_in_words(night.cases[0], action(night, 2)), "Review policy");
  action(night, 2).terms.actors = {"Trust"};
  EXPECT_EQ(duty_in_words(night.cases[0], action(night, 1)), "Payment to Mrs K, £1,000, by Council");
}

struct RateCase {
  int part, of;
  std::string_view words;
};
TEST(NightRates, AreShownWithTheirNumbers) {
  for (auto const& [part, of, words] :
       {RateCase{11, 12, "91.7% (11 of 12)"}, RateCase{0, 0, "none recorded"}, RateCase{3, 3, "100% (3 of 3)"},
        RateCase{0, 7, "0% (0 of 7)"}, RateCase{2999, 3000, "99.9% (2999 of 3000)"},
        RateCase{1, 4000, "0.1% (1 of 4000)"}, RateCase{1, 3, "33.3% (1 of 3)"}, RateCase{2, 3, "66.7% (2 of 3)"}})
    EXPECT_EQ(rate_in_words(part, of), words);
}

TEST(NightForPublic, OnlyServiceImprovementsAreLeft) {
  auto const night = for_public(tests::full_night());
  ASSERT_EQ(night.cases.size(), 1u);
  ASSERT_EQ(night.cases[0].actions.size(), 1u);
  EXPECT_EQ(night.cases[0].actions[0].n, 2);
}

TEST(NightForPublic, ACaseWithoutOneIsLeftOut) {
  auto night = tests::full_night();
  night.cases[0].actions.resize(1);
  EXPECT_THAT(for_public(std::move(night)).cases, IsEmpty());
}

struct PublicStatus {
  Status status, published;
};
TEST(NightForPublic, OnlyWhetherItIsDoneIsSaid) {
  for (auto const& [status, published] :
       {PublicStatus{Status::overdue, Status::open}, PublicStatus{Status::due_soon, Status::open},
        PublicStatus{Status::needs_review, Status::open}, PublicStatus{Status::satisfied_late, Status::satisfied},
        PublicStatus{Status::satisfied, Status::satisfied}}) {
    auto night = tests::full_night();
    action(night, 2).status = status;
    EXPECT_EQ(for_public(std::move(night)).cases[0].actions[0].status, published) << name(status);
  }
}

TEST(NightForPublic, NoTimescaleAndNothingOfTheEvidenceIsLeft) {
  auto leaky = tests::full_night();
  ActionRecord& improvement = action(leaky, 2);
  improvement.status = Status::overdue;
  improvement.text = "review its procedure within two months";
  improvement.deadline_text = "within two months";
  improvement.findings = action(leaky, 8).findings;
  auto const night = for_public(std::move(leaky));
  ActionRecord const& shown = night.cases[0].actions[0];
  EXPECT_EQ(shown.text, "review its procedure […]");
  EXPECT_EQ(shown.status, Status::open);
  EXPECT_FALSE(shown.due || shown.original_due || shown.done_on || shown.days_left);
  EXPECT_THAT(shown.around, IsEmpty());
  EXPECT_THAT(shown.findings, IsEmpty());
  EXPECT_THAT(night.chase, IsEmpty());
  EXPECT_THAT(night.bodies, IsEmpty());
  EXPECT_THAT(night.ageing, IsEmpty());
  EXPECT_THAT(night.cases[0].files, IsEmpty());
  EXPECT_THAT(night.cases[0].remarks, IsEmpty());
}

// The words of a second limit are not kept, so they cannot be cut out.
// What is not known to be harmless is left out: the kind of a duty says enough.
TEST(NightForPublic, WordsThatNameAPersonOrATimeAreLeftOut) {
  for (auto const* words :
       {"remind the officers who dealt with Mrs Kaur to answer", "offer him a place starting in September",
        "review how it answers within 10 days", "audit the last six months of cases", "reply by the deadline we set"}) {
    auto night = tests::full_night();
    action(night, 2).text = words;
    EXPECT_EQ(for_public(std::move(night)).cases[0].actions[0].text, "") << words;
  }
  auto night = tests::full_night();
  action(night, 2).text = "review how it records advice";
  EXPECT_EQ(for_public(std::move(night)).cases[0].actions[0].text, "review how it records advice");
}

TEST(NightForPublic, NothingOfAConditionOrOfWhomItIsForIsLeft) {
  auto night = tests::full_night();
  ActionRecord& improvement = action(night, 2);
  improvement.text = "review how it records advice";
  improvement.condition = "If Mr N asks by 1 October 2025";
  improvement.terms.recipients = {"Mr N"};
  improvement.status = Status::awaiting_event;
  ActionRecord const shown = for_public(std::move(night)).cases[0].actions[0];
  EXPECT_EQ(shown.text + shown.condition, "");
  EXPECT_THAT(shown.terms.recipients, IsEmpty());
  EXPECT_EQ(shown.status, Status::open);
}

TEST(NightForPublic, WordsWithTwoLimitsAreLeftOut) {
  auto night = tests::full_night();
  action(night, 2).review = {{ReviewCode::two_limits, ReviewLevel::note, "Two limits"}};
  EXPECT_THAT(for_public(std::move(night)).cases[0].actions[0].text, IsEmpty());
}

TEST(NightForPublic, ChangesOfPersonalRemediesAreLeftOut) {
  auto night = tests::full_night();
  night.changes[1].action = 2;
  auto const shown = for_public(std::move(night));
  ASSERT_EQ(shown.changes.size(), 1u);
  EXPECT_EQ(shown.changes[0].message, "Action 2 is satisfied");
  EXPECT_FALSE(shown.changes[0].before || shown.changes[0].now);
}

NightReport night_of_two() {
  auto night = tests::full_night();
  CaseRecord other = night.cases[0];
  other.folder = "a-before-wexmoor";
  other.header.body = "Ostrey County Council";
  night.cases.insert(night.cases.begin(), other);
  add_figures(night, tests::night_pack());
  return night;
}

TEST(NightOnlyBody, KeepsTheCasesOfOneBodyInAnyCapitals) {
  auto const night = only_body(night_of_two(), "wexmoor  DISTRICT Council");
  ASSERT_EQ(night.cases.size(), 1u);
  EXPECT_EQ(night.cases[0].folder, "wexmoor");
  ASSERT_EQ(night.bodies.size(), 1u);
  EXPECT_EQ(night.bodies[0].body, "Wexmoor District Council");
}

TEST(NightOnlyBody, WhatFollowsIsWorkedOutAnew) {
  auto const both = night_of_two();
  auto const night = only_body(both, "Wexmoor District Council");
  int all = 0, of_one = 0;
  for (auto const& bucket : both.ageing) all += bucket.count;
  for (auto const& bucket : night.ageing) of_one += bucket.count;
  EXPECT_EQ(all, 2);
  EXPECT_EQ(of_one, 1);
  ASSERT_FALSE(night.chase.empty());
  for (ChaseDue const& due : night.chase) EXPECT_EQ(due.of_case, 0u);
}

TEST(NightOnlyBody, TellsNothingOfOthers) {
  auto const night = only_body(night_of_two(), "Ostrey County Council");
  EXPECT_THAT(night.changes, IsEmpty());  // they are Wexmoor's
  EXPECT_THAT(night.unreadable, IsEmpty());
  EXPECT_THAT(night.notes, testing::ElementsAre("Of 1 case that could not be read it is not known whose they are: they "
                                                "are not in this report"));
}

TEST(NightOnlyBody, TellsOfItsOwnCasesThatCouldNotBeRead) {
  auto both = night_of_two();
  both.unreadable = {{"a", "bad_manifest", "1 mistake", {}, "Ostrey County Council"},
                     {"b", "bad_manifest", "1 mistake", {}, "Wexmoor District Council"}};
  auto const night = only_body(both, "ostrey county council");
  ASSERT_EQ(night.unreadable.size(), 1u);
  EXPECT_EQ(night.unreadable[0].source, "a");
  EXPECT_THAT(night.notes, IsEmpty());
}

}  // namespace
}  // namespace amends
