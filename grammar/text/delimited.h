// Text with a record a line and a mark between its fields (.csv), as a sheet of a workbook: payment runs and
// registers come in either.
#pragma once

#include "grammar/text/workbook.h"

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

// The rows of `text` (decoded, LF lines), every cell a text; a row's number is the line it starts on. Fields
// are parted by the mark that the first lines have most of: comma, semicolon, tab or "|"; quotes as RFC 4180
// has them. Nothing where it holds more cells than are looked at.
[[nodiscard]] std::optional<Sheet> read_delimited(std::string_view text);

}  // namespace amends
