// The checks that every scheme needs and no pack can switch off: an undated proof, a file that was not
// looked into, a body that is still missing. Their ids stand in findings beside the pack's, and a
// person's judgement may replace them like any other rule.
#pragma once

#include "engine/assess/case_report.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

enum class CaseRule {
  not_applicable,
  unread_file,
  claim_only,
  claim_differs,
  not_claimed,
  file_changed,
  undated,
  done_before_decision,
  event_after_due,
  no_rule,
  each_body,
  decision_recorded,
  evidence_sent,
  recurs,
  reading_unsure,
  evidenced_late,
  extension_late,
  extension_authority,
  inferred,
  match_unclear,
  shared_sum
};

struct CaseRuleInfo {
  CaseRule rule;
  std::string_view id;  // "case.undated"
  RuleLevel level;
  std::string_view title;
  std::string_view why;
};
// In the order of the enum: for `amends explain`, the docs and the tests.
[[nodiscard]] std::span<CaseRuleInfo const> case_rules();

[[nodiscard]] Finding finding(CaseRule rule, RuleResult result, std::string message, std::optional<Place> where = {});

}  // namespace amends
