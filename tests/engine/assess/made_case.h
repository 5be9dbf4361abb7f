// A case made by hand, so that judging is tested without reading a decision or a shipped pack.
#pragma once

#include "engine/assess/judge_case.h"

#include <string>  // std::string

namespace amends::test {

[[nodiscard]] Date day(char const* iso_date);

// A case decided on 27 March 2024. Whatever is added can be changed through the reference until the next.
class MadeCase {
 public:
  MadeCase();

  // An action due on 27 April 2024, agreed, of the Council for Mrs X.
  Obligation& action(Kind kind, char const* due = "2024-04-27");
  // "provide us with evidence", without a deadline.
  Obligation& evidence_action();
  // A remittance of £1,000 with a readable file for an action, done and sent on these days.
  EvidenceItem& paid(int action, char const* done_on, char const* sent_on);
  // The file of an item that is there, but that this version does not look into.
  void unopened(std::string const& file);

  // The assessment of action n as of that day.
  [[nodiscard]] Assessment check(int n, char const* as_of) const;
  [[nodiscard]] CaseReport report(char const* as_of) const;

  CaseInput input;
  RulePack pack;
};

// The ids of the findings of an assessment with that result, joined with blanks.
[[nodiscard]] std::string ids(Assessment const& assessment, RuleResult result);

}  // namespace amends::test
