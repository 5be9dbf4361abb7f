// By what a night knows that nothing of a case has changed, and when it can never know.
#include "engine/night/inputs.h"
#include "grammar/text/digest.h"
#include "tests/engine/evidence/scratch_folder.h"
#include "tests/engine/ledger/checked.h"

#include <gtest/gtest.h>
#include <sys/stat.h>  // mkfifo
#include <unistd.h>    // symlink

#include <filesystem>  // std::filesystem

namespace amends::tests {
namespace {

constexpr std::int64_t second = 1'000'000'000;

class Inputs : public testing::Test {
 protected:
  Inputs() {
    folder_.write("c/decision.txt", "one");
    folder_.write("c/evidence/letter.txt", "two");
  }
  std::string digest(Stamps const& known = {}) {
    now_.clear();
    return files_digest(folder_.path("c"), known, far_future, now_);
  }
  static constexpr std::int64_t far_future = std::int64_t{9'000'000'000} * second;
  test::ScratchFolder folder_;
  Stamps now_;
};

TEST_F(Inputs, AreEqualForEqualFiles) {
  auto const before = digest();
  EXPECT_EQ(before.size(), 64U);
  EXPECT_EQ(digest(), before);
  EXPECT_EQ(now_.size(), 2U);
}

TEST_F(Inputs, DifferWithEachContentAndName) {
  std::set<std::string> seen{digest()};
  folder_.write("c/decision.txt", "ONE");
  EXPECT_TRUE(seen.insert(digest()).second) << "content";
  folder_.write("c/evidence/more.txt", "");
  EXPECT_TRUE(seen.insert(digest()).second) << "one more";
  std::filesystem::rename(folder_.path("c/evidence/more.txt"), folder_.path("c/evidence/most.txt"));
  EXPECT_TRUE(seen.insert(digest()).second) << "name";
  std::filesystem::rename(folder_.path("c/evidence/most.txt"), folder_.path("c/most.txt"));
  EXPECT_TRUE(seen.insert(digest()).second) << "folder";
  std::filesystem::remove(folder_.path("c/most.txt"));
  std::filesystem::remove(folder_.path("c/evidence/letter.txt"));
  EXPECT_TRUE(seen.insert(digest()).second) << "one less";
}

TEST_F(Inputs, StayWhereTheWholeFolderMoves) {
  auto const before = digest();
  std::filesystem::rename(folder_.path("c"), folder_.path("elsewhere"));
  Stamps now;
  EXPECT_EQ(files_digest(folder_.path("elsewhere"), {}, far_future, now), before);
}

// A manifest may name a file in a hidden folder; what it says counts like any other.
TEST_F(Inputs, DifferWithAHiddenFile) {
  folder_.write("c/.scans/a.txt", "a");
  auto const before = digest();
  folder_.write("c/.scans/a.txt", "b");
  EXPECT_NE(digest(), before);
}

TEST_F(Inputs, AreReadAgainUnlessTheFileLooksAsItDid) {
  auto const truth = digest();
  auto known = now_;
  for (auto& [path, stamp] : known) stamp.sha256 = std::string(64, '0');
  auto const believed = digest(known);
  EXPECT_NE(believed, truth) << "a file that looks the same is not read";
  std::filesystem::last_write_time(folder_.path("c/decision.txt"), std::filesystem::file_time_type::clock::now());
  std::filesystem::last_write_time(folder_.path("c/evidence/letter.txt"),
                                   std::filesystem::file_time_type::clock::now());
  EXPECT_EQ(digest(known), truth) << "one that was touched is";
}

TEST_F(Inputs, OfAFileThatWasJustChangedAreNotTrustedLater) {
  Stamps now;
  auto const clock = std::int64_t{::time(nullptr)} * second;
  static_cast<void>(files_digest(folder_.path("c"), {}, clock, now));
  for (auto const& [path, stamp] : now) EXPECT_EQ(stamp.changed, "") << path;
  // Nor where the clock was set back behind the files.
  static_cast<void>(files_digest(folder_.path("c"), {}, clock - 86'400 * second, now));
  for (auto const& [path, stamp] : now) EXPECT_EQ(stamp.changed, "") << path;
}

TEST_F(Inputs, CannotBeKnownWhereAFileCannotBeRead) {
  ASSERT_EQ(::symlink("nowhere", folder_.path("c/dangling").c_str()), 0);
  EXPECT_EQ(digest(), "");
  std::filesystem::remove(folder_.path("c/dangling"));
  EXPECT_NE(digest(), "");
  ASSERT_EQ(::mkfifo(folder_.path("c/pipe").c_str(), 0600), 0);
  EXPECT_EQ(digest(), "") << "and nothing waits for a pipe";
}

TEST_F(Inputs, CannotBeKnownWhereALinkLeadsToAFolder) {
  ASSERT_EQ(::symlink(folder_.path("c/evidence").c_str(), folder_.path("c/link").c_str()), 0);
  EXPECT_EQ(digest(), "");
}

TEST_F(Inputs, FollowALinkToAFile) {
  folder_.write("outside.txt", "a");
  ASSERT_EQ(::symlink(folder_.path("outside.txt").c_str(), folder_.path("c/link.txt").c_str()), 0);
  auto const before = digest();
  EXPECT_NE(before, "");
  folder_.write("outside.txt", "b");
  EXPECT_NE(digest(), before);
}

TEST_F(Inputs, OfAFolderThatIsNotThereCannotBeKnown) {
  Stamps now;
  EXPECT_EQ(files_digest(folder_.path("gone"), {}, far_future, now), "");
}

// A path may hold a real name (evidence/letter to Mrs Quillfeather.txt), and stamps are stored.
TEST_F(Inputs, StampsHoldNoPath) {
  folder_.write("c/evidence/Quillfeather.txt", "x");
  static_cast<void>(digest());
  for (auto const& [path, stamp] : now_) {
    EXPECT_EQ(path.find("Quillfeather"), std::string::npos) << path;
    EXPECT_EQ(stamp.path.find("Quillfeather"), std::string::npos) << stamp.path;
  }
}

TEST(InputsDigest, RestsOnAllThatItIsTold) {
  auto pack = lgsco();
  std::set<std::string> seen{inputs_digest("files", "amends 1", pack, "told")};
  EXPECT_TRUE(seen.insert(inputs_digest("other", "amends 1", pack, "told")).second);
  EXPECT_TRUE(seen.insert(inputs_digest("files", "amends 2", pack, "told")).second);
  EXPECT_TRUE(seen.insert(inputs_digest("files", "amends 1", pack, "")).second);
  pack.sha256 = "another";
  EXPECT_TRUE(seen.insert(inputs_digest("files", "amends 1", pack, "told")).second);
  EXPECT_EQ(inputs_digest("", "amends 1", pack, "told"), "") << "nothing is known of the files";
}

TEST(LooksAtTheDay, IsNoShippedPack) {
  EXPECT_FALSE(looks_at_the_day(lgsco()));
  auto pack = lgsco();
  pack.rules.front().check.text = "latest(done_on) <= case.as_of";
  EXPECT_TRUE(looks_at_the_day(pack));
}

}  // namespace
}  // namespace amends::tests
