// How the nightly reports speak: the first line, the work list as people work it off (one line per case
// and due date), what changed in words, and the words of a case. One place, read by every writer.
#pragma once

#include "engine/night/night_report.h"
#include "reports/style.h"

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// Its time is over and nothing shows that it was done, whatever its headline: also where evidence that a
// person must judge lies there without a date.
[[nodiscard]] bool is_overdue(Answers const& answers);

// "3 overdue (1 new), 5 due in 14 days, 2 to review", and ", 1 not read" where something was not. Never
// changes its shape: other programs and mail filters read it.
[[nodiscard]] std::string first_line(NightReport const& report);

// The questions of a morning, in the order in which they are asked.
enum class Queue { overdue, due, review, waiting };
struct QueueWords {
  Queue queue;
  std::string_view name;     // "overdue": for anchors and sheets
  std::string_view label;    // "Overdue"
  std::string_view nothing;  // "Nothing is overdue."
};
[[nodiscard]] std::array<QueueWords, 4> const& queues();

// One line of the work list: what falls due in one case on one day.
struct WorkRow {
  std::size_t of_case = 0;           // index into NightReport::cases
  std::vector<std::size_t> actions;  // indices into its actions
  std::optional<Date> due;
  int days = 0;         // late (0 for what is not); left; waited
  bool soon = false;    // within the pack's window
  bool is_new = false;  // became so since the night before
};

struct WorkList {
  std::vector<WorkRow> overdue;  // the longest overdue first
  std::vector<WorkRow> due;      // within `weeks_ahead`, the next first
  std::vector<WorkRow> review;   // the first due first
  std::vector<WorkRow> waiting;  // the longest waiting first
  [[nodiscard]] std::vector<WorkRow> const& of(Queue queue) const;
};
// What is overdue and for a person stands in both.
[[nodiscard]] WorkList work_list(NightReport const& report);
// How many actions stand in these lines.
[[nodiscard]] std::size_t actions_in(std::vector<WorkRow> const& rows);

// The calendar shows the week of the report's day and the five after it.
inline constexpr int weeks_ahead = 6;
[[nodiscard]] Date first_of_calendar(Date as_of);  // a Monday
[[nodiscard]] Date last_of_calendar(Date as_of);   // a Sunday

// Actions of a case by due date, the first due first, those without one last: staff work one task per
// deadline.
struct DueGroup {
  std::optional<Date> due;
  std::vector<std::size_t> actions;  // indices into CaseRecord::actions
};
[[nodiscard]] std::vector<DueGroup> by_due_date(CaseRecord const& record);

// Cases that need no more work: settled, wholly read, and with at least one action. All others are open.
[[nodiscard]] bool is_closed(CaseRecord const& record);
// Indices of the open cases, the most urgent first and among those the first due; of the closed ones, in
// order of folder.
[[nodiscard]] std::vector<std::size_t> open_cases(NightReport const& report);
[[nodiscard]] std::vector<std::size_t> closed_cases(NightReport const& report);
// The status that a case is known by: that of its most urgent action; nothing where it has none.
[[nodiscard]] std::optional<Status> headline_status(CaseRecord const& record);

// "Nothing has changed since 12 May 2024"; "First night: nothing to compare with"; "4 changes since ..."
[[nodiscard]] std::string changes_line(NightReport const& report);
// The change in a sentence; to a council without a verdict.
[[nodiscard]] std::string told(Change const& change, Audience audience);
// "Satisfied"; to a council "Nothing missing"
[[nodiscard]] std::string_view label(ChangeKind kind, Audience audience);
// Changes of one kind that say the same of several actions of a case, as one line.
struct ChangeLine {
  Change const* first = nullptr;
  std::vector<int> actions;  // empty for a change of the case as a whole
  std::string words;         // "Actions 3, 4 and 5: due soon, on 27 May 2026"
};
[[nodiscard]] std::vector<ChangeLine> change_lines(NightReport const& report, ChangeKind kind, Audience audience);
// The case of a change among the report's; nothing where it is gone.
[[nodiscard]] std::optional<std::size_t> case_of(NightReport const& report, Change const& change);
// The name by which people know its case: the reference, else the folder.
[[nodiscard]] std::string const& case_name(Change const& change);

[[nodiscard]] std::string body_of(CaseRecord const& record);  // "Body not stated" where none is
// "Remedy completed late (recorded 20 May 2024)"; empty for none, and for a council
[[nodiscard]] std::string outcome_in_words(CaseRecord const& record, Audience audience);
// Everything that is to be said of a case as a whole, of the day's remarks first.
[[nodiscard]] std::vector<std::string> remarks(CaseRecord const& record);
inline constexpr std::string_view text_removed_says =
    "The retention time is over: words were removed, verdicts and dates stay.";

// "Action 2", "Actions 1, 2 and 4": by their numbers
[[nodiscard]] std::string actions_in_words(CaseRecord const& record, std::vector<std::size_t> const& actions);
[[nodiscard]] std::string actions_in_words(std::vector<int> const& numbers);

// "Payment to Mrs T, £200": what is to be done, to whom; by whom only where the case has several who act.
[[nodiscard]] std::string duty_in_words(CaseRecord const& record, ActionRecord const& action);

// A share with one place after the point, by whole numbers: "91.7%"; nothing where `of` is 0, for a rate
// of nothing says nothing.
[[nodiscard]] std::string percent(int part, int of);
// "91.7% (11 of 12)"; "none recorded" for none
[[nodiscard]] std::string rate_in_words(int part, int of);

// What may be published: service improvements without their timescale, and nothing of the evidence. Cases
// without any are left out.
[[nodiscard]] NightReport for_public(NightReport report);
// The cases of one body, as it is printed in their statements (capitals do not matter), and what follows
// from them. What is not known to be the body's is left out.
[[nodiscard]] NightReport only_body(NightReport report, std::string_view body);

}  // namespace amends
