// A text file or standard input, line by line, whatever its size.
#pragma once

#include "engine/assess/case_report.h"

#include <cstddef>      // std::size_t
#include <functional>   // std::function
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// Calls `take` with the number (from 1) and the words of each line, without its line end. Nothing, or why the
// file could not be read to its end.
[[nodiscard]] std::optional<FailedInput> each_line(std::string const& path,
                                                   std::function<void(std::size_t, std::string_view)> const& take);

}  // namespace amends
