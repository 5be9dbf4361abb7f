// What lets a night pass over a case whose files have not changed: its record, taken to another day, is the
// record that a check on that day makes, in every field.
#include "engine/night/record.h"
#include "tests/engine/evidence/scratch_folder.h"
#include "tests/engine/ledger/checked.h"
#include "tests/engine/ledger/made_records.h"

#include <gtest/gtest.h>

#include <cstdlib>     // std::system
#include <filesystem>  // std::filesystem
#include <utility>     // std::pair

namespace amends::tests {
namespace {

Date on(int year, int month, int day) { return *make_date(year, month, day); }

struct Checked {
  Date day;
  CaseRecord record;
};

// The case on each of the days on which it can be checked.
std::vector<Checked> on_days(std::string const& root, std::string const& folder, std::vector<Date> const& days) {
  std::vector<Checked> out;
  for (auto const day : days)
    if (auto record = try_checked(root, folder, day)) out.push_back({day, *std::move(record)});
  return out;
}

// Days on which something may turn: around each due date, extension and window, and far off.
std::vector<Date> telling_days(std::string const& root, std::string const& folder, Date usual) {
  std::set<Date> days{usual};
  for (int const step : {1, 13, 15, 45, 400}) days.insert(usual + boost::gregorian::days{step});
  auto const record = checked(root, folder, usual);
  for (auto const& action : record.actions) {
    auto const add = [&](std::optional<Date> const& date) {
      if (!date) return;
      for (int const step : {-15, -14, -13, 0, 1, 2}) days.insert(*date + boost::gregorian::days{step});
    };
    add(action.due);
    add(action.original_due);
    if (action.extension) add(action.extension->to);
  }
  return {days.begin(), days.end()};
}

// The number of pairs of days that were compared.
int hold_together(std::string const& root, std::string const& folder, Date usual) {
  int pairs = 0;
  auto const all = on_days(root, folder, telling_days(root, folder, usual));
  for (auto const& earlier : all)
    for (auto const& later : all) {
      if (later.day < earlier.day) continue;
      auto moved = earlier.record;
      redate(moved, later.day, lgsco());
      EXPECT_EQ(told(moved), told(later.record)) << folder << ": " << iso(earlier.day) << " to " << iso(later.day);
      ++pairs;
      if (testing::Test::HasFailure()) return pairs;
    }
  return pairs;
}

TEST(Redate, OfEveryExampleIsWhatACheckOnThatDayAnswers) {
  int pairs = 0;
  for (auto const& folder : folders_in(examples())) pairs += hold_together(examples(), folder, on(2026, 5, 13));
  EXPECT_GT(pairs, 500);
}

// The way a case stands is in its number: the first eleven of make_cases.py have one each.
TEST(Redate, OfMadeCasesOfEveryKindIsWhatACheckOnThatDayAnswers) {
  test::ScratchFolder const scratch;
  auto const command = "python3 " AMENDS_SOURCE_DIR "/tests/bench/make_cases.py " + scratch.path("cases") +
                       " --cases 60 > " + scratch.path("log");
  ASSERT_EQ(std::system(command.c_str()), 0);
  auto const folders = folders_in(scratch.path("cases"));
  ASSERT_EQ(folders.size(), 60U);
  int pairs = 0;
  for (auto const& folder : folders) pairs += hold_together(scratch.path("cases"), folder, on(2026, 5, 13));
  EXPECT_GT(pairs, 3000);
}

// Cases that the examples lack: an extension that runs out, a wait, a judgement, evidence claimed by nothing.
TEST(Redate, OfAnExtensionThatRunsOutSaysSoOnTheDayAfterIt) {
  test::ScratchFolder const scratch;
  scratch.write("c/decision.txt", R"(Ostrey County Council (25 700 303)

Category : Education

Decision : Upheld

Decision date : 09 Mar 2026

Agreed action

  1. Within one month of my final decision, the Council will:
      a) apologise to Mrs T; and
      b) pay her £300.
  2. Within six weeks of receiving Mrs T’s receipts, the Council will reimburse the cost of travel.
  3. The Council should provide us with evidence it has complied with the above actions.

Final decision
)");
  scratch.write("c/case.yaml",
                "schema: amends/case/1\nreference: 25 700 303\nextensions:\n"
                "  - {action: 2, to: 2026-05-01, agreed_by: Investigator, agreed_on: 2026-04-02, reason: board}\n");
  hold_together(scratch.path(), "c", on(2026, 5, 13));
  EXPECT_EQ(checked(scratch.path(), "c", on(2026, 5, 1)).remarks_of_the_day, std::vector<std::string>{});
  EXPECT_EQ(checked(scratch.path(), "c", on(2026, 5, 2)).remarks_of_the_day,
            std::vector<std::string>{"The extension of action 2 expired on 1 May 2026"});
  auto record = checked(scratch.path(), "c", on(2026, 4, 10));
  EXPECT_EQ(record.actions.at(0).status, Status::overdue);
  EXPECT_EQ(record.actions.at(1).status, Status::open);
  EXPECT_EQ(record.actions.at(2).days_waited, 32);
  redate(record, on(2026, 5, 2), lgsco());
  EXPECT_EQ(record.actions.at(1).status, Status::overdue);
  EXPECT_EQ(record.actions.at(1).days_late, 1);
  EXPECT_EQ(record.actions.at(2).days_waited, 54);
}

TEST(Redate, BackIsAsGoodAsForth) {
  auto const record = checked(examples(), "overdue", on(2026, 5, 13));
  auto moved = record;
  redate(moved, on(2030, 1, 1), lgsco());
  EXPECT_NE(told(moved), told(record));
  redate(moved, on(2026, 5, 13), lgsco());
  EXPECT_EQ(told(moved), told(record));
}

struct Under {
  char const *path, *root, *folder;
};
TEST(FolderUnder, IsTheNameOfACaseWhateverTheWayToIt) {
  for (auto const& [path, root, folder] :
       {Under{"cases/1", "cases", "1"}, Under{"cases/1", "cases/", "1"}, Under{"./cases/1/", "cases", "1"},
        Under{"cases/2026/1", "cases", "2026/1"}, Under{"cases", "cases", "."}, Under{"cases/", "cases", "."},
        Under{"/a/cases/1", "/a/b/../cases", "1"}, Under{"elsewhere/1", "cases", "elsewhere/1"}, Under{"1", ".", "1"}})
    EXPECT_EQ(folder_under(path, root), folder) << path << " under " << root;
}

}  // namespace
}  // namespace amends::tests
