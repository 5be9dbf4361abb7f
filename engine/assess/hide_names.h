// The last look at what a check says before anybody sees it: no real name of --names is left in it.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/evidence/names.h"

namespace amends {

// Puts pseudonyms in the place of real names in all that comes from evidence or from people's notes. The
// statement itself is published, and stays as it is.
void hide_names(Names const& names, CaseReport& report);
void hide_names(Names const& names, FailedInput& failed);

}  // namespace amends
