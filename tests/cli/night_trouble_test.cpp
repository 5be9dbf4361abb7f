// Nights on which something goes wrong: the exit code says so, nothing that was there is lost, and the next
// night that can run makes up for it.
#include "engine/ledger/database.h"
#include "night_folder.h"

#include <fcntl.h>  // open
#include <gtest/gtest.h>
#include <pwd.h>           // getpwnam
#include <sched.h>         // unshare
#include <sys/file.h>      // flock
#include <sys/mount.h>     // mount
#include <sys/resource.h>  // setrlimit
#include <unistd.h>        // setuid
#include <nlohmann/json.hpp>

#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream

namespace amends::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Json changes_of(NightFolder const& folder) {
  auto const all = Json::parse(folder.file("out/latest/changes.json"));
  return all.at("changes");
}

bool has(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

// Holds a lock as another run would.
class Locked {
 public:
  explicit Locked(std::string const& path) : descriptor_{::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)} {
    EXPECT_EQ(::flock(descriptor_, LOCK_EX | LOCK_NB), 0);
  }
  ~Locked() { ::close(descriptor_); }
  Locked(Locked const&) = delete;
  Locked& operator=(Locked const&) = delete;

 private:
  int descriptor_;
};

TEST(NightLocked, ByAnotherIsExit75) {
  NightFolder const folder{2};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out/2026-05-13");
  for (auto const* lock : {"/out/.amends.lock", "/out/ledger.sqlite.lock"}) {
    Locked const other{folder.path() + lock};
    auto const spoken = folder.night("2026-05-14");
    EXPECT_EQ(spoken.exit_code, 75) << lock << spoken.err;
    EXPECT_TRUE(has(spoken.err, "another run")) << spoken.err;
    EXPECT_EQ(spoken.out, "");
  }
  {
    Locked const other{folder.path() + "/out/ledger.sqlite.lock"};
    EXPECT_EQ(folder.run({"ledger", "purge", "--out", "out", "--before", "2026-05-14"}).exit_code, 75);
    EXPECT_EQ(folder.run({"ledger", "import", "--out", "out"}).exit_code, 75);
    EXPECT_EQ(folder.run({"ledger", "verify", "--out", "out"}).exit_code, 0) << "reading is free";
    EXPECT_EQ(folder.run({"status", "--out", "out"}).exit_code, 0);
  }
  EXPECT_EQ(difference(before, files_of(folder.path() + "/out/latest")), "");
  EXPECT_EQ(folder.night("2026-05-14", {"--quiet"}).exit_code, 0);
}

