// Where sentences end: full stops of every kind, and typing errors around them.
#include "grammar/statement/parse.h"

#include <gmock/gmock.h>  // ElementsAre
#include <gtest/gtest.h>  // TEST

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> sentences_of(std::string_view source) {
  std::vector<std::string> sentences;
  for (auto const span : split_sentences(source, {0, source.size()})) sentences.emplace_back(cut(source, span));
  return sentences;
}

TEST(Sentences, EndAtAStopBeforeACapital) {
  EXPECT_THAT(sentences_of("It will pay. Is that enough? Yes! Good."),
              ElementsAre("It will pay.", "Is that enough?", "Yes!", "Good."));
}

TEST(Sentences, EndBeforeFiguresAndQuotes) {
  EXPECT_THAT(sentences_of("Pay. £50 is due. 3 weeks pass. “So it is.” ‘Yes’."),
              ElementsAre("Pay.", "£50 is due.", "3 weeks pass.", "“So it is.”", "‘Yes’."));
}

TEST(Sentences, EndAtLineEnds) {
  EXPECT_THAT(sentences_of("It will pay\n\nand write"), ElementsAre("It will pay", "and write"));
}

TEST(Sentences, DoNotEndWithinThem) {
  std::vector<std::string_view> const whole{
      "Pay Mr. A and Mrs. B £5.50 now.",
      "See s.47 and no. 5 of the list, para. 12.",
      "Tell others, e.g. Dr. C, i.e. The doctor.",
      "The Act (section 26(1). As amended) applies.",
      "Write to J. K. Roe.",
      "It stopped. then it went on.",
      "Ask at www.example.org or by 1.30 pm.",
  };
  for (auto const sentence : whole) EXPECT_THAT(sentences_of(sentence), ElementsAre(std::string{sentence})) << sentence;
}

TEST(Sentences, EndAfterALetterThatStandsForAName) {
  EXPECT_THAT(sentences_of("Pay Mr X. It will write to her son, Y. The Council agreed."),
              ElementsAre("Pay Mr X.", "It will write to her son, Y.", "The Council agreed."));
}

TEST(Sentences, EndAtTheAnswerNo) {
  EXPECT_THAT(sentences_of("It said no. The Council paid."), ElementsAre("It said no.", "The Council paid."));
}

TEST(Sentences, SurviveBlanksThatAreMissingOrMisplaced) {
  EXPECT_THAT(
      sentences_of("Pay by  31 March 2026 .It will write to Mrs Y 's son.The Council agreed thedecision."),
      ElementsAre("Pay by  31 March 2026 .", "It will write to Mrs Y 's son.", "The Council agreed thedecision."));
}

TEST(Sentences, EndInsideABracketThatIsNeverClosed) {
  EXPECT_THAT(sentences_of("It will pay (see above. It will write."),
              ElementsAre("It will pay (see above.", "It will write."));
}

TEST(Sentences, OfBlanks_AreNone) { EXPECT_THAT(sentences_of(" \n\u00A0 "), ElementsAre()); }

}  // namespace
}  // namespace amends
