// Dates that the words print: "by 31 March", "before 1 May 2025", "by Friday 5 April 2024", "by the end of
// March". Printed wrong, or not in full, they are flagged and never mended.
#include "engine/calendar/limit.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>  // days, greg_weekday

#include <array>  // std::array

namespace amends {

namespace {

constexpr int nearest_plain_year = 14;    // an inferred year is doubted where the date is nearer than this many days
constexpr int farthest_plain_year = 300;  // or farther than this
constexpr int leap_gap = 8;               // the longest time from one 29 February to the next, in years

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

// The printed day in a year; its month's last where the words say "the end of".
std::optional<Date> day_in(By const& by, int year) {
  if (by.day != 0) return make_date(year, by.month, by.day);
  auto const first = make_date(year, by.month, 1);
  return first ? std::optional{first->end_of_month()} : std::nullopt;
}

// "Before 1 May" allows 30 April; "before the end of March" allows all of March.
Date last_allowed(By const& by, Date printed) {
  bool const day_before = by.before && by.day != 0;
  return day_before ? printed - boost::gregorian::days{1} : printed;
}

// The first such day of which the last day allowed is on or after the decision.
std::optional<Date> first_after(By const& by, Date decision) {
  for (int year = decision.year(); year <= decision.year() + leap_gap; ++year) {
    auto const day = day_in(by, year);
    if (day && last_allowed(by, *day) >= decision) return day;
  }
  return std::nullopt;
}

// "31 March", "the end of March"
std::string printed_words(By const& by) {
  auto const leap_year = make_date(2000, by.month, by.day == 0 ? 1 : by.day);
  if (!leap_year) return "day " + std::to_string(by.day) + " of month " + std::to_string(by.month);
  auto const full = in_words(*leap_year);
  auto const day_and_month = full.substr(0, full.rfind(' '));
  return by.day == 0 ? "the end of " + day_and_month.substr(day_and_month.find(' ') + 1) : day_and_month;
}

Review inferred_year(By const& by, Date decision, Date due) {
  auto const away = (due - decision).days();
  bool const plain = away >= nearest_plain_year && away <= farthest_plain_year;
  auto message = "No year is printed; the first " + printed_words(by) + " on or after the decision, " + in_words(due) +
                 ", was taken.";
  if (!plain) message += " That is " + std::to_string(away) + " days after the decision: check the year.";
  return {ReviewCode::year_inferred, plain ? ReviewLevel::note : ReviewLevel::doubt, message};
}

DueAnswer no_such_day(By const& by) {
  auto const message = "The printed date does not exist: " + printed_words(by) +
                       (by.year ? " " + std::to_string(*by.year) : std::string{}) + ".";
  return {{}, {}, {message}, {{ReviewCode::impossible_date, ReviewLevel::doubt, message}}, {}};
}

DueAnswer year_unknown(By const& by) {
  auto const message = "The words print " + printed_words(by) +
                       " without a year, and the decision's date, from which it would follow, is not known.";
  return {{}, {}, {message}, {{ReviewCode::year_inferred, ReviewLevel::doubt, message}}, {}};
}

DueAnswer same_date_as_item(int item, DueContext const& context) {
  auto const words = "The words give the same date as item " + std::to_string(item);
  if (context.previous_due)
    return {context.previous_due, context.previous_due, {words + ", " + in_words(*context.previous_due) + "."}, {}, {}};
  auto const message = words + ", whose date is not known.";
  return {{}, {}, {message}, {{ReviewCode::unknown_date, ReviewLevel::doubt, message}}, {}};
}

DueAnswer date_elsewhere() {
  std::string const message = "The words name a deadline whose date they do not give.";
  return {{}, {}, {message}, {{ReviewCode::unknown_date, ReviewLevel::doubt, message}}, {}};
}

std::optional<Review> wrong_weekday(By const& by, Date printed) {
  if (!by.weekday || *by.weekday < 0 || *by.weekday > 6) return std::nullopt;
  if (*by.weekday == printed.day_of_week().as_number()) return std::nullopt;
  return Review{ReviewCode::weekday_mismatch, ReviewLevel::doubt,
                in_words(printed) + " is a " + std::string{weekday_name(printed)} + ", not a " +
                    std::string{weekdays[static_cast<std::size_t>(*by.weekday)]} + " as printed."};
}

std::string date_step(By const& by, Date printed, Date last) {
  if (by.day == 0) return "The last day of that month is " + in_words(last) + ".";
  if (by.before) return "Before " + in_words(printed) + ": the last day allowed is " + in_words(last) + ".";
  return "The words print the date " + in_words(printed) + "; that day is included.";
}

}  // namespace

DueAnswer due_of_printed_date(By const& by, DueContext const& context) {
  if (by.other_item) return same_date_as_item(*by.other_item, context);
  if (by.month == 0) return date_elsewhere();
  if (!by.year && !context.decision_date) return year_unknown(by);
  auto const printed = by.year ? day_in(by, *by.year) : first_after(by, *context.decision_date);
  if (!printed) return no_such_day(by);

  DueAnswer answer;
  auto const last = last_allowed(by, *printed);
  answer.due = answer.printed = last;
  if (!by.year) {
    answer.review.push_back(inferred_year(by, *context.decision_date, last));
    answer.steps.push_back(answer.review.back().message);
  }
  answer.steps.push_back(date_step(by, *printed, last));
  if (auto const wrong = wrong_weekday(by, *printed)) {
    answer.steps.push_back(wrong->message);
    answer.review.push_back(*wrong);
  }
  if (context.decision_date && last < *context.decision_date)
    answer.steps.push_back("That is before the decision of " + in_words(*context.decision_date) + ".");
  return answer;
}

}  // namespace amends
