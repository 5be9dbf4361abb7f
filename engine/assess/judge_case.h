// A case, once all its files are read, to its report: no file, no clock.
#pragma once

#include "engine/assess/findings.h"

#include <map>     // std::map
#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

// Payments that are named for the same actions and do not come to what these cost together.
struct SharedShortfall {
  std::vector<int> actions;
  std::int64_t paid = 0;  // pence
  std::int64_t owed = 0;  // pence, less what other items show
  Place place;            // of the first of them
};

struct CaseInput {
  std::string folder;
  BoundStatement statement;
  Manifest manifest;
  CaseFile case_file;
  Attachments attachments;
  Names names;  // who the statement's people are; empty without --names
  std::vector<SharedShortfall> shared_shortfalls;
  std::map<int, std::string> unsure;  // actions whose reading a person left open, and what they said
};

// The days that anchors count from: recorded events, and when each action was done.
[[nodiscard]] KnownDates known_dates(CaseInput const& input);

[[nodiscard]] CaseReport judge_case(CaseInput const& input, RulePack const& pack, Date as_of, RuleUse& use);

}  // namespace amends
