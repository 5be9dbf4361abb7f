// The sentences follow docs/counting.md: why the first day is left out, what a week is, where a month
// ends, which bank holidays were skipped.
#include "engine/calendar/counted.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array<std::string_view, 13> number_words{"No",    "One",   "Two",  "Three", "Four",   "Five",  "Six",
                                                        "Seven", "Eight", "Nine", "Ten",   "Eleven", "Twelve"};

bool counts_months(Period const& period) { return period.unit == Unit::month || period.unit == Unit::year; }

std::string run_step(CountStart const& start, Period const& period, bool inclusive) {
  bool const one = period.count == 1;
  if (inclusive) {
    return opening_words(period) + (one ? " begins" : " begin") + " with that day (" + std::string{start.called} +
           " is counted).";
  }
  return opening_words(period) + (one ? " runs" : " run") + " from the day after it (" + std::string{start.called} +
         " is not counted).";
}

std::string ends_on(Period const& period) { return period.count == 1 ? "It ends on " : "They end on "; }

// "30th", "31st": the day numbers that a month may lack.
std::string ordinal(int day) { return std::to_string(day) + (day == 31 ? "st" : "th"); }

std::string month_name(Date date) {
  auto const words = in_words(date);
  auto const from = words.find(' ') + 1;
  return words.substr(from, words.find(' ', from) - from);
}

std::string month_end_step(CountStart const& start, Period const& period, bool inclusive, Date last) {
  auto const lawful_end = period.clear_days ? last - boost::gregorian::days{1} : last;
  auto const corresponding = inclusive ? lawful_end + boost::gregorian::days{1} : lawful_end;
  bool const corresponds = corresponding.day() == start.on.day();
  if (corresponds && inclusive)
    return ends_on(period) + "the day before the corresponding date, " + in_words(lawful_end) + ".";
  if (corresponds) return ends_on(period) + "the corresponding date, " + in_words(lawful_end) + ".";
  return ends_on(period) + in_words(lawful_end) + ", the month's last day: " + month_name(lawful_end) + " has no " +
         ordinal(start.on.day()) + ".";
}

// "25 December 2024, 26 December 2024": the bank holidays on weekdays after `start` up to `last`.
std::string holidays_between(Date start, Date last, BankHolidays const& holidays) {
  std::string out;
  for (auto const& day : holidays.days) {
    if (day <= start || day > last) continue;
    out += (out.empty() ? "" : ", ") + in_words(day);
  }
  return out;
}

std::string working_day_step(Date start, Date last, BankHolidays const& holidays) {
  auto const skipped = holidays_between(start, last, holidays);
  return skipped.empty() ? "Saturdays and Sundays are not counted; no bank holiday falls in between."
                         : "Saturdays, Sundays and bank holidays (" + skipped + ") are not counted.";
}

}  // namespace

std::string opening_words(Period const& period) {
  auto words = in_words(period);
  bool const spelled = period.count >= 0 && period.count < static_cast<int>(number_words.size());
  if (spelled) words.replace(0, words.find(' '), number_words[static_cast<std::size_t>(period.count)]);
  return words;
}

std::string range_in_words(BankHolidays const& holidays) {
  return "from " + in_words(holidays.first) + " to " + in_words(holidays.last);
}

Counted counted(CountStart const& start, Period const& period, bool inclusive, BankHolidays const& holidays) {
  Counted out{add(start.on, period, inclusive, holidays), {run_step(start, period, inclusive)}};
  if (!out.last) {
    out.steps.push_back(period.unit == Unit::working_day
                            ? "The end lies outside the calendar of bank holidays, which runs " +
                                  range_in_words(holidays) + "."
                            : "The end cannot be counted.");
    return out;
  }
  auto const last = *out.last;
  if (period.unit == Unit::week)
    out.steps.push_back("A week is 7 days: " + std::to_string(period.count * 7) + " days.");
  if (period.unit == Unit::working_day) out.steps.push_back(working_day_step(start.on, last, holidays));
  if (counts_months(period)) out.steps.push_back(month_end_step(start, period, inclusive, last));
  if (period.clear_days) {
    out.steps.push_back("Clear days exclude the last day too: the day after them is " + in_words(last) + ".");
  } else if (!counts_months(period)) {
    out.steps.push_back(ends_on(period) + in_words(last) + ".");
  }
  return out;
}

}  // namespace amends
