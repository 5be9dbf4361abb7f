#include "grammar/phrases/inflection.h"
#include "sample_words.h"

#include <gtest/gtest.h>

#include <string>  // std::string

namespace amends {
namespace {

std::string_view verb_at(std::string_view text, VerbForm form) {
  auto const match = sample_lexicon().match_verb(text);
  if (!match || match->form != form) return "";
  return sample_lexicon().vocabulary().verbs[match->verb].base;
}

TEST(Lexicon, FindsEntriesInAnyCaseAndOnlyWhole) {
  auto const& lexicon = sample_lexicon();
  EXPECT_EQ(lexicon.match(&Vocabulary::bodies, "Council will"), 7u);
  EXPECT_EQ(lexicon.match(&Vocabulary::bodies, "CARE PROVIDER's"), 13u);
  EXPECT_EQ(lexicon.match(&Vocabulary::bodies, "care"), 0u);
  EXPECT_EQ(lexicon.match(&Vocabulary::bodies, "Councillor"), 0u);
  EXPECT_EQ(lexicon.match(&Vocabulary::bodies, ""), 0u);
}

TEST(Lexicon, TakesTheLongestEntryThatStandsWhole) {
  auto const& lexicon = sample_lexicon();
  EXPECT_EQ(lexicon.match(&Vocabulary::decision_anchors, "decision statement."), 18u);
  EXPECT_EQ(lexicon.match(&Vocabulary::decision_anchors, "decision statements"), 8u);
}

TEST(Lexicon, KeepsApartListsOfTheSameWords) {
  EXPECT_EQ(sample_lexicon().match(&Vocabulary::report_anchors, "decision"), 0u);
}

TEST(Lexicon, EntryMayBeginWithAnyByte) {
  Vocabulary words;
  words.people = {"\xC3\x89lodie", "mrs x", "(the) family"};
  Lexicon const lexicon{words};
  EXPECT_EQ(lexicon.match(&Vocabulary::people, "\xC3\x89lodie"), 7u);
  EXPECT_EQ(lexicon.match(&Vocabulary::people, "Mrs X"), 5u);
  EXPECT_EQ(lexicon.match(&Vocabulary::people, "(the) family"), 12u);
}

TEST(Lexicon, EntriesAreFoldedAsTheyComeIn) {
  Vocabulary words;
  words.bodies = {" Integrated  Care Board "};
  EXPECT_EQ((Lexicon{words}.match(&Vocabulary::bodies, "Integrated Care Board")), 21u);
}

TEST(Lexicon, VerbsAreFoundInEveryForm) {
  EXPECT_EQ(verb_at("pay Mrs X", VerbForm::base), "pay");
  EXPECT_EQ(verb_at("Pays", VerbForm::third), "pay");
  EXPECT_EQ(verb_at("paying", VerbForm::gerund), "pay");
  EXPECT_EQ(verb_at("paid", VerbForm::past), "pay");
  EXPECT_EQ(verb_at("written to", VerbForm::past), "write");
  EXPECT_EQ(verb_at("referring", VerbForm::gerund), "refer");
  EXPECT_EQ(verb_at("notifies", VerbForm::third), "notify");
}

TEST(Lexicon, VerbsOfSeveralWordsInflectTheFirst) {
  EXPECT_EQ(verb_at("puts in place", VerbForm::third), "put in place");
  EXPECT_EQ(verb_at("writing off the debt", VerbForm::gerund), "write off");
  EXPECT_EQ(verb_at("wrote off", VerbForm::past), "write off");
  EXPECT_EQ(verb_at("carried out", VerbForm::past), "carry out");
}

TEST(Lexicon, FallsBackToAShorterVerbWhereTheLongerDoesNotEnd) {
  EXPECT_EQ(verb_at("apologise to her", VerbForm::base), "apologise to");
  EXPECT_EQ(verb_at("apologise today", VerbForm::base), "apologise");
}

TEST(Lexicon, WordsThatOnlyBeginLikeAVerbAreNone) {
  for (auto const* text : {"payment", "payee", "sender", "writer", "tellers", "", "\xC2\xA3"}) {
    EXPECT_FALSE(sample_lexicon().match_verb(text).has_value()) << text;
  }
}

TEST(Inflection, RegularVerbsByRule) {
  struct Case {
    char const* base;
    char const* third;
    char const* gerund;
    char const* past;
  };
  for (auto const& row :
       {Case{"apologise", "apologises", "apologising", "apologised"},
        Case{"review", "reviews", "reviewing", "reviewed"}, Case{"notify", "notifies", "notifying", "notified"},
        Case{"delay", "delays", "delaying", "delayed"}, Case{"refer", "refers", "referring", "referred"},
        Case{"stop", "stops", "stopping", "stopped"}, Case{"offer", "offers", "offering", "offered"},
        Case{"agree", "agrees", "agreeing", "agreed"}, Case{"discuss", "discusses", "discussing", "discussed"},
        Case{"publish", "publishes", "publishing", "published"}, Case{"fix", "fixes", "fixing", "fixed"}}) {
    auto const forms = verb_forms({row.base, "", ""});
    ASSERT_EQ(forms.size(), 4u);
    EXPECT_EQ(forms[1].first, row.third);
    EXPECT_EQ(forms[2].first, row.gerund);
    EXPECT_EQ(forms[3].first, row.past);
  }
}

}  // namespace
}  // namespace amends
