// The evidence manifest that `amends init` writes: one entry an action, with what shows that it was done
// and by when, for people to fill in. What is left empty claims nothing.
#pragma once

#include "engine/obligation/obligation.h"
#include "rules/pack.h"

#include <string>  // std::string

namespace amends {

void write_evidence_template(BoundStatement const& statement, RulePack const& pack, std::string& out);

}  // namespace amends
