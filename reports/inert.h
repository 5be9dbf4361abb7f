// Words that a spreadsheet cannot take for a formula, whether they stand in CSV or in a workbook that
// somebody saves as CSV.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// `cell` with an apostrophe before it where it begins with = + - @, a tab or a line end; else as it is.
[[nodiscard]] std::string inert(std::string_view cell);

}  // namespace amends
