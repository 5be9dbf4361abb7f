// extract in its forms for people.
#include "models.h"
#include "reports/due_formats.h"
#include "reports/extract_formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>  // std::count

namespace amends {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string as_text(BoundStatement const& statement) {
  std::string out;
  write_extract_text(statement, {}, out);
  return out;
}

std::string as_html(BoundStatement const& statement) {
  std::string out;
  begin_extract_html({}, out);
  write_extract_html(statement, {}, out);
  end_extract_html({}, {}, out);
  return out;
}

TEST(ExtractText, ShowsWhoToWhomHowMuchByWhenAndItsWords) {
  BoundStatement statement = tests::wexmoor_statement();
  statement.obligations.resize(1);
  EXPECT_EQ(as_text(statement),
            "Wexmoor District Council 23 000 001\n"
            "Decided 27 March 2024, Upheld (LGSCO)\n"
            "cases/wexmoor/decision.txt\n"
            "1 action\n"
            "\n"
            " 1 payment: Council to Mrs K, £1,000\n"
            "    due 27 April 2024 (Saturday): 1 month after the decision of 27 March 2024 is\n"
            "      27 April 2024.\n"
            "    under “Within one month of my final decision the Council will:”\n"
            "    “pay Mrs K £1,000 for her distress” (paragraph 1(a), line 3)\n"
            "    note:  27 April 2024 is a Saturday. [non_working_due_date]\n");
}

TEST(ExtractText, ReviewsOfTheStatementStandAtTheTop) {
  BoundStatement statement = tests::wexmoor_statement();
  statement.review = {{ReviewCode::no_decision_date, ReviewLevel::doubt, "No date was found."}};
  std::string const text = as_text(statement);
  EXPECT_LT(text.find("doubt:  No date was found. [no_decision_date]"), text.find("2 actions"));
}

TEST(ExtractText, WordsThatWereNotReadAreQuoted) {
  BoundStatement statement = tests::wexmoor_statement();
  statement.accounting[0].as = Account::unread;
  EXPECT_THAT(as_text(statement),
              HasSubstr("  - “Within one month of my final decision the Council will:” (line 2)\n"));
}

TEST(ExtractHtml, MarksEachActionWhereItStands) {
  EXPECT_THAT(as_html(tests::wexmoor_statement()),
              HasSubstr("a) <mark id=\"aaaaaaaaaaaaa-1\"><b>1</b>pay Mrs K £1,000 for her distress</mark>; and"));
}

TEST(ExtractHtml, HasNoScriptAndForbidsAny) {
  BoundStatement statement = tests::wexmoor_statement();
  statement.header.body = "<script>alert(1)</script>";
  std::string const page = as_html(statement);
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(ExtractCsv, IsOneActionARow) {
  std::string out;
  write_extract_csv(tests::wexmoor_statement(), {}, out);
  EXPECT_THAT(out, testing::StartsWith(
                       "cases/wexmoor/decision.txt,23 000 001,Wexmoor District Council,2024-03-27,1,1(a),3,payment,"
                       "Financial redress,personal,Council,Mrs K,\"£1,000\",\"£1,000\",agreed,"));
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2);
}

TEST(DueText, GivesTheDayInWordsThenTheSteps) {
  DueReport report{tests::day(2021, 9, 30), "within four months", {}};
  report.answer.due = tests::day(2022, 1, 30);
  report.answer.steps = {"Counted from 30 September 2021."};
  std::string out;
  due_formats().front().write(report, {}, out);
  EXPECT_EQ(out, "30 January 2022 (Sunday)\n  Counted from 30 September 2021.\n");
}

TEST(DueJson, HasTheFiveFieldsOfTheContract) {
  DueReport const report{tests::day(2021, 9, 30), "soon", {}};
  std::string out;
  due_formats()[1].write(report, {}, out);
  EXPECT_EQ(out,
            "{\n  \"start\": \"2021-09-30\",\n  \"phrase\": \"soon\",\n  \"due\": null,\n  \"steps\": [],\n  "
            "\"review\": []\n}\n");
}

}  // namespace
}  // namespace amends
