// The work list on the nightly page: a table for each question, the calendar of the next weeks, and the
// steps of the chase ladder.
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/night_html.h"
#include "reports/words.h"

#include <array>  // std::array
#include <map>    // std::map

namespace amends {

std::string case_anchor(std::size_t of_case) { return "case-" + std::to_string(of_case + 1); }
std::string action_anchor(std::size_t of_case, int n) { return case_anchor(of_case) + "-" + std::to_string(n); }

std::string case_link(NightPage const& page, std::size_t of_case) {
  CaseRecord const& record = page.report.cases[of_case];
  return "<a class=\"num\" href=\"#" + case_anchor(of_case) + "\">" + html(case_name(record)) +
         "</a><span class=\"under\">" + html(body_of(record)) + "</span>";
}

std::string action_link(NightPage const& page, std::size_t of_case, int n) {
  bool const closed = is_closed(page.report.cases[of_case]);
  return "<a class=\"num\" href=\"#" + (closed ? case_anchor(of_case) : action_anchor(of_case, n)) + "\">Action " +
         std::to_string(n) + "</a>";
}

std::string action_line(NightPage const& page, std::size_t of_case, std::size_t of_action) {
  ActionRecord const& action = page.report.cases[of_case].actions[of_action];
  return action_link(page, of_case, action.n) + " " + html(capitalised(action_headline(action.terms)));
}

void begin_columns(std::string_view caption, std::span<Column const> columns, std::string& out) {
  out += "<table role=\"table\">\n<caption>" + html(caption) + "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">";
  for (Column const& column : columns)
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
  std::array<Column, 4> columns;
  std::string (*beside)(ActionRecord const& action, Audience audience);  // what is told of each action
  std::string (*days)(WorkRow const& row);
};

std::string evidence_beside(ActionRecord const& action, Audience audience) {
  std::string out = label(action.evidence_state, audience);
  if (action.status == Status::needs_review) out = label(action.status, audience);
  if (action.extension_requested && action.extension_requested->to)
    out += ". More time asked for, to " + in_words(*action.extension_requested->to);
  return out;
}

std::string questions_beside(ActionRecord const& action, Audience) {
  std::string out;
  for (Finding const* finding : shortfalls(action))
    if (finding->result == RuleResult::review)
      out += (out.empty() ? "" : " ") + steps_in_line({std::string{told(*finding)}});
  for (Review const& entry : action.review)
    if (entry.code == ReviewCode::event_after_due) out += (out.empty() ? "" : " ") + entry.message;
  return out.empty() ? "What was supplied is not dated, or a person must judge it." : out;
}

std::string event_beside(ActionRecord const& action, Audience) {
  std::string const& words = action.condition.empty() ? action.deadline_text : action.condition;
  return words.empty() ? std::string{} : "Waits for: “" + single_spaced(words) + "”";
}

std::string days_only(WorkRow const& row) { return std::to_string(row.days); }
std::string days_left(WorkRow const& row) { return row.days == 0 ? "today" : std::to_string(row.days); }
std::string past_due(WorkRow const&) { return {}; }

constexpr std::array tables{
    QueueTable{Queue::overdue,
               "the longest overdue first",
               {Column{"Case"}, Column{"What is to be done"}, Column{"Due"}, Column{"Days late", true}},
               evidence_beside,
               days_only},
    QueueTable{Queue::due,
               "the next first",
               {Column{"Case"}, Column{"What is to be done"}, Column{"Due"}, Column{"Days left", true}},
               evidence_beside,
               days_left},
    QueueTable{Queue::review,
               "the first due first",
               {Column{"Case"}, Column{"What a person must judge"}, Column{"Due"}, Column{"Days late", true}},
               questions_beside,
               past_due},
    QueueTable{Queue::waiting,
               "the longest waiting first",
               {Column{"Case"}, Column{"What waits"}, Column{"Due"}, Column{"Days waited", true}},
               event_beside,
               days_only},
};

std::string due_cell(WorkRow const& row, Queue queue) {
  if (!row.due) return queue == Queue::waiting ? "after the event" : "no due date";
  std::string out = "<span class=\"num\">" + in_words(*row.due) + "</span>";
  if (queue == Queue::due) out += "<span class=\"under\">" + std::string{weekday_name(*row.due)} + "</span>";
  return out;
}

void write_row(NightPage const& page, QueueTable const& table, WorkRow const& row, std::string const& id,
               std::string& out) {
  CaseRecord const& record = page.report.cases[row.of_case];
  std::string what;
  for (std::size_t const i : row.actions) {
    what += "<p>" + action_line(page, row.of_case, i);
    if (auto const beside = table.beside(record.actions[i], page.audience); !beside.empty())
      what += "<span class=\"under\">" + html(beside) + "</span>";
    what += "</p>";
  }
  std::string days = table.days(row);
  if (table.queue == Queue::review && row.due && *row.due < page.report.as_of) days = std::to_string(row.days);
  std::string due = due_cell(row, table.queue);
  if (row.is_new) due += " " + html_tag("New", TagTone::blue);
  if (table.queue == Queue::due && row.soon) due += " " + html_tag("Due soon", TagTone::yellow);
  out += "<tr role=\"row\"" + (id.empty() ? "" : " id=\"" + id + "\"") + ">" +
         html_row_heading(case_link(page, row.of_case)) + html_cell(table.columns[1].heading, what) +
         html_cell(table.columns[2].heading, due) + number_cell(table.columns[3].heading, days) + "</tr>\n";
}

std::string caption_of(std::vector<WorkRow> const& rows, std::string_view order) {
  std::size_t const actions = actions_in(rows);
  std::string out = counted(actions, "action");
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

void write_night_queue(NightPage const& page, Queue queue, std::string& out) {
  auto const& rows = page.work.of(queue);
  if (rows.empty()) {
    out += "<p>" + html(queues()[static_cast<std::size_t>(queue)].nothing) + "</p>\n";
    return;
  }
  QueueTable const& table = tables[static_cast<std::size_t>(queue)];
  begin_columns(caption_of(rows, table.order), table.columns, out);
  std::optional<Date> before;
  for (WorkRow const& row : rows) {
    bool const first_of_day = queue == Queue::due && row.due != before;
    before = row.due;
    write_row(page, table, row, first_of_day ? day_anchor(*row.due) : std::string{}, out);
  }
  end_html_table(out);
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
  constexpr std::array columns{Column{"Case"}, Column{"Why"}};
  begin_columns("Statements that were not read with certainty", columns, out);
  out += rows;
  end_html_table(out);
}

void write_night_chase(NightPage const& page, std::string& out) {
  // One line per step, case and day: one letter asks for everything that is due.
  struct Line {
    ChaseDue const* first;
    std::vector<std::size_t> actions;
    bool is_new;
  };
  std::vector<Line> lines;
  std::map<std::tuple<Date, std::string_view, std::size_t>, std::size_t> seen;
  for (ChaseDue const& due : page.report.chase) {
    auto const [at, added] = seen.emplace(std::tuple{due.on, std::string_view{due.step.id}, due.of_case}, lines.size());
    if (added) lines.push_back({&due, {}, false});
    lines[at->second].actions.push_back(due.of_action);
    lines[at->second].is_new = lines[at->second].is_new || due.new_since_last;
  }
  constexpr std::array columns{Column{"Case"}, Column{"Step"}, Column{"Fell due"}};
  begin_columns(counted(lines.size(), "step") + ", the earliest first", columns, out);
  for (Line const& line : lines) {
    std::string numbers;
    for (std::size_t const i : line.actions)
      numbers += (numbers.empty() ? "" : ", ") +
                 action_link(page, line.first->of_case, page.report.cases[line.first->of_case].actions[i].n);
    append_html_row(
        html_row_heading(case_link(page, line.first->of_case)) +
            html_cell("Step", html(line.first->step.action) + "<span class=\"under\">" + numbers + "</span>") +
            html_cell("Fell due", "<span class=\"num\">" + in_words(line.first->on) + "</span>" +
                                      (line.is_new ? " " + html_tag("New", TagTone::blue) : "")),
        out);
  }
  end_html_table(out);
}

}  // namespace amends
