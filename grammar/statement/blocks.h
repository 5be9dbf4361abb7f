// Lines to blocks: the words of one paragraph with the label in front of them, before anything is known
// of depths. Inside the room.
#pragma once

#include "grammar/statement/labels.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Block {
  Span words;  // without the label; may run over several lines
  std::optional<Label> label;
  int indent = 0;                          // columns before the label, or the words where there is none
  bool blank_before = false;               // an empty line, or the start, stands before it
  bool is_row = false;                     // its label is the number of a table's row
  bool is_name = false;                    // the cell of a row that only names it: "Apology order"
  bool is_cell = false;                    // a further cell of the row before it
  bool is_head = false;                    // the head of a table's column
  bool is_due = false;                     // the cell that says when the row is due
  std::vector<std::size_t> joined_breaks;  // line ends inside a number
};

[[nodiscard]] std::vector<Block> gather_blocks(std::string_view source, Span part);

}  // namespace amends
