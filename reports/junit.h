// JUnit's XML as build servers read it: a case is a suite, an obligation a test. Shared by check and the
// nightly report.
#pragma once

#include "engine/assess/case_report.h"
#include "reports/style.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct JunitTest {
  Answers const& answers;
  Terms const& terms;
  int n;
  std::string_view text;  // the action's words
};

// What is overdue fails; what waits for a person or an event is skipped, with the reason. A build server
// shows a passed test as good; a council is told who decides whether it is.
void write_junit_suite(std::string_view name, std::span<JunitTest const> tests, Audience audience, std::string& out);
// What could not be read is an error.
void write_junit_unreadable(FailedInput const& input, std::string& out);

inline constexpr std::string_view junit_opening =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"amends\">\n";
inline constexpr std::string_view junit_closing = "</testsuites>\n";

}  // namespace amends
