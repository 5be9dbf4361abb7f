// Nights that are cut off: killed at any moment, or without their server. Nothing is lost, what people see is
// whole, and the next night makes up for it.
#include "engine/ledger/database.h"
#include "night_folder.h"
#include "tests/engine/ledger/server.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>      // std::chrono
#include <filesystem>  // std::filesystem
#include <thread>      // std::thread

namespace amends::tests {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

bool has(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(NightKilled, AtAnyMomentLosesNothingAndTheNextOneCompletes) {
  NightFolder const folder{12};
  auto const good = undisturbed(folder);
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  auto const before = files_of(folder.path() + "/out/2026-05-13");
  // The kills fall all over a night, however long one takes here: a night that ended before its kill shows that
  // the time was taken too long, and shortens what is left.
  auto const started = std::chrono::steady_clock::now();
  static_cast<void>(folder.run({"nightly", "cases", "--out", "timed", "--as-of", "2026-05-13", "--quiet"}));
  auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
  int killed = 0;
  for (int i = 0; i < 16; ++i) {
    auto const wait = static_cast<int>(whole.count() * (i + 1) / 16);
    bool const hit = kill_amends_after(wait, {"nightly", "cases", "--out", "out", "--as-of", "2026-05-14", "--quiet"},
                                       folder.path());
    killed += hit ? 1 : 0;
    if (!hit) whole = whole * 3 / 4;
    expect_whole(folder.path() + "/out/latest");
    EXPECT_EQ(difference(before, files_of(folder.path() + "/out/2026-05-13")), "");
    auto const proof = folder.run({"ledger", "verify", "--out", "out"});
    EXPECT_EQ(proof.exit_code, 0) << proof.err;
  }
  EXPECT_GT(killed, 5);
  EXPECT_EQ(folder.night("2026-05-14", {"--quiet"}).exit_code, 1);
  folder.expect_sound();
  EXPECT_EQ(difference(good, files_of(folder.path() + "/out/2026-05-14")), "");
  EXPECT_EQ(fs::read_symlink(folder.path() + "/out/latest"), "2026-05-14");
}

TEST(NightKilled, BeforeAnyOtherLeavesNothingThatStandsInTheWay) {
  NightFolder const folder{12};
  for (int i = 0; i < 10; ++i)
    static_cast<void>(kill_amends_after(
        4'000 * (i + 1), {"nightly", "cases", "--out", "out", "--as-of", "2026-05-13", "--quiet"}, folder.path()));
  EXPECT_EQ(folder.night("2026-05-13", {"--quiet"}).exit_code, 1);
  folder.expect_sound();
  expect_whole(folder.path() + "/out/latest");
}

// Killed after its rows were written and before its reports came out: the next night compares with the one
// whose reports people have seen.
TEST(NightKilled, BeforeItsReportsCameOutIsNotComparedWith) {
  NightFolder const folder{12};
  static_cast<void>(folder.night("2026-05-12", {"--quiet"}));
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  {
    auto database = Database::open(folder.path() + "/out/ledger.sqlite", false);
    database.run("DELETE FROM run WHERE id = 4");  // "published", which adds no entries
  }
  auto const status = folder.run({"status", "--out", "out"});
  EXPECT_TRUE(has(status.out, "Last good night: 12 May 2026")) << status.out;
  EXPECT_TRUE(has(status.out, "A later night, of 13 May 2026, was recorded")) << status.out;
  static_cast<void>(folder.night("2026-05-14", {"--quiet"}));
  EXPECT_EQ(nlohmann::json::parse(folder.file("out/latest/report.json"))["compared_with"], "2026-05-12");
}

class OnServer : public testing::Test {
 protected:
  void SetUp() override {
    server_ = Server::start();
    if (!server_) GTEST_SKIP() << "NOT TESTED: PostgreSQL is not installed";
    url_ = server_->empty_schema();
  }
  std::unique_ptr<Server> server_;
  std::string url_;
};

TEST_F(OnServer, ANightThatLosesItsServerIsToldAndTheNextOneCompletes) {
  NightFolder const folder{30};
  auto const good = undisturbed(folder);
  auto const first = folder.night("2026-05-13", {"--ledger", url_, "--quiet"});
  EXPECT_EQ(first.exit_code, 1) << first.err;
  EXPECT_EQ(first.err, "");
  int lost = 0;
  for (int i = 0; i < 6; ++i) {
    // Not before the night has come to the server, whenever that is; the first time at once.
    std::thread harm{[&] {
      auto server = Database::open(url_, false);
      std::string const others = " FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'";
      auto const end = std::chrono::steady_clock::now() + 5s;
      while (server.value("SELECT CAST(COUNT(*) AS TEXT)" + others) == "0" && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(1ms);
      std::this_thread::sleep_for(10ms * i);
      server.run("SELECT pg_terminate_backend(pid)" + others);
    }};
    auto const spoken = folder.night("2026-05-14", {"--ledger", url_, "--quiet"});
    harm.join();
    if (spoken.exit_code == 2) {
      ++lost;
      EXPECT_NE(spoken.err, "");
    } else {
      EXPECT_EQ(spoken.exit_code, 1) << spoken.err;
    }
    expect_whole(folder.path() + "/out/latest");
    EXPECT_EQ(folder.run({"ledger", "verify", "--ledger", url_}).exit_code, 0);
  }
  EXPECT_GT(lost, 0);
  auto const last = folder.night("2026-05-14", {"--ledger", url_, "--quiet"});
  EXPECT_EQ(last.exit_code, 1) << last.err;
  EXPECT_EQ(difference(good, files_of(folder.path() + "/out/2026-05-14")), "");
  EXPECT_EQ(folder.run({"status", "--ledger", url_}).exit_code, 0);
  server_->stop();
  auto const gone = folder.night("2026-05-15", {"--ledger", url_});
  EXPECT_EQ(gone.exit_code, 2);
  EXPECT_TRUE(has(gone.err, "cannot be opened")) << gone.err;
  EXPECT_EQ(difference(good, files_of(folder.path() + "/out/latest")), "");
}

}  // namespace
}  // namespace amends::tests
