// `check --format junit`.
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/junit.h"

namespace amends {

void write_check_junit(CheckReport const& report, Style const& style, std::string& out) {
  out += junit_opening;
  for (CaseReport const& the_case : report.cases) {
    std::vector<JunitTest> tests;
    for (Assessment const& assessment : the_case.obligations)
      tests.push_back({assessment, assessment.obligation.action, assessment.obligation.n, assessment.obligation.text});
    write_junit_suite(case_name(the_case), tests, style.audience, out);
  }
  for (FailedInput const& input : report.unreadable) write_junit_unreadable(input, out);
  out += junit_closing;
}

}  // namespace amends
