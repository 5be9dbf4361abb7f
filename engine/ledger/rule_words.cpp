#include "engine/ledger/rule_words.h"

#include "engine/assess/case_rules.h"

namespace amends {

std::map<std::string, RuleWords, std::less<>> rule_words(RulePack const& pack) {
  std::map<std::string, RuleWords, std::less<>> words;
  for (auto const& rule : pack.rules) words.emplace(rule.id, RuleWords{rule.title, rule.why});
  for (auto const& rule : case_rules()) words.emplace(rule.id, RuleWords{rule.title, rule.why});
  return words;
}

}  // namespace amends
