// A workbook's parts, and a form filled in as a person with Excel would: cells of a sheet get a content,
// all else stays as it was written.
#pragma once

#include <map>          // std::map
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace amends::tests {

// Every file of the archive by its name.
[[nodiscard]] std::map<std::string, std::string> unzipped(std::string_view bytes);

// What a program wrote in all: of a workbook what its archive holds, of anything else the bytes.
[[nodiscard]] std::string opened(std::string const& bytes);

// What a cell is to hold: words, or a number (a day as Excel counts them).
struct Fill {
  std::string cell;  // "D2"
  std::string words;
  std::string number = {};
};
// The form with these cells of its sheet (counted from 1) filled in. A cell that is not there fails the test.
[[nodiscard]] std::string filled(std::string_view form, int sheet, std::vector<Fill> const& cells);

// All words and numbers of all sheets, a line a row.
[[nodiscard]] std::string all_cells(std::string_view bytes);

}  // namespace amends::tests
