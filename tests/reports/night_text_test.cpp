// report.txt: a first line that other programs read, 72 columns, and what follows it.
#include "night_files_model.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"
#include "engine/json/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string text_of(NightReport const& night, Style style = {}) {
  std::string out;
  write_night_text(night, style, out);
  return out;
}

std::string text_for(NightReport const& night, Audience audience) {
  Style style;
  style.audience = audience;
  return text_of(night, style);
}

TEST(NightText, FirstLineStandsAlone) {
  EXPECT_THAT(text_of(tests::full_night()),
              StartsWith("1 overdue (1 new), 1 due in 14 days, 1 to review, 1 not read\nAs of 1 May 2024"));
}

TEST(NightText, FitsAMail) {
  Style wide;
  wide.width = 200;
  std::istringstream lines{text_of(tests::full_night(), wide)};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), 72u) << line;
}

TEST(NightText, HasNoColourUnlessAsked) {
  EXPECT_THAT(text_of(tests::full_night()), Not(HasSubstr("\x1b")));
  Style style;
  style.colour = true;
  EXPECT_THAT(text_of(tests::full_night(), style), HasSubstr("\x1b["));
}

TEST(NightText, ChangesComeBeforeTheWorkListAndWhatWasNotReadAfterIt) {
  std::string const text = text_of(tests::full_night());
  auto const changes = text.find("2 changes since 30 April 2024"), overdue = text.find("Overdue: 1 action"),
             unread = text.find("1 case could not be read"), notes = text.find("To know");
  EXPECT_LT(changes, overdue);
  EXPECT_LT(overdue, unread);
  EXPECT_LT(unread, notes);
  EXPECT_NE(notes, std::string::npos);
}

TEST(NightText, ALineOfTheWorkListNamesCaseDueDateAndDays) {
  EXPECT_THAT(text_of(tests::full_night()),
              HasSubstr("  23 000 001: due 27 April 2024, 4 days late (new)\n    Wexmoor District Council\n"
                        "    8.  Payment to Mrs K, £1,000\n"));
}

TEST(NightText, ACouncilReadsNoVerdictAndNoStep) {
  std::string const text = text_for(tests::full_night(), Audience::council);
  EXPECT_THAT(text, Not(ContainsRegex("atisf|Steps that fall due")));
  EXPECT_THAT(text, HasSubstr("Nothing missing that Amends can see; the Ombudsman decides."));
}

TEST(NightText, ThePublicReadsNoTimescale) {
  std::string const text = text_for(for_public(tests::full_night()), Audience::open);
  EXPECT_THAT(text, Not(ContainsRegex("Mrs K|27 April|10 May|verdue|due in")));
  EXPECT_THAT(text, HasSubstr("review its procedure."));
}

}  // namespace
}  // namespace amends
