// A case folder to a CaseReport.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/evidence/names.h"
#include "engine/obligation/read.h"

#include <optional>  // std::optional
#include <set>       // std::set
#include <string>    // std::string
#include <variant>   // std::variant

namespace amends {

struct CheckOptions {
  Date as_of{1970, 1, 1};
  std::optional<Date> decision_date;
  NamesFile names;  // --names
  std::string
      evidence_file;  // --evidence: the manifest of a single decision; empty: evidence.yaml or .xlsx in the folder
  bool to_be_kept = false;  // people whom the evidence names and the statement does not are hidden, too
};

// Reads and judges one case: a folder that holds decision.*, or a decision file with --evidence. A bad
// manifest or case file fails the case with all its diagnostics. `rules_used` gains the id of each rule
// that selected something, `rules_met` of each that applied by kind.
[[nodiscard]] std::variant<CaseReport, FailedInput> check_case(std::string const& path, ChoosePack const& choose,
                                                               CheckOptions const& options,
                                                               std::set<std::string>& rules_met,
                                                               std::set<std::string>& rules_used);

}  // namespace amends
