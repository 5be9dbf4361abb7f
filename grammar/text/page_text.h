// Lines on pages to running text: paragraphs whole again, lists indented, and what a printer puts on every
// page left out. Inside the room.
#pragma once

#include "grammar/text/page_lines.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// A line a paragraph. Words broken at the end of a line are joined.
[[nodiscard]] std::string text_of_pages(std::vector<Page> pages);

}  // namespace amends
