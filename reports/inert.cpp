#include "reports/inert.h"

namespace amends {

namespace {

constexpr std::string_view formula_openings = "=+-@\t\r\n";

}  // namespace

std::string inert(std::string_view cell) {
  bool const formula = !cell.empty() && formula_openings.find(cell.front()) != std::string_view::npos;
  return (formula ? "'" : "") + std::string(cell);
}

}  // namespace amends
