// The list before sending: what is missing, what will be late, what a person will look at.
#include "engine/assess/before_sending.h"

#include "made_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

using test::day;
using test::MadeCase;
using testing::HasSubstr;
using testing::StartsWith;

std::optional<BeforeSending> list_of(MadeCase const& made, char const* as_of) {
  auto const report = made.report(as_of);
  return before_sending(report, made.input.manifest, made.pack, day(as_of));
}

// "2 rule.id: message; ..." of each part.
std::string told(std::vector<SendingPoint> const& points) {
  std::string out;
  for (auto const& point : points)
    out += (out.empty() ? "" : "; ") + std::to_string(point.action) + " " + point.rule + ": " + point.message;
  return out;
}

MadeCase unsent() {
  MadeCase made;
  made.action(Kind::payment, "2024-04-27");
  made.paid(1, "2024-04-18", "2024-04-20").sent_on.reset();
  return made;
}

TEST(BeforeSending, IsThereUntilEveryItemSaysWhenItWasSent) {
  auto made = unsent();
  EXPECT_TRUE(list_of(made, "2024-04-21").has_value());
  made.input.manifest.items[0].sent_on = day("2024-04-20");
  EXPECT_FALSE(list_of(made, "2024-04-21").has_value());
}

TEST(BeforeSending, IsThereForAFormInWhichNothingIsFilledIn) {
  MadeCase made;
  made.action(Kind::payment, "2024-04-27");
  auto const list = list_of(made, "2024-04-01");
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(told(list->missing), "1 : Nothing is supplied. It is shown by: remittance");
  EXPECT_EQ(told(list->late), "");
}

TEST(BeforeSending, IsGoneWhenTheOutcomeIsRecorded) {
  auto made = unsent();
  made.input.case_file.outcome = RecordedOutcome{"Remedy complete", day("2024-05-01"), {}, {}, {}};
  EXPECT_FALSE(list_of(made, "2024-05-02").has_value());
}

TEST(BeforeSending, IsEmptyWhereNothingIsWanting) {
  auto const list = list_of(unsent(), "2024-04-01");
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(told(list->missing) + told(list->late), "");
}

struct Lateness {
  char const* done_on;
  char const* as_of;
  char const* said;
};
class WhatIsLate : public testing::TestWithParam<Lateness> {};
TEST_P(WhatIsLate, IsSaidInDays) {
  auto made = unsent();
  made.input.manifest.items[0].done_on = day(GetParam().done_on);
  auto const list = list_of(made, GetParam().as_of);
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(told(list->late), GetParam().said);
}
INSTANTIATE_TEST_SUITE_P(
    Days, WhatIsLate,
    testing::Values(Lateness{"2024-04-29", "2024-05-01", "1 : Done 2 days after it was due on 27 April 2024"},
                    Lateness{"2024-04-18", "2024-04-27", ""},
                    Lateness{"2024-04-18", "2024-04-28",
                             "1 : Done in time, but its evidence was due on 27 April 2024, too, 1 day ago"}));

TEST(BeforeSending, WhatIsNotDoneIsCountedFromItsDueDate) {
  MadeCase made;
  made.action(Kind::payment, "2024-04-27");
  EXPECT_EQ(told(list_of(made, "2024-04-20")->late), "1 : Due on 27 April 2024: 7 days left");
  EXPECT_EQ(told(list_of(made, "2024-04-27")->late), "1 : Due today, 27 April 2024");
  EXPECT_EQ(told(list_of(made, "2024-05-01")->late), "1 : Due on 27 April 2024, 4 days ago, and not shown to be done");
}

TEST(BeforeSending, AShortSumIsMissingAndAnUnopenedFileIsForAPerson) {
  auto made = unsent();
  made.input.manifest.items[0].amount = 90000;
  made.unopened("evidence/1.txt");
  auto const list = list_of(made, "2024-04-21");
  EXPECT_THAT(told(list->missing), StartsWith("1 payment.amount: "));
  EXPECT_THAT(told(list->for_a_person), HasSubstr("1 case.unread_file: evidence/1.txt has to be opened by a person"));
}

TEST(BeforeSending, AMissingDayOfDoingIsMissing) {
  auto made = unsent();
  made.input.manifest.items[0].done_on.reset();
  EXPECT_THAT(told(list_of(made, "2024-04-21")->missing),
              HasSubstr("1 case.undated: The day it was done is not given"));
}

TEST(BeforeSending, SaysNothingOfAnActionWhoseEvidenceWasSent) {
  auto made = unsent();
  made.action(Kind::payment, "2024-04-10");
  made.paid(2, "2024-04-15", "2024-04-16");
  auto const list = list_of(made, "2024-04-21");
  ASSERT_TRUE(list.has_value());
  for (auto const* points : {&list->missing, &list->late, &list->for_a_person})
    for (auto const& point : *points) EXPECT_NE(point.action, 2) << point.message;
}

}  // namespace
}  // namespace amends
