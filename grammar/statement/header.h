// The header lines of a statement, whichever scheme's, whole or broken over lines. Inside the room.
#pragma once

#include "grammar/model/statement.h"
#include "grammar/statement/headings.h"
#include "grammar/statement/lines.h"

#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

struct HeaderReading {
  Header header;
  std::size_t end_line = 0;  // index of the first line that is no header any more
};

// Reads from the top of `lines`. A text without header gives an empty one, and end_line 0.
[[nodiscard]] HeaderReading read_header(std::string_view source, std::span<TextLine const> lines,
                                        Headings const& headings);

}  // namespace amends
