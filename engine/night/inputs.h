// What a case's answers rest on: the content of every file of its folder, by digest.
#pragma once

#include "engine/night/file_stamp.h"
#include "rules/pack.h"

#include <cstdint>  // std::int64_t
#include <string>   // std::string

namespace amends {

// A digest over the name and content of each file in the case folder and the folders in it; empty where one
// of them cannot be read, or where a link leads to a folder: then it can never be said that nothing changed.
// A file that looks as it did in `known` is not read. `now_ns`: the time, in nanoseconds since 1970; a file
// changed within the last two seconds may change again without looking different, and is not trusted later.
[[nodiscard]] std::string files_digest(std::string const& folder, Stamps const& known, std::int64_t now_ns,
                                       Stamps& now);

// With all else that the answers rest on: the program, the pack, and what the command was told. Empty where
// `files` is.
[[nodiscard]] std::string inputs_digest(std::string const& files, std::string const& program, RulePack const& pack,
                                        std::string const& told);

// A rule of the pack asks for the day of the check: its answers hold for that day alone.
[[nodiscard]] bool looks_at_the_day(RulePack const& pack);

}  // namespace amends
