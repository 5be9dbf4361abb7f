// Letters of the chase ladder, drafted.
#include "reports/letters.h"

#include "night_files_model.h"
#include "rules/letter_tags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>   // std::ifstream
#include <iterator>  // std::istreambuf_iterator

namespace amends {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<Letter> letters_of(NightReport const& night) { return letters(night, tests::night_pack()); }

TEST(Letters, AreDraftedFromTheTemplateToTheByte) {
  auto const drafts = letters_of(tests::night_with({tests::overdue_payment()}));
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].file_name, "23-000-001_first_chase.txt");
  EXPECT_EQ(drafts[0].text,
            "DRAFT of 1 May 2024, not sent: for a person to check, change and send.\n"
            "\n"
            "To Wexmoor District Council\n"
            "\n"
            "- Action 1: pay Mrs K £1,000 for her distress\n"
            "  Due: 27 April 2024, 4 days ago; £900 shown; £1,000 was agreed (paragraph\n"
            "  1(a))\n"
            "\n"
            "Ask for the missing evidence.\n");
}

TEST(Letters, ActionsOfACaseThatComeToOneStepStandInOneLetter) {
  auto second = tests::overdue_payment();
  second.obligation.n = 2;
  second.findings.clear();
  second.evidence_state = EvidenceState::not_supplied;
  auto const drafts = letters_of(tests::night_with({tests::overdue_payment(), second}));
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_THAT(drafts[0].text, HasSubstr("- Action 1: "));
  EXPECT_THAT(drafts[0].text, HasSubstr("- Action 2: "));
  EXPECT_THAT(drafts[0].text, HasSubstr("nothing was sent to us for it"));
}

TEST(Letters, AreWrittenOnTheNightOnWhichTheStepComesAndNotAgain) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.as_of = tests::day(2024, 5, 2);
  night.compared_with = tests::day(2024, 5, 1);
  add_figures(night, tests::night_pack());
  EXPECT_EQ(night.chase.size(), 1U);
  EXPECT_TRUE(letters_of(night).empty());
}

TEST(Letters, AStepWithoutALetterWritesNone) {
  auto night = tests::night_with({tests::overdue_payment()});
  for (ChaseDue& due : night.chase) due.step.letter.clear();
  EXPECT_TRUE(letters_of(night).empty());
}

struct Name {
  std::optional<std::string> reference;
  std::string folder, expected;
};

TEST(Letters, HaveNamesThatLeadNowhere) {
  for (auto const& [reference, folder, expected] :
       std::vector<Name>{{"23 010 123", "a", "23-010-123_first_chase.txt"},
                         {std::nullopt, "../../etc/passwd", "etc-passwd_first_chase.txt"},
                         {std::nullopt, "Straße\n1", "Stra-e-1_first_chase.txt"},
                         {"/", "a", "case_first_chase.txt"},
                         {".hidden", "a", "hidden_first_chase.txt"},
                         {std::string(300, 'a'), "a", std::string(80, 'a') + "_first_chase.txt"}}) {
    auto night = tests::night_with({tests::overdue_payment()});
    night.cases[0].header.reference = reference;
    night.cases[0].folder = folder;
    auto const drafts = letters_of(night);
    ASSERT_EQ(drafts.size(), 1U);
    EXPECT_EQ(drafts[0].file_name, expected);
  }
}

TEST(Letters, TwoCasesWithOneReferenceHaveALetterEach) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.cases.push_back(night.cases[0]);
  night.cases[1].folder = "wexmoor-2";
  night.cases[1].header.reference = "23-000-001";
  add_figures(night, tests::night_pack());
  auto const drafts = letters_of(night);
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(drafts[0].file_name, "23-000-001_first_chase.txt");
  EXPECT_EQ(drafts[1].file_name, "23-000-001_first_chase-2.txt");
}

TEST(Letters, WordsOfADecisionAreNoTemplateAndCannotSteerATerminal) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.cases[0].actions[0].text = "pay {{body}} <b>£5</b> & \x1b[31mmore";
  auto const drafts = letters_of(night);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_THAT(drafts[0].text, HasSubstr("pay {{body}} <b>£5</b> & "));
  EXPECT_THAT(drafts[0].text, Not(HasSubstr("\x1b")));
}

// Whatever the table of tags names has a value in a letter: a tag that the pack's check lets pass, and that
// the writer does not know, would be lost without a word.
TEST(Letters, EveryTagIsFilledIn) {
  auto extended = tests::overdue_payment();
  extended.original_due = tests::day(2024, 4, 20);
  extended.days_left = 4;  // never both, but the letter says what it is told
  extended.extension = Extension{1, tests::day(2024, 4, 27), "Investigator", tests::day(2024, 4, 10), "", {}};
  for (LetterTagInfo const& info : letter_tags()) {
    if (info.tag == LetterTag::actions) continue;
    auto pack = tests::night_pack();
    pack.rules.push_back({});
    pack.rules[0].id = "payment.amount";
    pack.rules[0].evidence = {EvidenceKind::remittance};
    auto const tag = "{{" + std::string{info.name} + "}}";
    pack.letters[0].text = info.of_action ? "{{#actions}}[" + tag + "]{{/actions}}" : "[" + tag + "]";
    auto const drafts = letters(tests::night_with({extended}), pack);
    ASSERT_EQ(drafts.size(), 1U);
    EXPECT_THAT(drafts[0].text, Not(HasSubstr("[]"))) << info.name;
    EXPECT_THAT(drafts[0].text, HasSubstr("[")) << info.name;
  }
}

TEST(Letters, EveryTagStandsInTheDocs) {
  std::ifstream page{AMENDS_SOURCE_DIR "/docs/rule-packs.md"};
  std::string const docs{std::istreambuf_iterator<char>(page), {}};
  for (LetterTagInfo const& info : letter_tags())
    EXPECT_THAT(docs, HasSubstr("| `" + std::string{info.name} + "` | ")) << info.name;
}

TEST(Letters, OfTheLgscoPackAreAllDraftedAndSayThatTheyAreDrafts) {
  auto loaded = load_pack("lgsco", PackParts::all);
  ASSERT_TRUE(std::holds_alternative<RulePack>(loaded));
  auto const& pack = std::get<RulePack>(loaded);
  std::set<std::string> steps;
  for (auto const& [as_of, step] : std::vector<std::pair<Date, std::string>>{{tests::day(2024, 4, 13), "reminder"},
                                                                             {tests::day(2024, 5, 4), "first_chase"},
                                                                             {tests::day(2024, 5, 25), "refer"}}) {
    auto night = tests::night_with({tests::overdue_payment()});
    night.as_of = as_of;
    night.compared_with = as_of - boost::gregorian::days{1};
    add_figures(night, pack);
    auto const drafts = letters(night, pack);
    ASSERT_EQ(drafts.size(), 1U) << step;
    EXPECT_THAT(drafts[0].file_name, HasSubstr(step));
    EXPECT_THAT(drafts[0].text, StartsWith("DRAFT of "));
    EXPECT_THAT(drafts[0].text, HasSubstr("27 April 2024"));
    EXPECT_THAT(drafts[0].text, HasSubstr("pay Mrs K £1,000"));
    EXPECT_THAT(drafts[0].text, Not(HasSubstr("{{")));
  }
}

}  // namespace
}  // namespace amends
