// Which of the scheme's remedy categories an action falls under.
#include "rules/pack.h"

#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of

namespace amends {

CategoryRule const* category_of(RulePack const& pack, Kind kind, std::string_view words) {
  auto const folded = fold_for_comparison(words);
  for (auto const& rule : pack.categories) {
    if (rule.kind != kind) continue;
    auto const stands = [&](std::string const& word) { return folded.find(word) != std::string::npos; };
    if (rule.when.empty() || std::any_of(rule.when.begin(), rule.when.end(), stands)) return &rule;
  }
  return nullptr;
}

}  // namespace amends
