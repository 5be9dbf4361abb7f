// Values as people in the field write them, for the reports that people read.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/money.h"
#include "reports/style.h"

#include <cstdint>      // std::int64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// "£300 each", "up to £500", "£200 a month for 7 months", "50%, to be worked out"
[[nodiscard]] std::string in_words(Amount const& amount);

// "M, Mr X and Mrs X"; empty for none
[[nodiscard]] std::string joined(std::vector<std::string> const& names, std::string_view last = " and ");

// 1 action, 3 actions; "needs a person" and the like stay as they are
[[nodiscard]] std::string counted(std::size_t count, std::string_view thing);
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

// "refund or waive" for a name as it stands in JSON
[[nodiscard]] std::string spaced(std::string_view name);

// `text` with every run of blanks and line ends as one blank, none at the ends.
[[nodiscard]] std::string single_spaced(std::string_view text);

// First letter as a capital, or small (ASCII).
[[nodiscard]] std::string capitalised(std::string text);
[[nodiscard]] std::string lower_first(std::string text);

}  // namespace amends
