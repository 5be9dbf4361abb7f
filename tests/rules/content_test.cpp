// What the words of a letter say, with the words of the shipped pack.
#include "rules/content.h"

#include "rules/pack.h"

#include <gtest/gtest.h>

#include <functional>  // std::function

namespace amends {
namespace {

ContentWords const& shipped() {
  static auto const words = std::get<RulePack>(load_pack("lgsco", PackParts::all)).content_words;
  return words;
}

ContentFacts facts_of(std::string const& text) { return read_content(text, shipped()).facts; }

struct Group {
  char const* what;
  std::optional<bool> ContentFacts::*fact;
  std::vector<char const*> yes, no;
};

TEST(Content, IsReadFromWhatASentenceSays) {
  std::vector<Group> const groups{
      {"says sorry",
       &ContentFacts::says_sorry,
       {"We apologise for the delay.", "I would like to apologise to you.", "Please accept our sincere apologies.",
        "I am sorry for the distress this caused.", "I am sorry that we did not write.", "The Council apologises.",
        "We offer you our apology.", "I’m writing to apologise.", "We apologize\nfor the\ndelay.",
        "We apologise for the delay and are sorry if it caused you worry."},
       {"We are sorry you feel let down.", "We are sorry that you feel the service was poor.",
        "We apologise if our letter caused distress.", "We apologise for any inconvenience.",
        "I am sorry to hear of your concerns.", "We do not apologise.", "There is no need to apologise.",
        "The assessment took longer than planned.", "I am sorry for your loss."}},
      {"sorry for feelings",
       &ContentFacts::sorry_for_feelings,
       {"We are sorry that you feel let down.", "We apologise if you were upset.", "Sorry for any distress.",
        "We are sorry you believe this."},
       {"We are sorry for how you were treated.", "We know that you feel let down. We apologise for the delay."}},
      {"accepts fault",
       &ContentFacts::accepts_fault,
       {"We failed to assess you.", "This was our failure.", "We should have told you.", "We accept we were at fault.",
        "That was our mistake.", "We got this wrong.", "I apologise for the delay."},
       {"We do not accept that we were at fault.", "There was no fault.", "Please accept our apologies.",
        "Nothing wrong was done."}},
      {"recognises effect",
       &ContentFacts::recognises_effect,
       {"This caused you distress.", "I know how hard those months were.", "You missed two terms of education.",
        "It left you without support.", "I understand how frustrating this was."},
       {"We apologise for the delay.", "We failed to act."}},
      {"says what was learned",
       &ContentFacts::says_learned,
       {"We have learned from this.", "We have since trained our staff.",
        "We have changed our letters so that this "
        "does not happen again.",
        "We now look at every placement once a week.", "Lessons have been learnt."},
       {"We apologise for the delay.", "We have received your letter."}},
      {"asks for payment",
       &ContentFacts::asks_for_payment,
       {"PAYMENT REQUEST FORM", "Please arrange payment of £500 to Mrs T.", "£500 will be paid to Mrs T."},
       {"REMITTANCE ADVICE\n\nWe have paid £500 to your account.", "Payment date: 3 May 2025"}},
  };
  for (auto const& group : groups) {
    for (auto const* text : group.yes) EXPECT_EQ(facts_of(text).*group.fact, true) << group.what << ": " << text;
    for (auto const* text : group.no) EXPECT_EQ(facts_of(text).*group.fact, false) << group.what << ": " << text;
  }
}

TEST(Content, IsNotKnownWithoutTextOrWithoutWordsForIt) {
  for (auto const& facts : {facts_of(""), facts_of(" \n"), read_content("We apologise.", ContentWords{}).facts}) {
    EXPECT_EQ(facts.says_sorry, std::nullopt);
    EXPECT_EQ(facts.signed_off, std::nullopt);
    EXPECT_EQ(facts.looks_draft, std::nullopt);
  }
}

struct Signature {
  char const* text;
  bool signed_off, with_title, senior;
  char const* signatory;
};

TEST(Content, KnowsWhoSigned) {
  Signature const rows[] = {
      {"I apologise.\n\nYours sincerely\n\nA Example\nDirector of Housing", true, true, true, "Director of Housing"},
      {"I apologise.\nKind regards,\nA Example, Complaints Officer", true, true, false,
       "A Example, Complaints Officer"},
      {"I apologise.\n\nYours sincerely\nA Example", true, false, false, ""},
      {"I apologise.\n\nYours sincerely", false, false, false, ""},
      {"I apologise.\n\nA Example\nChief Executive", true, true, true, "Chief Executive"},
      {"The housing officer called on you in May.", false, false, false, ""},
      {"Yours sincerely\nCase Officer\nfor the Head of Planning", true, true, true, "for the Head of Planning"},
  };
  for (auto const& row : rows) {
    auto const facts = facts_of(row.text);
    EXPECT_EQ(facts.signed_off, row.signed_off) << row.text;
    EXPECT_EQ(facts.signed_with_title, row.with_title) << row.text;
    EXPECT_EQ(facts.signed_by_senior, row.senior) << row.text;
    EXPECT_EQ(facts.signatory, row.signatory) << row.text;
  }
}

struct Draft {
  char const* text;
  std::vector<std::string> signs;
};

TEST(Content, KnowsADraftByItsSigns) {
  Draft const rows[] = {
      {"DRAFT\nDear Mrs T", {"DRAFT"}},
      {"Draft letter\n\nDear Mrs T", {"Draft letter"}},
      {"This is a DRAFT FOR APPROVAL by the board.", {"DRAFT FOR APPROVAL by the board."}},
      {"Dear [name]", {"[name]"}},
      {"Dear [insert title and surname],", {"[insert title and surname]"}},
      {"on <date> we", {"<date>"}},
      {"Dear «Title» «Surname»", {"«Title»", "«Surname»"}},
      {"Dear {{ customer.name }}", {"{{ customer.name }}"}},
      {"Dear Mrs T\n\nWe sent you the draft plan in May.", {}},
      {"The drafty room and poor draftsmanship.", {}},
      {"The plan [see page 3] is enclosed.", {}},
      {"5 < 6 and 7 > 6", {}},
  };
  for (auto const& row : rows) {
    auto const facts = facts_of(row.text);
    ASSERT_EQ(facts.draft_signs.size(), row.signs.size()) << row.text;
    EXPECT_EQ(facts.looks_draft, !row.signs.empty()) << row.text;
    for (std::size_t i = 0; i < row.signs.size(); ++i)
      EXPECT_TRUE(row.signs[i].starts_with(facts.draft_signs[i])) << row.text << ": " << facts.draft_signs[i];
  }
}

TEST(Content, ShowsTheWordsThatTold) {
  std::string const text = "Dear Mrs T\n\nWe write about K. We  apologise\nfor the delay.\n";
  auto const content = read_content(text, shipped());
  std::string told;
  for (auto const& telling : content.telling)
    if (telling.signal == Signal::apology) told = cut(text, telling.span);
  EXPECT_EQ(told, "We  apologise");
}

TEST(Content, OfARulesExampleIsReadFromItsText) {
  EvidenceFacts facts;
  facts.text = "We apologise.";
  facts.content.draft_signs = {"tracked changes"};
  auto const whole = completed(facts, shipped());
  EXPECT_EQ(whole.content.says_sorry, true);
  EXPECT_EQ(whole.content.looks_draft, true);
}

}  // namespace
}  // namespace amends
