// Headings to sections, with the furniture of the page left out. Inside the room.
#pragma once

#include "grammar/model/statement.h"
#include "grammar/statement/headings.h"
#include "grammar/statement/lines.h"

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct SectionsReading {
  std::vector<Section> sections;       // without paragraphs
  std::optional<std::string> summary;  // the words after "Summary:"
  std::optional<Date> satisfied_on;
  bool has_headings = false;  // whether any heading of the vocabulary occurs
};

// Reads lines[first_line ...].
[[nodiscard]] SectionsReading read_sections(std::string_view source, std::span<TextLine const> lines,
                                            std::size_t first_line, Headings const& headings);

}  // namespace amends
