// How much: the sums to be paid or forgone under a duty, apart from those already paid, deducted, owed
// or used as a yardstick; parts, rates and totals, which must agree.
#pragma once

#include "grammar/actions/duties.h"
#include "grammar/model/action.h"

#include <cstdint>   // std::int64_t
#include <optional>  // std::optional
#include <vector>    // std::vector

namespace amends {

struct MoneyReading {
  std::vector<Amount> amounts;
  std::optional<std::int64_t> total_pence;
  std::vector<Review> review;  // total_mismatch, lost_pound_sign, deduction, ...
};

// `parts`: lines of a list below ("made up of:"). `payees`: how many people are paid, at least 1;
// `each`: the sum goes to each of them.
[[nodiscard]] MoneyReading read_money(Line const& line, DutyWords const& duty, std::vector<Line const*> const& parts,
                                      std::size_t payees, bool each);

}  // namespace amends
