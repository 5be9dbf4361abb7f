// The labelled lines of a header, in all schemes' forms: "Category : Housing", "Case ID" with its value
// on the next line, "Report date : 24/10/2024". Inside the room.
#pragma once

#include "grammar/model/date.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class FieldKind { categories, decision, decision_date, body, reference, ignored };

struct HeaderField {
  FieldKind kind = FieldKind::ignored;
  std::string_view scheme;  // the scheme whose headers alone have this label; empty where several do
  std::string_view value;   // on the same line; empty where it stands below
};

// The field that `line` gives or announces; nothing on other lines.
[[nodiscard]] std::optional<HeaderField> read_field(std::string_view line);

// "Stockport Metropolitan Borough Council (23 010 123)", "Ridgeway Surgery (P-009340)".
struct BodyLine {
  std::string_view body;
  std::string_view reference;
};
[[nodiscard]] std::optional<BodyLine> read_body_line(std::string_view line);

// "COMPLAINT 202391544"
[[nodiscard]] std::optional<std::string_view> read_complaint_number(std::string_view line);

// A line that is nothing but a date.
[[nodiscard]] std::optional<Date> read_whole_date(std::string_view words);

// "Children's care services > Child protection", split at ">"; empty parts are dropped.
[[nodiscard]] std::vector<std::string> split_categories(std::string_view words);

}  // namespace amends
