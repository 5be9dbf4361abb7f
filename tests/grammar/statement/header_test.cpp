// The header of a statement in each scheme's form, whole, broken over lines, and lost.
#include "grammar/statement/parse.h"
#include "tests/grammar/statement/statement_words.h"

#include <gmock/gmock.h>  // ElementsAre
#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <algorithm>  // std::any_of

namespace amends {
namespace {

using ::testing::ElementsAre;

Statement parse(std::string_view source) { return parse_statement(source, heading_words()); }
Header header_of(std::string_view source) { return parse(source).header; }

bool lacks_decision_date(Statement const& statement) {
  return std::any_of(statement.review.begin(), statement.review.end(), [](Review const& review) {
    return review.code == ReviewCode::no_decision_date && review.level == ReviewLevel::doubt;
  });
}

constexpr std::string_view whole =
    "Westmarch Borough Council (24 905 117)\n\nCategory : Children’s care services > Child protection\n\n"
    "Decision : Upheld\n\nDecision date : 01 Jun 2025\n\nThe Ombudsman’s final decision:\n\n"
    "Summary: Mr A complained. The Council will pay.\n\nThe complaint\n\n  1. Mr A complains.\n";

TEST(Header, OfAStatementInOnePiece) {
  auto const header = header_of(whole);
  EXPECT_EQ(header.scheme, "LGSCO");
  EXPECT_EQ(header.body, "Westmarch Borough Council");
  EXPECT_EQ(header.reference, "24 905 117");
  EXPECT_THAT(header.categories, ElementsAre("Children’s care services", "Child protection"));
  EXPECT_EQ(header.decision, "Upheld");
  EXPECT_EQ(header.decision_date, make_date(2025, 6, 1));
  EXPECT_EQ(header.summary, "Mr A complained. The Council will pay.");
  EXPECT_EQ(header.satisfied_on, std::nullopt);
}

TEST(Header, WithADate_NeedsNoReview) { EXPECT_TRUE(parse(whole).review.empty()); }

TEST(Header, BrokenOverLines) {
  auto const header = header_of(
      "Westmarch Borough Council (24 905 117)\n\nCategory :\n\nHousing\n\n>\n\nAllocations\n\nDecision :\n\nNot "
      "upheld\n\n"
      "Decision date :\n\n26 Sep 2025\n\nThe Ombudsman’s final decision:\n\nSummary: None.\n\nThe "
      "complaint\n\nText.\n");
  EXPECT_THAT(header.categories, ElementsAre("Housing", "Allocations"));
  EXPECT_EQ(header.decision, "Not upheld");
  EXPECT_EQ(header.decision_date, make_date(2025, 9, 26));
}

TEST(Header, OfWelshReports) {
  auto const header = header_of(
      "Public Services Ombudsman for Wales\n\nDyffryn Health Board\n\nReport date : 24/10/2024\n\n"
      "Subject : Complaint handling\n\nCase reference number : 202490111\n\nOutcome : Early resolution\n\n"
      "The complaint\n\nText.\n");
  EXPECT_EQ(header.scheme, "PSOW");
  EXPECT_EQ(header.body, "Dyffryn Health Board");
  EXPECT_EQ(header.reference, "202490111");
  EXPECT_EQ(header.decision, "Early resolution");
  EXPECT_EQ(header.decision_date, make_date(2024, 10, 24));
}

TEST(Header, OfWelshPages_HasItsValuesOnTheNextLines) {
  auto const header = header_of(
      "Report Date\n\n17/03/2025\n\nCase Against\n\nDyffryn Council\n\nSubject\n\nWaste collection\n\n"
      "Case Reference Number\n\n202491112\n\nOutcome\n\nEarly resolution\n\nMr C complained about bins.\n");
  EXPECT_EQ(header.scheme, "PSOW");
  EXPECT_EQ(header.body, "Dyffryn Council");
  EXPECT_EQ(header.reference, "202491112");
  EXPECT_EQ(header.decision_date, make_date(2025, 3, 17));
}

TEST(Header, OfHousingReports) {
  auto const header =
      header_of("REPORT\n\nCOMPLAINT 202391111\n\nFernleigh Homes\n\n2 December 2024\n\nThe complaint\n\nText.\n");
  EXPECT_EQ(header.scheme, "HO");
  EXPECT_EQ(header.body, "Fernleigh Homes");
  EXPECT_EQ(header.reference, "202391111");
  EXPECT_EQ(header.decision_date, make_date(2024, 12, 2));
}

TEST(Header, OfHousingDecisionsWithTabs_HasAFieldALine) {
  auto const header = header_of(
      "Decision\n\nCase ID\t202501234\nDecision type\tInvestigation\nLandlord\tMarlbrook Homes\n"
      "Date\t3 March 2026\n\nBackground\n\n1. Text.\n");
  EXPECT_EQ(header.scheme, "HO");
  EXPECT_EQ(header.reference, "202501234");
  EXPECT_EQ(header.body, "Marlbrook Homes");
  EXPECT_EQ(header.decision_date, make_date(2026, 3, 3));
}

TEST(Header, OfHousingDecisions_IsNotEndedByTheirTitle) {
  auto const header = header_of(
      "Decision\n\nCase ID\n\n202491111\n\nDecision type\n\nInvestigation\n\nLandlord\n\nFernleigh Homes\n\n"
      "Landlord type\n\nHousing Association\n\nDate\n\n27 May 2025\n\nFindings\n\nText.\n");
  EXPECT_EQ(header.scheme, "HO");
  EXPECT_EQ(header.body, "Fernleigh Homes");
  EXPECT_EQ(header.reference, "202491111");
  EXPECT_EQ(header.decision, std::nullopt);
  EXPECT_EQ(header.decision_date, make_date(2025, 5, 27));
}

TEST(Header, OfHealthStatements) {
  auto const header = header_of(
      "Parliamentary and Health Service Ombudsman\n\nRiverside Surgery (P-009111)\n\n"
      "Statement date: 18 November 2025\n\nThe complaint\n\n1. Mr H complains.\n");
  EXPECT_EQ(header.scheme, "PHSO");
  EXPECT_EQ(header.body, "Riverside Surgery");
  EXPECT_EQ(header.reference, "P-009111");
  EXPECT_EQ(header.decision_date, make_date(2025, 11, 18));
}

TEST(Header, OfScottishReports) {
  auto const header = header_of(
      "Scottish Public Services Ombudsman\n\nCase ref: 202301234\nDate: 5 March 2025\nBody: Glenmore Council\n"
      "Sector: Local Government\nOutcome: Upheld\nSubject: Repairs\n\nFindings\n\nText.\n");
  EXPECT_EQ(header.scheme, "SPSO");
  EXPECT_EQ(header.body, "Glenmore Council");
  EXPECT_EQ(header.reference, "202301234");
  EXPECT_EQ(header.decision_date, make_date(2025, 3, 5));
}

TEST(Header, IsFoundBelowTheNavigationOfAPage) {
  auto const header = header_of("Skip to main content\n\nHome\n\nOur decisions\n\n" + std::string{whole});
  EXPECT_EQ(header.body, "Westmarch Borough Council");
  EXPECT_EQ(header.decision_date, make_date(2025, 6, 1));
}

TEST(Header, ThatIsLost_LeavesTheSummaryAndADoubt) {
  auto const statement = parse("Summary: Mrs K complained.\n\nThe complaint\n\n  1. Mrs K complains.\n");
  EXPECT_EQ(statement.header.body, std::nullopt);
  EXPECT_EQ(statement.header.summary, "Mrs K complained.");
  EXPECT_TRUE(lacks_decision_date(statement));
}

TEST(Header, ThatIsLost_LeavesTheSchemeToWhatOnlyItWrites) {
  auto const header = header_of("The complaint\n\nText.\n\nBack to top\n\nPrint this page\n\nLGO logogram\n");
  EXPECT_EQ(header.scheme, "LGSCO");
}

TEST(Header, WithADayThatDoesNotExist_HasNoDate) {
  auto const statement =
      parse("Westmarch Council (24 905 117)\n\nDecision date : 31 Feb 2025\n\nThe complaint\n\nText.\n");
  EXPECT_EQ(statement.header.decision_date, std::nullopt);
  EXPECT_TRUE(lacks_decision_date(statement));
}

TEST(Header, TakesNoSentenceForItsDecision) {
  auto const statement = parse("Westmarch Council (24 905 117)\n\nDecision\n\nI have found fault.\n");
  EXPECT_EQ(statement.header.decision, std::nullopt);
}

TEST(SatisfiedLine, IsReadWhereverItStands) {
  for (std::string_view const line : {"Ombudsman satisfied with council’s response: 12 September 2025",
                                      "Ombudsman satisfied with Council's response:\n\n12 September 2025"}) {
    auto const header = header_of(std::string{whole} + "\nBack to top\n\n" + std::string{line} + "\n\nBack to top\n");
    EXPECT_EQ(header.satisfied_on, make_date(2025, 9, 12)) << line;
  }
}

}  // namespace
}  // namespace amends
