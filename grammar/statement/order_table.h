// A table of orders under its head ("Order / What the landlord must do / Due date"), as text copies leave
// it: cells a line, over several lines, or between tabs. Apart from the other blocks because under such a
// head the same lines mean something else. Inside the room.
#pragma once

#include "grammar/statement/blocks.h"
#include "grammar/statement/lines.h"

#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// Whether the head of a column ("Due date"), perhaps broken over lines, and nothing else starts at lines[at].
[[nodiscard]] bool starts_column_head(std::string_view source, std::span<TextLine const> lines, std::size_t at);

// Appends the blocks of the table whose head starts at lines[at]: its head, and for every row its name,
// what it asks, and when that is due. Returns the index of the first line behind the table; `at` where no
// table starts there.
[[nodiscard]] std::size_t read_order_table(std::string_view source, std::span<TextLine const> lines, std::size_t at,
                                           std::vector<Block>& to);

}  // namespace amends
