// The last look at what a check says before anybody sees it: no real name of --names is left in it.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/assess/supplied.h"
#include "engine/evidence/names.h"

#include <string_view>  // std::string_view

namespace amends {

// Puts pseudonyms in the place of real names in all that comes from evidence or from people's notes. The
// statement itself is published, and stays as it is.
void hide_names(Names const& names, CaseReport& report);
void hide_names(Names const& names, FailedInput& failed);

// Adds to `names` whom letters and payments are said to be to, or are to, unless the statement names them:
// without --names nobody can say which of its people they are, and what is kept holds no real name.
void add_strangers(Manifest const& manifest, Attachments const& attachments, std::string_view statement, Names& names);

}  // namespace amends
