// Laws that hold for every date and period, tried over four years of starts.
#include "engine/calendar/calendar.h"
#include "shipped_calendar.h"

#include <gtest/gtest.h>  // TEST

#include <algorithm>  // std::count_if, std::binary_search
#include <vector>     // std::vector

namespace amends::test {
namespace {

using boost::gregorian::days;

// A leap year and its neighbours.
std::vector<Date> starts() {
  std::vector<Date> out;
  for (auto date = day("2023-01-01"); date <= day("2026-12-31"); date += days{1}) out.push_back(date);
  return out;
}

Date plus(Date start, int count, Unit unit) {
  return add(start, {count, unit, false}, false, shipped_calendar()).value();
}

TEST(AddMonths, KeepsTheDayNumberOrTakesTheMonthsLastDay) {
  for (auto const start : starts())
    for (int months = 1; months <= 24; ++months) {
      auto const end = add_months(start, months).value();
      bool const corresponds = end.day() == start.day();
      bool const last_of_shorter_month = end == end.end_of_month() && end.day() < start.day();
      ASSERT_TRUE(corresponds || last_of_shorter_month) << iso(start) << " + " << months << " months: " << iso(end);
    }
}

TEST(AddMonths, LandsExactlyThatManyMonthsOn) {
  auto const index = [](Date date) { return date.year() * 12 + date.month().as_number(); };
  for (auto const start : starts())
    for (int months = -24; months <= 24; ++months)
      ASSERT_EQ(index(add_months(start, months).value()), index(start) + months) << iso(start) << " " << months;
}

TEST(AddMonths, ALaterStartNeverEndsEarlier) {
  auto const all = starts();
  for (int months = 1; months <= 24; ++months)
    for (std::size_t i = 1; i < all.size(); ++i)
      ASSERT_LE(add_months(all[i - 1], months).value(), add_months(all[i], months).value())
          << iso(all[i]) << " + " << months;
}

TEST(AddMonths, MoreMonthsEndLater) {
  for (auto const start : starts())
    for (int months = 0; months < 24; ++months)
      ASSERT_LT(add_months(start, months).value(), add_months(start, months + 1).value()) << iso(start);
}

TEST(AddMonths, IsCountedOnceFromTheStartNeverMonthByMonth) {
  EXPECT_EQ(iso(add_months(day("2024-01-31"), 2).value()), "2024-03-31");
  auto const by_month = add_months(add_months(day("2024-01-31"), 1).value(), 1).value();
  EXPECT_EQ(iso(by_month), "2024-03-29");
}

TEST(AddMonths, OutsideTheYearsThatADateCanHold_IsNothing) {
  EXPECT_FALSE(add_months(day("9999-12-01"), 1));
  EXPECT_FALSE(add_months(day("1400-01-01"), -1));
  EXPECT_FALSE(add_months(day("2024-01-01"), -100000));
  EXPECT_TRUE(add_months(day("9999-11-30"), 1));
}

TEST(Add, AWeekIsSevenDays) {
  for (auto const start : starts())
    for (int weeks = 0; weeks <= 60; ++weeks)
      ASSERT_EQ(plus(start, weeks, Unit::week), start + days{7 * weeks}) << iso(start) << " " << weeks;
}

TEST(Add, WeeksAddUp) {
  for (auto const start : starts())
    for (int first = 1; first <= 6; ++first)
      for (int second = 1; second <= 6; ++second)
        ASSERT_EQ(plus(plus(start, first, Unit::week), second, Unit::week), plus(start, first + second, Unit::week));
}

TEST(Add, AYearIsTwelveMonths) {
  for (auto const start : starts())
    for (int years = 1; years <= 5; ++years)
      ASSERT_EQ(plus(start, years, Unit::year), plus(start, 12 * years, Unit::month)) << iso(start) << " " << years;
}

TEST(Add, WorkingDaysEndOnAWorkingDay) {
  for (auto const start : starts())
    for (int count = 1; count <= 30; ++count) {
      auto const end = plus(start, count, Unit::working_day);
      ASSERT_TRUE(is_working_day(end, shipped_calendar())) << iso(start) << " + " << count << ": " << iso(end);
    }
}

TEST(Add, ExactlyThatManyWorkingDaysLieAfterTheStart) {
  for (auto const start : starts())
    for (int const count : {1, 2, 5, 10, 20, 30}) {
      auto const end = plus(start, count, Unit::working_day);
      int worked = 0;
      for (auto date = start + days{1}; date <= end; date += days{1})
        worked += is_working_day(date, shipped_calendar());
      ASSERT_EQ(worked, count) << iso(start) << " to " << iso(end);
    }
}

TEST(Add, AnInclusivePeriodOfDaysEndsADayEarlier) {
  for (auto const start : starts())
    for (int const count : {1, 7, 14, 28})
      ASSERT_EQ(add(start, {count, Unit::day, false}, true, {}).value() + days{1}, plus(start, count, Unit::day));
}

TEST(Add, AnInclusivePeriodOfMonthsIsNeverLongerThanAPlainOne) {
  for (auto const start : starts())
    for (int const count : {1, 3, 6, 12}) {
      auto const plain = plus(start, count, Unit::month);
      auto const inclusive = add(start, {count, Unit::month, false}, true, {}).value();
      auto const shorter = (plain - inclusive).days();
      ASSERT_EQ(shorter, plain.day() == start.day() ? 1 : 0) << iso(start) << " " << count;
    }
}

TEST(Add, ClearDaysEndADayAfterPlainOnes) {
  for (auto const start : starts())
    ASSERT_EQ(add(start, {14, Unit::day, true}, false, {}).value(), plus(start, 15, Unit::day));
}

TEST(Add, WorkingDaysBeyondTheCalendar_AreNotGuessed) {
  auto const& calendar = shipped_calendar();
  EXPECT_FALSE(add(calendar.last, {1, Unit::working_day, false}, false, calendar));
  EXPECT_FALSE(add(calendar.last - days{3}, {20, Unit::working_day, false}, false, calendar));
  EXPECT_FALSE(add(day("2011-12-20"), {20, Unit::working_day, false}, false, calendar));
}

TEST(Add, DaysBeyondTheYearsThatADateCanHold_AreNothing) {
  EXPECT_FALSE(add(day("9999-12-31"), {1, Unit::day, false}, false, {}));
  EXPECT_FALSE(add(day("9999-12-31"), {9999, Unit::week, false}, false, {}));
}

TEST(Add, AnInclusivePeriodOfNoDays_IsNothing) {
  EXPECT_FALSE(add(day("2024-03-01"), {0, Unit::day, false}, true, {}));
}

TEST(Add, ANegativePeriod_IsNothing) { EXPECT_FALSE(add(day("2024-03-01"), {-1, Unit::month, false}, false, {})); }

}  // namespace
}  // namespace amends::test
