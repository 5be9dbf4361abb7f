// check in its forms for people and for build servers.
#include "models.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::HasSubstr;
using testing::Not;

using Writer = void (*)(CheckReport const&, Style const&, std::string&);

std::string written(Writer write, CheckReport const& report) {
  std::string out;
  write(report, {}, out);
  return out;
}

TEST(CheckText, OpensWithHowThingsStandThenShowsWhatFallsShort) {
  EXPECT_EQ(written(&write_check_text, tests::report_of({tests::overdue_payment()})),
            "1 obligation: 1 overdue\n"
            "As of 1 May 2024, by rule pack lgsco 1.0\n"
            "\n"
            "Wexmoor District Council 23 000 001\n"
            "Decided 27 March 2024, Upheld (LGSCO)\n"
            "cases/wexmoor/decision.txt\n"
            "Last due date: 27 April 2024\n"
            "\n"
            "OVERDUE  action 1, payment: Council to Mrs K, £1,000\n"
            "    due 27 April 2024 (Saturday), 4 days late: 1 month after the decision of 27\n"
            "      March 2024 is 27 April 2024.\n"
            "    “pay Mrs K £1,000 for her distress” (paragraph 1(a), line 3)\n"
            "    evidence: partly, done 18 April 2024, sent 20 April 2024\n"
            "    -  £900 shown; £1,000 was agreed (paragraph 1(a)). [payment.amount]\n"
            "       (evidence.yaml:4:5)\n"
            "       why: A screenshot of a request is not a payment.\n"
            "    +  1 rule passes\n"
            "    note:  27 April 2024 is a Saturday. [non_working_due_date]\n");
}

TEST(CheckText, CountsEachStatusTheMostUrgentFirst) {
  EXPECT_THAT(written(&write_check_text, tests::full_report()),
              testing::StartsWith("8 obligations: 1 overdue, 1 needs a person, 1 due soon, 1 awaiting event, 1\n"
                                  "  open, 1 satisfied late, 1 satisfied, 1 not applicable\n"));
}

TEST(CheckText, SaysWhatCouldNotBeChecked) {
  EXPECT_THAT(
      written(&write_check_text, tests::full_report()),
      HasSubstr("1 input could not be checked:\n  cases/torn: no decision.txt or decision.html in it [no_decision]\n"));
}

TEST(CheckView, ObligationsComeByUrgency) {
  CheckReport const report = tests::full_report();
  std::vector<int> numbers;
  for (Assessment const* assessment : obligations_by_urgency(report.cases[0]))
    numbers.push_back(assessment->obligation.n);
  EXPECT_EQ(numbers, (std::vector<int>{8, 6, 5, 4, 2, 3, 1, 7}));
}

TEST(CheckView, AClaimAfterItsTimeIsNotHiddenBehindItsHeadline) {
  Assessment waiting = tests::with_status(Status::open, EvidenceState::claimed, TimeState::overdue);
  waiting.obligation.n = 2;
  CheckReport const report =
      tests::report_of({tests::with_status(Status::due_soon, EvidenceState::claimed, TimeState::due_soon), waiting});
  EXPECT_EQ(obligations_by_urgency(report.cases[0]).front()->obligation.n, 2);
}

TEST(CheckView, ACaseWithSomethingOverdueComesBeforeOneWithout) {
  CheckReport report = tests::report_of({tests::with_status(Status::open, EvidenceState::claimed, TimeState::not_due)});
  report.cases.push_back(tests::report_of({tests::overdue_payment()}).cases[0]);
  EXPECT_EQ(cases_by_urgency(report).front(), &report.cases[1]);
}

TEST(CheckHtml, TagsCarryWordsSoThatNothingRestsOnColour) {
  EXPECT_THAT(written(&write_check_html, tests::full_report()),
              HasSubstr("<strong class=\"tag tag-red\">Overdue</strong>"));
}

TEST(CheckHtml, OpensWithCountsOverdueFirst) {
  std::string const page = written(&write_check_html, tests::full_report());
  EXPECT_THAT(page, HasSubstr("<ul class=\"counts\">\n<li class=\"red\"><b>1</b> Overdue</li>"));
}

TEST(CheckHtml, EscapesAllThatComesFromOutside) {
  CheckReport report = tests::full_report();
  std::string const attack = "<img src=x onerror=alert(1)>";
  CaseReport& the_case = report.cases[0];
  the_case.statement.header.body = the_case.statement.header.reference = the_case.folder = attack;
  the_case.notes = {attack};
  the_case.obligations[7].obligation.text = the_case.obligations[7].findings[0].message = attack;
  the_case.obligations[7].findings[0].quote = attack;
  report.unreadable[0].source = report.unreadable[0].message = report.pack_id = attack;
  EXPECT_THAT(written(&write_check_html, report), Not(HasSubstr("<img")));
}

TEST(CheckHtml, EveryLinkOfTheTableLeadsToACard) {
  std::string const page = written(&write_check_html, tests::full_report());
  for (int n = 1; n <= 8; ++n) {
    EXPECT_THAT(page, HasSubstr("href=\"#case-1-" + std::to_string(n) + "\""));
    EXPECT_THAT(page, HasSubstr("id=\"case-1-" + std::to_string(n) + "\""));
  }
}

TEST(CheckCsv, HasARowForEachObligation) {
  std::string const csv = written(&write_check_csv, tests::full_report());
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 9);
}

TEST(CheckJunit, OverdueFails_WaitingIsSkipped_UnreadableIsAnError) {
  EXPECT_EQ(
      written(&write_check_junit,
              [] {
                CheckReport report = tests::report_of(
                    {tests::overdue_payment(),
                     tests::with_status(Status::awaiting_event, EvidenceState::not_supplied, TimeState::awaiting_event),
                     tests::with_status(Status::satisfied, EvidenceState::met, TimeState::done_in_time)});
                report.unreadable = {{"cases/torn", "no_decision", "no decision in \"it\"", {}}};
                return report;
              }()),
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"amends\">\n"
      "  <testsuite name=\"23 000 001\" tests=\"3\" failures=\"1\" skipped=\"1\" errors=\"0\">\n"
      "    <testcase classname=\"23 000 001\" name=\"action 1, payment: Council to Mrs K, £1,000\"><failure "
      "message=\"Overdue\">27 April 2024 (Saturday), 4 days late\n"
      "pay Mrs K £1,000 for her distress\n"
      "payment.amount: £900 shown; £1,000 was agreed (paragraph 1(a)).\n"
      "</failure></testcase>\n"
      "    <testcase classname=\"23 000 001\" name=\"action 1, payment: Council to Mrs K, £1,000\"><skipped "
      "message=\"Awaiting event\"/></testcase>\n"
      "    <testcase classname=\"23 000 001\" name=\"action 1, payment: Council to Mrs K, £1,000\"/>\n"
      "  </testsuite>\n"
      "  <testsuite name=\"cases/torn\" tests=\"1\" failures=\"0\" skipped=\"0\" errors=\"1\">\n"
      "    <testcase classname=\"cases/torn\" name=\"readable\"><error type=\"no_decision\" message=\"no decision "
      "in &quot;it&quot;\"/></testcase>\n"
      "  </testsuite>\n"
      "</testsuites>\n");
}

}  // namespace
}  // namespace amends
