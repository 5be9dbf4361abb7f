// A statement and its actions as JSON (contract: `amends/extract/1`). Shared by extract and check,
// whose obligations carry the action's fields.
#pragma once

#include "engine/json/json_writer.h"
#include "engine/obligation/obligation.h"
#include "reports/line_index.h"

namespace amends {

// One statement S.
void write_statement(BoundStatement const& statement, JsonWriter& json);

// "scheme" to "satisfied_on"; inside an object. Without a verdict that last one is left out: it is the
// Ombudsman's, and stands in the statement.
enum class HeaderFields { all, without_verdict };
void write_header_fields(Header const& header, JsonWriter& json, HeaderFields fields = HeaderFields::all);

// What `check` may know better than the statement alone.
struct ActionView {
  Obligation const& obligation;
  std::optional<Date> due;
  std::vector<Review> const& review;
};
// "n" to "review"; inside an object.
void write_action_fields(ActionView const& view, BoundStatement const& statement, LineIndex const& lines,
                         JsonWriter& json);

// A sum, with the words for it; `shape`: on one line or several.
void write_amount(Amount const& amount, std::string_view words, JsonWriter& json,
                  JsonWriter::Shape shape = JsonWriter::Shape::lines);

void write_review(std::vector<Review> const& review, JsonWriter& json);

}  // namespace amends
