// What each audience may and may not read.
#include "filled_form.h"
#include "models.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string written(CheckFormat const& format, CheckReport const& report, Audience audience) {
  Style style;
  style.audience = audience;
  std::string out;
  format.write(report, style, out);
  return out;
}

// What a person reads of a report; a workbook's cells as lines.
std::string words_of(CheckFormat const& format, CheckReport const& report, Audience audience) {
  std::string const out = written(format, report, audience);
  return format.name == "xlsx" ? tests::all_cells(out) : out;
}

std::vector<std::size_t> every_format() {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < check_formats().size(); ++i) out.push_back(i);
  return out;
}

std::string format_name(testing::TestParamInfo<std::size_t> const& each) {
  return std::string{check_formats()[each.param].name};
}

// A report in which everything that could name a verdict does.
CheckReport full_of_verdicts() {
  CheckReport report = tests::full_report();
  CaseReport& the_case = report.cases[0];
  the_case.statement.header.satisfied_on = tests::day(2024, 5, 20);
  the_case.recorded_outcome = RecordedOutcome{"Remedy complete and satisfied", tests::day(2024, 5, 20), {}, {}, {}};
  return report;
}

class ForCouncil : public testing::TestWithParam<std::size_t> {};
TEST_P(ForCouncil, NothingIsCalledSatisfied) {
  std::string const out = words_of(check_formats()[GetParam()], full_of_verdicts(), Audience::council);
  EXPECT_THAT(out, Not(ContainsRegex("[Ss]atisfied|SATISFIED")));
}
TEST_P(ForCouncil, TheReportSaysWhoDecides) {
  EXPECT_THAT(words_of(check_formats()[GetParam()], full_of_verdicts(), Audience::council),
              HasSubstr("Nothing missing that Amends can see; the Ombudsman decides."));
}
TEST_P(ForCouncil, ThatSomethingWasLateIsStillSaid) {
  EXPECT_THAT(words_of(check_formats()[GetParam()], full_of_verdicts(), Audience::council),
              ContainsRegex("done late|Done late|DONE LATE|done_late"));
}
INSTANTIATE_TEST_SUITE_P(Formats, ForCouncil, testing::ValuesIn(every_format()), format_name);

class ForPublic : public testing::TestWithParam<std::size_t> {
 protected:
  std::string out_ = words_of(check_formats()[GetParam()], for_public(leaky()), Audience::open);

 private:
  // A report with something to hide wherever there is room for it.
  static CheckReport leaky() {
    CheckReport report = full_of_verdicts();
    CaseReport& the_case = report.cases[0];
    the_case.statement.header.summary = "Mrs K is to be paid £1,000 within one month.";
    the_case.statement.review = {{ReviewCode::unread_text, ReviewLevel::doubt, "Unread: pay Mrs K £1,000"}};
    the_case.notes = {"Mrs K declined the money"};
    the_case.before_sending = BeforeSending{{{1, "", "Mrs K was not paid"}}, {}, {}};
    Assessment& improvement = the_case.obligations[1];
    Finding finding;
    finding.rule = "policy.adopted";
    finding.result = RuleResult::fail;
    finding.message = "a draft of 27 April 2024";
    finding.quote = "Mrs K";
    finding.where = Place{"evidence.yaml", 4, 5, 1};
    improvement.findings = {finding};
    improvement.done_on = tests::day(2024, 4, 27);
    improvement.due = improvement.original_due = tests::day(2024, 4, 27);
    improvement.extension = Extension{2, tests::day(2024, 4, 27), "Investigator", tests::day(2024, 4, 27), "", {}};
    return report;
  }
};
TEST_P(ForPublic, ServiceImprovementsAreShown) {
  EXPECT_THAT(out_, ContainsRegex("review its procedure|review policy"));
}
TEST_P(ForPublic, PersonalRemediesAreLeftOut) { EXPECT_THAT(out_, Not(ContainsRegex("Mrs K|1,000|100000"))); }
TEST_P(ForPublic, NoTimescaleIsShown) {
  EXPECT_THAT(out_, Not(ContainsRegex("27 April 2024|2024-04-27|one month|[Dd]ue soon|due_soon")));
}
TEST_P(ForPublic, NothingOfTheEvidenceIsShown) {
  EXPECT_THAT(out_, Not(ContainsRegex("a draft of|evidence_state|policy.adopted|evidence.yaml")));
}
INSTANTIATE_TEST_SUITE_P(Formats, ForPublic, testing::ValuesIn(every_format()), format_name);

TEST(ForPublicCases, TimeWordsInsideAnActionAreCutOut) {
  CheckReport report = tests::full_report();
  Obligation& improvement = report.cases[0].obligations[1].obligation;
  std::size_t const start = improvement.action.span.start;
  improvement.action.deadline.words = {start, start + 6};
  Deadline other;
  other.words = {start + 11, start + 20};
  improvement.action.deadline.also_at = {other};
  EXPECT_EQ(for_public(std::move(report)).cases[0].obligations[0].obligation.text, "[…] its […].");
}

// A service improvement may hang on what a person does, or name one: neither is for the public.
TEST(ForPublicCases, NobodyIsNamedAndNoConditionTold) {
  auto report = tests::full_report();
  for (Assessment& assessment : report.cases[0].obligations) {
    assessment.obligation.service_improvement = true;
    assessment.obligation.text = "remind the officers who dealt with Mrs Quillfeather to answer";
    assessment.obligation.condition = "If Mr Quillfeather asks";
    assessment.obligation.action.recipients = {"Mrs Quillfeather"};
  }
  for (auto const& format : check_formats())
    EXPECT_THAT(words_of(format, for_public(report), Audience::open), Not(HasSubstr("Quillfeather"))) << format.name;
}

TEST(ForPublicCases, HowNearADueDateIsGivesItAway) {
  CheckReport report = tests::full_report();
  report.cases[0].obligations[1].status = Status::due_soon;
  EXPECT_EQ(for_public(std::move(report)).cases[0].obligations[0].status, Status::open);
}

TEST(ForPublicCases, ACaseWithoutImprovementsSaysSo) {
  EXPECT_THAT(written(check_formats()[0], for_public(tests::report_of({tests::overdue_payment()})), Audience::open),
              HasSubstr("No service improvement was agreed."));
}

}  // namespace
}  // namespace amends
