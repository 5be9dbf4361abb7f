// Values in the words of the field.
#include "reports/words.h"

#include "reports/csv_row.h"
#include "reports/html_page.h"
#include "reports/text_page.h"

#include <gtest/gtest.h>

#include <cstdint>  // INT64_MIN
#include <limits>   // std::numeric_limits

namespace amends {
namespace {

struct Money {
  std::int64_t pence;
  std::string_view words;
};
class Pounds : public testing::TestWithParam<Money> {};
TEST_P(Pounds, AreExactWithSeparators) { EXPECT_EQ(pounds(GetParam().pence), GetParam().words); }
INSTANTIATE_TEST_SUITE_P(
    Sums, Pounds,
    testing::Values(Money{0, "£0"}, Money{5, "£0.05"}, Money{50, "£0.50"}, Money{100000, "£1,000"},
                    Money{100050, "£1,000.50"}, Money{123456789, "£1,234,567.89"}, Money{-100, "-£1"},
                    Money{std::numeric_limits<std::int64_t>::min(), "-£92,233,720,368,547,758.08"}));

Amount rate(std::int64_t pence, Rate per, std::optional<int> periods) {
  Amount amount;
  amount.pence = pence;
  amount.per = per;
  amount.periods = periods;
  return amount;
}

TEST(AmountInWords, ARateNamesItsPeriods) {
  EXPECT_EQ(in_words(rate(20000, Rate::month, 7)), "£200 a month for 7 months");
}

TEST(AmountInWords, AShareThatIsNotYetKnownSaysSo) {
  Amount amount;
  amount.share = "50%";
  amount.to_calculate = true;
  EXPECT_EQ(in_words(amount), "50%, to be worked out");
}

TEST(AmountInWords, QualifierAndEachStandAroundTheSum) {
  Amount amount;
  amount.pence = 30000;
  amount.qualifier = Qualifier::up_to;
  amount.each = true;
  EXPECT_EQ(in_words(amount), "up to £300 each");
}

TEST(Joined, NamesThreeWithCommaAndAnd) { EXPECT_EQ(joined({"M", "Mr X", "Mrs X"}), "M, Mr X and Mrs X"); }

TEST(SingleSpaced, DropsLineEndsAndBlanksAtTheEnds) { EXPECT_EQ(single_spaced("  a\n   b\t c "), "a b c"); }

struct Cell {
  std::string cell;
  std::string_view written;
};
class CsvCell : public testing::TestWithParam<Cell> {};
TEST_P(CsvCell, CannotBeRunByASpreadsheet) {
  std::string out;
  append_csv_row(std::array{GetParam().cell}, out);
  EXPECT_EQ(out, std::string{GetParam().written} + "\r\n");
}
INSTANTIATE_TEST_SUITE_P(Openings, CsvCell,
                         testing::Values(Cell{"=1+1", "'=1+1"}, Cell{"+44", "'+44"}, Cell{"-1", "'-1"},
                                         Cell{"@SUM", "'@SUM"}, Cell{"\tx", "'\tx"}, Cell{"\rx", "\"'\rx\""},
                                         Cell{"=\"a\",b", "\"'=\"\"a\"\",b\""}, Cell{"a,b", "\"a,b\""},
                                         Cell{"plain", "plain"}, Cell{"", ""}));

TEST(Html, EscapesMarkupAndDropsControls) {
  EXPECT_EQ(html("<b title='x'>\"A&B\"\x01</b>"), "&lt;b title=&#39;x&#39;&gt;&quot;A&amp;B&quot;&lt;/b&gt;");
}

std::string page_of(std::string_view text, int width, int indent, int hang) {
  Style style;
  style.width = width;
  std::string out;
  TextPage{style, out}.paragraph(text, indent, hang);
  return out;
}

TEST(TextPage, WrapsAtTheWidthCountingCharactersNotBytes) {
  // 40 columns; each "££££" is four columns and eight bytes.
  EXPECT_EQ(page_of("££££ ££££ ££££ ££££ ££££ ££££ ££££ ££££ ££££", 40, 0, 2),
            "££££ ££££ ££££ ££££ ££££ ££££ ££££ ££££\n  ££££\n");
}

TEST(TextPage, AWordLongerThanTheLineStandsAlone) {
  EXPECT_EQ(page_of("see " + std::string(45, 'x') + " there", 40, 2, 0),
            "  see\n  " + std::string(45, 'x') + "\n  there\n");
}

TEST(TextPage, EscapeSequencesOfADocumentNeverReachTheTerminal) {
  EXPECT_EQ(page_of("a\x1b[31mred\xC2\x9B", 80, 0, 0), "a[31mred\n");
}

TEST(Painted, HasColourOnlyWhereTheStyleSaysSo) {
  Style style;
  EXPECT_EQ(painted("late", Paint::red, style), "late");
  style.colour = true;
  EXPECT_EQ(painted("late", Paint::red, style), "\x1b[1;31mlate\x1b[0m");
}

}  // namespace
}  // namespace amends
