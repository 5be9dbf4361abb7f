// The pages of a PDF as lines of words with their places, in reading order: what stands on one line, and
// which column it is of. Inside the room.
#pragma once

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class Column { whole, left, right };

struct PageLine {
  std::string words;
  Column column = Column::whole;
  // In points, from the left and the top of the page.
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double first_word = 0;  // its width, which tells whether it had room on the line above

  [[nodiscard]] double height() const { return bottom - top; }
};

struct Page {
  std::vector<PageLine> lines;
  bool in_columns = false;
};

// The pages that `pdftotext -bbox-layout` wrote; nothing where it wrote no such thing.
[[nodiscard]] std::optional<std::vector<Page>> pages_of(std::string_view written);

}  // namespace amends
