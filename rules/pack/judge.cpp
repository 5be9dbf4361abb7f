// One rule against the evidence of one action.
#include "rules/pack.h"

#include <algorithm>  // std::find
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array level_names{"required", "advisory", "review"};
constexpr std::array result_names{"pass", "partly", "fail", "review", "missing"};
constexpr std::string_view does_not_apply = "does_not_apply";

std::vector<EvidenceFacts> selected(EvidenceRule const& rule, std::span<EvidenceFacts const> items) {
  std::vector<EvidenceFacts> chosen;
  for (auto const& item : items) {
    bool const wanted = std::find(rule.evidence.begin(), rule.evidence.end(), item.kind) != rule.evidence.end();
    if (rule.evidence.empty() || wanted) chosen.push_back(item);
  }
  return chosen;
}

// Whatever the answer hangs on and is not known makes it one for a person: whether the rule applies at all,
// whether it is met, and whether in part.
RuleResult result_of(EvidenceRule const& rule, ActionFacts const& action, CaseFacts const& the_case,
                     std::span<EvidenceFacts const> items) {
  auto const asked = rule.when ? evaluate(*rule.when, action, the_case, {}) : std::optional(true);
  auto const holds = evaluate(rule.check, action, the_case, items);
  if (!asked || !holds) return RuleResult::review;
  if (*holds) return RuleResult::pass;
  auto const in_part = rule.partly ? evaluate(*rule.partly, action, the_case, items) : std::optional(false);
  if (!in_part) return RuleResult::review;
  if (*in_part) return RuleResult::partly;
  return rule.level == RuleLevel::review ? RuleResult::review : RuleResult::fail;
}

}  // namespace

std::string_view name(RuleLevel level) { return level_names[static_cast<std::size_t>(level)]; }
std::string_view name(RuleResult result) { return result_names[static_cast<std::size_t>(result)]; }

bool applies(EvidenceRule const& rule, ActionFacts const& action, CaseFacts const& the_case) {
  if (std::find(rule.applies_to.begin(), rule.applies_to.end(), action.kind) == rule.applies_to.end()) return false;
  // Where `when` is not known it applies, and ends with a person.
  return !rule.when || evaluate(*rule.when, action, the_case, {}).value_or(true);
}

RuleVerdict judge(EvidenceRule const& rule, ActionFacts const& action, CaseFacts const& the_case,
                  std::span<EvidenceFacts const> items) {
  auto const chosen = selected(rule, items);
  auto const result = chosen.empty() ? RuleResult::missing : result_of(rule, action, the_case, chosen);
  return {result, fill_in(rule.message, action, the_case, chosen)};
}

std::vector<RuleTestOutcome> run_tests(RulePack const& pack) {
  std::vector<RuleTestOutcome> outcomes;
  for (auto const& rule : pack.rules) {
    for (auto const& test : rule.tests) {
      bool const asked = applies(rule, test.action, test.the_case);
      std::vector<EvidenceFacts> items;
      for (auto const& item : test.evidence) items.push_back(completed(item, pack.content_words));
      auto const got = asked ? name(judge(rule, test.action, test.the_case, items).result) : does_not_apply;
      outcomes.push_back({rule.id, test.name, test.expect, std::string(got), test.todo});
    }
  }
  return outcomes;
}

}  // namespace amends
