// Nights as they should go: the first, one on which nothing changed, one on which something did; and the same
// bytes whatever does not matter.
#include "night_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>   // std::ranges::replace
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream
#include <set>         // std::set

namespace amends::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Json changes_of(NightFolder const& folder) {
  auto const all = Json::parse(folder.file("out/latest/changes.json"));
  return all.at("changes");
}

TEST(Night, TheFirstWritesEveryReportAndComparesWithNothing) {
  NightFolder const folder{11};
  auto const spoken = folder.night("2026-05-13");
  EXPECT_EQ(spoken.exit_code, 1) << spoken.err;
  EXPECT_EQ(spoken.err, "");
  EXPECT_EQ(spoken.out, folder.file("out/latest/report.txt"));
  EXPECT_EQ(fs::read_symlink(folder.path() + "/out/latest"), "2026-05-13");
  auto const files = files_of(folder.path() + "/out/2026-05-13");
  for (auto const* name : {"report.txt", "report.html", "report.json", "report.csv", "report.xlsx", "changes.json",
                           "due.ics", "report.junit.xml"}) {
    ASSERT_TRUE(files.contains(name)) << name;
    EXPECT_GT(files.at(name).size(), 60U) << name;
  }
  auto const report = Json::parse(files.at("report.json"));
  EXPECT_EQ(report["cases"].size(), 11U);
  EXPECT_TRUE(report["compared_with"].is_null());
  folder.expect_sound();
}

TEST(Night, OnWhichNothingChangedAddsNothingAndMaySayNothing) {
  NightFolder const folder{11};
  static_cast<void>(folder.night("2026-05-13"));
  auto const size = [&] { return folder.run({"ledger", "verify", "--out", "out"}).out; };
  auto const before = size();
  auto const spoken = folder.night("2026-05-13", {"--quiet=unchanged"});
  EXPECT_EQ(spoken.exit_code, 1);
  EXPECT_NE(spoken.out, "") << "the first night of a day compares with no earlier one";
  auto const entries = [](std::string const& text) { return text.substr(text.find("runs"), text.find('\n')); };
  EXPECT_EQ(entries(before).substr(4, 20), entries(size()).substr(4, 20));
  // Two nights later nothing of these cases turns: see the made cases.
  static_cast<void>(folder.night("2029-05-14"));
  auto const quiet = folder.night("2029-05-15", {"--quiet=unchanged"});
  EXPECT_EQ(quiet.exit_code, 1) << quiet.err;
  EXPECT_EQ(quiet.out, "");
  EXPECT_EQ(quiet.err, "");
  EXPECT_EQ(changes_of(folder).size(), 0U);
}

TEST(Night, TellsOfTheOneCaseThatChanged) {
  NightFolder const folder{20};
  static_cast<void>(folder.night("2029-05-13"));
  std::ofstream{folder.path() + "/cases/" + folder.first_case() + "/evidence.yaml"}
      << "schema: amends/evidence/1\nreference: 25 000 001\nitems: []\n";
  auto const spoken = folder.night("2029-05-14");
  EXPECT_EQ(spoken.exit_code, 1) << spoken.err;
  auto const changes = changes_of(folder);
  ASSERT_GT(changes.size(), 0U);
  for (auto const& change : changes) EXPECT_EQ(change["folder"], folder.first_case()) << change;
}

TEST(Night, SameInputsGiveTheSameBytesWhateverTheJobs) {
  NightFolder const folder{30};
  for (auto const* jobs : {"1", "2", "7"}) {
    auto const out = std::string{"out"} + jobs;
    for (auto const* day : {"2026-05-13", "2026-05-14"})
      static_cast<void>(folder.run({"nightly", "cases", "--out", out, "--as-of", day, "--jobs", jobs, "--quiet"}));
  }
  auto const one = files_of(folder.path() + "/out1/2026-05-14");
  EXPECT_GT(one.size(), 8U);
  EXPECT_EQ(difference(one, files_of(folder.path() + "/out2/2026-05-14")), "");
  EXPECT_EQ(difference(one, files_of(folder.path() + "/out7/2026-05-14")), "");
  EXPECT_EQ(difference(files_of(folder.path() + "/out1/2026-05-13"), files_of(folder.path() + "/out7/2026-05-13")), "");
}

