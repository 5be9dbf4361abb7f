// What is not as it was on the night before.
#pragma once

#include "engine/night/night_report.h"

#include <string>   // std::string
#include <utility>  // std::pair
#include <vector>   // std::vector

namespace amends {

// A case as it stood on the night before: as much as a change is told by.
struct CaseBefore {
  struct Action {
    int n = 0;
    std::string fingerprint;
    Stand stand;
  };
  std::string folder, reference, body;
  std::vector<Action> actions;
  std::vector<std::pair<std::string, std::string>> files;  // name and digest
  bool unreadable = false;  // it could not be read or checked on that night, either
};

// One change an action, the gravest; sorted by kind, folder and action. A case that could not be read
// tonight is not taken for gone. A folder that is gone and a new one with the same reference are one case
// that moved, where no other has that reference.
[[nodiscard]] std::vector<Change> changes_since(std::vector<CaseBefore> const& before, NightReport const& report);

// "Two cases have the reference 23 010 123: a, b"; each reference that more than one case has.
[[nodiscard]] std::vector<std::string> shared_references(NightReport const& report);

}  // namespace amends
