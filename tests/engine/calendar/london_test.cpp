// Both sides of midnight in London, in winter and in summer time, and of the days on which clocks change.
#include "engine/calendar/calendar.h"

#include <gtest/gtest.h>  // TEST_P

#include <string_view>  // std::string_view

namespace amends::test {
namespace {

struct Moment {
  std::string_view what;
  long long utc_seconds;
  std::string_view date;
};

class LondonDate : public testing::TestWithParam<Moment> {};

TEST_P(LondonDate, IsTheDayThatClocksThereShow) {
  EXPECT_EQ(iso(london_date(GetParam().utc_seconds)), GetParam().date) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, LondonDate,
    testing::Values(
        Moment{"the first second of 1970", 0, "1970-01-01"}, Moment{"a second before it", -1, "1969-12-31"},
        Moment{"winter, last second of the day: 2024-01-15 23:59:59 UTC", 1705363199, "2024-01-15"},
        Moment{"winter, midnight: 2024-01-16 00:00:00 UTC", 1705363200, "2024-01-16"},
        Moment{"summer, last second of the day: 2024-07-15 22:59:59 UTC", 1721084399, "2024-07-15"},
        Moment{"summer, midnight: 2024-07-15 23:00:00 UTC", 1721084400, "2024-07-16"},
        Moment{"eve of summer time: 2024-03-30 23:30:00 UTC", 1711841400, "2024-03-30"},
        Moment{"clocks go on: 2024-03-31 01:00:00 UTC", 1711846800, "2024-03-31"},
        Moment{"first summer midnight: 2024-03-31 22:59:59 UTC", 1711925999, "2024-03-31"},
        Moment{"first summer midnight: 2024-03-31 23:00:00 UTC", 1711926000, "2024-04-01"},
        Moment{"eve of winter time: 2024-10-26 23:00:00 UTC", 1729983600, "2024-10-27"},
        Moment{"clocks go back: 2024-10-27 01:00:00 UTC", 1729990800, "2024-10-27"},
        Moment{"first winter midnight: 2024-10-27 23:59:59 UTC", 1730073599, "2024-10-27"},
        Moment{"first winter midnight: 2024-10-28 00:00:00 UTC", 1730073600, "2024-10-28"},
        Moment{"the last Sunday of March 2026 is the 29th: 2026-03-28 23:30:00 UTC", 1774740600, "2026-03-28"},
        Moment{"summer time on the 29th: 2026-03-29 23:00:00 UTC", 1774825200, "2026-03-30"},
        Moment{"the last Sunday of October 2026 is the 25th: 2026-10-24 23:00:00 UTC", 1792882800, "2026-10-25"},
        Moment{"winter time on the 25th: 2026-10-25 23:30:00 UTC", 1792971000, "2026-10-25"}),
    [](testing::TestParamInfo<Moment> const& row) { return "moment_" + std::to_string(row.index + 1); });

}  // namespace
}  // namespace amends::test
