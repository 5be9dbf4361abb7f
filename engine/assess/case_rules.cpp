#include "engine/assess/case_rules.h"

#include <array>    // std::array
#include <utility>  // std::move

namespace amends {

namespace {

using enum CaseRule;

constexpr std::array table{
    CaseRuleInfo{
        not_applicable, "case.not_applicable", RuleLevel::advisory, "Whether the action has to be done at all",
        "An action that was already done, was declined, or whose condition did not arise is outside every rate."},
    CaseRuleInfo{unread_file, "case.unread_file", RuleLevel::review, "Every file is looked into",
                 "What no one has read proves nothing."},
    CaseRuleInfo{
        claim_only, "case.claim_only", RuleLevel::advisory, "Every claim has its file",
        "What a body says and what the evidence shows stay apart: a line without a file adds nothing to the proof."},
    CaseRuleInfo{claim_differs, "case.claim_differs", RuleLevel::review, "What is claimed stands in the file",
                 "A sum, day or name that the manifest gives and its own file does not is a mistake in one of them."},
    CaseRuleInfo{not_claimed, "case.not_claimed", RuleLevel::advisory, "What stands in the file is claimed",
                 "A sum, day or name that the file shows and the manifest leaves out is not counted."},
    CaseRuleInfo{file_changed, "case.file_changed", RuleLevel::review, "The file is the one that was seen",
                 "A file whose digest is another than the one on record was changed after somebody looked at it."},
    CaseRuleInfo{undated, "case.undated", RuleLevel::review, "What is proved has a day",
                 "Without the day it was done nobody can say whether it was in time."},
    CaseRuleInfo{done_before_decision, "case.done_before_decision", RuleLevel::review, "It was done after the decision",
                 "A day before the decision is mostly last year's date, or evidence of something else."},
    CaseRuleInfo{event_after_due, "case.event_after_due", RuleLevel::review, "Its event came before it was due",
                 "Where the event came after the due date, only a person can say by when it had to be done."},
    CaseRuleInfo{no_rule, "case.no_rule", RuleLevel::review, "The pack says what proves it",
                 "Where no rule says what proves an action, a file alone does not."},
    CaseRuleInfo{each_body, "case.each_body", RuleLevel::required, "Each body shows its own part",
                 "Two bodies that must each act are not done when one of them is."},
    CaseRuleInfo{decision_recorded, "case.decision_recorded", RuleLevel::required, "A decision either way is on record",
                 "Where the body chooses, what is owed is a decision, not its content."},
    CaseRuleInfo{evidence_sent, "case.evidence_sent", RuleLevel::required, "Evidence was sent for every other action",
                 "The Ombudsman asked to be shown that the rest was done."},
    CaseRuleInfo{recurs, "case.recurs", RuleLevel::advisory, "A recurring action has an end on record",
                 "One item proves one time; the duty goes on until its end is recorded."},
    CaseRuleInfo{reading_unsure, "case.reading_unsure", RuleLevel::review, "A person has settled how it is to be read",
                 "Where a person who read the decision was unsure what was agreed, no evidence can settle it."},
    CaseRuleInfo{evidenced_late, "case.evidenced_late", RuleLevel::advisory,
                 "What was done in time was shown in time, too",
                 "Evidence is wanted within the timeframe; done in time and evidenced late is not done late."},
    CaseRuleInfo{extension_late, "case.extension_late", RuleLevel::review,
                 "An extension was agreed before the deadline that it moves",
                 "Time given after the deadline had passed does not undo that it was missed, unless a person says so."},
    CaseRuleInfo{extension_authority, "case.extension_authority", RuleLevel::review,
                 "An extension was agreed by somebody of the scheme",
                 "Only the scheme can give more time; the body can ask for it."},
    CaseRuleInfo{
        inferred, "case.inferred", RuleLevel::advisory, "The evidence names its action",
        "Evidence that names no action is taken for the only one that it can show, and a person can see that."},
    CaseRuleInfo{match_unclear, "case.match_unclear", RuleLevel::review, "It is plain which action evidence shows",
                 "Where evidence that names no action may show several, only the sender knows which."},
    CaseRuleInfo{shared_sum, "case.shared_sum", RuleLevel::required, "One payment for several actions covers them all",
                 "The sum of a payment can be counted once: what falls short is missing from one of the actions."},
};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].rule) != i) return false;
  return true;
}
static_assert(in_enum_order());

}  // namespace

std::span<CaseRuleInfo const> case_rules() { return table; }

Finding finding(CaseRule rule, RuleResult result, std::string message, std::optional<Place> where) {
  auto const& info = table[static_cast<std::size_t>(rule)];
  return {
      std::string(info.id), info.level, result, std::move(message), {}, std::move(where), info.why, {}, {}, info.title};
}

}  // namespace amends
