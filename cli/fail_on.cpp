#include "cli/fail_on.h"

#include "reports/action_text.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array table{
    FailOnInfo{FailOn::never, "never", "nothing"},
    FailOnInfo{FailOn::overdue, "overdue", "what is overdue (the default)"},
    FailOnInfo{FailOn::not_met, "not_met", "that, or evidence that falls short or is only claimed"},
    FailOnInfo{FailOn::needs_review, "needs_review", "that, or anything for a person"},
    FailOnInfo{FailOn::due_soon, "due_soon", "that, or what is due within the pack's window"},
};

bool falls_short(EvidenceState state) {
  return state == EvidenceState::not_met || state == EvidenceState::partly || state == EvidenceState::claimed;
}

bool wants_person(Assessment const& assessment) {
  return assessment.status == Status::needs_review || assessment.evidence_state == EvidenceState::needs_review ||
         has_doubt(assessment.review);
}

// The lowest level that this obligation trips.
FailOn gravity(Assessment const& assessment) {
  if (assessment.status == Status::not_applicable) return FailOn::never;
  if (assessment.status == Status::overdue || assessment.time_state == TimeState::overdue) return FailOn::overdue;
  if (falls_short(assessment.evidence_state)) return FailOn::not_met;
  if (wants_person(assessment)) return FailOn::needs_review;
  bool const soon = assessment.status == Status::due_soon || assessment.time_state == TimeState::due_soon;
  return soon ? FailOn::due_soon : FailOn::never;
}

bool wants_person(CaseReport const& the_case) {
  return has_doubt(the_case.statement.review) || !the_case.lapsed_judgements.empty() ||
         !the_case.stale_confirmations.empty() || !the_case.unused_evidence.empty();
}

}  // namespace

std::span<FailOnInfo const> fail_on_levels() { return table; }

bool found(CheckReport const& report, FailOn level) {
  auto const trips = [level](FailOn gravity) { return gravity != FailOn::never && gravity <= level; };
  for (CaseReport const& the_case : report.cases) {
    if (wants_person(the_case) && trips(FailOn::needs_review)) return true;
    for (Assessment const& assessment : the_case.obligations)
      if (trips(gravity(assessment))) return true;
  }
  return false;
}

}  // namespace amends
