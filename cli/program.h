// The whole program behind one call, so that tests can run it without a process.
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// `arguments` without the program's own name.
[[nodiscard]] ExitCode run_program(std::vector<std::string> const& arguments, Surroundings const& surroundings);

}  // namespace amends
