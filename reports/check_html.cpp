// `check --format html`: counts first, then every obligation in one table, overdue first, then each case
// with its words, its evidence and what falls short.
#include "reports/action_text.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/html_answers.h"
#include "reports/html_page.h"
#include "reports/html_reviews.h"
#include "reports/words.h"

#include <algorithm>  // std::stable_sort

namespace amends {

namespace {

std::string_view tone_of_count(TagTone tone) {
  switch (tone) {
    case TagTone::grey: return "grey";
    case TagTone::blue: return "blue";
    case TagTone::green: return "green";
    case TagTone::yellow: return "yellow";
    case TagTone::red: return "red";
  }
  return {};
}

void write_counts(CheckReport const& report, Audience audience, std::string& out) {
  out += "<ul class=\"counts\">\n";
  for (StatusWords const& words : by_urgency()) {
    std::size_t const count = count_of(report, words.status);
    if (count == 0) continue;
    out += "<li class=\"" + std::string{tone_of_count(words.tone)} + "\"><b>" + std::to_string(count) + "</b> " +
           html(label(words.status, audience)) + "</li>\n";
  }
  out += "</ul>\n";
}

std::string anchor(std::size_t the_case, int action) {
  return "case-" + std::to_string(the_case) + "-" + std::to_string(action);
}

std::string link_to(CaseReport const& the_case, Assessment const& assessment, std::size_t number) {
  int const n = assessment.obligation.n;
  return "<a href=\"#" + anchor(number, n) + "\">" + html(case_name(the_case)) + ", <span class=\"num\">action " +
         std::to_string(n) + "</span></a>";
}

void write_overview_row(CaseReport const& the_case, Assessment const& assessment, std::size_t number, Audience audience,
                        std::string& out) {
  std::string cells = html_row_heading(link_to(the_case, assessment, number));
  cells += html_cell("Duty", html(capitalised(action_headline(assessment.obligation.action))));
  if (audience != Audience::open) cells += html_cell("Due", html(due_and_distance(assessment)));
  cells += html_cell("Status", html_status(assessment.status, audience));
  append_html_row(cells, out);
}

void write_overview(CheckReport const& report, Audience audience, std::string& out) {
  auto const cases = cases_by_urgency(report);
  std::vector<std::string_view> headings{"Case", "Duty", "Due", "Status"};
  if (audience == Audience::open) std::erase(headings, "Due");
  begin_html_table("Every obligation, the most urgent first", headings, out);
  struct Row {
    std::size_t of_case;
    Assessment const* assessment;
  };
  for (StatusWords const& words : by_urgency()) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < cases.size(); ++i)
      for (Assessment const* assessment : obligations_by_urgency(*cases[i]))
        if (assessment->status == words.status) rows.push_back({i, assessment});
    std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) {  // the longest overdue first
      auto const& first = a.assessment->due;
      auto const& second = b.assessment->due;
      return first && (!second || *first < *second);
    });
    for (auto const& row : rows)
      write_overview_row(*cases[row.of_case], *row.assessment, row.of_case + 1, audience, out);
  }
  end_html_table(out);
}

std::string findings_list(Assessment const& assessment) {
  std::string items = html_shortfalls(assessment);
  for (Finding const& finding : assessment.findings)
    if (!is_shortfall(finding)) items += html_finding(finding);
  return items.empty() ? items : "<ul class=\"plain\">" + items + "</ul>";
}

void write_card(Assessment const& assessment, LineIndex const& lines, std::size_t number, Audience audience,
                std::string& out) {
  Obligation const& obligation = assessment.obligation;
  out += "<section class=\"card\" id=\"" + anchor(number, obligation.n) + "\">\n<header><h3>Action " +
         std::to_string(obligation.n) + ": " + html(action_headline(obligation.action)) + "</h3> " +
         html_status(assessment.status, audience) + "</header>\n<div>\n<blockquote>" +
         html(single_spaced(obligation.text)) + "<br><span class=\"hint small\">" +
         html(capitalised(place_of(obligation.action, lines))) + "</span></blockquote>\n<dl>\n";
  append_html_entry("Condition", html(single_spaced(obligation.condition)), out);
  if (audience != Audience::open) {
    append_html_entry("Due", html_due(assessment, steps_in_line(obligation.due.steps)), out);
    append_html_entry("Time", html(label(assessment.time_state)), out);
    append_html_entry("Waiting", html_waiting(assessment), out);
    append_html_entry("Evidence", html_evidence(assessment, audience), out);
    append_html_entry("Findings", findings_list(assessment), out);
  }
  append_html_entry("To look at", html_reviews(assessment.review), out);
  out += "</dl>\n</div>\n</section>\n";
}