TEST(Night, AgainOnTheSameDayGivesTheSameBytes) {
  NightFolder const folder{30};
  static_cast<void>(folder.night("2026-05-13"));
  static_cast<void>(folder.night("2026-05-14"));
  auto const before = files_of(folder.path() + "/out/2026-05-14");
  static_cast<void>(folder.night("2026-05-14"));
  EXPECT_EQ(difference(before, files_of(folder.path() + "/out/2026-05-14")), "");
  folder.expect_sound();
}

// What a night says of cases that it did not read again is what one says that reads them all.
TEST(Night, ThatKnowsItsCasesSaysWhatAFreshLedgerWould) {
  NightFolder const folder{60};
  static_cast<void>(folder.night("2026-05-13", {"--quiet"}));
  for (auto const* day : {"2026-05-14", "2026-06-20"}) {
    static_cast<void>(folder.night(day, {"--quiet"}));
    auto const fresh = std::string{"fresh"} + day;
    static_cast<void>(folder.run({"nightly", "cases", "--out", fresh, "--as-of", day, "--quiet"}));
    auto known = Json::parse(folder.file("out/latest/report.json"));
    auto anew = Json::parse(folder.file(fresh + "/latest/report.json"));
    EXPECT_EQ(known["compared_with"].is_null(), false);
    for (auto* report : {&known, &anew}) {
      for (auto const* of_changes : {"changes", "compared_with"}) report->erase(of_changes);
      (*report)["counts"].erase("changes");
      for (auto& step : (*report)["chase"]) step.erase("new");
    }
    EXPECT_TRUE(known == anew) << Json::diff(anew, known).dump(1).substr(0, 2000);
    EXPECT_TRUE(folder.file("out/latest/due.ics") == folder.file(fresh + "/latest/due.ics")) << day;
  }
}

// A step that fell on a day without a night, a weekend or a holiday, is drafted by the night that follows; one
// that the night before told already is not drafted again.
TEST(Night, DraftsALetterForEachStepSinceTheNightBefore) {
  NightFolder const folder{60};
  for (auto const* day : {"2026-05-14", "2026-06-20"}) static_cast<void>(folder.night(day, {"--quiet"}));
  auto const report = Json::parse(folder.file("out/latest/report.json"));
  std::set<std::string> wanted;
  int between = 0, told_before = 0;
  for (auto const& step : report["chase"]) {
    std::string const on = step["on"];
    if (on <= "2026-05-14") {
      told_before += step["new"].get<bool>() ? 0 : 1;
      continue;
    }
    EXPECT_TRUE(step["new"].get<bool>()) << step.dump();
    if (step["letter"].is_null()) continue;
    between += on < "2026-06-20" ? 1 : 0;
    std::string name = step["reference"];
    std::ranges::replace(name, ' ', '-');
    wanted.insert(name + "_" + step["step"].get<std::string>() + ".txt");
  }
  EXPECT_GT(between, 10);
  EXPECT_GT(told_before, 0);
  auto const letters = files_of(folder.path() + "/out/latest/letters");
  for (auto const& name : wanted) EXPECT_TRUE(letters.contains(name)) << name;
  // The next night has none of them to draft again.
  static_cast<void>(folder.night("2026-06-21", {"--quiet"}));
  for (auto const& [name, text] : files_of(folder.path() + "/out/latest/letters"))
    EXPECT_FALSE(wanted.contains(name) && letters.at(name) == text) << name;
}

// The ledger alone gives each report again, to the byte, with what failed among it.
TEST(Night, IsToldAgainByReportToTheByte) {
  NightFolder const folder{30};
  static_cast<void>(folder.night("2026-05-12", {"--quiet"}));
  folder.make_cases(30, "--changed 3 --broken 1");
  EXPECT_EQ(folder.night("2026-05-13", {"--quiet"}).exit_code, 3);
  for (auto const& [format, name] : std::map<std::string, std::string>{{"text", "report.txt"},
                                                                       {"json", "report.json"},
                                                                       {"csv", "report.csv"},
                                                                       {"html", "report.html"},
                                                                       {"xlsx", "report.xlsx"},
                                                                       {"junit", "report.junit.xml"},
                                                                       {"ics", "due.ics"},
                                                                       {"changes", "changes.json"}}) {
    auto const spoken = folder.run({"report", "--out", "out", "--format", format});
    EXPECT_EQ(spoken.exit_code, 0) << format << spoken.err;
    EXPECT_TRUE(spoken.out == folder.file("out/latest/" + name)) << format << " differs";
  }
  auto const earlier = folder.run({"report", "--out", "out", "--format", "json", "--as-of", "2026-05-12"});
  EXPECT_TRUE(earlier.out == folder.file("out/2026-05-12/report.json")) << "the night before is told as it was";
}

