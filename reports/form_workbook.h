// `amends init --format xlsx`: the evidence form as a workbook, for officers who have Excel and no editor.
// It asks what evidence.yaml asks, is laid out by the same table that reads it back, and can be filled in
// with drop-downs; what is not to be filled in is protected.
#pragma once

#include "engine/evidence/form_content.h"

#include <string>  // std::string

namespace amends {

// The bytes of evidence.xlsx. `created` stands in its properties. Throws std::runtime_error where the
// machine has no room to write it.
[[nodiscard]] std::string form_workbook(FormContent const& content, Date created);

}  // namespace amends
