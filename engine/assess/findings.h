// What the pack's rules and the engine's own say of the evidence for one obligation.
#pragma once

#include "engine/assess/supplied.h"

#include <optional>  // std::optional
#include <set>       // std::set
#include <span>      // std::span
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// Which rules had anything to say in a run: for idle rules.
struct RuleUse {
  std::set<std::string> met;   // an action of its kind occurred
  std::set<std::string> used;  // it selected an item
};

// One obligation with what is known of it, for the rules.
struct Question {
  Obligation const& obligation;
  Supplied const& supplied;
  CaseFacts the_case;
  std::optional<Date> due;
  Names const& names;
};

// Every rule of the pack that applies, in the pack's order, with a masked quote and its place.
[[nodiscard]] std::vector<Finding> pack_findings(Question const& question, RulePack const& pack, RuleUse& use);

// The engine's own: files not looked into, claims beside proofs, undated or too early, bodies missing.
// `found`: what the pack's rules said.
[[nodiscard]] std::vector<Finding> own_findings(Question const& question, std::span<Finding const> found);

// What the manifest claims and the file does not show, and the other way round, with both places; `kinds`:
// the kinds of evidence that show it where it is true.
[[nodiscard]] std::vector<Finding> claim_findings(Supplied const& supplied, ClaimKinds const& kinds);

// Files that are not what they were when the scheme saw them.
[[nodiscard]] std::vector<Finding> changed_files(Supplied const& supplied, std::span<SeenFile const> seen);

// A record of the decision, either way, for a duty that leaves the choice to the body.
[[nodiscard]] Finding decision_recorded(Supplied const& supplied);

// Puts each judgement in the place of the finding it names. A judgement on a file whose digest has
// changed lapses, one that names no finding here is idle: neither replaces anything. Of two on one rule the
// later counts.
struct JudgementsApplied {
  std::vector<Judgement> lapsed;
  std::vector<Judgement> idle;
  std::vector<Judgement> lasting;  // replaced a rule without naming the digest of a file: it cannot lapse
};
[[nodiscard]] JudgementsApplied apply_judgements(std::vector<Finding>& findings, std::span<Judgement const> judgements,
                                                 Supplied const& supplied);

}  // namespace amends
