// Adds periods to dates as English law counts (docs/counting.md). Boost's month arithmetic keeps month
// ends together; the law does not, so months are counted here.
#pragma once

#include "grammar/model/deadline.h"
#include "rules/pack.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// The corresponding date n months on; the month's last day where it has none. (Interpretation Act 1978,
// Sch 1; Dodds v Walker [1981] 1 WLR 1027.) n may be negative. Nothing outside the years 1400 to 9999.
[[nodiscard]] std::optional<Date> add_months(Date start, int months);

[[nodiscard]] bool is_working_day(Date date, BankHolidays const& holidays);

// The last day of a period that starts from `start`. Working days outside the calendar's range: nothing.
// inclusive: the start counts ("beginning with").
[[nodiscard]] std::optional<Date> add(Date start, Period const& period, bool inclusive, BankHolidays const& holidays);

// What a due date is worked out from. Absent: not known.
struct DueContext {
  std::optional<Date> decision_date;
  std::optional<Date> report_date;    // absent: the decision date serves
  std::optional<Date> event_on;       // when the anchoring event or action happened
  std::optional<Date> previous_due;   // for "a further two months"
};

struct DueAnswer {
  std::optional<Date> due;
  std::optional<Date> printed;        // for By: the last day allowed, as JSON `date`
  std::vector<std::string> steps;     // a sentence a step; never empty
  std::vector<Review> review;         // non_working_due_date, year_inferred, vague_deadline, ...
  std::vector<DueAnswer> also_at;     // one for each of deadline.also_at
};

// The due date of a deadline with its steps. Two limits: the earlier binds (counting.md 13).
[[nodiscard]] DueAnswer due_date(Deadline const& deadline, DueContext const& context, Timing const& timing,
                                 BankHolidays const& holidays);

// Today in Europe/London at a moment of UTC (seconds since 1970), without a time-zone database: summer
// time runs from the last Sunday of March to the last Sunday of October, 01:00 UTC.
[[nodiscard]] Date london_date(long long utc_seconds);

}  // namespace amends
