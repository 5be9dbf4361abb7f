// Each form of deadline to its due date: one function a form, so that a new form does not compile until
// it says what it comes to.
#include "engine/calendar/limit.h"

#include "engine/calendar/counted.h"
#include "grammar/phrases/dates.h"

#include <utility>  // std::move

namespace amends {

namespace {

// Where time starts, and the sentences that say so.
struct Start {
  std::optional<Date> on;
  std::string_view called = "that day";
  std::vector<std::string> steps;
};

Start from_decision(DueContext const& context) {
  if (!context.decision_date) return {{}, {}, {"Time runs from the decision, whose date is not known."}};
  return {context.decision_date,
          "the day of the decision",
          {"The decision is dated " + in_words(*context.decision_date) + "."}};
}

Start from_nothing_named(DueContext const& context) {
  auto start = from_decision(context);
  start.steps.push_back("The words name no start; it was assumed that time runs from the decision.");
  return start;
}

Start from_report(DueContext const& context) {
  if (context.report_date) {
    return {
        context.report_date, "the day of the report", {"The report is dated " + in_words(*context.report_date) + "."}};
  }
  auto start = from_decision(context);
  start.steps.push_back("Time runs from the report; no other date is known for it than the decision's.");
  return start;
}

// "14 days of | 1 June 2024": the words of the start are a date themselves, with its year.
std::optional<Date> printed_day(std::string const& words) {
  auto const date = match_date(words);
  if (!date || date->length != words.size() || !date->year) return std::nullopt;
  return make_date(*date->year, date->month, date->day);
}

Start from_event(std::string const& event, DueContext const& context) {
  if (auto const printed = printed_day(event))
    return {printed, "that day", {"Time runs from " + in_words(*printed) + ", the date that the words print."}};
  auto const words = "Time runs from: " + (event.empty() ? "an event" : event) + ".";
  if (!context.event_on) return {{}, {}, {words + " That date is not recorded."}};
  return {context.event_on, "that day", {words + " That was on " + in_words(*context.event_on) + "."}};
}

Start from_previous_due(DueContext const& context) {
  if (!context.previous_due)
    return {{}, {}, {"The period runs on from a deadline before it, whose date is not known."}};
  return {context.previous_due,
          "that day",
          {"The period runs on from the deadline before it, " + in_words(*context.previous_due) + "."}};
}

Start start_of(Within const& within, DueContext const& context) {
  if (within.further) return from_previous_due(context);
  switch (within.anchor) {
    case Anchor::none: return from_nothing_named(context);
    case Anchor::decision: return from_decision(context);
    case Anchor::report: return from_report(context);
    case Anchor::event:
    case Anchor::action: return from_event(within.event, context);
  }
  return {};
}

Review chained(Start const& start) {
  return {ReviewCode::chained_deadline, start.on ? ReviewLevel::note : ReviewLevel::doubt, start.steps.front()};
}

Review outside(BankHolidays const& holidays) {
  return {ReviewCode::outside_calendar, ReviewLevel::doubt,
          "Working days cannot be counted there: the calendar of bank holidays runs " + range_in_words(holidays) + "."};
}

// A date that the pack sets so that work can go on, never the Ombudsman's.
void set_working_date(DueAnswer& answer, std::optional<int> days, DueContext const& context) {
  if (!days) return;
  if (!context.decision_date) {
    answer.steps.emplace_back("The rule pack's working date counts from the decision, whose date is not known.");
    return;
  }
  answer.due = add(*context.decision_date, {*days, Unit::day, false}, false, {});
  if (!answer.due) return;
  answer.steps.push_back("The rule pack sets a working date for such cases, " +
                         in_words(Period{*days, Unit::day, false}) + " after the decision of " +
                         in_words(*context.decision_date) + ": " + in_words(*answer.due) +
                         ". It is not a date of the Ombudsman's.");
}

struct Limit {
  DueContext const& context;
  Timing const& timing;
  BankHolidays const& holidays;

  DueAnswer operator()(Unstated const&) const {
    DueAnswer answer;
    answer.steps.emplace_back("No deadline is stated.");
    set_working_date(answer, timing.no_deadline_days, context);
    return answer;
  }

  DueAnswer operator()(Within const& within) const {
    DueAnswer answer;
    auto start = start_of(within, context);
    if (within.further) answer.review.push_back(chained(start));
    if (within.range)
      answer.review.push_back({ReviewCode::range_deadline, ReviewLevel::note,
                               "The period is a range; its later end, " + in_words(within.period) + ", was taken."});
    answer.steps = std::move(start.steps);
    if (!start.on) return answer;
    if (within.range) answer.steps.push_back(answer.review.back().message);
    auto const count = counted({*start.on, start.called}, within.period, within.inclusive, holidays);
    answer.steps.insert(answer.steps.end(), count.steps.begin(), count.steps.end());
    answer.due = count.last;
    if (!count.last) answer.review.push_back(outside(holidays));
    return answer;
  }

  DueAnswer operator()(By const& by) const { return due_of_printed_date(by, context); }

  DueAnswer operator()(Immediately const&) const {
    DueAnswer answer;
    answer.steps.emplace_back("The words set a limit but no date.");
    answer.review.push_back({ReviewCode::vague_deadline, ReviewLevel::doubt, answer.steps.front()});
    set_working_date(answer, timing.immediately_days, context);
    return answer;
  }

  DueAnswer operator()(AfterEvent const& after) const {
    auto const event = after.event.empty() ? std::string{"an event"} : after.event;
    DueAnswer answer;
    answer.steps.push_back("It waits for: " + event + ". The words give no period and no date.");
    if (after.vague)
      answer.review.push_back(
          {ReviewCode::vague_deadline, ReviewLevel::doubt, "The day of \"" + event + "\" is not in the words."});
    return answer;
  }

  DueAnswer operator()(Recurring const& recurring) const {
    DueAnswer answer;
    auto const until = recurring.until.empty() ? ", with no end stated" : " until " + recurring.until;
    answer.steps.push_back("It recurs every " + in_words(recurring.every) + until +
                           ": a recurring duty has no single due date.");
    return answer;
  }
};

}  // namespace

DueAnswer due_of_limit(DeadlineTerm const& term, DueContext const& context, Timing const& timing,
                       BankHolidays const& holidays) {
  return std::visit(Limit{context, timing, holidays}, term);
}

}  // namespace amends
