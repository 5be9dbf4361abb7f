// How deep each block stands, and the path of labels that leads to it. Text copies have lost the nesting
// of their lists; indentation, the kinds of labels and the words of lead-ins give it back. Inside the room.
#pragma once

#include "grammar/statement/blocks.h"

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Placed {
  int depth = 0;
  std::string path;
  bool subheading = false;
};

// One for each block.
[[nodiscard]] std::vector<Placed> place_blocks(std::string_view source, std::vector<Block> const& blocks);

}  // namespace amends
