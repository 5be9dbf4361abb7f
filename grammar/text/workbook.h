// An Excel workbook (.xlsx) as values: sheets, rows, cells with their text, number or day. Payment runs and
// registers come in it, and so do evidence forms that were filled in with Excel.
#pragma once

#include "grammar/model/date.h"
#include "grammar/text/document.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

enum class CellType { text, number, date, yes_no };

struct Cell {
  std::size_t column = 0;  // from 1
  CellType type = CellType::text;
  // What a reader sees, more or less: words as they stand, a number as plain decimal ("1000.5"), a day as
  // 2024-04-27, TRUE or FALSE. Never empty.
  std::string text;
  std::optional<std::int64_t> hundredths;  // of a number, rounded: the pence of an amount in pounds
  std::optional<Date> date;                // of a date; the time of day is dropped
};

struct Row {
  std::size_t number = 0;   // as Excel counts, from 1
  std::vector<Cell> cells;  // those with something in them, in order of column

  // The cell in this column; null where it is empty.
  [[nodiscard]] Cell const* at(std::size_t column) const;
};

struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<Row> rows;  // those with something in them, in order
};

struct Workbook {
  std::vector<Sheet> sheets;  // in order of their tabs
};

// The workbook that `bytes` are. What a formula gave when the file was saved is read, never computed anew;
// macros, links and what stands outside the file are not looked at. Never throws. Refused: what is no
// workbook, is locked, or costs more than bounded memory (entries, size, ratio of packing, cells, text).
[[nodiscard]] std::variant<Workbook, Unreadable> read_workbook(std::string_view bytes);

}  // namespace amends
