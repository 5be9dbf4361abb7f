// What scripts rely on: where results go, that a file appears only whole, that order and bytes do not
// depend on the number of threads, that a reader may go away.
#include "spawn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>  // truncate

#include <cstdlib>     // std::system
#include <filesystem>  // std::filesystem

namespace amends::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

namespace fs = std::filesystem;

constexpr char const* decision =
    "Wexmoor District Council (23 000 001)\n\nCategory : Housing > Allocations\n\nDecision : Upheld\n\n"
    "Decision date : 27 Mar 2024\n\nAgreed action\n\n1. Within one month of my final decision the Council will pay Mrs "
    "K £100.\n";

TEST(Output, AFileAppearsWhole_AndNothingGoesToStandardOutput) {
  TemporaryFolder const folder;
  folder.write("decision.txt", decision);
  Spoken const spoken = run_amends({"extract", "decision.txt", "--format", "json", "-o", "out.json"}, folder.path());
  EXPECT_THAT(spoken.out, IsEmpty());
  EXPECT_EQ(read_file(folder.path() + "/out.json"),
            run_amends({"extract", "decision.txt", "--format", "json"}, folder.path()).out);
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path()}, {}), 2);
}

TEST(Output, AFolderThatIsNotThereIsSaid) {
  TemporaryFolder const folder;
  Spoken const spoken = run_amends({"due", "2024-03-27", "within one month", "-o", "none/out"}, folder.path());
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_THAT(spoken.err, HasSubstr("cannot write none/out"));
}

TEST(Output, AFullDiskIsNoSuccess) {
  EXPECT_EQ(
      std::system((std::string{AMENDS_PROGRAM} + " due 2024-03-27 'one month' >/dev/full 2>/dev/null").c_str()) >> 8,
      2);
}

TEST(Output, AReaderMayGoAway) {
  TemporaryFolder const folder;
  for (int i = 0; i < 300; ++i) folder.write(std::to_string(i) + ".txt", decision);
  std::string const command = "cd " + folder.path() + " && { " + AMENDS_PROGRAM +
                              " extract . --format json 2>err; echo $? >code; } | head -c 1 >/dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0);
  EXPECT_EQ(read_file(folder.path() + "/code"), "0\n");
  EXPECT_THAT(read_file(folder.path() + "/err"), IsEmpty());
}

TEST(Jobs, ChangeNeitherOrderNorBytes) {
  TemporaryFolder const folder;
  for (int i = 0; i < 60; ++i)
    folder.write(std::to_string(i) + ".txt",
                 std::string{decision} + std::string(static_cast<std::size_t>(i * 997 % 5000), '\n'));
  auto const with_jobs = [&](char const* jobs) {
    return run_amends({"extract", ".", "--format", "ndjson", "--jobs", jobs}, folder.path()).out;
  };
  EXPECT_EQ(with_jobs("1"), with_jobs("7"));
}

TEST(Input, AFileOfTwoHundredMegabytesIsRefusedUnread) {
  TemporaryFolder const folder;
  folder.write("huge.txt", "x");
  ASSERT_EQ(truncate((folder.path() + "/huge.txt").c_str(), 200L << 20), 0);
  Spoken const spoken = run_amends({"extract", "huge.txt", "--format", "json"}, folder.path());
  EXPECT_EQ(spoken.exit_code, 3);
  EXPECT_THAT(spoken.out, HasSubstr(R"("code": "too_large")"));
}

TEST(Input, AFolderIsWalkedSortedByPath_HiddenFilesLeftOut) {
  TemporaryFolder const folder;
  for (char const* name : {"b/2.txt", "a/1.txt", "c.txt", ".git/3.txt", "notes.jpg"}) folder.write(name, decision);
  std::string const out = run_amends({"extract", ".", "--format", "csv"}, folder.path()).out;
  EXPECT_LT(out.find("./a/1.txt"), out.find("./b/2.txt"));
  EXPECT_LT(out.find("./b/2.txt"), out.find("./c.txt"));
  EXPECT_EQ(out.find("3.txt"), std::string::npos);
}

TEST(Input, ACaseFolderGivesItsDecision_NotItsEvidence) {
  TemporaryFolder const folder;
  folder.write("case/decision.txt", decision);
  folder.write("case/evidence/letter.txt", "Dear Mrs K, we are sorry.");
  EXPECT_EQ(run_amends({"extract", ".", "--format", "csv"}, folder.path()).out.find("letter.txt"), std::string::npos);
}

TEST(Color, NeverReachesAFileUnasked) {
  EXPECT_EQ(run_amends({"due", "2024-03-27", "one month"}, "/").out.find('\x1b'), std::string::npos);
  EXPECT_NE(run_amends({"due", "2024-03-27", "one month", "--color", "always"}, "/").out.find('\x1b'),
            std::string::npos);
}

}  // namespace
}  // namespace amends::tests
