// The sums among a duty's words, each with what the words around it make of it. Internal to the room:
// amounts.cpp adds them up.
#pragma once

#include "grammar/actions/duties.h"
#include "grammar/actions/line.h"

#include <cstdint>  // std::int64_t
#include <vector>   // std::vector

namespace amends {

struct StatedSum {
  Line const* line = nullptr;
  SumWords words;
  bool total = false;      // "a total of £950", "£2,361.70 in all"
  bool set_apart = false;  // offered or paid before, owed, deducted: not to be paid now
  bool result = false;     // "so that he will have received £2,500 in all": what it comes to, never paid as such
  int times = 1;           // "£50 for each of the four missed appointments"
  bool bare = false;       // its pound sign was lost
  [[nodiscard]] std::int64_t pence() const { return words.match.money.pence; }
};

// "for each of the four missed appointments": how often a sum is to be paid; 1 where nothing is counted.
[[nodiscard]] int times_named(StatedSum const& sum);
// "from £50 to £125": the first of the two.
[[nodiscard]] bool raised_from(Line const& line, SumWords const& sum);
// `refund`: what was paid before is what is to be paid back.
[[nodiscard]] StatedSum classify_sum(Line const& line, SumWords const& words, bool refund);
// Figures that lost their pound sign: only right after a payee or "payment of".
[[nodiscard]] std::vector<StatedSum> bare_sums(Line const& line, DutyWords const& duty);

}  // namespace amends
