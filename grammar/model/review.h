// Why a person should look: every code that a reading or a check may carry, in one table that the
// program, `amends explain`, the docs and the tests read.
#pragma once

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// doubt: the reading may be wrong. note: the reading stands, but know this.
enum class ReviewLevel { note, doubt };

enum class ReviewCode {
  // on a statement
  no_decision_date,
  no_agreed_action,
  no_section_heading,
  unread_text,
  encoding_guessed,
  tracked_changes,
  two_columns,
  no_text_layer,
  // on deadlines
  vague_deadline,
  no_deadline,
  unknown_date,
  year_inferred,
  weekday_mismatch,
  impossible_date,
  range_deadline,
  chained_deadline,
  two_limits,
  several_deadlines,
  deadline_scope,
  non_working_due_date,
  outside_calendar,
  // on people and bodies
  unclear_recipient,
  unclear_actor,
  // on money
  total_mismatch,
  lost_pound_sign,
  unusual_amount,
  unclear_amount,
  deduction,
  set_off,
  // on the duty itself
  declined,
  acceptance_not_stated,
  unclear_split,
  unknown_duty,
  qualitative_term,
  event_after_due,
  recipient_not_verified,
};

struct ReviewCodeInfo {
  ReviewCode code;
  std::string_view name;     // as it stands in JSON
  std::string_view meaning;  // what it says, one sentence
  std::string_view remedy;   // what a person can do about it
};

// Every code, in the order of the enum.
[[nodiscard]] std::span<ReviewCodeInfo const> review_codes();
[[nodiscard]] std::string_view name(ReviewCode code);
[[nodiscard]] std::string_view name(ReviewLevel level);

struct Review {
  ReviewCode code;
  ReviewLevel level;
  std::string message;  // this case, in the words of the field
  friend bool operator==(Review const&, Review const&) = default;
};

}  // namespace amends
