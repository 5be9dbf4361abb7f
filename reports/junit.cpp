#include "reports/junit.h"

#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/words.h"

namespace amends {

namespace {

enum class Verdict { passed, failed, skipped };

Verdict verdict_of(Answers const& answers) {
  if (answers.status == Status::not_applicable) return Verdict::skipped;
  if (answers.time_state == TimeState::overdue) return Verdict::failed;
  switch (answers.status) {
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

std::string explanation(JunitTest const& test, Audience audience) {
  std::string out = audience == Audience::open ? "" : due_and_distance(test.answers) + "\n";
  out += single_spaced(test.text) + "\n";
  for (Finding const* finding : shortfalls(test.answers)) out += finding->rule + ": " + finding->message + "\n";
  return out;
}

// A build server shows a passed test as good; a council is told who decides whether it is.
std::string passed_end(Answers const& answers, Audience audience) {
  if (audience != Audience::council) return "/>\n";
  return "><system-out>" + html(status_sentence(answers.status, audience)) + "</system-out></testcase>\n";
}

void write_test(JunitTest const& test, std::string_view suite, Audience audience, std::string& out) {
  out += "    <testcase" + attribute("classname", suite) +
         attribute("name", "action " + std::to_string(test.n) + ", " + action_headline(test.terms));
  std::string const message = attribute("message", label(test.answers.status, audience));
  switch (verdict_of(test.answers)) {
    case Verdict::passed: out += passed_end(test.answers, audience); return;
    case Verdict::skipped: out += "><skipped" + message + "/></testcase>\n"; return;
    case Verdict::failed:
      out += "><failure" + message + ">" + html(explanation(test, audience)) + "</failure></testcase>\n";
      return;
  }
}

}  // namespace

void write_junit_suite(std::string_view name, std::span<JunitTest const> tests, Audience audience, std::string& out) {
  std::size_t failed = 0;
  std::size_t skipped = 0;
  for (JunitTest const& test : tests) {
    Verdict const verdict = verdict_of(test.answers);
    failed += verdict == Verdict::failed ? 1 : 0;
    skipped += verdict == Verdict::skipped ? 1 : 0;
  }
  out += "  <testsuite" + attribute("name", name) + attribute("tests", std::to_string(tests.size())) +
         attribute("failures", std::to_string(failed)) + attribute("skipped", std::to_string(skipped)) +
         attribute("errors", "0") + ">\n";
  for (JunitTest const& test : tests) write_test(test, name, audience, out);
  out += "  </testsuite>\n";
}

void write_junit_unreadable(FailedInput const& input, std::string& out) {
  out += "  <testsuite" + attribute("name", input.source) +
         " tests=\"1\" failures=\"0\" skipped=\"0\" errors=\"1\">\n" + "    <testcase" +
         attribute("classname", input.source) + " name=\"readable\"><error" + attribute("type", input.code) +
         attribute("message", input.message) + "/></testcase>\n  </testsuite>\n";
}

}  // namespace amends
