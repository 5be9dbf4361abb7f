#include "reports/csv_row.h"

#include "reports/inert.h"

namespace amends {

namespace {

void append_cell(std::string_view content, std::string& out) {
  std::string const cell = inert(content);
  bool const quoted = cell.find_first_of("\",\r\n") != std::string_view::npos;
  if (quoted) out += '"';
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
