// A deadline to its due date: each limit by itself, then weekends and bank holidays, then which of two
// limits binds.
#include "engine/calendar/calendar.h"

#include "engine/calendar/counted.h"
#include "engine/calendar/limit.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>  // days

#include <algorithm>  // std::all_of, std::find
#include <utility>    // std::move

namespace amends {

namespace {

bool in_range(Date date, BankHolidays const& holidays) { return date >= holidays.first && date <= holidays.last; }

// The nearest working day on that side; nothing where the calendar ends first.
std::optional<Date> rolled(Date date, RollPolicy roll, BankHolidays const& holidays) {
  int const step = roll == RollPolicy::next_working_day ? 1 : -1;
  while (!is_working_day(date, holidays)) {
    date += boost::gregorian::days{step};
    if (!in_range(date, holidays)) return std::nullopt;
  }
  return date;
}

std::string why_not_working(Date date, BankHolidays const& holidays) {
  bool const holiday = std::find(holidays.days.begin(), holidays.days.end(), date) != holidays.days.end();
  auto const kind = holiday ? " (" + std::string{weekday_name(date)} + ") is a bank holiday"
                            : " is a " + std::string{weekday_name(date)};
  return in_words(date) + kind;
}

void flag_outside(DueAnswer& answer, ReviewLevel level, BankHolidays const& holidays) {
  auto const message = "It cannot be told whether " + in_words(*answer.due) + " is a bank holiday: the calendar runs " +
                       range_in_words(holidays) + ".";
  answer.steps.push_back(message);
  answer.review.push_back({ReviewCode::outside_calendar, level, message});
}

// Counting rule 8: the date stands, flagged, unless the pack moves it.
DueAnswer settled(DueAnswer answer, RollPolicy roll, BankHolidays const& holidays) {
  if (!answer.due) return answer;
  auto const level = roll == RollPolicy::none ? ReviewLevel::note : ReviewLevel::doubt;
  bool const working = is_working_day(*answer.due, holidays);
  if (working && in_range(*answer.due, holidays)) return answer;
  if (working) {
    flag_outside(answer, level, holidays);
    return answer;
  }
  auto const why = why_not_working(*answer.due, holidays);
  answer.review.push_back({ReviewCode::non_working_due_date, ReviewLevel::note, why + "."});
  if (roll == RollPolicy::none) {
    answer.steps.push_back(why + "; the date stands.");
    return answer;
  }
  auto const moved = in_range(*answer.due, holidays) ? rolled(*answer.due, roll, holidays) : std::nullopt;
  if (!moved) {
    answer.steps.push_back(why + ".");
    flag_outside(answer, level, holidays);
    return answer;
  }
  auto const which = roll == RollPolicy::next_working_day ? "next" : "previous";
  answer.steps.push_back(why + "; the rule pack moves it to the " + which + " working day, " + in_words(*moved) + ".");
  answer.due = moved;
  return answer;
}

// What says something of the day itself: of no use on a limit that does not bind.
bool is_about_the_day(Review const& review) {
  return review.code == ReviewCode::non_working_due_date ||
         (review.code == ReviewCode::outside_calendar && review.level == ReviewLevel::note);
}

// The index of the limit that binds: 0 the deadline itself, i + 1 the i-th of also_at. A limit without a
// date binds only where none has one.
std::size_t binding_limit(DueAnswer const& answer) {
  std::size_t binding = 0;
  auto earliest = answer.due;
  for (std::size_t i = 0; i < answer.also_at.size(); ++i) {
    auto const& due = answer.also_at[i].due;
    if (!due || (earliest && *earliest <= *due)) continue;
    earliest = due;
    binding = i + 1;
  }
  return binding;
}

std::vector<Review> reviews_of_limits(DueAnswer const& answer, std::size_t binding) {
  std::vector<Review> out;
  auto const take = [&out](std::vector<Review> const& reviews, bool binds) {
    for (auto const& review : reviews) {
      bool const known = std::find(out.begin(), out.end(), review) != out.end();
      if (!known && (binds || !is_about_the_day(review))) out.push_back(review);
    }
  };
  take(answer.review, binding == 0);
  for (std::size_t i = 0; i < answer.also_at.size(); ++i) take(answer.also_at[i].review, binding == i + 1);
  return out;
}

std::string limits_step(DueAnswer const& answer, std::optional<Date> due) {
  auto const count = answer.also_at.size() + 1;
  auto const limits = std::string{"There are "} + (count == 2 ? "two" : std::to_string(count)) + " limits; ";
  if (!due) return limits + "none has a date yet.";
  bool const all_dated = answer.due && std::all_of(answer.also_at.begin(), answer.also_at.end(),
                                                   [](DueAnswer const& other) { return other.due.has_value(); });
  auto const why = all_dated ? "the earliest binds: " : "this one binds, until another has an earlier date: ";
  return limits + why + in_words(*due) + ".";
}

// Counting rule 13: the earlier limit binds, and both are shown.
DueAnswer with_binding_limit(DueAnswer answer) {
  auto const binding = binding_limit(answer);
  auto const due = binding == 0 ? answer.due : answer.also_at[binding - 1].due;
  auto const message = limits_step(answer, due);
  answer.review = reviews_of_limits(answer, binding);
  answer.review.push_back({ReviewCode::two_limits, ReviewLevel::note, message});
  for (auto const& other : answer.also_at)
    answer.steps.insert(answer.steps.end(), other.steps.begin(), other.steps.end());
  answer.steps.push_back(message);
  answer.due = due;
  return answer;
}

}  // namespace

DueAnswer due_date(Deadline const& deadline, DueContext const& context, Timing const& timing,
                   BankHolidays const& holidays) {
  auto answer = settled(due_of_limit(deadline.term, context, timing, holidays), timing.roll, holidays);
  if (deadline.also_at.empty()) return answer;
  for (auto const& other : deadline.also_at) answer.also_at.push_back(due_date(other, context, timing, holidays));
  return with_binding_limit(std::move(answer));
}

}  // namespace amends
