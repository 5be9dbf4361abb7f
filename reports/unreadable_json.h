// The inputs that could not be read or checked, as every JSON report lists them.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/json/json_writer.h"

#include <span>  // std::span

namespace amends {

void write_unreadable(std::span<FailedInput const> inputs, JsonWriter& json);

}  // namespace amends
