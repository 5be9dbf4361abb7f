// Today in London without a time-zone database: a copied binary must not need one, and g++ 12 has none.
#include "engine/calendar/calendar.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>  // days

namespace amends {

namespace {

constexpr long long seconds_in_hour = 3600;
constexpr long long seconds_in_day = 24 * seconds_in_hour;

Date epoch() { return Date{1970, 1, 1}; }

Date last_sunday(int year, unsigned short month) {
  auto const last = Date{static_cast<unsigned short>(year), month, 1}.end_of_month();
  return last - boost::gregorian::days{last.day_of_week().as_number()};
}

// 01:00 UTC of that day, in seconds since 1970.
long long clocks_change(Date day) { return (day - epoch()).days() * seconds_in_day + seconds_in_hour; }

Date utc_date(long long utc_seconds) {
  long long const whole = utc_seconds / seconds_in_day;
  bool const before_epoch = utc_seconds % seconds_in_day < 0;
  return epoch() + boost::gregorian::days{whole - (before_epoch ? 1 : 0)};
}

}  // namespace

Date london_date(long long utc_seconds) {
  int const year = utc_date(utc_seconds).year();
  bool const summer_time =
      utc_seconds >= clocks_change(last_sunday(year, 3)) && utc_seconds < clocks_change(last_sunday(year, 10));
  return utc_date(summer_time ? utc_seconds + seconds_in_hour : utc_seconds);
}

}  // namespace amends
