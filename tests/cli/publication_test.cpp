// A folder of dated reports, of which nobody ever sees half of one.
#include "cli/publication.h"
#include "night_folder.h"

#include <gtest/gtest.h>

#include <filesystem>  // std::filesystem
#include <utility>     // std::move

namespace amends::tests {
namespace {

namespace fs = std::filesystem;

void add(Publication& publication, std::string const& name, std::string_view text) {
  auto file = publication.open(name);
  file.write(text);
  file.finish();
}

class Publishing : public testing::Test {
 protected:
  std::string out() const { return folder_.path() + "/deep/out"; }
  void publish(std::string const& day, std::string const& text) const {
    auto publication = Publication::begin(out());
    ASSERT_TRUE(publication.has_value());
    add(*publication, "report.txt", text);
    add(*publication, "letters/one.txt", text);
    publication->publish(day);
  }
  std::string latest() const { return read_file(out() + "/latest/report.txt"); }
  NightFolder folder_{0};
};

TEST_F(Publishing, PutsAllFilesInTheFolderOfTheDay) {
  publish("2026-05-13", "one");
  EXPECT_EQ(files_of(out() + "/2026-05-13"),
            (std::map<std::string, std::string>{{"letters/one.txt", "one"}, {"report.txt", "one"}}));
  EXPECT_EQ(latest(), "one");
}

TEST_F(Publishing, ShowsNothingBeforeItIsPublished) {
  publish("2026-05-13", "one");
  {
    auto publication = Publication::begin(out());
    add(*publication, "report.txt", "two");
    EXPECT_EQ(latest(), "one");
    EXPECT_FALSE(fs::exists(out() + "/2026-05-14"));
  }
  EXPECT_EQ(latest(), "one") << "given up";
  for (auto const& entry : fs::directory_iterator{out()})
    EXPECT_FALSE(entry.path().filename().string().starts_with(".unfinished")) << entry.path();
}

TEST_F(Publishing, ReplacesADayAsAWhole) {
  publish("2026-05-13", "one");
  auto publication = Publication::begin(out());
  add(*publication, "other.txt", "two");
  publication->publish("2026-05-13");
  EXPECT_EQ(files_of(out() + "/2026-05-13"), (std::map<std::string, std::string>{{"other.txt", "two"}}));
}

TEST_F(Publishing, IsForOneAtATime) {
  auto first = Publication::begin(out());
  ASSERT_TRUE(first.has_value());
  EXPECT_FALSE(Publication::begin(out()).has_value());
  auto moved = std::make_optional(*std::move(first));
  first.reset();
  EXPECT_FALSE(Publication::begin(out()).has_value()) << "the lock moved with it";
  moved.reset();
  EXPECT_TRUE(Publication::begin(out()).has_value());
}

TEST_F(Publishing, ClearsAwayWhatAKilledRunLeft) {
  publish("2026-05-13", "one");
  fs::create_directories(out() + "/.unfinished-99/letters");
  fs::create_symlink("nowhere", out() + "/.unfinished-latest");
  publish("2026-05-14", "two");
  EXPECT_FALSE(fs::exists(out() + "/.unfinished-99"));
  EXPECT_FALSE(fs::is_symlink(out() + "/.unfinished-latest"));
  EXPECT_EQ(latest(), "two");
}

TEST_F(Publishing, KeepsTheLatestDaysAndWhatIsNoDay) {
  for (auto const* day : {"2026-05-11", "2026-05-12", "2026-05-13"}) publish(day, day);
  fs::create_directory(out() + "/notes");
  fs::create_directory(out() + "/2026-13-99");
  auto publication = Publication::begin(out());
  publication->keep(0, "");
  EXPECT_TRUE(fs::exists(out() + "/2026-05-11"));
  publication->keep(2, "");
  EXPECT_FALSE(fs::exists(out() + "/2026-05-11"));
  publication->keep(1, "");
  EXPECT_FALSE(fs::exists(out() + "/2026-05-12"));
  EXPECT_EQ(latest(), "2026-05-13");
  EXPECT_TRUE(fs::exists(out() + "/notes"));
  EXPECT_TRUE(fs::exists(out() + "/2026-13-99"));
}

TEST_F(Publishing, SaysWhyItCannot) {
  folder_.write("file", "mine");
  EXPECT_THROW(static_cast<void>(Publication::begin(folder_.path() + "/file")), PublicationError);
  fs::create_directories(out() + "/latest");
  auto publication = Publication::begin(out());
  add(*publication, "report.txt", "x");
  EXPECT_THROW(publication->publish("2026-05-13"), PublicationError);
}

}  // namespace
}  // namespace amends::tests
