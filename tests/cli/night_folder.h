// A folder of cases and what a night makes of it, for the tests of `nightly`, `report`, `status`, `ledger`.
#pragma once

#include "spawn.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends::tests {

class NightFolder : public TemporaryFolder {
 public:
  // Cases in "cases", by tests/bench/make_cases.py; none: the folder is not made.
  explicit NightFolder(int cases);

  // amends nightly cases --out out --as-of DAY and what is given besides.
  [[nodiscard]] Spoken night(std::string const& day, std::vector<std::string> more = {}) const;
  [[nodiscard]] Spoken run(std::vector<std::string> const& arguments) const { return run_amends(arguments, path()); }

  // The same cases as they are made with these arguments, in the place of those that are there.
  void make_cases(int cases, std::string const& more = "", std::string const& folder = "cases") const;
  // The first folder of cases, by name: "25000001".
  [[nodiscard]] std::string first_case() const;
  [[nodiscard]] std::string file(std::string const& name) const { return read_file(path() + "/" + name); }
  // What `ledger verify` answers; and that nothing hidden is left in `out` but the lock.
  void expect_sound() const;
};

// Every file of the reports is whole.
void expect_whole(std::string const& latest);
// The reports of 14 May 2026, the night after that of the 13th, where nothing goes wrong.
[[nodiscard]] std::map<std::string, std::string> undisturbed(NightFolder const& folder);

// All files of a folder and the folders in it: bytes by name. Nothing for one that is not there.
[[nodiscard]] std::map<std::string, std::string> files_of(std::string const& folder);
// Their names alone, for messages: those that are in one only, or differ.
[[nodiscard]] std::string difference(std::map<std::string, std::string> const& a,
                                     std::map<std::string, std::string> const& b);

}  // namespace amends::tests
