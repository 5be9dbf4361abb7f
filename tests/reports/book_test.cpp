// Cells that a spreadsheet could take for a formula, in CSV and in a workbook.
#include "reports/book.h"
#include "reports/csv_row.h"
#include "reports/inert.h"

#include "filled_form.h"
#include "models.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::HasSubstr;
using testing::Not;

class Openings : public testing::TestWithParam<std::string> {};

TEST_P(Openings, AreMadeInertInEveryForm) {
  auto const cell = GetParam() + "1+1";
  EXPECT_EQ(inert(cell), "'" + cell);
  std::string csv;
  append_csv_row(std::array{cell}, csv);
  EXPECT_THAT(csv, HasSubstr("'" + cell));

  Book book{"", tests::day(2024, 3, 27)};
  auto sheet = book.add("Sheet");
  sheet.text(0, 0, cell);
  auto const bytes = book.finish();
  EXPECT_THAT(tests::unzipped(bytes).at("xl/worksheets/sheet1.xml"), Not(HasSubstr("<f>")));
  EXPECT_THAT(tests::unzipped(bytes).at("xl/sharedStrings.xml"), HasSubstr("<t>'"));
}

INSTANTIATE_TEST_SUITE_P(Characters, Openings, testing::Values("=", "+", "-", "@", "\t", "\r"),
                         [](auto const& each) { return "opening" + std::to_string(each.index); });

TEST(Inert, LeavesOtherWordsAsTheyAre) {
  for (std::string const cell : {"", "1 = 1", "a-b", "'", "£5"}) EXPECT_EQ(inert(cell), cell);
}

TEST(Book, CutsWhatNoCellHolds) {
  Book book{"", tests::day(2024, 3, 27)};
  auto sheet = book.add("Sheet");
  sheet.text(0, 0, std::string(100'000, 'x'));
  EXPECT_LT(tests::all_cells(book.finish()).size(), 32'767U);
}

}  // namespace
}  // namespace amends
