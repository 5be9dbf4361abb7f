#include "reports/unreadable_json.h"

namespace amends {

void write_unreadable(std::span<FailedInput const> inputs, JsonWriter& json) {
  json.begin_array();
  for (FailedInput const& input : inputs) {
    json.begin_object(JsonWriter::Shape::one_line);
    json.field("source", input.source);
    json.field("code", input.code);
    json.field("message", input.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace amends
