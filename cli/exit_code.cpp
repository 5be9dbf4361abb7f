#include "cli/exit_code.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array table{
    ExitCodeInfo{ExitCode::ok, "It ran completely; nothing stands at or above --fail-on.", "Nothing to do."},
    ExitCodeInfo{ExitCode::found, "It ran completely; something stands at or above --fail-on.",
                 "Read the report: what is overdue comes first."},
    ExitCodeInfo{ExitCode::usage,
                 "The command line, amends.yaml, the rule pack, or the manifest of the only case asked for is wrong.",
                 "The message on standard error names the option, or file, line and column."},
    ExitCodeInfo{ExitCode::incomplete,
                 "Some input could not be read or checked, or held no agreed action; everything else was done.",
                 "The report lists it under `unreadable`, or the case's review says so."},
    ExitCodeInfo{ExitCode::internal, "An error inside the program.", "Please report it with the message."},
    ExitCodeInfo{ExitCode::locked, "Another run holds the lock.", "Wait until it has ended, then try again."},
};

}  // namespace

std::span<ExitCodeInfo const> exit_codes() { return table; }

}  // namespace amends
