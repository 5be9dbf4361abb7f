// Workbooks made for tests: the parts that a reader looks at, as Excel writes them.
#pragma once

#include <string>   // std::string
#include <utility>  // std::pair
#include <vector>   // std::vector

namespace amends::test {

// Cells as XML, with helpers for each type. `at` is "B2". Style 1 shows a day, 2 is "dd/mm/yyyy", 3 is "£#,##0.00".
[[nodiscard]] std::string text_cell(std::string const& at, std::string const& words);
[[nodiscard]] std::string number_cell(std::string const& at, std::string const& number, int style = 0);

// <row> with these cells.
[[nodiscard]] std::string row(int number, std::string const& cells);

// A workbook of sheets, name and rows.
[[nodiscard]] std::string xlsx(std::vector<std::pair<std::string, std::string>> const& sheets,
                               std::string const& shared_texts = {}, std::string const& properties = {});

}  // namespace amends::test
