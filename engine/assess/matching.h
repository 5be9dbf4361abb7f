// Evidence that names no action, matched to the one that it can only show: by its kind, its sum, whom it went
// to, and its day. Apart from judging because anchors count from the days of what was matched.
#pragma once

#include "engine/assess/judge_case.h"

namespace amends {

// With names, puts pseudonyms in the place of the people in manifest and files. Gives each item of the manifest that
// names no action the one action that fits (`inferred`); where several fit, those that it may show (`may_show`). An
// item that names its actions is left alone, and what it shows is no longer looked for. Then shares out payments for
// several actions. To be called once all files of the case are read, before anything is counted from the days that they
// show.
void settle_evidence(CaseInput& input, RulePack const& pack);

}  // namespace amends
