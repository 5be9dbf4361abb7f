// What `amends init` writes: an evidence.yaml to fill in.
//
// Each action has an entry whose keys stand there with nothing behind them. That is easier for people
// who do not know YAML than lines to uncomment: the cursor goes behind the colon, the indent is right
// already. A key with nothing behind it counts as absent, and an entry in which nothing is filled in
// as nothing supplied, so that the untouched form is valid and says so: not_supplied.
#pragma once

#include "engine/evidence/form_content.h"

#include <string>  // std::string

namespace amends {

// The form for a decision: above each entry the words of the action, when it is due and what the pack's
// rules want to see. Actions that ask for evidence itself need no entry; what does not apply has none.
[[nodiscard]] std::string manifest_form(FormContent const& content);

}  // namespace amends
