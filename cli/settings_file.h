// amends.yaml: found, read strictly, and put together with the command line to the settings in force.
#pragma once

#include "cli/arguments.h"
#include "cli/settings.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

inline constexpr std::string_view settings_file_name = "amends.yaml";

// The nearest amends.yaml, from the current folder up to the root, as seen from there ("../amends.yaml");
// empty where there is none.
[[nodiscard]] std::string nearest_settings_file();

// What a file says: of each setting that it names, its value as the option takes it, and its line. All
// mistakes, else; no password stands in them.
[[nodiscard]] Result<std::vector<Setting>> read_settings(std::string_view text, std::string const& file);

// `config`: a file that must be there, "none" for no file, or nothing for the nearest one. Reads it.
[[nodiscard]] Result<Settings> settings_of(std::optional<std::string> const& config);

// The settings in force: what `line` says before what the file says, that before what holds by itself. The
// command that shows them takes them all; of the others only what it takes is ever used. `no_color`: the
// variable NO_COLOR is set.
[[nodiscard]] Settings in_force(Settings const& from_file, SaidLine const& line, bool no_color);

// What the file says, for `command` ("amends nightly") to take as if it had been typed.
[[nodiscard]] std::vector<Said> supplied(Settings const& from_file, std::string_view command);

}  // namespace amends
