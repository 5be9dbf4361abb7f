#include "night_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>   // std::min
#include <cstdlib>     // setenv, std::system
#include <filesystem>  // std::filesystem
#include <set>         // std::set

namespace amends::tests {

namespace {

namespace fs = std::filesystem;

// Nights write through to the disk, which takes its time: memory does not, and the bytes are the same.
bool const in_memory = fs::exists("/dev/shm") && ::setenv("TMPDIR", "/dev/shm", 1) == 0;

}  // namespace

NightFolder::NightFolder(int cases) {
  static_cast<void>(in_memory);
  if (cases > 0) make_cases(cases);
}

void NightFolder::make_cases(int cases, std::string const& more, std::string const& folder) const {
  fs::remove_all(path() + "/" + folder);
  auto const command = "python3 " AMENDS_SOURCE_DIR "/tests/bench/make_cases.py " + path() + "/" + folder +
                       " --cases " + std::to_string(cases) + " " + more + " > /dev/null";
  if (std::system(command.c_str()) != 0) ADD_FAILURE() << command;
}

Spoken NightFolder::night(std::string const& day, std::vector<std::string> more) const {
  std::vector<std::string> all{"nightly", "cases", "--out", "out", "--as-of", day};
  all.insert(all.end(), more.begin(), more.end());
  return run(all);
}

std::string NightFolder::first_case() const {
  std::string first;
  for (auto const& entry : fs::directory_iterator{path() + "/cases"}) {
    auto const name = entry.path().filename().string();
    first = first.empty() ? name : std::min(first, name);
  }
  return first;
}

void NightFolder::expect_sound() const {
  auto const proof = run({"ledger", "verify", "--out", "out"});
  EXPECT_EQ(proof.exit_code, 0) << proof.out << proof.err;
  for (auto const& entry : fs::directory_iterator{path() + "/out"}) {
    auto const name = entry.path().filename().string();
    EXPECT_TRUE(name[0] != '.' || name == ".amends.lock") << name << " was left";
  }
}

std::map<std::string, std::string> files_of(std::string const& folder) {
  std::map<std::string, std::string> out;
  if (!fs::exists(folder)) return out;
  for (auto const& entry : fs::recursive_directory_iterator{folder, fs::directory_options::follow_directory_symlink})
    if (entry.is_regular_file())
      out.emplace(fs::relative(entry.path(), folder).string(), read_file(entry.path().string()));
  return out;
}

std::string difference(std::map<std::string, std::string> const& a, std::map<std::string, std::string> const& b) {
  std::set<std::string> names;
  for (auto const& all : {&a, &b})
    for (auto const& [name, bytes] : *all) names.insert(name);
  std::string out;
  for (auto const& name : names) {
    auto const left = a.find(name), right = b.find(name);
    if (left == a.end() || right == b.end() || left->second != right->second) out += name + "\n";
  }
  return out;
}

void expect_whole(std::string const& latest) {
  auto const files = files_of(latest);
  ASSERT_TRUE(files.contains("report.txt")) << latest;
  EXPECT_FALSE(files.at("report.txt").empty());
  for (auto const* name : {"report.json", "changes.json"}) EXPECT_TRUE(nlohmann::json::accept(files.at(name))) << name;
  EXPECT_TRUE(files.at("report.html").ends_with("</html>\n")) << files.at("report.html").substr(0, 80);
  EXPECT_TRUE(files.at("report.junit.xml").ends_with("</testsuites>\n"));
  EXPECT_TRUE(files.at("due.ics").ends_with("END:VCALENDAR\r\n"));
  EXPECT_TRUE(files.at("report.xlsx").starts_with("PK"));
  EXPECT_TRUE(files.at("report.csv").ends_with("\n"));
}

std::map<std::string, std::string> undisturbed(NightFolder const& folder) {
  for (auto const* day : {"2026-05-13", "2026-05-14"})
    static_cast<void>(folder.run({"nightly", "cases", "--out", "good", "--as-of", day, "--quiet"}));
  return files_of(folder.path() + "/good/2026-05-14");
}

}  // namespace amends::tests
