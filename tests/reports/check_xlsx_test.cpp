// check as a workbook: a sheet for each question, cells with types.
#include "filled_form.h"
#include "grammar/text/workbook.h"
#include "models.h"
#include "reports/check_formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string written(CheckReport const& report) {
  std::string out;
  write_check_xlsx(report, {}, out);
  return out;
}

std::vector<Sheet> sheets_of(CheckReport const& report) {
  auto read = read_workbook(written(report));
  return std::holds_alternative<Workbook>(read) ? std::get<Workbook>(std::move(read)).sheets : std::vector<Sheet>{};
}

// The cell under a heading, in the first row below.
Cell const* under(Sheet const& sheet, std::string_view heading) {
  for (Cell const& cell : sheet.rows.at(0).cells)
    if (cell.text == heading) return sheet.rows.at(1).at(cell.column);
  return nullptr;
}

TEST(CheckXlsx, SameReportGivesTheSameBytes) {
  EXPECT_EQ(written(tests::full_report()), written(tests::full_report()));
}

TEST(CheckXlsx, HasASheetForEachQuestion) {
  auto report = tests::full_report();
  report.cases[0].before_sending = BeforeSending{{{1, "", "Nothing is supplied"}}, {}, {}};
  std::vector<std::string> names;
  for (Sheet const& sheet : sheets_of(report)) names.push_back(sheet.name);
  EXPECT_THAT(names, ElementsAre("About", "Is it done", "Before you send this", "What falls short",
                                 "Why is it due then", "What is shown", "What else to know", "What was not checked"));
}

TEST(CheckXlsx, DaysAreDaysAndSumsAreNumbers) {
  auto const sheets = sheets_of(tests::report_of({tests::overdue_payment()}));
  ASSERT_GE(sheets.size(), 2U);
  Sheet const& actions = sheets[1];
  ASSERT_NE(under(actions, "Due"), nullptr);
  EXPECT_EQ(under(actions, "Due")->date, tests::day(2024, 4, 27));
  EXPECT_EQ(under(actions, "Sum")->hundredths, 100000);
  EXPECT_EQ(under(actions, "Days late")->hundredths, 400);
  EXPECT_EQ(under(actions, "Days left"), nullptr);
  EXPECT_EQ(under(actions, "Status")->text, "Overdue");
}

TEST(CheckXlsx, CanBeFilteredAndItsHeaderStays) {
  auto const parts = tests::unzipped(written(tests::report_of({tests::overdue_payment()})));
  EXPECT_THAT(parts.at("xl/worksheets/sheet2.xml"), HasSubstr("<autoFilter ref=\"A1:T2\"/>"));
  EXPECT_THAT(parts.at("xl/worksheets/sheet2.xml"), HasSubstr("state=\"frozen\""));
}

}  // namespace
}  // namespace amends
