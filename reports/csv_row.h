// A row of CSV (RFC 4180, CRLF) that a spreadsheet cannot be made to run: a cell that begins like a
// formula gets an apostrophe in front.
#pragma once

#include "grammar/model/date.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// "2024-04-27"; empty for none.
[[nodiscard]] std::string csv_date(std::optional<Date> date);

void append_csv_row(std::span<std::string const> cells, std::string& out);

}  // namespace amends
