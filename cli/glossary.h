// Every code that the program prints, gathered from the tables that define them, with what each means and
// what to do: for `amends explain`, the docs and the tests.
#pragma once

#include "rules/pack.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct GlossaryEntry {
  std::string code;
  std::string family;  // "review code", "status", ...
  std::string meaning;
  std::string remedy;  // what to do; empty where nothing is to be done
};

// In families; a code may stand in several ("overdue" is a status and a time state).
[[nodiscard]] std::vector<GlossaryEntry> glossary(RulePack const& pack);

}  // namespace amends
