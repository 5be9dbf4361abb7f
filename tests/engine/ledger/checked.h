// Cases of a folder, read and checked as a night does it.
#pragma once

#include "engine/night/record.h"
#include "rules/pack.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends::tests {

[[nodiscard]] RulePack const& lgsco();

// The folder of the project's examples.
[[nodiscard]] std::string examples();
// Names of the folders in one, in order.
[[nodiscard]] std::vector<std::string> folders_in(std::string const& root);

// Nothing where the case cannot be checked on that day.
[[nodiscard]] std::optional<CaseRecord> try_checked(std::string const& root, std::string const& folder, Date as_of);
[[nodiscard]] CaseRecord checked(std::string const& root, std::string const& folder, Date as_of);

}  // namespace amends::tests