TEST(Night, MayHaveItsLedgerInAnyPlace) {
  NightFolder const folder{5};
  EXPECT_EQ(folder.night("2026-05-13", {"--ledger", "sqlite:elsewhere.db", "--quiet"}).exit_code, 1);
  EXPECT_TRUE(fs::exists(folder.path() + "/elsewhere.db"));
  EXPECT_FALSE(fs::exists(folder.path() + "/out/ledger.sqlite"));
  EXPECT_EQ(folder.run({"status", "--ledger", "elsewhere.db"}).exit_code, 0);
}

TEST(Night, KeepsSoManyDatedFolders) {
  NightFolder const folder{3};
  for (auto const* day : {"2026-05-11", "2026-05-12", "2026-05-13"})
    static_cast<void>(folder.night(day, {"--keep", "2", "--quiet"}));
  EXPECT_FALSE(fs::exists(folder.path() + "/out/2026-05-11"));
  EXPECT_TRUE(fs::exists(folder.path() + "/out/2026-05-12"));
  EXPECT_TRUE(fs::exists(folder.path() + "/out/latest/report.txt"));
}

// A file that cannot be read makes it unknown whether anything changed: the case is read again each night.
TEST(Night, ReadsACaseAgainWhoseFilesItCannotAllRead) {
  NightFolder const folder{2};
  auto const the_case = folder.path() + "/cases/" + folder.first_case();
  fs::create_symlink("nowhere", the_case + "/dangling");
  static_cast<void>(folder.night("2029-05-13", {"--quiet"}));
  auto text = read_file(the_case + "/decision.txt");
  auto const at = text.find("  6. I have completed");
  ASSERT_NE(at, std::string::npos);
  text.insert(text.find("Back to top", text.find("Agreed action")),
              "  7. Within two months of my final decision, the Council will train its staff.\n\n");
  std::ofstream{the_case + "/decision.txt"} << text;
  EXPECT_EQ(folder.night("2029-05-14", {"--quiet"}).exit_code, 1);
  auto const cases = Json::parse(folder.file("out/latest/report.json"))["cases"];
  EXPECT_EQ(cases[0]["obligations"].size(), 3U);
  auto const again = Json::parse(folder.run({"report", "--out", "out", "--format", "json"}).out)["cases"];
  EXPECT_EQ(again[0]["obligations"].size(), 3U);
  folder.expect_sound();
}

TEST(Night, TellsOfCasesWithOneReference) {
  NightFolder const folder{2};
  fs::copy(folder.path() + "/cases/" + folder.first_case(), folder.path() + "/cases/twice",
           fs::copy_options::recursive);
  static_cast<void>(folder.night("2026-05-13"));
  auto const notes = Json::parse(folder.file("out/latest/report.json"))["notes"];
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0], "2 cases have the reference 25 000 001: 25000001, twice");
  EXPECT_NE(folder.file("out/latest/report.txt").find("2 cases have the reference"), std::string::npos);
}

TEST(Night, TellsOfCasesThatWentAndMoved) {
  NightFolder const folder{4};
  static_cast<void>(folder.night("2029-05-13", {"--quiet"}));
  fs::remove_all(folder.path() + "/cases/25000002");
  fs::rename(folder.path() + "/cases/25000003", folder.path() + "/cases/moved");
  EXPECT_EQ(folder.night("2029-05-14", {"--quiet"}).exit_code, 1);
  std::map<std::string, std::string> kinds;
  for (auto const& change : changes_of(folder)) kinds.emplace(change["folder"], change["change"]);
  EXPECT_EQ(kinds, (std::map<std::string, std::string>{{"25000002", "gone"}, {"moved", "moved"}}));
  // And no more on the night after it.
  static_cast<void>(folder.night("2029-05-15", {"--quiet"}));
  EXPECT_EQ(changes_of(folder).size(), 0U);
  folder.expect_sound();
}

}  // namespace
}  // namespace amends::tests
