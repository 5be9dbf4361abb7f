// The calendar that ships with the packs, for tests that count working days.
#pragma once

#include "rules/pack.h"

namespace amends::test {

// rules/calendars/england-and-wales.yaml, read without the pack loader, which has tests of its own.
[[nodiscard]] BankHolidays const& shipped_calendar();

// A date that the test itself wrote; fails loudly where it does not exist.
[[nodiscard]] Date day(char const* iso_date);

}  // namespace amends::test
