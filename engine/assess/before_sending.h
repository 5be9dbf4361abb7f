// What a body would want to know before its evidence goes to the Ombudsman: what is missing, what will be
// late, what a person will look at. Drawn from the assessments, so that no writer has to decide it.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/evidence/manifest.h"
#include "rules/pack.h"

#include <optional>  // std::optional

namespace amends {

// Nothing where the evidence is on its way: every item says when it was sent, or the case is closed. A
// manifest in which nothing is filled in yet is still to be sent.
[[nodiscard]] std::optional<BeforeSending> before_sending(CaseReport const& report, Manifest const& manifest,
                                                          RulePack const& pack, Date as_of);

}  // namespace amends
