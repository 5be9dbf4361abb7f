// What is wrong with a file that must be right (a rule pack, a manifest, a case file), as data: a
// stable code, a sentence, a place, what was expected, what to do. One renderer makes text of it.
#pragma once

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

// A place in a file, for people: line and column count from 1, columns in characters; 0: the whole file.
// In a workbook the line is a row of `sheet`, and the column one of its columns.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t length = 1;  // characters that the caret underlines
  std::string sheet = {};  // empty: the file has no sheets
};

// "evidence.yaml:12:5"; "evidence.xlsx, sheet Evidence, cell F7"; the file alone where that is all that is
// known, nothing without a file.
[[nodiscard]] std::string in_words(Place const& place);
// "F7"; the row alone where no column is named.
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);

enum class Severity { error, warning };

struct Diagnostic {
  std::string code;      // "Y003": stable; diagnostic_codes() lists them all with their meaning
  Severity severity = Severity::error;
  std::string message;   // unknown evidence kind "recipt"
  Place place;
  std::string line_text; // the source line, for the caret; empty where there is none
  std::string label;     // under the caret: "not one of: remittance, letter"
  std::string help;      // did you mean "receipt"?
};

using Diagnostics = std::vector<Diagnostic>;

// A value, or all that is wrong.
template <class Value>
using Result = std::variant<Value, Diagnostics>;

// error[M008]: unknown evidence kind "recipt"
//   --> rules/lgsco/payment.yaml:14:11
//    |
// 14 |     kind: recipt
//    |           ^^^^^^ not one of: ...
//    = help: did you mean "receipt"?
[[nodiscard]] std::string render(Diagnostic const& diagnostic);

struct DiagnosticCodeInfo {
  std::string_view code;
  std::string_view meaning;
  std::string_view remedy;
};
[[nodiscard]] std::vector<DiagnosticCodeInfo> const& diagnostic_codes();

}  // namespace amends
