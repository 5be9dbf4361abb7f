// Where sections begin and end, what they are for, and what of a page is none.
#include "grammar/statement/parse.h"
#include "tests/grammar/statement/statement_words.h"

#include <gmock/gmock.h>  // ElementsAre, IsEmpty
#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <algorithm>  // std::replace
#include <string>     // std::string

namespace amends {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string_view role_name(SectionRole role) {
  switch (role) {
    case SectionRole::agreed: return "agreed";
    case SectionRole::recommended: return "recommended";
    case SectionRole::ordered: return "ordered";
    case SectionRole::summary: return "summary";
    case SectionRole::final_decision: return "final";
    case SectionRole::other: return "other";
  }
  return "";
}

// "heading|role|words", an empty line printed "/".
std::vector<std::string> sections_of(std::string_view source) {
  std::vector<std::string> lines;
  for (auto const& section : parse_statement(source, heading_words()).sections) {
    std::string words{cut(source, section.span)};
    words.erase(0, std::min(words.find_first_not_of("\n "), words.size()));
    std::replace(words.begin(), words.end(), '\n', '/');
    lines.push_back(section.heading + "|" + std::string{role_name(section.role)} + "|" + words);
  }
  return lines;
}

TEST(Sections, RunFromOneHeadingToTheNext) {
  EXPECT_THAT(
      sections_of(
          "The complaint\n\nOne.\n\nTwo.\n\nAgreed action\n\nThe Council will pay.\n\nFinal decision\n\nDone.\n"),
      ElementsAre("The complaint|other|One.//Two.", "Agreed action|agreed|The Council will pay.",
                  "Final decision|final|Done."));
}

TEST(Sections, HaveTheRoleThatTheirHeadingGives) {
  EXPECT_THAT(sections_of("Orders\n\nA.\n\nRecommendations\n\nB.\n\nAGREED ACTIONS:\n\nC.\n"),
              ElementsAre("Orders|ordered|A.", "Recommendations|recommended|B.", "AGREED ACTIONS:|agreed|C."));
}

TEST(Sections, EndAtTheFurnitureOfThePage) {
  EXPECT_THAT(sections_of("Agreed action\n\nPay.\n\nBack to top\n\nPrint this page\n\nRequired cookies\n\n"
                          "These cookies make the site work.\n\nMore of that.\n"),
              ElementsAre("Agreed action|agreed|Pay."));
}

TEST(Sections, GoOnAfterFurnitureWithAKnownHeading) {
  EXPECT_THAT(sections_of("The complaint\n\nA.\n\nPrint this page\n\nNoise.\n\nFinal decision\n\nB.\n"),
              ElementsAre("The complaint|other|A.", "Final decision|final|B."));
}

TEST(Sections, AfterBackToTop_BeginWithAnyHeading) {
  EXPECT_THAT(sections_of("The complaint\n\nA.\n\nBack to top\n\nMiss Z’s daughter\n\nB.\n"),
              ElementsAre("The complaint|other|A.", "Miss Z’s daughter|other|B."));
}

TEST(Sections, AreNotOpenedByWordsInsideASentence) {
  EXPECT_THAT(
      sections_of("The complaint\n\nAction\nwas slow.\nRecommendations.\nThe complaint was upheld.\n"),
      ElementsAre("The complaint|other|", "Action|agreed|was slow./Recommendations./The complaint was upheld."));
}

TEST(Sections, WithNothingUnderTheirHeading_OnlyGroupWhatFollows) {
  EXPECT_THAT(sections_of("Putting things right\n\nOrders\n\nPay.\n"),
              ElementsAre("Putting things right|other|", "Orders|ordered|Pay."));
}

TEST(Sections, AreNotOpenedByTheHeadOfATable) {
  EXPECT_THAT(sections_of("Orders\n\nOrder\n\nWhat the landlord must do\n\nDue date\n\n1\n\nPay.\n"),
              ElementsAre("Orders|ordered|Order//What the landlord must do//Due date//1//Pay."));
}

TEST(Sections, AreNotOpenedByTheBrokenNameOfARow) {
  EXPECT_THAT(
      sections_of(
          "Orders\n\nOrder\nWhat the landlord\nmust do\nDue date\n1\nRepairs\norder\nPay.\n2\nFindings\norder\n"),
      ElementsAre("Orders|ordered|Order/What the landlord/must do/Due date/1/Repairs/order/Pay./2/Findings/order"));
}

TEST(Sections, UnderAHeadingOfTheirOwnKind_HaveTheirHeadingAsText) {
  auto const statement = parse_statement(
      "Recommendations\n\nOur recommendations\n\nPay.\n\nFindings\n\nOne.\n\nRecommendations\n\nWrite.\n",
      heading_words());
  ASSERT_EQ(statement.sections.size(), 4U);
  auto const& part = statement.sections[1];
  ASSERT_EQ(part.paragraphs.size(), 2U);
  EXPECT_TRUE(part.paragraphs.front().subheading);
  EXPECT_EQ(part.span.start, part.heading_span.start);
  EXPECT_EQ(statement.sections[3].paragraphs.size(), 1U);
}

TEST(Sections, OfOrdersAndRecommendations_BindUpToTheFirstRecommendation) {
  EXPECT_THAT(
      sections_of("Orders and recommendations\n\n1. The landlord must pay.\n\n2. The Ombudsman recommends that it "
                  "trains its staff.\n\n3. It should report.\n"),
      ElementsAre("Orders and recommendations|ordered|1. The landlord must pay.//",
                  "Orders and recommendations|recommended|2. The Ombudsman recommends that it trains its "
                  "staff.//3. It should report."));
}

TEST(Sections, HoldTheSummaryUnderItsLabel) {
  EXPECT_THAT(sections_of("The Ombudsman’s final decision:\n\nSummary: Mr A complained.\n\nThe complaint\n\nB.\n"),
              ElementsAre("Summary:|summary|Mr A complained.", "The complaint|other|B."));
}

TEST(Sections, OfATextWithoutHeadings_AreOneWithoutHeading) {
  EXPECT_THAT(sections_of("The Council will pay.\n\nIt will apologise.\n"),
              ElementsAre("|other|The Council will pay.//It will apologise."));
}

TEST(Sections, OfAnEmptyText_AreOneThatIsEmpty) { EXPECT_THAT(sections_of(""), ElementsAre("|other|")); }

TEST(PageWithoutHeadings, OfTheWelshOmbudsman_IsTheAgreedActionWithANote) {
  std::string_view const page =
      "Report Date\n\n17/03/2025\n\nCase Against\n\nDyffryn Council\n\nCase Reference Number\n\n202491112\n\n"
      "Mr C complained.\n\nThe Council agreed to pay him £50.\n";
  auto const statement = parse_statement(page, heading_words());
  ASSERT_EQ(statement.sections.size(), 1U);
  EXPECT_EQ(statement.sections[0].role, SectionRole::agreed);
  EXPECT_EQ(statement.sections[0].paragraphs.size(), 2U);
  ASSERT_EQ(statement.review.size(), 1U);
  EXPECT_EQ(statement.review[0].code, ReviewCode::no_section_heading);
  EXPECT_EQ(statement.review[0].level, ReviewLevel::note);
}

TEST(Paragraphs, AreReadForSectionsThatHoldActionsOnly) {
  auto const statement = parse_statement("The complaint\n\nA.\n\nOrders\n\nPay.\n", heading_words());
  ASSERT_EQ(statement.sections.size(), 2U);
  EXPECT_THAT(statement.sections[0].paragraphs, IsEmpty());
  EXPECT_EQ(statement.sections[1].paragraphs.size(), 1U);
}

}  // namespace
}  // namespace amends
