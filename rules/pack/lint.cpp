// What is wrong with a pack that loads: rules that nothing proves right, that can never apply, or that
// tell a person too little; chase steps and letters that do not go together.
#include "rules/expression/reach.h"
#include "rules/pack.h"

#include <algorithm>  // std::all_of, any_of, none_of, find, find_if

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

// `evidence` actions are met when everything else is evidenced: the engine reckons that, and a rule advises.
bool decides_nothing(EvidenceRule const& rule) {
  return rule.level != RuleLevel::advisory &&
         std::all_of(rule.applies_to.begin(), rule.applies_to.end(), [](Kind kind) { return kind == Kind::evidence; });
}

bool always_passes(EvidenceRule const& rule) {
  if (!rule.check.tree) return false;
  auto const said = answers_of(*rule.check.tree, {rule.applies_to, rule.evidence});
  return !said.no && !said.unknown;
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
  if (decides_nothing(rule))
    found.push_back(warning(rule, "L004", named + "can decide nothing: `evidence` is reckoned by the engine",
                            "make it advisory, or name another kind of action"));
  if (always_passes(rule))
    found.push_back(
        warning(rule, "L008", named + "passes whatever the evidence holds", "ask for something that may be lacking"));
  if (rule.why.empty() || rule.source.empty())
    found.push_back(warning(rule, "L007", named + "does not say why it asks, or where that is written",
                            "fill in `why` and `source`"));
}

bool ask_the_same(EvidenceRule const& one, EvidenceRule const& other) {
  bool const same_when =
      one.when.has_value() == other.when.has_value() && (!one.when || one.when->text == other.when->text);
  bool const same_items = one.evidence == other.evidence;
  bool const share_a_kind = std::any_of(one.applies_to.begin(), one.applies_to.end(), [&](Kind kind) {
    return std::find(other.applies_to.begin(), other.applies_to.end(), kind) != other.applies_to.end();
  });
  return same_when && same_items && share_a_kind && one.check.text == other.check.text;
}

void look_for_doubles(RulePack const& pack, Diagnostics& found) {
  for (auto rule = pack.rules.begin(); rule != pack.rules.end(); ++rule) {
    auto const first = std::find_if(pack.rules.begin(), rule,
                                    [&](EvidenceRule const& earlier) { return ask_the_same(earlier, *rule); });
    if (first != rule)
      found.push_back(warning(*rule, "L005", "rule \"" + rule->id + "\" asks the same as \"" + first->id + '"',
                              "keep one of them, or say in `when` how they differ"));
  }
}

bool has_rule(RulePack const& pack, Kind kind) {
  return std::any_of(pack.rules.begin(), pack.rules.end(), [&](EvidenceRule const& rule) {
    return rule.level == RuleLevel::required &&
           std::find(rule.applies_to.begin(), rule.applies_to.end(), kind) != rule.applies_to.end();
  });
}

Diagnostic about_pack(RulePack const& pack, std::string code, std::string message, std::string help) {
  return {std::move(code), Severity::warning, std::move(message), {pack.id, 0, 0, 1}, {}, {}, std::move(help)};
}

void look_at_letters(RulePack const& pack, Diagnostics& found) {
  auto const& chase = pack.timing.chase;
  for (auto const& step : chase)
    if (!step.to.empty() && step.letter.empty())
      found.push_back(about_pack(pack, "L009",
                                 "chase step \"" + step.id + "\" is for " + step.to + ", but has no letter",
                                 "name one in `letter`, or take out `to`"));
  for (auto const& letter : pack.letters) {
    if (std::none_of(chase.begin(), chase.end(), [&](ChaseStep const& step) { return step.letter == letter.name; }))
      found.push_back(about_pack(pack, "L010", "no chase step uses letters/" + letter.name,
                                 "name it in a step of timing.yaml, or remove it"));
    if (letter.text.find("{{#actions}}") == std::string::npos)
      found.push_back(about_pack(pack, "L011", "letters/" + letter.name + " does not say which actions it is about",
                                 "write {{#actions}} ... {{/actions}}"));
  }
}

}  // namespace

Diagnostics lint(RulePack const& pack) {
  Diagnostics found;
  for (auto const& rule : pack.rules) look_at(rule, found);
  look_for_doubles(pack, found);
  for (auto const kind : all_kinds()) {
    if (kind == Kind::evidence || kind == Kind::other || has_rule(pack, kind)) continue;
    found.push_back(about_pack(
        pack, "L006", "no required rule says what shows that a " + std::string(name(kind)) + " action was done",
        "add one to evidence/"));
  }
  look_at_letters(pack, found);
  return found;
}

}  // namespace amends
