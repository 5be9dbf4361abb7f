#include "cli/fail_on.h"

#include "reports/action_text.h"

#include <algorithm>  // std::ranges::any_of
#include <array>      // std::array
#include <string>     // std::string
#include <vector>     // std::vector

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

bool wants_person(Answers const& answers) {
  return answers.status == Status::needs_review || answers.evidence_state == EvidenceState::needs_review ||
         has_doubt(answers.review);
}

// The lowest level that this obligation trips.
FailOn gravity(Answers const& answers) {
  if (answers.status == Status::not_applicable) return FailOn::never;
  if (is_overdue(answers.status, answers.time_state)) return FailOn::overdue;
  if (falls_short(answers.evidence_state)) return FailOn::not_met;
  if (wants_person(answers)) return FailOn::needs_review;
  bool const soon = answers.status == Status::due_soon || answers.time_state == TimeState::due_soon;
  return soon ? FailOn::due_soon : FailOn::never;
}

bool wants_person(CaseReport const& the_case) {
  return has_doubt(the_case.statement.review) || !the_case.lapsed_judgements.empty() ||
         !the_case.stale_confirmations.empty() || !the_case.unused_evidence.empty();
}

bool wants_person(CaseRecord const& record) { return has_doubt(record.review) || record.for_a_person; }

bool trips(FailOn gravity, FailOn level) { return gravity != FailOn::never && gravity <= level; }

template <class Actions>
bool any_trips(Actions const& actions, FailOn level) {
  return std::ranges::any_of(actions, [&](Answers const& answers) { return trips(gravity(answers), level); });
}

}  // namespace

std::span<FailOnInfo const> fail_on_levels() { return table; }

bool found(CheckReport const& report, FailOn level) {
  return std::ranges::any_of(report.cases, [&](CaseReport const& the_case) {
    return (wants_person(the_case) && trips(FailOn::needs_review, level)) || any_trips(the_case.obligations, level);
  });
}

bool found(NightReport const& report, FailOn level) {
  return std::ranges::any_of(report.cases, [&](CaseRecord const& record) {
    return (wants_person(record) && trips(FailOn::needs_review, level)) || any_trips(record.actions, level);
  });
}

void offer_fail_on(CLI::App& command, FailOn& level) {
  std::string meaning = "What makes the exit code 1";
  std::vector<std::string> words;
  for (FailOnInfo const& info : fail_on_levels()) {
    meaning += "\n  " + std::string{info.name} + ": " + std::string{info.meaning};
    words.emplace_back(info.name);
  }
  offer_choice(
      command, "--fail-on", words, [&level](std::size_t chosen) { level = fail_on_levels()[chosen].level; }, meaning);
}

}  // namespace amends
