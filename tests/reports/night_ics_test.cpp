// due.ics: what libical wrote, read by another library.
#include "reports/night_ics.h"
#include "night_files_model.h"
#include "reports/night_formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>      // popen
#include <cstdlib>     // std::system
#include <filesystem>  // std::filesystem::path
#include <fstream>     // std::ofstream

namespace amends {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

std::string calendar_of(NightReport const& night) {
  std::string out;
  write_night_ics(night, {}, out);
  return out;
}

// Debian's own, for which its packages are: another one may stand before it on the path.
std::string read_by_python(std::string const& calendar) {
  std::string const test = testing::UnitTest::GetInstance()->current_test_info()->name();
  auto const path = fs::path(testing::TempDir()) / ("amends_due_" + test + ".ics");
  std::ofstream(path, std::ios::binary) << calendar;
  auto const command =
      std::string("/usr/bin/python3 " AMENDS_SOURCE_DIR "/tests/reports/read_ics.py ") + path.string() + " 2>&1";
  std::string out;
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "python3 cannot be run";
  std::array<char, 4096> part{};
  while (auto const size = std::fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), size);
  if (pclose(pipe) != 0) out += "\nended with a mistake";
  return out;
}

bool can_be_read() { return std::system("/usr/bin/python3 -c 'import icalendar' >/dev/null 2>&1") == 0; }

TEST(DueIcs, HasAnEventWithTwoAlarmsForWhatIsDue) {
  if (!can_be_read()) GTEST_SKIP() << "python3-icalendar is not installed; test.sh installs it for this";
  auto night = tests::night_with({tests::overdue_payment()});
  auto const name = calendar_names(night).at(0);
  EXPECT_EQ(read_by_python(calendar_of(night)),
            "version 2.0\n"
            "prodid -//Amends//Agreed actions//EN\n"
            "method PUBLISH\n"
            "00112233445566ff." +
                name +
                " 2024-04-27 2024-05-01T00:00:00+00:00 CONFIRMED 0 -14 days, 9:00:00 and 9:00:00\n"
                "  Due: payment of £1,000, Wexmoor District Council 23 000 001\n"
                "  Action 1, paragraph 1(a): Overdue\n"
                "  Due 27 April 2024 (Saturday), 4 days late\n"
                "  Evidence: partly\n"
                "  “pay Mrs K £1,000 for her distress”\n"
                "  Folder: wexmoor\n");
}

TEST(DueIcs, AnyWordsMakeAGoodCalendar) {
  if (!can_be_read()) GTEST_SKIP() << "python3-icalendar is not installed; test.sh installs it for this";
  auto night = tests::full_night();
  std::string words;
  for (int i = 0; i < 60; ++i) words += "£1;2,3\\4 “é” \x01\r\nBEGIN:VEVENT ";
  for (auto& action : night.cases[0].actions) {
    action.text = words;
    action.fingerprint = "00112233445566f" + std::to_string(action.n);
  }
  night.cases[0].header.body = words;
  auto const read = read_by_python(calendar_of(night));
  EXPECT_THAT(read, HasSubstr("£1;2,3\\4 “é”"));
  EXPECT_THAT(read, Not(HasSubstr("mistake")));
}

TEST(DueIcs, OnlyWhatIsNotSettledAndHasADueDateIsInIt) {
  auto night = tests::full_night();
  auto const events = [&] {
    auto const text = calendar_of(night);
    std::size_t count = 0;
    for (auto at = text.find("BEGIN:VEVENT"); at != std::string::npos; at = text.find("BEGIN:VEVENT", at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(events(), 5U);  // of eight, one is satisfied, one late, one not applicable
  night.cases[0].actions[7].due.reset();
  EXPECT_EQ(events(), 4U);
}

TEST(DueIcs, RemindersComeWhenThePackRemindsElseWithItsWindow) {
  auto night = tests::night_with({tests::overdue_payment()});
  EXPECT_THAT(calendar_of(night), HasSubstr("TRIGGER:-P13DT15H\r\n"));
  night.ladder[0].days = -3;
  EXPECT_THAT(calendar_of(night), HasSubstr("TRIGGER:-P2DT15H\r\n"));
  night.ladder.clear();
  night.due_soon_days = 7;
  EXPECT_THAT(calendar_of(night), HasSubstr("TRIGGER:-P6DT15H\r\n"));
}

TEST(DueIcs, WhatMayNotBecomeDueIsTentative) {
  auto night = tests::night_with(
      {tests::with_status(Status::awaiting_event, EvidenceState::not_supplied, TimeState::awaiting_event)});
  EXPECT_THAT(calendar_of(night), HasSubstr("STATUS:TENTATIVE\r\n"));
}

TEST(DueIcs, AnEventKeepsItsNameWhileItsCaseMoves) {
  auto night = tests::night_with({tests::overdue_payment()});
  auto const before = calendar_names(night).at(0);
  night.cases[0].folder = "2024/wexmoor";
  EXPECT_EQ(calendar_names(night).at(0), before);
  night.cases[0].header.reference.reset();
  auto const by_folder = calendar_names(night).at(0);
  EXPECT_NE(by_folder, before);
  night.cases[0].folder = "elsewhere";
  EXPECT_NE(calendar_names(night).at(0), by_folder);
}

TEST(DueIcs, TwoCasesWithOneReferenceHaveEventsOfTheirOwn) {
  auto night = tests::night_with({tests::overdue_payment()});
  night.cases.push_back(night.cases[0]);
  night.cases[1].folder = "copy";
  auto const names = calendar_names(night);
  EXPECT_NE(names.at(0), names.at(1));
}

TEST(DueIcs, ItsRevisionRisesWithEachExtension) {
  Answers answers;
  EXPECT_EQ(revision_of(answers), 0);
  answers.extension = Extension{1, tests::day(2024, 5, 10), "Investigator", tests::day(2000, 1, 2), "", {}};
  EXPECT_EQ(revision_of(answers), 1);
  auto const first = revision_of(answers);
  answers.extension->agreed_on = tests::day(2024, 4, 22);
  answers.extension->to = tests::day(2024, 5, 3);  // also where the date comes forward again
  EXPECT_GT(revision_of(answers), first);
}

}  // namespace
}  // namespace amends
