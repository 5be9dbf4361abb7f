// Deadlines made by hand and their answers made readable, for the tests of due dates.
#pragma once

#include "engine/calendar/calendar.h"
#include "shipped_calendar.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <utility>   // std::move
#include <vector>    // std::vector

namespace amends::test {

inline DueContext decided_on(char const* iso_date) {
  DueContext context;
  context.decision_date = day(iso_date);
  return context;
}

inline Within within(int count, Unit unit, Anchor anchor = Anchor::decision) {
  Within out;
  out.period = {count, unit, false};
  out.anchor = anchor;
  return out;
}

inline By by(int day_of_month, int month, std::optional<int> year = {}) {
  By out;
  out.day = day_of_month;
  out.month = month;
  out.year = year;
  return out;
}

inline Deadline limit(DeadlineTerm term) {
  Deadline out;
  out.term = std::move(term);
  return out;
}

inline DueAnswer due(DeadlineTerm term, DueContext const& context, Timing const& timing = {}) {
  return due_date(limit(std::move(term)), context, timing, shipped_calendar());
}

inline std::string due_iso(DueAnswer const& answer) { return answer.due ? iso(*answer.due) : "none"; }

// "non_working_due_date note"
inline std::vector<std::string> flags(DueAnswer const& answer) {
  std::vector<std::string> out;
  for (auto const& review : answer.review)
    out.push_back(std::string{name(review.code)} + " " + std::string{name(review.level)});
  return out;
}

inline By before(By out) {
  out.before = true;
  return out;
}

inline By on_weekday(By out, int weekday) {
  out.weekday = weekday;
  return out;
}

}  // namespace amends::test
