// Figures on the nightly page: extensions apart from lateness, bodies with the scheme's own rates, and how
// long actions have been overdue.
#include "reports/check_view.h"
#include "reports/night_html.h"
#include "reports/night_svg.h"
#include "reports/words.h"

#include <algorithm>  // std::any_of
#include <array>      // std::array

namespace amends {

namespace {

// The place of an action in the report.
struct At {
  std::size_t of_case, of_action;
};

template <class Has>
std::vector<At> actions_with(NightReport const& report, Has has) {
  std::vector<At> out;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    for (std::size_t k = 0; k < report.cases[i].actions.size(); ++k)
      if (has(report.cases[i].actions[k])) out.push_back({i, k});
  return out;
}

bool is_extended(ActionRecord const& action) { return action.extension.has_value(); }
bool is_requested(ActionRecord const& action) {
  return action.extension_requested.has_value() && !settled(action.status);
}

std::string date_cell(std::optional<Date> const& day) {
  return day ? "<span class=\"num\">" + in_words(*day) + "</span>" : std::string{"none"};
}

void write_agreed(NightPage const& page, std::vector<At> const& agreed, std::string& out) {
  if (agreed.empty()) return;
  constexpr std::array columns{NightColumn{"Case"}, NightColumn{"Action"}, NightColumn{"First due"},
                               NightColumn{"Now due"}, NightColumn{"Agreed"}};
  begin_columns(counted(agreed.size(), "extension") + " agreed", columns, out);
  for (At const at : agreed) {
    ActionRecord const& action = page.report.cases[at.of_case].actions[at.of_action];
    Extension const& extension = *action.extension;
    std::string how = html(extension.agreed_by) + ", " + in_words(extension.agreed_on);
    if (!extension.reason.empty()) how += "<span class=\"under\">" + html(extension.reason) + "</span>";
    append_html_row(html_row_heading(case_link(page, at.of_case)) +
                        html_cell("Action", action_line(page, at.of_case, at.of_action) + "<span class=\"under\">" +
                                                html(label(action.status, page.audience)) + "</span>") +
                        html_cell("First due", date_cell(action.original_due)) +
                        html_cell("Now due", date_cell(action.due)) + html_cell("Agreed", how),
                    out);
  }
  end_html_table(out);
}

void write_requested(NightPage const& page, std::vector<At> const& requested, std::string& out) {
  if (requested.empty()) return;
  constexpr std::array columns{NightColumn{"Case"}, NightColumn{"Action"}, NightColumn{"Due"}, NightColumn{"Asked for"},
                               NightColumn{"Reason"}};
  begin_columns(counted(requested.size(), "extension") + " asked for and not agreed: the due date stands", columns,
                out);
  for (At const at : requested) {
    ActionRecord const& action = page.report.cases[at.of_case].actions[at.of_action];
    ExtensionRequest const& request = *action.extension_requested;
    std::string asked = date_cell(request.to);
    if (request.asked_on) asked += "<span class=\"under\">asked on " + in_words(*request.asked_on) + "</span>";
    append_html_row(html_row_heading(case_link(page, at.of_case)) +
                        html_cell("Action", action_line(page, at.of_case, at.of_action)) +
                        html_cell("Due", date_cell(action.due)) + html_cell("Asked for", asked) +
                        html_cell("Reason", html(request.reason.empty() ? "none given" : request.reason)),
                    out);
  }
  end_html_table(out);
}

// A column of the table of bodies, and whether anything stands in it.
struct StatusColumn {
  Status status;
  std::string_view heading;
};
constexpr std::array status_columns{
    StatusColumn{Status::overdue, "Overdue"},
    StatusColumn{Status::needs_review, "To review"},
    StatusColumn{Status::due_soon, "Due soon"},
    StatusColumn{Status::awaiting_event, "Awaiting"},
    StatusColumn{Status::open, "Open"},
    StatusColumn{Status::satisfied_late, "Done late"},
    StatusColumn{Status::satisfied, "Done in time"},
};

int count_in(BodyFigures const& body, Status status) {
  auto const at = static_cast<std::size_t>(status);
  return at < body.by_status.size() ? body.by_status[at] : 0;
}

void write_standing(NightPage const& page, std::string& out) {
  std::vector<NightColumn> columns{{"Body"}, {"Cases", true}, {"Actions", true}};
  for (StatusColumn const& column : status_columns) columns.push_back({column.heading, true});
  columns.push_back({"Extended", true});
  begin_columns("How the actions of each body stand; those that do not apply are left out", columns, out);
  for (BodyFigures const& body : page.report.bodies) {
    std::string cells = html_row_heading(html(body.body)) + number_cell("Cases", std::to_string(body.cases)) +
                        number_cell("Actions", std::to_string(body.obligations));
    for (StatusColumn const& column : status_columns)
      cells += number_cell(column.heading, std::to_string(count_in(body, column.status)));
    append_html_row(cells + number_cell("Extended", std::to_string(body.extended)), out);
  }
  end_html_table(out);
}

void write_compliance(NightPage const& page, std::string& out) {
  auto const recorded = [](BodyFigures const& body) { return !body.years.empty(); };
  if (!std::any_of(page.report.bodies.begin(), page.report.bodies.end(), recorded)) {
    out += "<p>No outcome is recorded yet, so there is no compliance rate.</p>\n";
    return;
  }
  constexpr std::array columns{NightColumn{"Body"},
                               NightColumn{"Year"},
                               NightColumn{"In time", true},
                               NightColumn{"Late", true},
                               NightColumn{"Not complied", true},
                               NightColumn{"Compliance", true},
                               NightColumn{"Of these late", true},
                               NightColumn{"Not counted", true}};
  begin_columns("Compliance by cases, in the year in which a person recorded the outcome", columns, out);
  for (BodyFigures const& body : page.report.bodies)
    for (ComplianceYear const& year : body.years) {
      int const complied = year.in_time + year.late;
      append_html_row(
          html_row_heading(html(body.body)) + html_cell("Year", "<span class=\"num\">" + html(year.year) + "</span>") +
              number_cell("In time", std::to_string(year.in_time)) + number_cell("Late", std::to_string(year.late)) +
              number_cell("Not complied", std::to_string(year.not_complied)) +
              number_cell("Compliance", html(rate_in_words(complied, year.counted()))) +
              number_cell("Of these late", html(rate_in_words(year.late, complied))) +
              number_cell("Not counted", std::to_string(year.ceased + year.other)),
          out);
    }
  end_html_table(out);
  out +=
      "<p class=\"hint\">Compliance is the share of recorded outcomes in which the body complied, in time or late. "
      "Cases that ceased, and "
      "outcomes that the scheme does not count, stand apart.</p>\n";
}

}  // namespace

bool has_extensions(NightPage const& page) {
  return !actions_with(page.report, [](ActionRecord const& action) {
            return is_extended(action) || is_requested(action);
          }).empty();
}

void write_night_extensions(NightPage const& page, std::string& out) {
  write_requested(page, actions_with(page.report, is_requested), out);
  write_agreed(page, actions_with(page.report, is_extended), out);
}

void write_night_bodies(NightPage const& page, std::string& out) {
  write_standing(page, out);
  write_compliance(page, out);
}

void write_night_ageing(NightPage const& page, std::string& out) {
  out += "<div class=\"pair\">\n<div>";
  append_ageing_chart(page.report.ageing, out);
  out += "</div>\n<div>";
  constexpr std::array columns{NightColumn{"Days since the due date"}, NightColumn{"Actions", true}};
  begin_columns("The same in numbers", columns, out);
  int all = 0;
  for (AgeBucket const& bucket : page.report.ageing) {
    all += bucket.count;
    append_html_row(html_row_heading(html(in_words(bucket))) + number_cell("Actions", std::to_string(bucket.count)),
                    out);
  }
  append_html_row(html_row_heading("<b>All</b>") + number_cell("Actions", "<b>" + std::to_string(all) + "</b>"), out);
  end_html_table(out);
  out += "</div>\n</div>\n";
}

}  // namespace amends
