// What each audience may and may not read.
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

class ForCouncil : public testing::TestWithParam<std::size_t> {};
TEST_P(ForCouncil, NothingIsCalledSatisfied) {
  CheckFormat const& format = check_formats()[GetParam()];
  std::string const out = written(format, tests::full_report(), Audience::council);
  EXPECT_THAT(out, Not(ContainsRegex("[Ss]atisfied|SATISFIED"))) << format.name;
}
// All but JSON, which carries codes whoever reads it.
INSTANTIATE_TEST_SUITE_P(Formats, ForCouncil, testing::Values(0U, 2U, 3U, 4U));

TEST(ForCouncil, TheReportSaysWhoDecides) {
  EXPECT_THAT(written(check_formats()[0], tests::full_report(), Audience::council),
              HasSubstr("Nothing missing that Amends can see; the Ombudsman decides."));
}

TEST(ForPublic, PersonalRemediesAreLeftOut) {
  std::string const out = written(check_formats()[0], for_public(tests::full_report()), Audience::open);
  EXPECT_THAT(out, Not(HasSubstr("Mrs K")));
  EXPECT_THAT(out, HasSubstr("review its procedure."));
}

class ForPublicFormats : public testing::TestWithParam<std::size_t> {};
TEST_P(ForPublicFormats, NoTimescaleIsShown) {
  std::string const out = written(check_formats()[GetParam()], for_public(tests::full_report()), Audience::open);
  EXPECT_THAT(out, Not(ContainsRegex("27 April 2024|2024-04-27|one month")));
}
INSTANTIATE_TEST_SUITE_P(Formats, ForPublicFormats, testing::Values(0U, 1U, 2U, 3U, 4U));

TEST(ForPublic, TimeWordsInsideAnActionAreCutOut) {
  CheckReport report = tests::full_report();
  Obligation& improvement = report.cases[0].obligations[1].obligation;
  improvement.action.deadline.words = {improvement.action.span.start, improvement.action.span.start + 6};
  EXPECT_EQ(for_public(std::move(report)).cases[0].obligations[0].obligation.text, "[…] its procedure.");
}

}  // namespace
}  // namespace amends
