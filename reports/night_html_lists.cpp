// The work list on the nightly page: a table for each question, the calendar of the next weeks, and the
// steps of the chase ladder.
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/night_html.h"
#include "reports/words.h"

#include <algorithm>  // std::stable_sort
#include <array>      // std::array
#include <map>        // std::map

namespace amends {

std::string case_anchor(std::size_t of_case) { return "case-" + std::to_string(of_case + 1); }
std::string action_anchor(std::size_t of_case, int n) { return case_anchor(of_case) + "-" + std::to_string(n); }

std::string html_case_name(CaseRecord const& record) {
  constexpr std::size_t longest_on_one_line = 16;
  std::string const& name = case_name(record);
  return name.size() > longest_on_one_line ? html(name) : "<span class=\"num\">" + html(name) + "</span>";
}

std::string case_link(NightPage const& page, std::size_t of_case) {
  CaseRecord const& record = page.report.cases[of_case];
  return "<a href=\"#" + case_anchor(of_case) + "\">" + html_case_name(record) + "</a><span class=\"under\">" +
         html(body_of(record)) + "</span>";
}

std::string action_link(NightPage const& page, std::size_t of_case, int n) {
  bool const closed = is_closed(page.report.cases[of_case]);
  return "<a class=\"num\" href=\"#" + (closed ? case_anchor(of_case) : action_anchor(of_case, n)) + "\">Action " +
         std::to_string(n) + "</a>";
}

std::string action_line(NightPage const& page, std::size_t of_case, std::size_t of_action) {
  ActionRecord const& action = page.report.cases[of_case].actions[of_action];
  return action_link(page, of_case, action.n) + " " + html(duty_in_words(page.report.cases[of_case], action));
}

void begin_columns(std::string_view caption, std::span<NightColumn const> columns, std::string& out) {
  bool const wide = columns.size() > 6;  // its headings may run over two lines
  out += "<table role=\"table\"" + std::string{wide ? " class=\"wide\"" : ""} + ">\n<caption>" + html(caption) +
         "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">";
  for (NightColumn const& column : columns)
    out += "<th scope=\"col\" role=\"columnheader\"" + std::string{column.number ? " class=\"n\"" : ""} + ">" +
           html(column.heading) + "</th>";
  out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
}

std::string number_cell(std::string_view label, std::string_view content) {
  return "<td role=\"cell\" class=\"n\" data-label=\"" + html(label) + "\">" + std::string{content} + "</td>";
}

namespace {

// What distinguishes the tables of the four questions.
struct QueueTable {
  Queue queue;
  std::string_view order;  // "the longest overdue first"
  std::array<NightColumn, 4> columns;
  std::string (*beside)(ActionRecord const& action, Audience audience);  // what is told of each action
};

std::string evidence_beside(ActionRecord const& action, Audience audience) {
  bool const judged = action.status == Status::needs_review;
  std::string out =
      judged ? label(action.status, audience) : "Evidence: " + lower_first(label(action.evidence_state, audience));
  if (action.extension_requested && action.extension_requested->to)
    out += ". More time asked for, to " + in_words(*action.extension_requested->to);
  return out;
}

// The words that a person must hold the evidence against, and what the rules ask.
std::string questions_beside(ActionRecord const& action, Audience) {
  std::string out = action.text.empty() ? std::string{} : "“" + single_spaced(action.text) + "” ";
  bool asked = false;
  for (Finding const* finding : shortfalls(action)) {
    if (finding->result != RuleResult::review && finding->level != RuleLevel::review) continue;
    std::string const words{finding->title.empty() ? std::string_view{finding->message} : finding->title};
    out += (asked ? " " : "") + steps_in_line({words});
    asked = true;
  }
  for (Review const& entry : action.review) {
    if (entry.code != ReviewCode::event_after_due) continue;
    out += (asked ? " " : "") + entry.message;
    asked = true;
  }
  return asked ? out : out + "What was supplied is not dated, or a person must judge it.";
}

std::string event_beside(ActionRecord const& action, Audience) {
  std::string const& words = action.condition.empty() ? action.deadline_text : action.condition;
  return words.empty() ? std::string{} : "Waits for: “" + single_spaced(words) + "”";
}

constexpr std::array tables{
    QueueTable{
        Queue::overdue,
        "the longest overdue first",
        {NightColumn{"Case"}, NightColumn{"What is to be done"}, NightColumn{"Due"}, NightColumn{"Days late", true}},
        evidence_beside},
    QueueTable{
        Queue::due,
        "the next first",
        {NightColumn{"Case"}, NightColumn{"What is to be done"}, NightColumn{"Due"}, NightColumn{"Days left", true}},
        evidence_beside},
    QueueTable{
        Queue::review,
        "the first due first",
        {NightColumn{"Case"}, NightColumn{"What a person must judge"}, NightColumn{"Due"}, NightColumn{"Time", true}},
        questions_beside},
    QueueTable{Queue::waiting,
               "the longest waiting first",
               {NightColumn{"Case"}, NightColumn{"What waits"}, NightColumn{"Due"}, NightColumn{"Days waited", true}},
               event_beside},
};

std::string due_content(WorkRow const& row, Queue queue) {
  std::string out = row.due                   ? "<span class=\"num\">" + in_words(*row.due) + "</span>"
                    : queue == Queue::waiting ? "after the event"
                                              : "no due date";
  if (queue == Queue::due) out += "<span class=\"under\">" + std::string{weekday_name(*row.due)} + "</span>";
  return row.is_new ? out + " " + html_tag("New", TagTone::blue) : out;
}

std::string days_content(CaseRecord const& record, WorkRow const& row, Queue queue) {
  if (queue == Queue::due && row.days == 0) return "today";
  if (queue != Queue::review) return std::to_string(row.days);
  if (row.days > 0) return counted(static_cast<std::size_t>(row.days), "day") + " late";
  return lower_first(std::string{label(record.actions[row.actions[0]].time_state)});
}

// An action a line; what is told of it beneath, once where it is the same for all.
std::string what_content(NightPage const& page, QueueTable const& table, WorkRow const& row) {
  CaseRecord const& record = page.report.cases[row.of_case];
  std::string out;
  for (std::size_t k = 0; k < row.actions.size(); ++k) {
    out += "<p>" + action_line(page, row.of_case, row.actions[k]) + "</p>";
    std::string const beside = table.beside(record.actions[row.actions[k]], page.audience);
    bool const again =
        k + 1 < row.actions.size() && table.beside(record.actions[row.actions[k + 1]], page.audience) == beside;
    if (!again && !beside.empty()) out += "<p class=\"under\">" + html(beside) + "</p>";
  }
  return out;
}

void write_row(NightPage const& page, QueueTable const& table, WorkRow const& row, std::string const& id,
               std::string& out) {
  out += "<tr role=\"row\"" + (id.empty() ? "" : " id=\"" + id + "\"") + ">" +
         html_row_heading(case_link(page, row.of_case)) +
         html_cell(table.columns[1].heading, what_content(page, table, row)) +
         html_cell(table.columns[2].heading, due_content(row, table.queue)) +
         number_cell(table.columns[3].heading, days_content(page.report.cases[row.of_case], row, table.queue)) +
         "</tr>\n";
}

std::string caption_of(std::span<WorkRow const> rows, std::string_view which, std::string_view order) {
  std::size_t actions = 0;
  for (WorkRow const& row : rows) actions += row.actions.size();
  std::string out = counted(actions, "action") + std::string{which};
  if (rows.size() != actions) out += " in " + counted(rows.size(), "line") + ", one for each case and due date";
  return rows.size() > 1 ? out + ", " + std::string{order} : out;
}

std::string day_anchor(Date day) { return "due-" + iso(day); }

// A day of the calendar: its number, and how many actions are due as a link to the first of them.
void write_day(Date day, Date as_of, std::size_t count, std::string& out) {
  bool const names_month = day.day() == 1 || day == first_of_calendar(as_of);
  std::string const number = std::to_string(day.day().as_number());
  std::string const month = in_words(day).substr(number.size() + 1, 3);
  out += std::string{"<td"} +
         (day == as_of  ? " class=\"today\""
          : day < as_of ? " class=\"past\""
                        : "") +
         "><span class=\"day\">" + number + (names_month ? " " + month : "") + (day == as_of ? " <b>today</b>" : "") +
         "</span>";
  if (count > 0)
    out += "<a href=\"#" + day_anchor(day) + "\">" + std::to_string(count) + "<span class=\"unseen\"> due on " +
           in_words(day) + "</span></a>";
  out += "</td>";
}

}  // namespace

void write_night_calendar(NightPage const& page, std::string& out) {
  if (page.work.due.empty()) return;
  std::map<Date, std::size_t> counts;
  for (WorkRow const& row : page.work.due) counts[*row.due] += row.actions.size();
  Date const as_of = page.report.as_of;
  Date day = first_of_calendar(as_of);
  out += "<table class=\"cal\">\n<caption>How many actions are due on each day, " + in_words(as_of) + " to " +
         in_words(last_of_calendar(as_of)) + "</caption>\n<thead><tr>";
  for (int i = 0; i < 7; ++i) {
    std::string const name{weekday_name(day + boost::gregorian::days{i})};
    out += "<th scope=\"col\"><abbr title=\"" + name + "\">" + name.substr(0, 3) + "</abbr></th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (int week = 0; week < weeks_ahead; ++week) {
    out += "<tr>";
    for (int i = 0; i < 7; ++i, day += boost::gregorian::days{1}) {
      auto const found = counts.find(day);
      write_day(day, as_of, found == counts.end() ? 0 : found->second, out);
    }
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

namespace {

void write_table(NightPage const& page, QueueTable const& table, std::span<WorkRow const> rows, std::string_view which,
                 std::string& out) {
  if (rows.empty()) return;
  begin_columns(caption_of(rows, which, table.order), table.columns, out);
  std::optional<Date> before;
  for (WorkRow const& row : rows) {
    bool const first_of_day = table.queue == Queue::due && row.due != before;
    before = row.due;
    write_row(page, table, row, first_of_day ? day_anchor(*row.due) : std::string{}, out);
  }
  end_html_table(out);
}

}  // namespace

void write_night_queue(NightPage const& page, Queue queue, std::string& out) {
  std::span<WorkRow const> const rows = page.work.of(queue);
  QueueTable const& table = tables[static_cast<std::size_t>(queue)];
  if (rows.empty()) out += "<p>" + html(queues()[static_cast<std::size_t>(queue)].nothing) + "</p>\n";
  if (queue != Queue::due) return write_table(page, table, rows, {}, out);
  // What is due soon, and what comes after it.
  auto const soon = static_cast<std::size_t>(
      std::find_if(rows.begin(), rows.end(), [](WorkRow const& row) { return !row.soon; }) - rows.begin());
  Date const last_soon = page.report.as_of + boost::gregorian::days{page.report.due_soon_days};
  write_table(page, table, rows.first(soon), " due by " + in_words(last_soon), out);
  write_table(page, table, rows.subspan(soon), " due after that, by " + in_words(last_of_calendar(page.report.as_of)),
              out);
}

void write_night_doubtful(NightPage const& page, std::string& out) {
  std::string rows;
  for (std::size_t const i : page.open) {
    std::string messages;
    for (Review const& entry : page.report.cases[i].review)
      if (entry.level == ReviewLevel::doubt) messages += "<p>" + html(entry.message) + "</p>";
    if (messages.empty()) continue;
    append_html_row(html_row_heading(case_link(page, i)) + html_cell("Why", messages), rows);
  }
  if (rows.empty()) return;
  constexpr std::array columns{NightColumn{"Case"}, NightColumn{"Why"}};
  begin_columns("Statements that were not read with certainty", columns, out);
  out += rows;
  end_html_table(out);
}

namespace {

// One line per case and day of a step: one letter asks for everything that is due.
struct ChaseLine {
  std::size_t of_case;
  Date on;
  std::vector<std::size_t> actions;
  bool is_new;
};

// The newest first: that is what falls to be done today.
std::vector<ChaseLine> chase_lines(NightReport const& report, std::string_view step) {
  std::map<std::pair<Date, std::size_t>, ChaseLine> lines;
  for (ChaseDue const& due : report.chase) {
    if (due.step.id != step) continue;
    auto& line = lines.try_emplace({due.on, due.of_case}, ChaseLine{due.of_case, due.on, {}, false}).first->second;
    line.actions.push_back(due.of_action);
    line.is_new = line.is_new || due.new_since_last;
  }
  std::vector<ChaseLine> out;
  for (auto& [key, line] : lines) out.push_back(std::move(line));
  std::stable_sort(out.begin(), out.end(), [](ChaseLine const& a, ChaseLine const& b) { return a.on > b.on; });
  return out;
}

// The steps that occur, in order of the ladder.
std::vector<ChaseStep const*> steps_of(NightReport const& report) {
  std::vector<ChaseStep const*> steps;
  for (ChaseDue const& due : report.chase)
    if (std::none_of(steps.begin(), steps.end(), [&](ChaseStep const* step) { return step->id == due.step.id; }))
      steps.push_back(&due.step);
  std::stable_sort(steps.begin(), steps.end(),
                   [](ChaseStep const* a, ChaseStep const* b) { return a->days < b->days; });
  return steps;
}

std::string days_from_due(int days) {
  if (days == 0) return "on the due date";
  return counted(static_cast<std::size_t>(days < 0 ? -days : days), "day") + (days < 0 ? " before" : " after") +
         " the due date";
}

}  // namespace

void write_night_chase(NightPage const& page, std::string& out) {
  out += "<p>Each action stands at the latest step that it has come to, the newest first.</p>\n";
  constexpr std::array columns{NightColumn{"Case"}, NightColumn{"Actions"}, NightColumn{"Since"}};
  for (ChaseStep const* step : steps_of(page.report)) {
    out += "<h3>" + html(step->action) + "</h3>\n";
    auto const lines = chase_lines(page.report, step->id);
    begin_columns(counted(lines.size(), "line") + ", " + days_from_due(step->days), columns, out);
    for (ChaseLine const& line : lines) {
      std::string actions;
      for (std::size_t const i : line.actions)
        actions += (actions.empty() ? "" : ", ") +
                   action_link(page, line.of_case, page.report.cases[line.of_case].actions[i].n);
      std::string since = "<span class=\"num\">" + in_words(line.on) + "</span>";
      if (line.is_new) since += " " + html_tag("New", TagTone::blue);
      append_html_row(
          html_row_heading(case_link(page, line.of_case)) + html_cell("Actions", actions) + html_cell("Since", since),
          out);
    }
    end_html_table(out);
  }
}

}  // namespace amends
