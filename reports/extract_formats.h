// The forms in which `amends extract` prints statements. One table; help, the check of --format and
// the tests read it. Writers stream, so that any number of documents fits in memory.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/obligation/obligation.h"
#include "reports/style.h"

#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// What came before the end: how many statements were printed, and what could not be read.
struct ExtractTail {
  std::size_t statements = 0;
  std::span<FailedInput const> unreadable;
};

struct ExtractFormat {
  std::string_view name;
  std::string_view meaning;
  void (*begin)(Style const& style, std::string& out);
  // One statement, written apart from its neighbours (several may be written at once).
  void (*statement)(BoundStatement const& statement, Style const& style, std::string& out);
  std::string_view between;  // stands between two statements
  void (*end)(ExtractTail const& tail, Style const& style, std::string& out);
};

[[nodiscard]] std::span<ExtractFormat const> extract_formats();

// extract_text.cpp
void write_extract_text(BoundStatement const& statement, Style const& style, std::string& out);
void end_extract_text(ExtractTail const& tail, Style const& style, std::string& out);
// extract_json.cpp
void begin_extract_json(Style const& style, std::string& out);
void write_extract_json(BoundStatement const& statement, Style const& style, std::string& out);
void end_extract_json(ExtractTail const& tail, Style const& style, std::string& out);
void write_extract_ndjson(BoundStatement const& statement, Style const& style, std::string& out);
// extract_csv.cpp
void begin_extract_csv(Style const& style, std::string& out);
void write_extract_csv(BoundStatement const& statement, Style const& style, std::string& out);
// extract_html.cpp
void begin_extract_html(Style const& style, std::string& out);
void write_extract_html(BoundStatement const& statement, Style const& style, std::string& out);
void end_extract_html(ExtractTail const& tail, Style const& style, std::string& out);

}  // namespace amends
