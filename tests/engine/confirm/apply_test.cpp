// What a person confirmed wins over what was read, and nothing that it changes is silent.
#include "made_statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Applied applied(BoundStatement const& statement, std::vector<Confirmation> actions) {
  return apply({{}, std::move(actions)}, statement, RulePack{});
}

TEST(Accept, TurnsDoubtsIntoNotesThatSayWhoConfirmed) {
  MadeStatement made;
  auto& action = made.action("apologise to her");
  action.action.review = {{ReviewCode::unclear_recipient, ReviewLevel::doubt, "Who is \"her\"?"}};
  auto const out = applied(made.statement, {confirmation(action, Verdict::accept)});
  auto const& review = out.statement.obligations.at(0).action.review.at(0);
  EXPECT_EQ(review.level, ReviewLevel::note);
  EXPECT_THAT(review.message, HasSubstr("confirmed by Team co-ordinator on 2 May 2024"));
}

TEST(Unsure, LeavesTheDoubtAndSaysWhoWasUnsure) {
  MadeStatement made;
  auto& action = made.action("apologise to her");
  action.action.review = {{ReviewCode::unclear_recipient, ReviewLevel::doubt, "Who is \"her\"?"}};
  auto const out = applied(made.statement, {confirmation(action, Verdict::unsure, "two women")});
  EXPECT_EQ(out.statement.obligations.at(0).action.review.at(0).level, ReviewLevel::doubt);
  EXPECT_THAT(out.unsure.at(1), HasSubstr("was unsure: two women"));
}

TEST(Reject, TakesTheActionAway_KeepsNumbers_AndIsNoted) {
  MadeStatement made;
  auto const first = made.action("apologise");
  made.action("pay £300", Kind::payment);
  auto const out = applied(made.statement, {confirmation(first, Verdict::reject, "history")});
  ASSERT_EQ(out.statement.obligations.size(), 1U);
  EXPECT_EQ(out.statement.obligations[0].n, 2);
  EXPECT_THAT(out.notes,
              ElementsAre("Action 1, “apologise”, was rejected by Team co-ordinator on 2 May 2024: history"));
  EXPECT_EQ(out.statement.accounting.at(0).action, std::nullopt);
  EXPECT_EQ(out.statement.accounting.at(1).action, std::optional<std::size_t>{0});
}

TEST(Correct, ADueDateSaysWhoCorrectedItAndWhen) {
  MadeStatement made;
  auto change = confirmation(made.action("apologise"), Verdict::correct, "a misprint");
  change.correct.due = CorrectedDue{Date{2024, 5, 1}};
  auto const out = applied(made.statement, {change});
  auto const& due = out.statement.obligations.at(0).due;
  EXPECT_EQ(due.due, (Date{2024, 5, 1}));
  EXPECT_EQ(due.steps.back(), "Corrected to 1 May 2024 by Team co-ordinator on 2 May 2024: a misprint");
}

TEST(Correct, AmountsAddUpToTheTotal) {
  MadeStatement made;
  auto change = confirmation(made.action("pay £300 and £200", Kind::payment), Verdict::correct);
  change.correct.amounts = {30000, 20000};
  EXPECT_EQ(applied(made.statement, {change}).statement.obligations.at(0).action.total_pence, 50000);
}

TEST(Correct, ADeadlineThatRunsOnFromACorrectedOneMovesWithIt) {
  MadeStatement made;
  auto change = confirmation(made.action("review the policy"), Verdict::correct);
  change.correct.due = CorrectedDue{Date{2024, 5, 1}};
  auto& next = made.action("train staff", Kind::train);
  next.action.deadline.term = Within{{2, Unit::month}, Anchor::action, {}, false, true};
  next.action.deadline_before = 0;
  EXPECT_EQ(applied(made.statement, {change}).statement.obligations.at(1).due.due, (Date{2024, 7, 1}));
}

TEST(Split, GivesPartsNewNumbersAfterTheLast) {
  MadeStatement made;
  auto split = confirmation(made.action("apologise and pay £300"), Verdict::split);
  made.action("train staff", Kind::train);
  Correction payment;
  payment.kind = Kind::payment;
  split.parts = {{"apologise", {}}, {"pay £300", payment}};
  auto const out = applied(made.statement, {split});
  std::vector<std::string> seen;
  for (auto const& one : out.statement.obligations)
    seen.push_back(std::to_string(one.n) + " " + std::string(name(one.action.kind)) + " " + one.text);
  EXPECT_THAT(seen, ElementsAre("2 train train staff", "3 apology apologise", "4 payment pay £300"));
  EXPECT_THAT(out.gone.at(1), HasSubstr("was split into actions 3 and 4"));
  EXPECT_EQ(out.fingerprints.size(), 4U);
}

TEST(Merge, GivesPeopleToTheActionThatStays) {
  MadeStatement made;
  auto const target = made.action("apologise to Mrs X");
  auto& other = made.action("apologise to Mr X");
  other.action.recipients = {"Mr X"};
  auto merge = confirmation(other, Verdict::merge, "one letter");
  merge.merge_into = target.fingerprint;
  auto const out = applied(made.statement, {merge});
  ASSERT_EQ(out.statement.obligations.size(), 1U);
  EXPECT_THAT(out.statement.obligations[0].action.recipients, ElementsAre("Mrs X", "Mr X"));
  EXPECT_EQ(out.merged.at(2), 1);
}

TEST(Merge, OfAnEarlierDueDateIsDoubted) {
  MadeStatement made;
  auto const early = made.action("apologise to Mr X");
  auto& late = made.action("apologise to Mrs X");
  late.due.due = Date{2024, 10, 27};
  auto merge = confirmation(early, Verdict::merge);
  merge.merge_into = late.fingerprint;
  auto const out = applied(made.statement, {merge});
  auto const& review = out.statement.obligations.at(0).action.review;
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0].message, "Action 1, which was merged into this one, was due 27 April 2024.");
}

TEST(Merge, IntoAnActionThatIsRejectedIsStaleAndChangesNothing) {
  MadeStatement made;
  auto const target = made.action("apologise to Mrs X");
  auto const other = made.action("apologise to Mr X");
  auto merge = confirmation(other, Verdict::merge);
  merge.merge_into = target.fingerprint;
  auto const out = applied(made.statement, {confirmation(target, Verdict::reject, "history"), merge});
  ASSERT_EQ(out.statement.obligations.size(), 1U);
  EXPECT_EQ(out.statement.obligations[0].n, 2);
  EXPECT_EQ(out.stale.size(), 1U);
}

TEST(Stale, AConfirmationWithoutItsActionIsReported) {
  MadeStatement made;
  auto gone = confirmation(made.action("apologise"), Verdict::reject, "history");
  gone.fingerprint = "ffffffffffffffff";
  auto const out = applied(made.statement, {gone});
  EXPECT_EQ(out.statement.obligations.size(), 1U);
  EXPECT_THAT(out.stale, ElementsAre(HasSubstr("reject of ffffffffffffffff by Team co-ordinator on 2 May 2024")));
}

TEST(Nothing, ConfirmedChangesNothing) {
  MadeStatement made;
  made.action("apologise");
  auto const out = applied(made.statement, {});
  EXPECT_THAT(out.notes, IsEmpty());
  EXPECT_EQ(unconfirmed({}, made.statement), 1U);
}

}  // namespace
}  // namespace amends::test
