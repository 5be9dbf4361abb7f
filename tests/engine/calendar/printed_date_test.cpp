// Dates that the words print, whole, in part, or wrong.
#include "deadlines.h"

#include <gmock/gmock.h>  // ElementsAre, Contains
#include <gtest/gtest.h>  // TEST_P

namespace amends::test {
namespace {

using testing::Contains;
using testing::ElementsAre;

struct Printed {
  std::string what;
  By by;
  char const* decision;
  std::string due;
  std::vector<std::string> flags;
};

class DueBy : public testing::TestWithParam<Printed> {};

TEST_P(DueBy, HasTheLastDayAllowedAndItsFlags) {
  auto const& row = GetParam();
  auto const answer = due(row.by, decided_on(row.decision));
  EXPECT_EQ(due_iso(answer), row.due) << row.what;
  EXPECT_EQ(answer.printed, answer.due) << row.what;
  EXPECT_THAT(flags(answer), testing::ElementsAreArray(row.flags)) << row.what;
  EXPECT_FALSE(answer.steps.empty()) << row.what;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, DueBy,
    testing::Values(
        Printed{"by 31 March 2025", by(31, 3, 2025), "2024-11-01", "2025-03-31", {}},
        Printed{"before 1 May 2025", before(by(1, 5, 2025)), "2025-01-10", "2025-04-30", {}},
        Printed{"by the end of March 2022", by(0, 3, 2022), "2021-11-01", "2022-03-31", {}},
        Printed{"by the end of February 2024", by(0, 2, 2024), "2023-11-01", "2024-02-29", {}},
        Printed{"before the end of January 2025", before(by(0, 1, 2025)), "2024-11-01", "2025-01-31", {}},
        Printed{"by 31 July", by(31, 7), "2024-03-27", "2024-07-31", {"year_inferred note"}},
        Printed{"by 31 January, after it", by(31, 1), "2024-03-27", "2025-01-31", {"year_inferred doubt"}},
        Printed{"by 31 January, in November", by(31, 1), "2024-11-01", "2025-01-31", {"year_inferred note"}},
        Printed{"by 9 April: 13 days away", by(9, 4), "2024-03-27", "2024-04-09", {"year_inferred doubt"}},
        Printed{"by 10 April: 14 days away", by(10, 4), "2024-03-27", "2024-04-10", {"year_inferred note"}},
        Printed{"by 21 January: 300 days away", by(21, 1), "2024-03-27", "2025-01-21", {"year_inferred note"}},
        Printed{"by 22 January: 301 days away", by(22, 1), "2024-03-27", "2025-01-22", {"year_inferred doubt"}},
        Printed{"by 27 March, the day itself", by(27, 3), "2024-03-27", "2024-03-27", {"year_inferred doubt"}},
        Printed{"before 27 March, on that day", before(by(27, 3)), "2024-03-27", "2025-03-26", {"year_inferred doubt"}},
        Printed{"by the end of August",
                by(0, 8),
                "2024-03-27",
                "2024-08-31",
                {"year_inferred note", "non_working_due_date note"}},
        Printed{"by 29 February: the next there is", by(29, 2), "2024-05-01", "2028-02-29", {"year_inferred doubt"}},
        Printed{"by Friday 5 April 2024", on_weekday(by(5, 4, 2024), 5), "2024-01-10", "2024-04-05", {}},
        Printed{"by Thursday 5 April 2024",
                on_weekday(by(5, 4, 2024), 4),
                "2024-01-10",
                "2024-04-05",
                {"weekday_mismatch doubt"}},
        Printed{"before Wednesday 1 May 2024", on_weekday(before(by(1, 5, 2024)), 3), "2024-01-10", "2024-04-30", {}},
        Printed{"by 31 February 2025", by(31, 2, 2025), "2024-11-01", "none", {"impossible_date doubt"}},
        Printed{"by 29 February 2025", by(29, 2, 2025), "2024-11-01", "none", {"impossible_date doubt"}},
        Printed{"by 31 June", by(31, 6), "2024-03-27", "none", {"impossible_date doubt"}},
        Printed{"by the deadline we set", By{}, "2024-03-27", "none", {"unknown_date doubt"}}),
    [](testing::TestParamInfo<Printed> const& row) { return "row_" + std::to_string(row.index + 1); });

TEST(DueByADate, WithItsYear_IsDueWithoutADecisionDate) { EXPECT_EQ(due_iso(due(by(31, 7, 2025), {})), "2025-07-31"); }

TEST(DueByADate, WithoutItsYearAndWithoutADecisionDate_IsDoubted) {
  auto const answer = due(by(31, 7), {});
  EXPECT_EQ(due_iso(answer), "none");
  EXPECT_THAT(flags(answer), ElementsAre("year_inferred doubt"));
}

TEST(DueByADate, BeforeTheDecision_StandsAsPrintedAndSaysSo) {
  auto const answer = due(by(29, 2, 2024), decided_on("2024-03-27"));
  EXPECT_EQ(due_iso(answer), "2024-02-29");
  EXPECT_THAT(answer.steps, Contains("That is before the decision of 27 March 2024."));
}

TEST(DueByAnotherItem, TakesItsDate) {
  By term;
  term.other_item = 2;
  auto context = decided_on("2024-03-27");
  context.previous_due = day("2024-05-15");
  auto const answer = due(term, context);
  EXPECT_EQ(due_iso(answer), "2024-05-15");
  EXPECT_THAT(answer.steps, ElementsAre("The words give the same date as item 2, 15 May 2024."));
}

TEST(DueByAnotherItem, WhoseDateIsNotKnown_IsDoubted) {
  By term;
  term.other_item = 2;
  EXPECT_THAT(flags(due(term, decided_on("2024-03-27"))), ElementsAre("unknown_date doubt"));
}

}  // namespace
}  // namespace amends::test
