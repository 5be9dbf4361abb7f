#include "cli/glossary.h"

#include "cli/exit_code.h"
#include "cli/input.h"
#include "engine/assess/case_rules.h"
#include "engine/confirm/draft.h"
#include "reports/words.h"

#include <array>  // std::array
#include <set>    // std::set

namespace amends {

namespace {

constexpr std::array kind_meanings{
    "Say sorry to the people affected.",
    "Pay a sum of money.",
    "Refund, reimburse, waive, write off, cancel, credit or reduce a charge.",
    "Take a decision anew: a panel, an appeal, a review of the person's case.",
    "Assess a person's needs.",
    "Provide, repair, offer, issue or put in place something for a person.",
    "Tell somebody other than the Ombudsman something.",
    "Add to, correct or annotate records.",
    "Review or change a policy, procedure, template or plan of action.",
    "Train staff.",
    "Remind staff, or share the decision or its lessons with them.",
    "Look at other people's cases for the same fault.",
    "Send the Ombudsman evidence that the actions were done.",
    "A duty of no other kind.",
};

std::string kind_entry(RulePack const& pack, Kind kind) {
  std::string out = kind_meanings[static_cast<std::size_t>(kind)];
  std::set<std::string> rules;
  for (EvidenceRule const& rule : pack.rules)
    for (Kind const each : rule.applies_to)
      if (each == kind) rules.insert(rule.id);
  CategoryRule const* const category = category_of(pack, kind, "");
  if (category != nullptr) out += " Category: " + category->category + ".";
  if (!rules.empty()) out += " Rules: " + joined({rules.begin(), rules.end()}) + ".";
  return out;
}

void add_categories(RulePack const& pack, std::vector<GlossaryEntry>& out) {
  std::set<std::string> seen;
  for (CategoryRule const& row : pack.categories) {
    if (!seen.insert(row.category).second) continue;
    std::vector<std::string> kinds;
    for (CategoryRule const& other : pack.categories)
      if (other.category == row.category) kinds.emplace_back(name(other.kind));
    out.push_back({row.category, "category", "The scheme's remedy category for " + joined(kinds) + ".", ""});
  }
}

std::string rule_entry(EvidenceRule const& rule) {
  std::string out = rule.title + " (" + std::string{name(rule.level)} + "). Passes where: " + rule.check.text + ".";
  return rule.why.empty() ? out : out + " Why: " + rule.why;
}

template <class State>
void add_states(std::span<StateInfo<State> const> states, std::string const& family, std::vector<GlossaryEntry>& out) {
  for (StateInfo<State> const& state : states)
    out.push_back({std::string{state.name}, family, std::string{state.meaning}, ""});
}

}  // namespace

std::vector<GlossaryEntry> glossary(RulePack const& pack) {
  static_assert(kind_meanings.size() == static_cast<std::size_t>(Kind::other) + 1);
  std::vector<GlossaryEntry> out;
  for (EvidenceRule const& rule : pack.rules) out.push_back({rule.id, "rule", rule_entry(rule), ""});
  for (CaseRuleInfo const& info : case_rules())
    out.push_back({std::string{info.id}, "rule",
                   std::string{info.title} + " (" + std::string{name(info.level)} + "). Why: " + std::string{info.why},
                   ""});
  add_states(statuses(), "status", out);
  add_states(evidence_states(), "evidence state", out);
  add_states(time_states(), "time state", out);
  for (Kind const kind : all_kinds()) out.push_back({std::string{name(kind)}, "kind", kind_entry(pack, kind), ""});
  add_categories(pack, out);
  for (ReviewCodeInfo const& info : review_codes())
    out.push_back({std::string{info.name}, "review code", std::string{info.meaning}, std::string{info.remedy}});
  for (DraftCodeInfo const& info : draft_codes())
    out.push_back(
        {std::string{info.name}, "objection to a draft", std::string{info.meaning}, std::string{info.remedy}});
  for (DiagnosticCodeInfo const& info : diagnostic_codes())
    out.push_back({std::string{info.code}, "error code", std::string{info.meaning}, std::string{info.remedy}});
  for (InputCodeInfo const& info : input_codes())
    out.push_back({std::string{info.code}, "reason for an unreadable input", std::string{info.meaning},
                   std::string{info.remedy}});
  for (ExitCodeInfo const& info : exit_codes())
    out.push_back({std::to_string(static_cast<int>(info.code)), "exit code", std::string{info.meaning},
                   std::string{info.remedy}});
  return out;
}

}  // namespace amends
