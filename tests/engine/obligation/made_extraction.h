// Makes the grammar's answer by hand, so that binding is tested without reading.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/statement.h"
#include "rules/pack.h"

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends::test {

// A text and the actions found in it; each action's words are appended to the text.
struct MadeExtraction {
  std::string text;
  Extraction extraction;

  // Adds an action with these words and no deadline; change it through the reference until the next one.
  AgreedAction& add(std::string_view words, Kind kind = Kind::apology);
};

// "within `count` `unit`s of the decision"
[[nodiscard]] Deadline within_of_decision(int count, Unit unit);
[[nodiscard]] Deadline by_date(int day, int month, int year);

// A decision of 27 March 2024.
[[nodiscard]] Header decided();
// A pack with two categories and a calendar that covers the years 2020 to 2028 without a holiday.
[[nodiscard]] RulePack small_pack();

}  // namespace amends::test
