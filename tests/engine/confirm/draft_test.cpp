// Wording that a body should object to while a decision is a draft: each kind of it, and sound wording left alone.
#include "engine/confirm/draft.h"
#include "made_statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends::test {
namespace {

std::string codes(BoundStatement const& statement) {
  auto const draft = as_draft(statement, Date{2024, 3, 27}, AssumedFrom::header);
  std::string out;
  for (auto const& finding : draft.draft->findings) out += (out.empty() ? "" : " ") + std::string(name(finding.code));
  return out;
}

struct Wording {
  char const* called;
  char const* words;
  Kind kind;
  void (*change)(Obligation&);
  char const* codes;
};
void nothing(Obligation&) {}

class Wordings : public testing::TestWithParam<Wording> {};
TEST_P(Wordings, AreObjectedTo) {
  MadeStatement made;
  GetParam().change(made.action(GetParam().words, GetParam().kind));
  EXPECT_EQ(codes(made.statement), GetParam().codes);
}

INSTANTIATE_TEST_SUITE_P(
    All, Wordings,
    testing::Values(
        Wording{"sound", "apologise to Mrs X in writing", Kind::apology, &nothing, ""},
        Wording{"no_deadline", "apologise", Kind::apology, [](Obligation& one) { one.action.deadline = {}; },
                "no_deadline"},
        Wording{"evidence_needs_none", "send us evidence", Kind::evidence,
                [](Obligation& one) { one.action.deadline = {}; }, ""},
        Wording{"vague_deadline", "apologise", Kind::apology,
                [](Obligation& one) { one.action.deadline.term = Immediately{}; }, "vague_deadline"},
        Wording{"unknown_date", "apologise", Kind::apology,
                [](Obligation& one) {
                  one.action.review = {{ReviewCode::unknown_date, ReviewLevel::doubt, "no date"}};
                },
                "unknown_date"},
        Wording{"awaits_event", "refund the cost to Mrs X", Kind::inform,
                [](Obligation& one) { one.action.deadline.term = AfterEvent{"the invoice", false}; }, "awaits_event"},
        Wording{"no_end", "report to Mrs X", Kind::inform,
                [](Obligation& one) { one.action.deadline.term = Recurring{{3, Unit::month}, ""}; }, "no_end"},
        Wording{"no_actor", "apologise", Kind::apology, [](Obligation& one) { one.action.actors.clear(); }, "no_actor"},
        Wording{"no_recipient", "apologise", Kind::apology, [](Obligation& one) { one.action.recipients.clear(); },
                "no_recipient"},
        Wording{"open_sum", "pay Mrs X her costs", Kind::payment, &nothing, "open_sum"},
        Wording{"quality", "give a meaningful apology", Kind::apology, &nothing, "qualitative_term"},
        Wording{"extent", "train relevant staff", Kind::train, &nothing, "open_extent"},
        Wording{"part_of_a_word_is_none", "train the effectively named", Kind::train, &nothing, ""},
        Wording{"nothing_to_show", "ensure it does not happen again", Kind::review_policy, &nothing, "nothing_to_show"},
        Wording{"ensure_elsewhere_is_a_purpose", "review the form to ensure it is clear", Kind::review_policy, &nothing,
                ""},
        Wording{"already_done", "ensure it does not happen again", Kind::review_policy,
                [](Obligation& one) { one.action.modality = Modality::already_done; }, ""}),
    [](testing::TestParamInfo<Wording> const& wording) { return std::string(wording.param.called); });

TEST(SeveralDuties, InOneSentenceAreSaidOnce) {
  MadeStatement made;
  made.action("apologise, ");
  made.action("send a letter");
  made.statement.text = "apologise, and send a letter";
  made.statement.obligations[0].action.span = {0, 9};
  made.statement.obligations[1].action.span = {15, 28};
  EXPECT_EQ(codes(made.statement), "several_duties");
}

TEST(Unread, WordsAreSaid) {
  MadeStatement made;
  made.statement.text = "Blorple the frob.";
  made.statement.accounting.push_back({"", {0, 17}, Account::unread, {}});
  EXPECT_EQ(codes(made.statement), "not_read");
}

TEST(DueSteps, SayThatTheDateIsAssumed) {
  MadeStatement made;
  made.action("apologise").due.steps = {"The decision is dated 27 March 2024."};
  auto const draft = as_draft(made.statement, Date{2024, 3, 27}, AssumedFrom::option);
  EXPECT_THAT(draft.obligations.at(0).due.steps,
              testing::ElementsAre("The decision is a draft; its date is assumed to be 27 March 2024."));
}

}  // namespace
}  // namespace amends::test