struct Harm {
  char const* what;
  void (*to)(std::string const& ledger);
};
Harm const harms[] = {
    {"another file in its place", [](std::string const& path) { std::ofstream{path} << std::string(20'000, 'x'); }},
    {"its header overwritten",
     [](std::string const& path) {
       std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
       file << std::string(100, '\0');
     }},
    {"its end cut off", [](std::string const& path) { fs::resize_file(path, fs::file_size(path) / 8192 * 4096); }},
    {"its pages overwritten",
     [](std::string const& path) {
       std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
       file.seekp(4096);
       file << std::string(fs::file_size(path) - 4096, '\x5a');
     }},
    {"a folder in its place",
     [](std::string const& path) {
       fs::remove(path);
       fs::create_directory(path);
     }},
};

TEST(NightLedger, ThatIsDamagedIsToldAndTheLastReportsStand) {
  for (auto const& [what, harm] : harms) {
    NightFolder const folder{3};
    static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
    auto const before = files_of(folder.path() + "/out/2026-05-13");
    harm(folder.path() + "/out/ledger.sqlite");
    for (auto const& arguments :
         std::vector<std::vector<std::string>>{{"nightly", "cases", "--out", "out", "--as-of", "2026-05-14"},
                                               {"report", "--out", "out"},
                                               {"ledger", "verify", "--out", "out"},
                                               {"ledger", "purge", "--out", "out", "--before", "2026-05-14"}}) {
      auto const spoken = folder.run(arguments);
      EXPECT_EQ(spoken.exit_code, 2) << what << ": " << arguments[0] << arguments[1] << spoken.out << spoken.err;
      EXPECT_TRUE(has(spoken.err, "ledger")) << what << ": " << spoken.err;
    }
    EXPECT_EQ(difference(before, files_of(folder.path() + "/out/latest")), "") << what;
    EXPECT_FALSE(fs::exists(folder.path() + "/out/2026-05-14")) << what;
  }
}

// A number or a day that somebody wrote into a run.
TEST(NightLedger, WhoseRunsWereTamperedWithEndsNoProgram) {
  NightFolder const folder{2};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  for (auto const* sql : {"UPDATE run SET as_of = 'soon'", "UPDATE run SET first_entry = 'many'",
                          "UPDATE run SET entries = 9223372036854775807", "UPDATE run SET kind = 'day'"}) {
    fs::copy(folder.path() + "/out/ledger.sqlite", folder.path() + "/copy.sqlite",
             fs::copy_options::overwrite_existing);
    Database::open(folder.path() + "/copy.sqlite", false).run(sql);
    for (auto const& arguments : std::vector<std::vector<std::string>>{
             {"status", "--ledger", "copy.sqlite"}, {"ledger", "verify", "--ledger", "copy.sqlite"}}) {
      auto const spoken = folder.run(arguments);
      EXPECT_GE(spoken.exit_code, 0) << sql << arguments[0];
      EXPECT_LT(spoken.exit_code, 70) << sql << arguments[0] << spoken.err;
    }
  }
}

void become_nobody() {
  auto const* const nobody = ::getpwnam("nobody");
  if (nobody == nullptr || ::setgid(nobody->pw_gid) != 0 || ::setuid(nobody->pw_uid) != 0) ::_exit(99);
}

TEST(NightLedger, ThatCannotBeWrittenIsToldAndTheLastReportsStand) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can become a user without the right";
  NightFolder const folder{3};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out/2026-05-13");
  fs::permissions(folder.path(), fs::perms{0755});
  auto const reports =
      run_amends_after(become_nobody, {"nightly", "cases", "--out", "out", "--as-of", "2026-05-14"}, folder.path());
  EXPECT_EQ(reports.exit_code, 2) << reports.err;
  EXPECT_TRUE(has(reports.err, "the last reports stand")) << reports.err;
  // The folder may be written to, the ledger not.
  fs::permissions(folder.path() + "/out", fs::perms{0777});
  fs::permissions(folder.path() + "/out/.amends.lock", fs::perms{0666});
  fs::permissions(folder.path() + "/out/ledger.sqlite.lock", fs::perms{0666});
  EXPECT_EQ(fs::status(folder.path() + "/out/ledger.sqlite").permissions(), fs::perms{0600});
  fs::permissions(folder.path() + "/out/ledger.sqlite", fs::perms{0644});
  auto const ledger =
      run_amends_after(become_nobody, {"nightly", "cases", "--out", "out", "--as-of", "2026-05-14"}, folder.path());
  EXPECT_EQ(ledger.exit_code, 2) << ledger.err;
  EXPECT_TRUE(has(ledger.err, "cannot be written")) << ledger.err;
  EXPECT_EQ(difference(before, files_of(folder.path() + "/out/latest")), "");
  EXPECT_FALSE(fs::exists(folder.path() + "/out/2026-05-14"));
  folder.expect_sound();
}

// A limit on the size of files stands for a full disk wherever none can be mounted.
TEST(NightDisk, ThatIsFullIsToldAndTheLastReportsStand) {
  NightFolder const folder{12};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out/2026-05-13");
  for (rlim_t const most : {4'000U, 20'000U, 60'000U, 100'000U}) {
    auto const spoken = run_amends_after(
        [most] {
          rlimit const limit{most, most};
          if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(99);
        },
        {"nightly", "cases", "--out", "out", "--as-of", "2026-05-14"}, folder.path());
    EXPECT_EQ(spoken.exit_code, 2) << most << ": " << spoken.err;
    EXPECT_NE(spoken.err, "") << most;
    EXPECT_EQ(difference(before, files_of(folder.path() + "/out/latest")), "") << most;
    EXPECT_FALSE(fs::exists(folder.path() + "/out/2026-05-14")) << most;
  }
  folder.expect_sound();
  EXPECT_EQ(folder.night("2026-05-14", {"--quiet"}).exit_code, 1);
  expect_whole(folder.path() + "/out/latest");
}

// A disk of so many bytes, seen by the program alone.
TEST(NightDisk, OfItsOwnThatIsFullIsToldAndTheLastReportsStand) {
  NightFolder const folder{12};
  fs::create_directory(folder.path() + "/small");
  auto const on_small_disk = [&](std::string const& size, std::vector<std::string> const& words) {
    return run_amends_after(
        [&] {
          auto const options = "size=" + size;
          auto const place = folder.path() + "/small";
          if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
              ::mount("none", place.c_str(), "tmpfs", 0, options.c_str()) != 0)
            ::_exit(99);
        },
        words, folder.path());
  };
  std::vector<std::string> const words{"nightly", "cases", "--out", "small/out", "--as-of", "2026-05-13"};
  auto const large = on_small_disk("20m", words);
  if (large.exit_code == 99) GTEST_SKIP() << "no disk can be mounted here";
  EXPECT_EQ(large.exit_code, 1) << large.err;
  for (auto const* size : {"16k", "64k", "128k", "256k", "384k"}) {
    auto const spoken = on_small_disk(size, words);
    EXPECT_EQ(spoken.exit_code, 2) << size << ": " << spoken.err;
    EXPECT_TRUE(has(spoken.err, "No space") || has(spoken.err, "room left")) << size << ": " << spoken.err;
  }
}

TEST(NightClock, SetBackIsToldAndTheLastReportsStand) {
  NightFolder const folder{3};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out");
  auto const spoken = folder.night("2026-05-12");
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_TRUE(has(spoken.err, "is the clock set back?")) << spoken.err;
  auto after = files_of(folder.path() + "/out");
  for (auto* files : {&after})
    for (auto const* passing : {"ledger.sqlite-wal", "ledger.sqlite-shm"}) files->erase(passing);
  EXPECT_EQ(difference(before, after), "");
}

// One day mistyped must not stop every later night; the one that follows compares with what people saw before.
TEST(NightClock, ADayMistypedAheadStandsInNobodysWay) {
  NightFolder const folder{2};
  static_cast<void>(folder.night("2026-05-12", {"--quiet"}));
  static_cast<void>(folder.night("2999-05-13", {"--quiet"}));
  auto const spoken = folder.night("2026-05-13", {"--quiet"});
  EXPECT_NE(spoken.exit_code, 2) << spoken.err;
  EXPECT_EQ(nlohmann::json::parse(folder.file("out/2026-05-13/report.json"))["compared_with"], "2026-05-12");
  EXPECT_EQ(folder.run({"ledger", "verify", "--out", "out"}).exit_code, 0);
}

TEST(NightLedger, ThatBeginsAnewBesideEarlierReportsIsSaid) {
  NightFolder const folder{2};
  static_cast<void>(folder.night("2026-05-12", {"--quiet"}));
  auto const spoken = folder.night("2026-05-13", {"--ledger", "other.sqlite"});
  EXPECT_TRUE(has(spoken.err, "other.sqlite begins anew, though reports of earlier nights are here")) << spoken.err;
}

// A night that ran in the future says nothing of its age, for monitoring not to sleep until then.
TEST(NightClock, ThatRanAheadIsNoGoodNightForMonitoring) {
  NightFolder const folder{2};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  EXPECT_EQ(folder.run({"status", "--out", "out", "--max-age", "26h"}).exit_code, 0);
  Database::open(folder.path() + "/out/ledger.sqlite", false).run("UPDATE run SET at = '2999-01-01T00:00:00Z'");
  auto const spoken = folder.run({"status", "--out", "out", "--max-age", "26h"});
  EXPECT_EQ(spoken.exit_code, 1) << spoken.out;
  EXPECT_TRUE(has(spoken.out, "in the future")) << spoken.out;
}

TEST(NightCases, ThatAreNotThereAreToldAndTheLastReportsStand) {
  NightFolder const folder{3};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out/2026-05-13");
  fs::rename(folder.path() + "/cases", folder.path() + "/away");
  auto const missing = folder.night("2026-05-14");
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_TRUE(has(missing.err, "cases is no folder")) << missing.err;
  fs::create_directory(folder.path() + "/cases");
  auto const empty = folder.night("2026-05-14");
  EXPECT_EQ(empty.exit_code, 3);
  EXPECT_TRUE(has(empty.err, "is the disk mounted?")) << empty.err;
  EXPECT_EQ(difference(before, files_of(folder.path() + "/out/latest")), "");
  fs::remove(folder.path() + "/cases");
  fs::rename(folder.path() + "/away", folder.path() + "/cases");
  EXPECT_LE(folder.night("2026-05-14", {"--quiet"}).exit_code, 1);
  for (auto const& change : changes_of(folder)) EXPECT_NE(change["change"], "new") << change;
}

TEST(NightCases, OfWhichThereAreNoneIsNoSuccess) {
  NightFolder const folder{0};
  fs::create_directory(folder.path() + "/cases");
  auto const spoken = folder.night("2026-05-13");
  EXPECT_EQ(spoken.exit_code, 3) << spoken.err;
  EXPECT_NE(spoken.err, "");
}

// The only case there is has a mistake in its manifest tonight: that is said, with its place.
TEST(NightCases, ThatCannotBeReadAreListedEvenWhereTheyAreAll) {
  NightFolder const folder{1};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  folder.make_cases(1, "--broken 1");
  auto const spoken = folder.night("2026-05-14");
  EXPECT_EQ(spoken.exit_code, 3) << spoken.err;
  EXPECT_TRUE(has(spoken.err, "duplicate key")) << spoken.err;
  auto const report = Json::parse(folder.file("out/2026-05-14/report.json"));
  EXPECT_EQ(report["unreadable"].size(), 1U);
  folder.make_cases(1);
  EXPECT_LE(folder.night("2026-05-15", {"--quiet"}).exit_code, 1);
  for (auto const& change : changes_of(folder)) EXPECT_NE(change["change"], "new") << change;
}

TEST(NightOut, ThatIsAFileOrBelowOneIsRefused) {
  NightFolder const folder{2};
  folder.write("file", "mine");
  for (auto const* out : {"file", "file/below"}) {
    auto const spoken = folder.run({"nightly", "cases", "--out", out, "--as-of", "2026-05-13"});
    EXPECT_EQ(spoken.exit_code, 2) << out << spoken.err;
    EXPECT_TRUE(has(spoken.err, "cannot write")) << spoken.err;
  }
  EXPECT_EQ(folder.file("file"), "mine");
}

TEST(NightOut, OnAnotherFileSystemIsAsGood) {
  NightFolder const folder{3};
  auto const elsewhere = fs::path{"/var/tmp"} / fs::path{folder.path()}.filename();
  auto const spoken = folder.run(
      {"nightly", "cases", "--out", elsewhere.string(), "--ledger", "ledger.sqlite", "--as-of", "2026-05-13"});
  EXPECT_EQ(spoken.exit_code, 1) << spoken.err;
  expect_whole(elsewhere.string() + "/latest");
  fs::remove_all(elsewhere);
}

TEST(NightOut, WithAFolderNamedLatestIsTold) {
  NightFolder const folder{2};
  fs::create_directories(folder.path() + "/out/latest/mine");
  auto const spoken = folder.night("2026-05-13");
  EXPECT_EQ(spoken.exit_code, 2) << spoken.err;
  EXPECT_TRUE(has(spoken.err, "latest")) << spoken.err;
  EXPECT_TRUE(fs::exists(folder.path() + "/out/latest/mine"));
}

}  // namespace
}  // namespace amends::tests
