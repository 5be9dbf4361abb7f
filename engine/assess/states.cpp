#include "engine/assess/states.h"

#include <algorithm>  // std::ranges::any_of

namespace amends {

namespace {

// A person's verdict decides whatever the level of the rule that it replaces.
bool decides(Finding const& finding) { return finding.level == RuleLevel::required || finding.judgement.has_value(); }

bool decided_as(std::span<Finding const> findings, RuleResult result) {
  return std::ranges::any_of(findings,
                             [&](Finding const& finding) { return decides(finding) && finding.result == result; });
}

bool asks_a_person(Finding const& finding) {
  bool const open_question = finding.result == RuleResult::review || finding.result == RuleResult::missing;
  if (decides(finding)) return open_question;
  return finding.level == RuleLevel::review && finding.result != RuleResult::pass;
}

// Done as far as anything can show: proved, or before a person with every date on it.
bool shown_done(Situation const& s) {
  return s.evidence == EvidenceState::met || (s.evidence == EvidenceState::needs_review && s.done_on);
}

int days_between(Date from, Date to) { return static_cast<int>((to - from).days()); }

}  // namespace

EvidenceState evidence_state(Supply supply, std::span<Finding const> findings) {
  if (supply == Supply::nothing) return EvidenceState::not_supplied;
  if (supply == Supply::claims_only) return EvidenceState::claimed;
  if (decided_as(findings, RuleResult::fail)) return EvidenceState::not_met;
  if (decided_as(findings, RuleResult::partly)) return EvidenceState::partly;
  if (std::ranges::any_of(findings, asks_a_person)) return EvidenceState::needs_review;
  return EvidenceState::met;
}

TimeState time_state(Situation const& s, CheckDay const& day) {
  if (s.not_applicable) return TimeState::no_deadline;
  if (s.due && s.done_on && !s.recurs && shown_done(s))
    return *s.done_on <= *s.due ? TimeState::done_in_time : TimeState::done_late;
  if (s.waits) return TimeState::awaiting_event;
  if (!s.due) return TimeState::no_deadline;
  if (day.as_of > *s.due) return TimeState::overdue;
  return days_between(day.as_of, *s.due) <= day.due_soon_days ? TimeState::due_soon : TimeState::not_due;
}

DayCounts day_counts(Situation const& s, CheckDay const& day) {
  switch (time_state(s, day)) {
    case TimeState::done_late: return {days_between(*s.due, *s.done_on), std::nullopt};
    case TimeState::overdue: return {days_between(*s.due, day.as_of), std::nullopt};
    case TimeState::due_soon:
    case TimeState::not_due: return {std::nullopt, days_between(day.as_of, *s.due)};
    case TimeState::done_in_time:
    case TimeState::awaiting_event:
    case TimeState::no_deadline: return {};
  }
  return {};
}

void answer_on(CheckDay const& day, std::optional<Date> decided, Answers& answers) {
  Situation const situation{answers.course, answers.due, answers.evidence_state, answers.done_on};
  answers.time_state = time_state(situation, day);
  answers.status = status(situation, day);
  auto const counts = day_counts(situation, day);
  answers.days_late = counts.late;
  answers.days_left = counts.left;
  answers.days_waited = {};
  if (answers.status == Status::awaiting_event && decided) answers.days_waited = days_between(*decided, day.as_of);
}

bool is_overdue(Status status, TimeState time) { return status == Status::overdue || time == TimeState::overdue; }

bool settled(Status status) {
  return status == Status::satisfied || status == Status::satisfied_late || status == Status::not_applicable;
}

std::string expired_extension(Answers const& answers, int n, Date as_of) {
  if (!answers.extension || as_of <= answers.extension->to || settled(answers.status)) return {};
  return "The extension of action " + std::to_string(n) + " expired on " + in_words(answers.extension->to);
}

}  // namespace amends
