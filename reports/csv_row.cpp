#include "reports/csv_row.h"

namespace amends {

namespace {

constexpr std::string_view formula_openings = "=+-@\t\r";

void append_cell(std::string_view cell, std::string& out) {
  bool const formula = !cell.empty() && formula_openings.find(cell.front()) != std::string_view::npos;
  bool const quoted = cell.find_first_of("\",\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (char const c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

}  // namespace

std::string csv_date(std::optional<Date> date) { return date ? iso(*date) : std::string{}; }

void append_csv_row(std::span<std::string const> cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(cells[i], out);
  }
  out += "\r\n";
}

}  // namespace amends
