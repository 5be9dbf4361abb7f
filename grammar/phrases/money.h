// Sums of money: "£1,000.50", "1,000 pounds", "one thousand pounds", "£200 a month for seven months",
// "up to £500", "around £2,300". What a sum is for (paid, offered, owed) is for grammar/actions.
#pragma once

#include "grammar/model/action.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

struct MoneyMatch {
  std::int64_t pence = 0;
  std::size_t length = 0;  // bytes taken from the front
  bool unusual = false;    // "£1.2k", "££500", "£1,0000": read, but a person should look
  bool lost_sign = false;  // "a payment of 175", "14,500": digits that stand for a sum
};

// A sum with its sign or the word pounds, at the very start of `at` (folded text).
[[nodiscard]] std::optional<MoneyMatch> match_money(std::string_view at);

// Digits that may be a sum whose sign was lost ("14,500", "175", "1250.00"): for places where only a
// sum can stand. No date, year or ordinal; nothing where a unit of time, "%" or a letter follows.
[[nodiscard]] std::optional<MoneyMatch> match_bare_sum(std::string_view at);

// A sum with all that is said of its size, at the very start of `at`: qualifier before, rate and
// number of periods after, "each" before or after.
struct SumMatch {
  MoneyMatch money;
  std::size_t length = 0;                  // qualifier and rate included
  std::size_t money_at = 0;                // where the figure itself starts in `at`
  Qualifier qualifier = Qualifier::exact;  // "up to", "at least", "about" / "around" / "approximately"
  std::optional<Rate> per;                 // "a month", "per week", "/week", "each term", "monthly"
  std::optional<int> periods;              // "for (the) seven months (without ...)", "for two terms"
  bool until = false;                      // "a week until ...": an open end
  bool each = false;                       // "£300 each", "each £300"
};
[[nodiscard]] std::optional<SumMatch> match_sum(std::string_view at);

// "half", "50%", "two thirds", "one third": a share of a sum, as contract.md prints it ("50%", "2/3").
struct ShareMatch {
  std::string_view printed;
  char const* share = "";
  std::size_t length = 0;
};
[[nodiscard]] std::optional<ShareMatch> match_share(std::string_view at);

}  // namespace amends
