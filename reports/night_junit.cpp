// report.junit.xml: every case of a night as a suite of tests, for build servers and what reads their form.
#include "reports/junit.h"
#include "reports/night_formats.h"

namespace amends {

void write_night_junit(NightReport const& report, Style const& style, std::string& out) {
  out += junit_opening;
  for (CaseRecord const& record : report.cases) {
    std::vector<JunitTest> tests;
    for (ActionRecord const& action : record.actions) tests.push_back({action, action.terms, action.n, action.text});
    write_junit_suite(case_name(record), tests, style.audience, out);
  }
  for (FailedInput const& input : report.unreadable) write_junit_unreadable(input, out);
  out += junit_closing;
}

}  // namespace amends
