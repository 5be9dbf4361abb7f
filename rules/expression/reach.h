// Which answers an expression can give at all, so that a rule which can never apply, pass or be met in part
// is refused when the pack is loaded. Apart from evaluation because it asks of every case, not of one.
#pragma once

#include "rules/expression/tree.h"

#include <span>    // std::span
#include <vector>  // std::vector

namespace amends {

// What a rule is asked about: the kinds of action it applies to, and of item that it looks at.
struct Reach {
  std::span<Kind const> kinds;
  std::span<EvidenceKind const> evidence;  // empty: every kind
};

// Never leaves out an answer that is possible; may hold one that is not.
struct PossibleAnswers {
  bool yes = false;
  bool no = false;
  bool unknown = false;
};
[[nodiscard]] PossibleAnswers answers_of(ExpressionTree const& condition, Reach const& reach);

// Whether, for one and the same kind of action, `check` may say no while `partly` says yes.
[[nodiscard]] bool partly_reachable(ExpressionTree const& check, ExpressionTree const& partly, Reach const& reach);

// The kinds written in an expression that the rule never meets, each where it stands: `kind = letter` in a
// rule that looks at remittances only.
[[nodiscard]] std::vector<ExpressionTree const*> kinds_out_of_reach(ExpressionTree const& tree, Reach const& reach);

// Whether it asks about evidence items.
[[nodiscard]] bool looks_at_items(ExpressionTree const& tree);

}  // namespace amends
