// A change as JSON, in report.json and in changes.json alike. Inside the room.
#pragma once

#include "engine/json/json_writer.h"
#include "engine/night/night_report.h"
#include "reports/style.h"

#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// "newly_overdue"; to a council "nothing_missing" for what is satisfied.
[[nodiscard]] std::string_view change_code(ChangeKind kind, Audience audience);
// An array. To the public how things stood is left out, to a council what is a verdict.
void write_changes(std::vector<Change> const& changes, Audience audience, JsonWriter& json);

}  // namespace amends
