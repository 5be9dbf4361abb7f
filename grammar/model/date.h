// Calendar dates. The type is Boost's; making and printing them goes through here, because Boost
// throws on an impossible date and its own printing needs streams and a locale.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>  // boost::gregorian::date

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// A whole day in Europe/London. Never hold a default-made one (Boost's is not-a-date-time): use
// std::optional<Date> for "no date".
using Date = boost::gregorian::date;

// The date, or nothing where there is no such day (31 February) or the year is outside 1400 to 9999.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);

// "2024-04-27" to a date; nothing unless it is exactly that form and a day that exists.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

// "2024-04-27".
[[nodiscard]] std::string iso(Date date);

// "27 April 2024", as people in the field write dates.
[[nodiscard]] std::string in_words(Date date);

// "Saturday".
[[nodiscard]] std::string_view weekday_name(Date date);

}  // namespace amends
