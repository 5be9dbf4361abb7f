// A record made of a check: the words with their place, people's words, and nothing of the day but its remarks.
#include "engine/night/record.h"
#include "tests/engine/evidence/scratch_folder.h"
#include "tests/engine/ledger/checked.h"

#include <gtest/gtest.h>

namespace amends::tests {
namespace {

Date const day = *make_date(2026, 5, 13);

TEST(Record, MarksTheWordsOfEachActionInTheirParagraph) {
  int actions = 0;
  for (auto const& folder : folders_in(examples())) {
    auto const record = checked(examples(), folder, day);
    EXPECT_EQ(record.folder, folder);
    EXPECT_EQ(record.header.summary, std::nullopt);
    for (auto const& action : record.actions) {
      ASSERT_GT(action.marked.end, action.marked.start) << folder;
      EXPECT_EQ(action.around.substr(action.marked.start, action.marked.size()), action.text) << folder;
      EXPECT_EQ(action.around.find("\n\n"), std::string::npos) << folder << ": " << action.around;
      for (auto const& amount : action.terms.amounts) EXPECT_TRUE(amount.words.empty());
      ++actions;
    }
  }
  EXPECT_GT(actions, 20);
}

TEST(Record, KeepsAJudgementWithWhoSaidItAndWhy) {
  auto const record = checked(examples(), "judged", day);
  ASSERT_FALSE(record.confirmations.empty());
  auto const& word = record.confirmations.front();
  EXPECT_NE(word.rule, "");
  EXPECT_NE(word.by, "");
  EXPECT_TRUE(word.on.has_value());
  EXPECT_TRUE(
      std::ranges::any_of(record.actions, [&](auto const& one) { return one.fingerprint == word.fingerprint; }));
}

TEST(Record, SaysWhatIsForAPerson) {
  test::ScratchFolder const scratch;
  scratch.write("c/decision.txt",
                "Ostrey County Council (25 700 303)\n\nCategory : Education\n\nDecision : Upheld\n\nDecision date : 09 "
                "Mar 2026\n\nAgreed action\n\n  1. Within one month the Council will pay Mrs T £300.\n\nFinal "
                "decision\n");
  EXPECT_FALSE(checked(scratch.path(), "c", day).for_a_person);
  scratch.write("c/evidence.yaml",
                "schema: amends/evidence/1\nreference: 25 700 303\nitems:\n  - {kind: minutes, done_on: 2026-04-01}\n");
  auto const record = checked(scratch.path(), "c", day);
  EXPECT_TRUE(record.for_a_person);
  ASSERT_FALSE(record.remarks.empty());
  EXPECT_TRUE(std::ranges::any_of(record.remarks,
                                  [](auto const& text) { return text.starts_with("Unused evidence: minutes"); }));
  EXPECT_FALSE(settled(record));
  EXPECT_EQ(case_name(record), "25 700 303");
}

}  // namespace
}  // namespace amends::tests
