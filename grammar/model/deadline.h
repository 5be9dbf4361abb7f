// By when. A sum type: "not stated" is a value, and each form carries only what its words can give.
#pragma once

#include "grammar/model/date.h"
#include "grammar/model/span.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

enum class Unit { day, working_day, week, month, year };

// `count` units; "48 hours" is 2 days, "a quarter" 3 months.
struct Period {
  int count = 0;
  Unit unit = Unit::day;
  bool clear_days = false;  // "after 14 clear days": both ends excluded, so the day after the last one
  friend bool operator==(Period const&, Period const&) = default;
};

// What a period runs from. none: the words name no start.
enum class Anchor { none, decision, report, event, action };

// "within four weeks of the date of my final decision"
struct Within {
  Period period;
  Anchor anchor = Anchor::none;
  std::string event;       // the words of the start where anchor is event or action ("receiving the invoices")
  bool inclusive = false;  // "beginning with the date of ...": the first day counts
  bool further = false;    // "within a further two months": runs on from the deadline before it
  bool range = false;      // "six to eight weeks": period holds the later end
  friend bool operator==(Within const&, Within const&) = default;
};

// "by 31 March 2025", "before 1 May", "by the end of March"
struct By {
  int day = 0;                    // 1 to 31; 0: the last day of the month (also where no date is given at all)
  int month = 0;                  // 1 to 12; 0: the words give no date ("by the deadline we set")
  std::optional<int> year;        // absent: the first such date on or after the decision
  bool before = false;            // "before 1 May": the last day allowed is 30 April
  std::optional<int> weekday;     // the printed one, 0 Sunday to 6 Saturday
  std::optional<int> other_item;  // "by the same date as order 2": that item's label number; month is 0
  friend bool operator==(By const&, By const&) = default;
};

// "immediately", "as soon as possible"
struct Immediately {
  friend bool operator==(Immediately const&, Immediately const&) = default;
};

// "once the plan is final", "before the start of the autumn term": a happening without a count
struct AfterEvent {
  std::string event;
  bool vague = false;  // a school term and the like: flagged vague_deadline
  friend bool operator==(AfterEvent const&, AfterEvent const&) = default;
};

// "every three months until the plan is in place", "quarterly", "£145 a week until ..."
struct Recurring {
  Period every;
  std::string until;  // empty: no end is stated
  friend bool operator==(Recurring const&, Recurring const&) = default;
};

struct Unstated {
  friend bool operator==(Unstated const&, Unstated const&) = default;
};

using DeadlineTerm = std::variant<Unstated, Within, By, Immediately, AfterEvent, Recurring>;

struct Deadline {
  DeadlineTerm term;              // Unstated unless set
  Span words;                     // the time words in the source; empty where unstated
  bool inherited = false;         // the words stand in another sentence, item or heading than the action's
  std::vector<Deadline> also_at;  // a second limit on the same duty; the binding one is this

  [[nodiscard]] bool stated() const { return !std::holds_alternative<Unstated>(term); }
};

// "within", "by", "immediate", "event", "recurring", "none"
[[nodiscard]] std::string_view form_name(DeadlineTerm const& term);
// "day", "working_day", ...
[[nodiscard]] std::string_view name(Unit unit);
// "decision", "report", "event", "action"; empty for none
[[nodiscard]] std::string_view name(Anchor anchor);
// "four weeks" is printed "4 weeks", "20 working days", "1 month", "14 clear days"
[[nodiscard]] std::string in_words(Period const& period);

}  // namespace amends
