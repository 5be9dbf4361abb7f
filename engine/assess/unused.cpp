#include "engine/assess/unused.h"

#include "engine/assess/facts.h"

#include <algorithm>  // std::ranges::any_of, find

namespace amends {

namespace {

bool fits(EvidenceItem const& item, Assessment const& assessment, RulePack const& pack, CaseFacts const& the_case) {
  auto const action = action_facts(assessment.obligation, assessment.due);
  if (item.amount && item.amount != action.total) return false;
  return std::ranges::any_of(pack.rules, [&](EvidenceRule const& rule) {
    bool const wants_kind = std::ranges::find(rule.evidence, item.kind) != rule.evidence.end();
    return wants_kind && applies(rule, action, the_case);
  });
}

std::string reason_for(std::vector<int> const& fitting) {
  std::string const nameless = "No action is named for it";
  if (fitting.size() != 1) return nameless + ": write action: with the number of the action that it shows";
  auto const number = std::to_string(fitting.front());
  return nameless + "; by its kind and sum it fits action " + number + " only: write action: " + number +
         " if that is what it shows";
}

}  // namespace

std::vector<UnusedEvidence> unused_evidence(Manifest const& manifest, std::span<Assessment const> obligations,
                                            RulePack const& pack, CaseFacts const& the_case) {
  std::vector<UnusedEvidence> unused;
  for (auto const& item : manifest.items) {
    if (!item.actions.empty()) continue;
    std::vector<int> fitting;
    for (auto const& assessment : obligations)
      if (fits(item, assessment, pack, the_case)) fitting.push_back(assessment.obligation.n);
    unused.push_back({item, reason_for(fitting)});
  }
  return unused;
}

}  // namespace amends
