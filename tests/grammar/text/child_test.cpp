// A child that hangs, floods or crashes ends within its limits, and is told apart from one that is missing.
#include "grammar/text/child.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

namespace amends {
namespace {

using namespace std::chrono_literals;

ChildRun run(std::vector<std::string> const& command, ChildLimits const& limits = {}) {
  return run_child(command, "input", limits);
}

TEST(Child, ReadsItsInputAndIsRead) {
  auto const ran = run({"/usr/bin/cat"});
  EXPECT_EQ(ran.end, ChildEnd::done);
  EXPECT_EQ(ran.output, "input");
}

TEST(Child, HandsOnItsExitStatus) { EXPECT_EQ(run({"/usr/bin/false"}).exit_status, 1); }

TEST(Child, HasAnEmptyEnvironment) { EXPECT_EQ(run({"/usr/bin/env"}).output, ""); }

TEST(Child, ThatHangsIsEnded) {
  auto const start = std::chrono::steady_clock::now();
  EXPECT_EQ(run({"/usr/bin/sleep", "60"}, {.time = 200ms}).end, ChildEnd::too_slow);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(Child, ThatHangsAfterItsOutputIsEnded) {
  EXPECT_EQ(run({"/bin/sh", "-c", "exec >&-; exec /usr/bin/sleep 60"}, {.time = 200ms}).end, ChildEnd::too_slow);
}

TEST(Child, ThatFloodsIsEnded) { EXPECT_EQ(run({"/usr/bin/yes"}, {.output = 1'000'000}).end, ChildEnd::too_much); }

TEST(Child, ThatIsNotThereIsMissing) { EXPECT_EQ(run({"/nowhere/pdftotext"}).end, ChildEnd::missing); }

TEST(Child, ThatCrashesHasFailed) { EXPECT_EQ(run({"/bin/sh", "-c", "kill -SEGV $$"}).end, ChildEnd::failed); }

TEST(Child, CannotWriteFiles) {
  EXPECT_NE(
      run({"/bin/sh", "-c", "echo x > /tmp/amends-child-test.$$ && echo written; rm -f /tmp/amends-child-test.$$"})
          .output,
      "written\n");
}

}  // namespace
}  // namespace amends
