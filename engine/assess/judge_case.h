// A case, once all its files are read, to its report: no file, no clock.
#pragma once

#include "engine/assess/findings.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct CaseInput {
  std::string folder;
  BoundStatement statement;
  Manifest manifest;
  CaseFile case_file;
  Attachments attachments;
  std::map<int, std::string> unsure;  // actions whose reading a person left open, and what they said
};

// The days that anchors count from: recorded events, and when each action was done.
[[nodiscard]] KnownDates known_dates(CaseInput const& input);

[[nodiscard]] CaseReport judge_case(CaseInput const& input, RulePack const& pack, Date as_of, RuleUse& use);

}  // namespace amends
