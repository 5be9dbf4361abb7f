// Letters that the chase ladder asks for, drafted from the rule pack's templates for a person to check,
// change and send. Amends sends nothing.
#pragma once

#include "engine/night/night_report.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct Letter {
  std::string file_name;  // "23-010-123_first_chase.txt": letters, digits, - _ . alone, each name once
  std::string text;       // says in its first line that it is a draft
};

// One for each case and step that is new since the night before and has a letter, with all the actions of
// the case that have come to it; in order of case and step.
[[nodiscard]] std::vector<Letter> letters(NightReport const& report, PackOf const& pack_of);

}  // namespace amends
