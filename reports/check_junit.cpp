// `check --format junit`: a case is a suite, an obligation a test. What is overdue fails; what waits for
// a person or an event is skipped, with the reason; what could not be read is an error.
#include "reports/action_text.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/words.h"

namespace amends {

namespace {

enum class Verdict { passed, failed, skipped };

Verdict verdict_of(Assessment const& assessment) {
  if (assessment.status == Status::not_applicable) return Verdict::skipped;
  if (assessment.time_state == TimeState::overdue) return Verdict::failed;
  switch (assessment.status) {
    case Status::overdue: return Verdict::failed;
    case Status::satisfied:
    case Status::satisfied_late: return Verdict::passed;
    case Status::not_applicable:
    case Status::awaiting_event:
    case Status::needs_review:
    case Status::due_soon:
    case Status::open: return Verdict::skipped;
  }
  return Verdict::failed;
}

std::string attribute(std::string_view name, std::string_view content) {
  return " " + std::string{name} + "=\"" + html(single_spaced(content)) + "\"";
}

std::string explanation(Assessment const& assessment, Audience audience) {
  std::string out = audience == Audience::open ? "" : due_and_distance(assessment) + "\n";
  out += single_spaced(assessment.obligation.text) + "\n";
  for (Finding const* finding : shortfalls(assessment)) out += finding->rule + ": " + finding->message + "\n";
  return out;
}

// A build server shows a passed test as good; a council is told who decides whether it is.
std::string passed_end(Assessment const& assessment, Audience audience) {
  if (audience != Audience::council) return "/>\n";
  return "><system-out>" + html(status_sentence(assessment.status, audience)) + "</system-out></testcase>\n";
}

void write_test(Assessment const& assessment, CaseReport const& the_case, Audience audience, std::string& out) {
  out += "    <testcase" + attribute("classname", case_name(the_case)) +
         attribute("name",
                   "action " + std::to_string(assessment.obligation.n) + ", " + action_headline(assessment.obligation.action));
  std::string const message = attribute("message", label(assessment.status, audience));
  switch (verdict_of(assessment)) {
    case Verdict::passed: out += passed_end(assessment, audience); return;
    case Verdict::skipped: out += "><skipped" + message + "/></testcase>\n"; return;
    case Verdict::failed:
      out += "><failure" + message + ">" + html(explanation(assessment, audience)) + "</failure></testcase>\n";
      return;
  }
}

void write_suite(CaseReport const& the_case, Audience audience, std::string& out) {
  std::size_t failed = 0;
  std::size_t skipped = 0;
  for (Assessment const& assessment : the_case.obligations) {
    Verdict const verdict = verdict_of(assessment);
    failed += verdict == Verdict::failed ? 1 : 0;
    skipped += verdict == Verdict::skipped ? 1 : 0;
  }
  out += "  <testsuite" + attribute("name", case_name(the_case)) +
         attribute("tests", std::to_string(the_case.obligations.size())) +
         attribute("failures", std::to_string(failed)) + attribute("skipped", std::to_string(skipped)) +
         attribute("errors", "0") + ">\n";
  for (Assessment const& assessment : the_case.obligations) write_test(assessment, the_case, audience, out);
  out += "  </testsuite>\n";
}

void write_unreadable(FailedInput const& input, std::string& out) {
  out += "  <testsuite" + attribute("name", input.source) +
         " tests=\"1\" failures=\"0\" skipped=\"0\" errors=\"1\">\n" + "    <testcase" +
         attribute("classname", input.source) + " name=\"readable\"><error" + attribute("type", input.code) +
         attribute("message", input.message) + "/></testcase>\n  </testsuite>\n";
}

}  // namespace

void write_check_junit(CheckReport const& report, Style const& style, std::string& out) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"amends\">\n";
  for (CaseReport const& the_case : report.cases) write_suite(the_case, style.audience, out);
  for (FailedInput const& input : report.unreadable) write_unreadable(input, out);
  out += "</testsuites>\n";
}

}  // namespace amends
