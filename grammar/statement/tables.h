// Tables of orders, as text copies keep them: a cell a line, or the cells of a row between tabs. Inside
// the room.
#pragma once

#include "grammar/statement/blocks.h"

#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// "No later than 24 June 2026": says by when, and nothing else.
[[nodiscard]] bool could_be_due_cell(std::string_view words);

// Whether the end of the line `above` breaks a number that goes on in `below`: "No later than 2" / "6".
[[nodiscard]] bool breaks_number(std::string_view above, std::string_view below);

// Parts rows that stand on one line into their cells, and marks cells that only name their row.
void split_rows(std::string_view source, std::vector<Block>& blocks);

}  // namespace amends
