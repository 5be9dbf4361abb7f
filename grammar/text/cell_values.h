// What stands in a cell of a workbook, as a value: decimals to hundredths without floating point, serial
// numbers to days, formats of numbers that show a day. Inside the room.
#pragma once

#include "grammar/model/date.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// A decimal number ("1000.5", "-2", "1.25E3"), in plain digits, and its value in hundredths, rounded half
// away from zero. Nothing for what is none, or lies beyond 15 digits before the point.
struct Decimal {
  std::string plain;  // "1250"
  std::int64_t hundredths = 0;
};
[[nodiscard]] std::optional<Decimal> read_decimal(std::string_view text);

// Which day is number 1: 1 January 1900 (with a 29 February 1900 that never was), or 2 January 1904.
enum class Epoch { year_1900, year_1904 };

// The day of a serial number; nothing before day 1 or after the year 9999.
[[nodiscard]] std::optional<Date> date_of_serial(Decimal const& serial, Epoch epoch);

// Whether a number format shows a day: a built-in one by its id, any other by its code ("dd/mm/yyyy").
[[nodiscard]] bool shows_a_date(int built_in_id);
[[nodiscard]] bool shows_a_date(std::string_view format_code);

}  // namespace amends