void write_before_sending(BeforeSending const& list, std::size_t number, std::string& out) {
  out += "<section class=\"sending\" id=\"sending-" + std::to_string(number) + "\">\n<h3>" +
         html(before_sending_heading) + "</h3>\n";
  if (list.clear()) out += "<p>" + html(council_says) + "</p>\n";
  for (SendingPart const& part : sending_parts()) {
    if ((list.*part.points).empty()) continue;
    out += "<h4>" + html(part.heading) + "</h4>\n<ul>\n";
    for (SendingPoint const& point : list.*part.points)
      out += "<li><a href=\"#" + anchor(number, point.action) + "\">Action " + std::to_string(point.action) +
             "</a>: " + html(point.message) + "</li>\n";
    out += "</ul>\n";
  }
  out += "</section>\n";
}

void write_case(CaseReport const& the_case, std::size_t number, Audience audience, std::string& out) {
  Header const& header = the_case.statement.header;
  LineIndex const lines{the_case.statement.text};
  out += "<h2>" + html(header.body.value_or("Body not stated")) + " <span class=\"num\">" + html(case_name(the_case)) +
         "</span></h2>\n<dl>\n";
  append_html_entry("Decided",
                    html((header.decision_date ? in_words(*header.decision_date) : std::string{"no date"}) +
                         (header.decision ? ", " + *header.decision : std::string{})),
                    out);
  if (the_case.headline_due) append_html_entry("Last due date", html(day_in_words(*the_case.headline_due)), out);
  if (the_case.before_sending)
    append_html_entry("Not sent yet",
                      "<a href=\"#sending-" + std::to_string(number) + "\">" + html(before_sending_heading) + "</a>",
                      out);
  append_html_entry("Outcome", html(outcome_in_words(the_case, audience)), out);
  append_html_entry("To look at", html_reviews(the_case.statement.review), out);
  std::string notes;
  for (std::string const& remark : remarks(the_case)) notes += "<p>" + html(remark) + "</p>";
  append_html_entry("Notes", notes, out);
  std::string files;
  for (JudgedFile const& file : the_case.files)
    files += "<p class=\"hint small\">" + html(file_in_words(file)) + "</p>";
  append_html_entry("Files", files, out);
  out += "</dl>\n";
  if (auto const nothing = nothing_to_show(the_case, audience); !nothing.empty())
    out += "<p>" + html(nothing) + "</p>\n";
  for (Assessment const* assessment : obligations_by_urgency(the_case))
    write_card(*assessment, lines, number, audience, out);
  if (the_case.before_sending) write_before_sending(*the_case.before_sending, number, out);
}

void write_unreadable(CheckReport const& report, std::string& out) {
  if (report.unreadable.empty()) return;
  out += "<div class=\"warning\"><p><strong>" +
         html(counted(report.unreadable.size(), "input") + " could not be checked") + "</strong></p>\n<ul>\n";
  for (FailedInput const& input : report.unreadable)
    out += "<li>" + html(input.source) + ": " + html(input.message) + "</li>\n";
  out += "</ul></div>\n";
}

}  // namespace

void write_check_html(CheckReport const& report, Style const& style, std::string& out) {
  std::string const day = in_words(report.as_of);
  begin_html_page("Agreed actions as of " + day, out);
  out +=
      "<h1>Agreed actions as of " + html(day) + "</h1>\n<p>" + html(summary_line(report, style.audience)) + ".</p>\n";
  write_counts(report, style.audience, out);
  write_unreadable(report, out);
  write_overview(report, style.audience, out);
  auto const cases = cases_by_urgency(report);
  for (std::size_t i = 0; i < cases.size(); ++i) write_case(*cases[i], i + 1, style.audience, out);
  end_html_page("Made by Amends with rule pack " + report.pack_id + " " + report.pack_version +
                    ". A due date is met until the end of that day in London.",
                out);
}

}  // namespace amends
