// Paragraphs with label, depth and path, in every form that lists take in text copies.
#include "grammar/statement/parse.h"
#include "grammar/text/fold.h"

#include <gmock/gmock.h>  // ElementsAre
#include <gtest/gtest.h>  // TEST

#include <algorithm>  // std::replace
#include <string>     // std::string
#include <vector>     // std::vector

namespace amends {
namespace {

using ::testing::ElementsAre;

// "depth path label words"; "#" before a sub-heading, "!" before a due date; line ends within words "/".
std::vector<std::string> paragraphs_of(std::string_view source) {
  std::vector<std::string> lines;
  for (auto const& paragraph : split_paragraphs(source, {0, source.size()})) {
    std::string words{cut(source, paragraph.span)};
    std::replace(words.begin(), words.end(), '\n', '/');
    auto const path = paragraph.path.empty() ? "-" : paragraph.path;
    auto const label = paragraph.label.empty() ? "-" : paragraph.label;
    lines.push_back((paragraph.subheading ? "#"
                     : paragraph.due_cell ? "!"
                                          : "") +
                    std::to_string(paragraph.depth) + " " + path + " " + label + " " + words);
  }
  return lines;
}

TEST(Lists, OfIndentedNumbers_StandUnderTheirParagraph) {
  EXPECT_THAT(paragraphs_of("  9. It will:\n      1. pay; and\n      2. write.\n  10. Send evidence.\n"),
              ElementsAre("0 9 9 It will:", "1 9.1 1 pay; and", "1 9.2 2 write.", "0 10 10 Send evidence."));
}

TEST(Lists, OfBulletsAtTheSameColumn_StandUnderTheirParagraphAndNumbersRestart) {
  EXPECT_THAT(paragraphs_of("  1. It will:\n  • pay;\n  • write.\n  1. Then it will train.\n"),
              ElementsAre("0 1 1 It will:", "1 1 • pay;", "1 1 • write.", "0 1 1 Then it will train."));
}

TEST(Lists, OfBullets_NeedNoColonBeforeThem) {
  EXPECT_THAT(paragraphs_of("  1. It will act within 30 days.\n  · Pay.\n  · Write.\n"),
              ElementsAre("0 1 1 It will act within 30 days.", "1 1 • Pay.", "1 1 • Write."));
}

TEST(Lists, OfLettersAtTheMargin_StandUnderTheirParagraph) {
  EXPECT_THAT(paragraphs_of("  1. It will:\n\na) pay;\n\n(b) write.\n\n  2. Next.\n"),
              ElementsAre("0 1 1 It will:", "1 1(a) a pay;", "1 1(b) b write.", "0 2 2 Next."));
}

TEST(Lists, OfRomanNumerals_AreToldFromLetters) {
  EXPECT_THAT(
      paragraphs_of("1. It will:\ni) pay\nii) write\niv) train\nv) report\n2. Also:\ng) one\nh) two\ni) three\n"),
      ElementsAre("0 1 1 It will:", "1 1(i) i pay", "1 1(ii) ii write", "1 1(iv) iv train", "1 1(v) v report",
                  "0 2 2 Also:", "1 2(g) g one", "1 2(h) h two", "1 2(i) i three"));
}

TEST(Lists, InsideItems_StandOneDeeper) {
  EXPECT_THAT(
      paragraphs_of("  1. It will:\n      1. for P:\n\n          I. assess\n\n          II. write\n\n      2. pay\n"),
      ElementsAre("0 1 1 It will:", "1 1.1 1 for P:", "2 1.1(I) I assess", "2 1.1(II) II write", "1 1.2 2 pay"));
}

TEST(Lists, BrokenByALetterAtTheMargin_GoOn) {
  EXPECT_THAT(paragraphs_of("  1. It will:\n      1. pay:\n          - £5;\n          - £6;\n\nh) train; and\n\n      "
                            "1. write.\n  2. Done.\n"),
              ElementsAre("0 1 1 It will:", "1 1.1 1 pay:", "2 1.1 • £5;", "2 1.1 • £6;", "1 1(h) h train; and",
                          "1 1.1 1 write.", "0 2 2 Done."));
}

TEST(Lists, WithTheirMarkersAloneOnALine_TakeTheWordsBelow) {
  EXPECT_THAT(paragraphs_of("It should:\n\n-\n\npay;\n\n- write;\n\n•\nreport.\n"),
              ElementsAre("0 - - It should:", "1 - • pay;", "1 - • write;", "1 - • report."));
}

TEST(Lists, WithAnEmptyMarkerBeforeASubList_DropIt) {
  EXPECT_THAT(paragraphs_of("  1. pay, made up of:\n      -\n      - £5\n      - £6\n"),
              ElementsAre("0 1 1 pay, made up of:", "1 1 • £5", "1 1 • £6"));
}

TEST(Lists, WithTwoMarkersInARow_AreCalledByTheSecond) {
  EXPECT_THAT(paragraphs_of("  1. It:\n  • (i) pays;\n  • (ii) writes.\n"),
              ElementsAre("0 1 1 It:", "1 1(i) i pays;", "1 1(ii) ii writes."));
}

TEST(Lists, AtTheColumnOfTheirLeadIn_StandUnderIt) {
  EXPECT_THAT(paragraphs_of("1. It will:\n1. pay\n2. write\n"),
              ElementsAre("0 1 1 It will:", "1 1.1 1 pay", "1 1.2 2 write"));
}

TEST(Lists, UnderUnnumberedLeadIns_GoOnCounting) {
  EXPECT_THAT(paragraphs_of("Within a month it should:\n\n1. pay.\n\n2. write.\n\nWithin two months it should:\n\n3. "
                            "train.\n\nIt agreed.\n"),
              ElementsAre("0 - - Within a month it should:", "1 1 1 pay.", "1 2 2 write.",
                          "0 - - Within two months it should:", "1 3 3 train.", "0 - - It agreed."));
}

TEST(Lists, WithoutMarkers_EndAtASentenceOfItsOwn) {
  EXPECT_THAT(
      paragraphs_of(
          "Within a month it will:\n\nApologise to Mr S.\n\nPay him £5.\n\nThe Council should send evidence.\n"),
      ElementsAre("0 - - Within a month it will:", "1 - - Apologise to Mr S.", "1 - - Pay him £5.",
                  "0 - - The Council should send evidence."));
}

TEST(Lists, FollowedByTheRestOfTheirSentence_LeaveItAtTheirLeadIn) {
  EXPECT_THAT(
      paragraphs_of("  1. The Council will\n      - pay,\n      - write,\n  and confirm that it has.\n  2. Next.\n"),
      ElementsAre("0 1 1 The Council will", "1 1 • pay,", "1 1 • write,", "0 1 - and confirm that it has.",
                  "0 2 2 Next."));
}

TEST(Items, MayHoldASecondParagraph) {
  EXPECT_THAT(
      paragraphs_of("  1. It will:\n      1. apologise.\n\n         The letter must be clear.\n      2. pay.\n"),
      ElementsAre("0 1 1 It will:", "1 1.1 1 apologise.", "1 1.1 - The letter must be clear.", "1 1.2 2 pay."));
}

TEST(Subheadings, AreToldFromItemsByWhatFollows) {
  EXPECT_THAT(
      paragraphs_of(
          "Personal remedy\n\nWithin a month it will:\n\nApologise to Mr S\n\nPay him\n\nService improvements\n\n"
          "Within three months it will:\n\nTrain staff\n"),
      ElementsAre("#0 - - Personal remedy", "0 - - Within a month it will:", "1 - - Apologise to Mr S", "1 - - Pay him",
                  "#0 - - Service improvements", "0 - - Within three months it will:", "1 - - Train staff"));
}

TEST(Labels, AreNotSeenInWordsThatOnlyLookLikeThem) {
  for (std::string_view const words :
       {"1.5 hours of care a week.", "A. Smith will write.", "2024. was late", "i.e. the same", "-5 degrees", "*note",
        "(see above) it will pay", "mix) of things"}) {
    EXPECT_THAT(paragraphs_of(words), ElementsAre("0 - - " + std::string{words})) << words;
  }
}

TEST(Labels, AreReadInEveryPrintedForm) {
  struct Case {
    std::string_view words;
    std::string_view read;
  };
  std::vector<Case> const cases{{"7. Pay", "0 7 7 Pay"}, {"7) Pay", "0 7 7 Pay"},        {"(7) Pay", "0 7 7 Pay"},
                                {"7.Pay", "0 7 7 Pay"},  {"9.1 Pay", "0 9.1 9.1 Pay"},   {"c. pay", "0 c c pay"},
                                {"c)pay", "0 c c pay"},  {"(iii) pay", "0 iii iii pay"}, {"IV. pay", "0 IV IV pay"},
                                {"B) pay", "0 B B pay"}, {"• pay", "0 - • pay"},         {"•pay", "0 - • pay"},
                                {"– pay", "0 - • pay"},  {"○ pay", "0 - • pay"},         {"\uF0B7 pay", "0 - • pay"},
                                {"o\tpay", "0 - • pay"}, {"•\u00A0pay", "0 - • pay"},    {"3\tPay £1", "0 3 3 Pay £1"}};
  for (auto const& [words, read] : cases) EXPECT_THAT(paragraphs_of(words), ElementsAre(std::string{read})) << words;
}

TEST(WrappedText, IsJoinedAgain) {
  EXPECT_THAT(
      paragraphs_of("  1. Within one month of the date of my final decision the Council will\n"
                    "     apologise in writing to Miss B for the delay that it caused. It will\n"
                    "     pay Miss B £300.\n"
                    "  2. The Council should provide us with evidence that it has complied with\n"
                    "     Miss B's request.\n"),
      ElementsAre(
          "0 1 1 Within one month of the date of my final decision the Council will/     apologise in writing to "
          "Miss B for the delay that it caused. It will/     pay Miss B £300.",
          "0 2 2 The Council should provide us with evidence that it has complied with/     Miss B's request."));
}

TEST(WrappedText, IsNotSeenWhereShortLinesFollowEachOther) {
  EXPECT_THAT(paragraphs_of("Apology and compens\nation order\n\nNo later than 2\n6\nJune 2026\n"),
              ElementsAre("0 - - Apology and compens", "0 - - ation order", "0 - - No later than 2", "0 - - 6",
                          "0 - - June 2026"));
}

TEST(TableRows, CopiedACellALine_KeepTheirNumber) {
  EXPECT_THAT(
      paragraphs_of("1\n\nApology order\n\nThe landlord must apologise.\n\nNo later than 2\n6\n\n2\n\nRepairs order\n"),
      ElementsAre("#0 1 1 Apology order", "0 1 - The landlord must apologise.", "!0 1 - No later than 2/6",
                  "0 2 2 Repairs order"));
}

TEST(TableRows, WithTabs_ArePartedIntoTheirCells) {
  EXPECT_THAT(
      paragraphs_of("1\tApology order\tThe landlord must apologise.\tNo later than 3 May 2026\n"
                    "2\tIt must pay £75.\t4 May 2026\nIt must send evidence.\n"),
      ElementsAre("#0 1 1 Apology order", "0 1 - The landlord must apologise.", "!0 1 - No later than 3 May 2026",
                  "0 2 2 It must pay £75.", "!0 2 - 4 May 2026", "0 - - It must send evidence."));
}

TEST(TableRows, EndWithTheirDueDate) {
  EXPECT_THAT(
      paragraphs_of("1\n\nThe landlord must pay £75.\n\nWithin four weeks\n\nIt must send evidence.\n"),
      ElementsAre("0 1 1 The landlord must pay £75.", "!0 1 - Within four weeks", "0 - - It must send evidence."));
}

struct BrokenNumber {
  std::string_view words;
  std::string_view read;
};

TEST(TableRows, ANumberBrokenOverLines_IsOneNumberAndADateIsNot) {
  for (auto const& [words, read] :
       std::vector<BrokenNumber>{{"No later than 2\n6\nJune 2026", "No later than 26 June 2026"},
                                 {"No later than 3 June\n2026", "No later than 3 June 2026"},
                                 {"No later than 3 June 20\n26", "No later than 3 June 2026"}}) {
    auto const source = "1\n\nThe landlord must pay £75.\n\n" + std::string{words} + "\n";
    auto const paragraphs = split_paragraphs(source, {0, source.size()});
    ASSERT_EQ(paragraphs.size(), 2U) << words;
    EXPECT_EQ(fold(source, paragraphs[1].span, paragraphs[1].joined_breaks).text, read);
  }
}

// --- tables of orders under their head ---

std::string const table_head = "Order\tWhat the landlord must do\tDue date\n";
std::vector<std::string> with_head(std::vector<std::string> const& rows) {
  std::vector<std::string> all{"#0 - - Order", "#0 - - What the landlord must do", "#0 - - Due date"};
  all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

TEST(OrderTable, WithEmptyLinesBetweenItsCells_HasTheDayBelowItsOpener) {
  EXPECT_EQ(paragraphs_of(
                "Order\n\nWhat the landlord must do\n\nDue date\n\n1\n\nApology order\n\nThe landlord must "
                "apologise. It must ensure:\n\nit is signed by a director\n\nNo later than\n\n3 May 2026\n\n2\n\n"
                "Works order\n\nThe landlord must mend the gate.\n\nNo later than\n\n7 June 2026\n\nIt must report.\n"),
            with_head({"#0 1 1 Apology order", "0 1 - The landlord must apologise. It must ensure:",
                       "1 1 - it is signed by a director", "!0 1 - No later than//3 May 2026", "#0 2 2 Works order",
                       "0 2 - The landlord must mend the gate.", "!0 2 - No later than//7 June 2026",
                       "0 - - It must report."}));
}

TEST(OrderTable, WrappedWithoutEmptyLines_HasItsRowsNamesAndLists) {
  EXPECT_EQ(
      paragraphs_of("Order\nWhat the landlord\nmust do\nDue date\n1\nCompens\nation order\nThe landlord must pay the "
                    "tenant £90 for the time that\nshe spent, made up as follows:\n£40 for the first round of repairs "
                    "that it then\ncancelled\n£50 for the second.\nThis must be paid direct.\nNo later than\n2\nJune\n"
                    "2026\n2\nThe landlord must mend the gate.\nNo later than 1\n6 June\n2026\n"),
      (std::vector<std::string>{
          "#0 - - Order", "#0 - - What the landlord/must do", "#0 - - Due date", "#0 1 1 Compens/ation order",
          "0 1 - The landlord must pay the tenant £90 for the time that/she spent, made up as follows:",
          "1 1 - £40 for the first round of repairs that it then/cancelled", "1 1 - £50 for the second.",
          "0 1 - This must be paid direct.", "!0 1 - No later than/2/June/2026",
          "0 2 2 The landlord must mend the gate.", "!0 2 - No later than 1/6 June/2026"}));
}

TEST(OrderTable, WithTabs_MayHaveLinesWithinItsCells) {
  EXPECT_EQ(
      paragraphs_of(table_head +
                    "1\tWorks order\nThe landlord must:\n•\tmend the gate\n•\tpaint it\tNo later than 3 May 2026\n"
                    "2\tThe landlord must apologise.\t4 May 2026\nIt must report.\n"),
      with_head({"#0 1 1 Works order", "0 1 - The landlord must:", "1 1 • mend the gate", "1 1 • paint it",
                 "!0 1 - No later than 3 May 2026", "0 2 2 The landlord must apologise.", "!0 2 - 4 May 2026",
                 "0 - - It must report."}));
}

TEST(OrderTable, RowsWithoutADay_EndWithTheNextNumber) {
  EXPECT_EQ(
      paragraphs_of(table_head + "1\nWorks order\nThe landlord must mend the gate by 3 May.\n2\nLearning order\n"
                                 "What the review must cover\nThe landlord must review its records.\nBy 4 May 2026\n"),
      with_head({"#0 1 1 Works order", "0 1 - The landlord must mend the gate by 3 May.", "#0 2 2 Learning order",
                 "#0 2 - What the review must cover", "0 2 - The landlord must review its records.",
                 "!0 2 - By 4 May 2026"}));
}

TEST(OrderTable, NeedsAColumnForTheDayAndARow) {
  EXPECT_THAT(paragraphs_of("Action\nNumber\n1\nPay.\n"), ::testing::Not(::testing::Contains("#0 - - Number")));
  EXPECT_THAT(paragraphs_of("Order\nDue date\nThe landlord must pay.\n"),
              ::testing::Not(::testing::Contains("#0 - - Due date")));
}

TEST(Paragraphs, OfAnEmptyPart_AreNone) { EXPECT_THAT(paragraphs_of("\n \n"), ElementsAre()); }

}  // namespace
}  // namespace amends
