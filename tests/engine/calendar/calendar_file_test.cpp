// The shipped calendar against the rule of the Banking and Financial Dealings Act 1971 and what the
// proclamations changed, worked out here by another way.
#include "engine/calendar/calendar.h"
#include "shipped_calendar.h"

#include <gtest/gtest.h>  // TEST

#include <algorithm>  // std::count_if, std::is_sorted
#include <set>        // std::set

namespace amends::test {
namespace {

using boost::gregorian::days;
using boost::gregorian::Friday;
using boost::gregorian::Monday;
using boost::gregorian::Saturday;
using boost::gregorian::Sunday;

Date in(int year, int month, int day_of_month) { return make_date(year, month, day_of_month).value(); }

// Gauss's way: the moon's age first, then the Sunday after it; with its two exceptions.
Date easter(int year) {
  int const moon = (19 * (year % 19) + 24) % 30;
  int const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  int march_day = 22 + moon + sunday;
  if (march_day == 57) march_day = 50;
  if (march_day == 56 && moon == 28 && year % 19 > 10) march_day = 49;
  return in(year, 3, 1) + days{march_day - 1};
}

Date monday_from(Date date) {
  while (date.day_of_week() != Monday) date += days{1};
  return date;
}

Date last_monday(int year, int month) { return monday_from(in(year, month, 1).end_of_month() - days{6}); }

bool weekend(Date date) { return date.day_of_week() == Saturday || date.day_of_week() == Sunday; }

// Each holiday on a weekend moves to the next weekday that is not a holiday already.
std::set<Date> with_substitutes(std::set<Date> const& printed) {
  std::set<Date> out;
  for (auto const date : printed)
    if (!weekend(date)) out.insert(date);
  for (auto date : printed) {
    if (!weekend(date)) continue;
    while (weekend(date) || out.contains(date)) date += days{1};
    out.insert(date);
  }
  return out;
}

std::set<Date> by_the_rule(int year) {
  return with_substitutes({in(year, 1, 1), easter(year) - days{2}, easter(year) + days{1}, monday_from(in(year, 5, 1)),
                           last_monday(year, 5), last_monday(year, 8), in(year, 12, 25), in(year, 12, 26)});
}

struct Proclaimed {
  std::set<Date> left_out, added;
};

Proclaimed proclaimed(int year) {
  switch (year) {
    case 2012: return {{in(2012, 5, 28)}, {in(2012, 6, 4), in(2012, 6, 5)}};
    case 2020: return {{in(2020, 5, 4)}, {in(2020, 5, 8)}};
    case 2022: return {{in(2022, 5, 30)}, {in(2022, 6, 2), in(2022, 6, 3), in(2022, 9, 19)}};
    case 2023: return {{}, {in(2023, 5, 8)}};
    default: return {};
  }
}

std::set<Date> shipped(int year) {
  std::set<Date> out;
  for (auto const date : shipped_calendar().days)
    if (date.year() == year) out.insert(date);
  return out;
}

std::string listed(std::set<Date> const& dates) {
  std::string out;
  for (auto const date : dates) out += iso(date) + " ";
  return out;
}

TEST(ShippedCalendar, CoversItsWholeRange) {
  EXPECT_EQ(iso(shipped_calendar().first), "2012-01-01");
  EXPECT_EQ(iso(shipped_calendar().last), "2028-12-31");
  EXPECT_EQ(shipped_calendar().division, "england-and-wales");
}

TEST(ShippedCalendar, IsInAscendingOrderWithoutRepeats) {
  auto const& all = shipped_calendar().days;
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  EXPECT_EQ(std::set<Date>(all.begin(), all.end()).size(), all.size());
}

TEST(ShippedCalendar, HoldsForEachYearTheRulesDaysAndWhatWasProclaimed) {
  for (int year = 2012; year <= 2028; ++year) {
    auto expected = by_the_rule(year);
    for (auto const date : proclaimed(year).left_out) expected.erase(date);
    for (auto const date : proclaimed(year).added) expected.insert(date);
    EXPECT_EQ(listed(shipped(year)), listed(expected)) << year;
  }
}

TEST(ShippedCalendar, HasEasterMondayThreeDaysAfterGoodFriday) {
  for (int year = 2012; year <= 2028; ++year) {
    EXPECT_EQ((easter(year) - days{2}).day_of_week(), Friday) << year;
    EXPECT_TRUE(shipped(year).contains(easter(year) - days{2})) << year;
    EXPECT_TRUE(shipped(year).contains(easter(year) + days{1})) << year;
  }
}

TEST(ShippedCalendar, HasNoHolidayOnAWeekend) {
  for (auto const date : shipped_calendar().days) EXPECT_FALSE(weekend(date)) << iso(date);
}

TEST(IsWorkingDay, SaysNoToWeekendsAndBankHolidaysOnly) {
  EXPECT_TRUE(is_working_day(day("2024-03-28"), shipped_calendar()));
  EXPECT_FALSE(is_working_day(day("2024-03-29"), shipped_calendar())) << "Good Friday";
  EXPECT_FALSE(is_working_day(day("2024-03-30"), shipped_calendar())) << "Saturday";
  EXPECT_FALSE(is_working_day(day("2024-03-31"), shipped_calendar())) << "Sunday";
  EXPECT_FALSE(is_working_day(day("2024-04-01"), shipped_calendar())) << "Easter Monday";
  EXPECT_TRUE(is_working_day(day("2022-05-30"), shipped_calendar())) << "moved to 2 June in 2022";
}

}  // namespace
}  // namespace amends::test
