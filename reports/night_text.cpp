// report.txt: for the body of a mail. The first line stands alone as a subject; then what has changed, the
// work list, what was not read, and what else is to be known. 72 columns.
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"
#include "reports/text_page.h"
#include "reports/words.h"

#include <algorithm>  // std::min
#include <map>        // std::map

namespace amends {

namespace {

constexpr int mail_width = 72;

void heading(std::string_view words, TextPage& page) {
  page.blank();
  page.paragraph(words, 0, 0, Paint::bold);
}

void write_changes(NightReport const& report, TextPage& page) {
  heading(changes_line(report), page);
  for (ChangeKindInfo const& info : change_kinds()) {
    std::size_t const count = count_of(report, info.kind);
    if (count == 0) continue;
    page.paragraph(std::string{label(info.kind, page.style().audience)} + " (" + std::to_string(count) + ")", 2);
    for (ChangeLine const& line : change_lines(report, info.kind, page.style().audience))
      page.tagged(case_name(*line.first), Paint::none,
                  line.words + (line.first->body.empty() ? "" : " (" + line.first->body + ")"), 4);
  }
}

std::string days_of(Queue queue, WorkRow const& row) {
  auto const days = counted(static_cast<std::size_t>(row.days), "day");
  switch (queue) {
    case Queue::overdue: return days + " late";
    case Queue::due: return row.days == 0 ? "today" : days + " left";
    case Queue::review: return row.days > 0 ? days + " late" : std::string{};
    case Queue::waiting: return "waiting for " + days;
  }
  return {};
}

void write_row(NightReport const& report, Queue queue, WorkRow const& row, TextPage& page) {
  CaseRecord const& record = report.cases[row.of_case];
  std::string when = row.due ? "due " + in_words(*row.due) : std::string{};
  if (auto const days = days_of(queue, row); !days.empty()) when += (when.empty() ? "" : ", ") + days;
  if (row.is_new) when += " (new)";
  page.paragraph(case_name(record) + (when.empty() ? "" : ": " + when), 2, 2);
  page.paragraph(body_of(record), 4, 2);
  for (std::size_t const i : row.actions)
    page.tagged(std::to_string(record.actions[i].n) + ".", Paint::none, duty_in_words(record, record.actions[i]), 4);
}

void write_queue(NightReport const& report, QueueWords const& words, std::vector<WorkRow> const& rows, TextPage& page) {
  bool const soon = words.queue == Queue::due;
  heading((soon ? "Due in " + std::to_string(report.due_soon_days) + " days" : std::string{words.label}) + ": " +
              (rows.empty() ? "none" : counted(actions_in(rows), "action")),
          page);
  for (WorkRow const& row : rows) write_row(report, words.queue, row, page);
}

// In a mail only what is due within the pack's window; the page has the weeks after it.
std::vector<WorkRow> soon_only(std::vector<WorkRow> rows) {
  std::erase_if(rows, [](WorkRow const& row) { return !row.soon; });
  return rows;
}

void write_work_list(NightReport const& report, TextPage& page) {
  WorkList list = work_list(report);
  list.due = soon_only(std::move(list.due));
  for (QueueWords const& words : queues()) write_queue(report, words, list.of(words.queue), page);
}

// Steps that came since the night before, a line a case and step. On a first night all would be new, and
// the page has them: only how many there are is told.
void write_chase(NightReport const& report, TextPage& page) {
  if (report.chase.empty()) return;
  if (!report.compared_with)
    return heading("Steps that fall due: " + std::to_string(report.chase.size()) + ", listed in the page", page);
  std::map<std::pair<std::string_view, std::size_t>, std::vector<std::size_t>> fresh;
  std::vector<ChaseDue const*> first;
  for (ChaseDue const& due : report.chase) {
    if (!due.new_since_last) continue;
    auto& actions = fresh[{due.step.id, due.of_case}];
    if (actions.empty()) first.push_back(&due);
    actions.push_back(due.of_action);
  }
  if (first.empty()) return;
  heading("Steps that fall due since " + in_words(*report.compared_with) + ": " + std::to_string(first.size()), page);
  for (ChaseDue const* due : first) {
    CaseRecord const& record = report.cases[due->of_case];
    auto const actions = lower_first(actions_in_words(record, fresh[{due->step.id, due->of_case}]));
    page.paragraph(case_name(record) + ", " + actions + ": " + due->step.action, 2, 2);
  }
}

// To the public: what was agreed and whether it was done.
void write_improvements(NightReport const& report, TextPage& page) {
  for (CaseRecord const& record : report.cases) {
    if (record.actions.empty()) continue;
    heading(body_of(record) + "  " + case_name(record), page);
    for (ActionRecord const& action : record.actions) {
      page.tagged(std::to_string(action.n) + ".", Paint::none,
                  capitalised(action_headline(action.terms)) + ": " + lower_first(label(action.status, Audience::open)),
                  2);
      if (!action.text.empty()) page.paragraph("“" + action.text + "”", 5);
    }
  }
}

void write_unreadable(NightReport const& report, TextPage& page) {
  if (report.unreadable.empty()) return;
  heading(counted(report.unreadable.size(), "case") + " could not be read", page);
  for (FailedInput const& input : report.unreadable)
    page.paragraph(input.source + ": " + input.message + " [" + input.code + "]", 2, 2);
}

void write_notes(NightReport const& report, TextPage& page) {
  std::vector<std::string> notes = report.notes;
  if (page.style().audience == Audience::internal && !report.idle_rules.empty())
    notes.push_back("Rules that found nothing to look at: " + joined(report.idle_rules));
  if (page.style().audience != Audience::open)
    for (CaseRecord const& record : report.cases)
      if (record.actions.empty()) notes.push_back(case_name(record) + ": no agreed action was found in the decision");
  if (notes.empty()) return;
  heading("To know", page);
  for (std::string const& note : notes) page.tagged("-", Paint::none, note, 2);
}

}  // namespace

void write_night_text(NightReport const& report, Style const& given, std::string& out) {
  Style style = given;
  style.width = std::min(given.width, mail_width);
  TextPage page{style, out};
  bool const open = style.audience == Audience::open;
  if (!open) page.paragraph(first_line(report), 0, 0, Paint::bold);
  page.paragraph((open ? "Agreed service improvements as of " : "As of ") + in_words(report.as_of) + ", by rule pack " +
                     report.pack_id + " " + report.pack_version,
                 0, 2);
  write_changes(report, page);
  if (open)
    write_improvements(report, page);
  else
    write_work_list(report, page);
  if (style.audience == Audience::internal) write_chase(report, page);
  write_unreadable(report, page);
  write_notes(report, page);
  if (style.audience == Audience::council) {
    page.blank();
    page.paragraph(council_says);
  }
}

}  // namespace amends
