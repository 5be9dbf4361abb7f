// What is wrong with a pack that loads: rules that nothing proves right, that can never apply, or that
// tell a person too little.
#include "rules/pack.h"

#include <algorithm>  // std::any_of

namespace amends {

namespace {

Diagnostic warning(EvidenceRule const& rule, std::string code, std::string message, std::string help) {
  return {std::move(code), Severity::warning, std::move(message), rule.place, {}, {}, std::move(help)};
}

bool expects(EvidenceRule const& rule, bool pass) {
  return std::any_of(rule.tests.begin(), rule.tests.end(), [&](RuleExample const& test) {
    bool const judged = test.expect != "does_not_apply" && test.expect != "missing";
    return judged && (test.expect == "pass") == pass && !test.todo;
  });
}

// `evidence` actions are met when everything else is evidenced: the engine reckons that, not a rule.
bool can_apply(EvidenceRule const& rule) {
  return std::any_of(rule.applies_to.begin(), rule.applies_to.end(), [](Kind kind) { return kind != Kind::evidence; });
}

void look_at(EvidenceRule const& rule, Diagnostics& found) {
  auto const named = "rule \"" + rule.id + "\" ";
  if (!expects(rule, true))
    found.push_back(warning(rule, "L001", named + "has no test that must pass", "add one with `expect: pass`"));
  if (!expects(rule, false))
    found.push_back(warning(rule, "L002", named + "has no test that must not pass",
                            "add one with `expect: fail`, `partly` or `review`"));
  if (rule.message.values.empty())
    found.push_back(
        warning(rule, "L003", named + "has a message that names no value", "say what was found, in braces: {count()}"));
  if (!can_apply(rule))
    found.push_back(warning(rule, "L004", named + "can never apply", "name a kind of action that rules decide"));
  if (rule.why.empty() || rule.source.empty())
    found.push_back(warning(rule, "L007", named + "does not say why it asks, or where that is written",
                            "fill in `why` and `source`"));
}

bool has_rule(RulePack const& pack, Kind kind) {
  return std::any_of(pack.rules.begin(), pack.rules.end(), [&](EvidenceRule const& rule) {
    return rule.level == RuleLevel::required &&
           std::find(rule.applies_to.begin(), rule.applies_to.end(), kind) != rule.applies_to.end();
  });
}

}  // namespace

Diagnostics lint(RulePack const& pack) {
  Diagnostics found;
  for (auto const& rule : pack.rules) look_at(rule, found);
  for (auto const kind : all_kinds()) {
    if (kind == Kind::evidence || kind == Kind::other || has_rule(pack, kind)) continue;
    found.push_back({"L006",
                     Severity::warning,
                     "no required rule says what shows that a " + std::string(name(kind)) + " action was done",
                     {pack.id, 0, 0, 1},
                     {},
                     {},
                     "add one to evidence/"});
  }
  return found;
}

}  // namespace amends
