// --names FILE: who the statement's people are. Read by `check` and `nightly`; kept by nobody.
#pragma once

#include "cli/console.h"
#include "engine/evidence/names.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

struct NamesGiven {
  NamesFile names;
  std::string sha256;  // of the file; empty where none is named
};

// An empty `path`: no names. Nothing where they cannot be used: why has been said. `command` for messages.
[[nodiscard]] std::optional<NamesGiven> take_names(std::string const& path, std::vector<std::string> const& cases,
                                                   std::string const& command, Console const& console);

}  // namespace amends
