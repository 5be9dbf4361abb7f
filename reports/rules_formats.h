// The forms in which `amends rules list` prints a pack. One table; help, the check of --format and the
// tests read it.
#pragma once

#include "reports/style.h"
#include "rules/pack.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct RulesFormat {
  std::string_view name;
  std::string_view meaning;
  void (*write)(RulePack const& pack, Style const& style, std::string& out);
};

[[nodiscard]] std::span<RulesFormat const> rules_formats();

// One rule for people: what it asks, of what, and why.
void write_rule_text(EvidenceRule const& rule, Style const& style, std::string& out);
// Its own examples, each behind the answer that it must give.
void write_rule_examples(EvidenceRule const& rule, Style const& style, std::string& out);
// The rule language as Markdown, from the tables that the loader checks packs with: for docs/rules.md.
void write_rule_reference(std::string& out);

}  // namespace amends
