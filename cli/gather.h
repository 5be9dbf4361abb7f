// What commands share at their two ends: the inputs that the command line names, and the result put
// where it asks.
#pragma once

#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/options.h"

#include <string_view>  // std::string_view

namespace amends {

// The inputs named, those of --files-from among them. `find` is find_documents or find_cases. A list
// that cannot be read is a failed input.
[[nodiscard]] Inputs gather(Options const& options, Inputs (*find)(std::vector<std::string> const& arguments));

// Writes `text` to where the options say. A problem is printed, and makes the code `usage`.
[[nodiscard]] ExitCode deliver(std::string_view text, Options const& options, Console const& console);

}  // namespace amends
