// Adds a period to a date. Boost's month arithmetic keeps month ends together (28 February + 1 month is
// 31 March there); English law takes the corresponding date, so months are counted here.
#include "engine/calendar/calendar.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>  // days, gregorian_calendar

#include <algorithm>  // std::binary_search

namespace amends {

namespace {

using boost::gregorian::days;

constexpr int days_in_week = 7;
constexpr int months_in_year = 12;

// Nothing outside the years that Date can hold; Boost throws there.
std::optional<Date> add_days(Date start, int count) {
  static Date const earliest{1400, 1, 1};
  static Date const latest{9999, 12, 31};
  bool const fits = count >= 0 ? (latest - start).days() >= count : (start - earliest).days() >= -count;
  return fits ? std::optional{start + days{count}} : std::nullopt;
}

// The last of `count` working days after `start`.
std::optional<Date> add_working_days(Date start, int count, BankHolidays const& holidays) {
  auto day = std::optional{start};
  while (count > 0) {
    day = add_days(*day, 1);
    if (!day || *day < holidays.first || *day > holidays.last) return std::nullopt;
    if (is_working_day(*day, holidays)) --count;
  }
  return day;
}

// Three months beginning with 5 March end on 4 June; six beginning with 31 March on 30 September.
std::optional<Date> add_months_inclusive(Date start, int months) {
  auto const last = add_months(start, months);
  bool const corresponds = last && last->day() == start.day();
  return corresponds ? add_days(*last, -1) : last;
}

int whole_days(Period const& period) { return period.unit == Unit::week ? period.count * days_in_week : period.count; }
int whole_months(Period const& period) {
  return period.unit == Unit::year ? period.count * months_in_year : period.count;
}

}  // namespace

std::optional<Date> add_months(Date start, int months) {
  auto const from = start.year_month_day();
  int const month_count = from.year * months_in_year + (from.month.as_number() - 1) + months;
  if (month_count < 0) return std::nullopt;
  int const year = month_count / months_in_year;
  int const month = month_count % months_in_year + 1;
  if (!make_date(year, month, 1)) return std::nullopt;
  if (auto const corresponding = make_date(year, month, from.day)) return corresponding;
  return make_date(year, month, 1)->end_of_month();
}

bool is_working_day(Date date, BankHolidays const& holidays) {
  int const weekday = date.day_of_week().as_number();  // 0 is Sunday
  bool const weekend = weekday == 0 || weekday == 6;
  return !weekend && !std::binary_search(holidays.days.begin(), holidays.days.end(), date);
}

std::optional<Date> add(Date start, Period const& period, bool inclusive, BankHolidays const& holidays) {
  if (period.count < 0 || (inclusive && period.count == 0)) return std::nullopt;
  int const clear = period.clear_days ? 1 : 0;  // the last day is excluded too: the day after it
  int const counted = inclusive ? 1 : 0;
  switch (period.unit) {
    case Unit::day:
    case Unit::week: return add_days(start, whole_days(period) + clear - counted);
    case Unit::working_day: {
      auto const eve = add_days(start, -counted);
      return eve ? add_working_days(*eve, period.count + clear, holidays) : std::nullopt;
    }
    case Unit::month:
    case Unit::year: {
      auto const last =
          inclusive ? add_months_inclusive(start, whole_months(period)) : add_months(start, whole_months(period));
      return last ? add_days(*last, clear) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace amends
