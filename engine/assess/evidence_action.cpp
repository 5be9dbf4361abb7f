#include "engine/assess/evidence_action.h"

#include "engine/assess/case_rules.h"
#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::all_of, any_of, copy_if
#include <iterator>   // std::back_inserter
#include <string>     // std::string
#include <vector>     // std::vector

namespace amends {

namespace {

bool discretionary(Sibling const& sibling) {
  return sibling.assessment.obligation.action.modality == Modality::discretionary;
}
bool waiting(Sibling const& sibling) { return sibling.assessment.status == Status::awaiting_event; }
bool applicable(Sibling const& sibling) { return sibling.assessment.status != Status::not_applicable; }
bool sent(Sibling const& sibling) { return sibling.supplied.supply() == Supply::files; }
bool claimed(Sibling const& sibling) { return sibling.supplied.supply() == Supply::claims_only; }

// Evidence is owed now for these. Where nothing but a body's free choice is left, the record of that
// choice is the evidence.
std::vector<Sibling> owed(std::span<Sibling const> siblings) {
  std::vector<Sibling> firm;
  std::vector<Sibling> free;
  for (auto const& sibling : siblings)
    if (applicable(sibling) && !waiting(sibling)) (discretionary(sibling) ? free : firm).push_back(sibling);
  return firm.empty() ? free : firm;
}

// "actions 1, 2 and 4"
std::string unsent_actions(std::span<Sibling const> owed) {
  std::vector<std::string> numbers;
  for (auto const& sibling : owed)
    if (!sent(sibling)) numbers.push_back(std::to_string(sibling.assessment.obligation.n));
  return (numbers.size() == 1 ? "action " : "actions ") + listed(numbers, "and");
}

// The day on which the last of it went; nothing where any of it has no day.
std::optional<Date> last_sent(std::span<Sibling const> owed) {
  std::optional<Date> latest;
  for (auto const& sibling : owed) {
    for (auto const& entry : sibling.supplied.judged()) {
      if (!entry.item.sent_on) return std::nullopt;
      if (!latest || *entry.item.sent_on > *latest) latest = entry.item.sent_on;
    }
  }
  return latest;
}

template <class Project>
std::optional<Date> longest(std::span<Sibling const> siblings, Project due_of) {
  std::optional<Date> last;
  for (auto const& sibling : siblings) {
    auto const due = due_of(sibling.assessment);
    if (applicable(sibling) && due && (!last || *due > *last)) last = due;
  }
  return last;
}

}  // namespace

SentEvidence sent_evidence(std::span<Sibling const> siblings, Supplied const& own) {
  auto const wanted = owed(siblings);
  if (wanted.empty()) {
    SentEvidence nothing_owed;
    nothing_owed.waits = std::ranges::any_of(siblings, waiting);
    nothing_owed.supply = own.supply();
    nothing_owed.finding = finding(CaseRule::evidence_sent, RuleResult::review,
                                   "No other action is owed now: whether there is anything to show needs a person");
    nothing_owed.done_on = own.sent_on();
    return nothing_owed;
  }
  if (std::ranges::all_of(wanted, sent)) {
    auto pass =
        finding(CaseRule::evidence_sent, RuleResult::pass, "Evidence was sent for every other action that is owed");
    return {Supply::files, false, std::move(pass), last_sent(wanted)};
  }
  auto const message = "No evidence was sent for " + unsent_actions(wanted);
  if (std::ranges::any_of(wanted, sent))
    return {Supply::files, false, finding(CaseRule::evidence_sent, RuleResult::partly, message), std::nullopt};
  bool const claims = std::ranges::any_of(wanted, claimed) || own.supply() == Supply::claims_only;
  auto const supply = own.supply() == Supply::files ? Supply::files : claims ? Supply::claims_only : Supply::nothing;
  auto const result = supply == Supply::files ? RuleResult::fail : RuleResult::missing;
  return {supply, false, finding(CaseRule::evidence_sent, result, message), std::nullopt};
}

std::optional<Date> longest_due(std::span<Sibling const> siblings) {
  return longest(siblings, [](Assessment const& assessment) { return assessment.due; });
}

std::optional<Date> longest_original_due(std::span<Sibling const> siblings) {
  return longest(siblings, [](Assessment const& assessment) { return assessment.original_due; });
}

}  // namespace amends
