// report.csv: one obligation a row, columns from one table; how it changed and whom to chase beside it.
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/csv_row.h"
#include "reports/night_formats.h"
#include "reports/night_json.h"
#include "reports/night_notes.h"
#include "reports/night_view.h"
#include "reports/words.h"

#include <array>   // std::array
#include <vector>  // std::vector

namespace amends {

namespace {

struct Row {
  CaseRecord const& record;
  ActionRecord const& action;
  ActionNotes const& notes;
  Audience audience;
};

std::string days_or_empty(std::optional<int> days) { return days ? std::to_string(*days) : std::string{}; }

// Codes, as in JSON; a council reads a sentence that is no verdict.
std::string status_cell(Row const& row) {
  bool const verdict = !council_caution(row.action.status).empty();
  return row.audience == Audience::council && verdict ? status_sentence(row.action.status, row.audience)
                                                      : std::string{name(row.action.status)};
}

std::string findings_cell(Row const& row) {
  std::string out;
  for (Finding const* finding : shortfalls(row.action))
    out += (out.empty() ? "" : " | ") + finding->rule + ": " + finding->message;
  return out;
}

std::string review_cell(Row const& row) {
  std::string out;
  for (Review const& entry : row.action.review) out += (out.empty() ? "" : "; ") + std::string{name(entry.code)};
  return out;
}

std::string changes_cell(Row const& row) {
  std::string out;
  for (Change const* change : row.notes.changes)
    out += (out.empty() ? "" : "; ") + std::string{change_code(change->kind, row.audience)};
  return out;
}

struct Column {
  char const* title;
  bool open;  // the public may see it: nothing of time, evidence or people
  std::string (*cell)(Row const& row);
};

constexpr std::array columns_of_night{
    Column{"folder", true, [](Row const& row) { return row.record.folder; }},
    Column{"reference", true, [](Row const& row) { return row.record.header.reference.value_or(""); }},
    Column{"body", true, [](Row const& row) { return row.record.header.body.value_or(""); }},
    Column{"n", true, [](Row const& row) { return std::to_string(row.action.n); }},
    Column{"fingerprint", true, [](Row const& row) { return row.action.fingerprint; }},
    Column{"paragraph", true, [](Row const& row) { return row.action.terms.paragraph; }},
    Column{"kind", true, [](Row const& row) { return std::string{name(row.action.terms.kind)}; }},
    Column{"category", true, [](Row const& row) { return row.action.category; }},
    Column{"recipients", false, [](Row const& row) { return joined(row.action.terms.recipients, ", "); }},
    Column{"amounts", false, [](Row const& row) { return sums(row.action.terms); }},
    Column{"status", true, &status_cell},
    Column{"evidence_state", false, [](Row const& row) { return std::string{name(row.action.evidence_state)}; }},
    Column{"time_state", false, [](Row const& row) { return std::string{name(row.action.time_state)}; }},
    Column{"due", false, [](Row const& row) { return csv_date(row.action.due); }},
    Column{"original_due", false, [](Row const& row) { return csv_date(row.action.original_due); }},
    Column{"extended_by", false,
           [](Row const& row) { return row.action.extension ? row.action.extension->agreed_by : ""; }},
    Column{"done_on", false, [](Row const& row) { return csv_date(row.action.done_on); }},
    Column{"evidence_sent_on", false, [](Row const& row) { return csv_date(row.action.evidence_sent_on); }},
    Column{"days_late", false, [](Row const& row) { return days_or_empty(row.action.days_late); }},
    Column{"days_left", false, [](Row const& row) { return days_or_empty(row.action.days_left); }},
    Column{"days_waited", false, [](Row const& row) { return days_or_empty(row.action.days_waited); }},
    Column{"change", true, &changes_cell},
    Column{"chase_step", false, [](Row const& row) { return row.notes.chase ? row.notes.chase->step.id : ""; }},
    Column{"chase_on", false,
           [](Row const& row) { return row.notes.chase ? csv_date(row.notes.chase->on) : std::string{}; }},
    Column{"chase_new", false,
           [](Row const& row) {
             return std::string{row.notes.chase == nullptr ? "" : row.notes.chase->new_since_last ? "true" : "false"};
           }},
    Column{"findings", false, &findings_cell},
    Column{"review", false, &review_cell},
    Column{"text", true, [](Row const& row) { return single_spaced(row.action.text); }},
};

}  // namespace

void write_night_csv(NightReport const& report, Style const& style, std::string& out) {
  std::vector<Column const*> columns;
  std::vector<std::string> cells;
  for (Column const& column : columns_of_night) {
    if (style.audience == Audience::open && !column.open) continue;
    columns.push_back(&column);
    cells.emplace_back(column.title);
  }
  append_csv_row(cells, out);
  NightNotes const notes{report};
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    for (std::size_t j = 0; j < report.cases[i].actions.size(); ++j) {
      Row const row{report.cases[i], report.cases[i].actions[j], notes.of(i, j), style.audience};
      cells.clear();
      for (Column const* column : columns) cells.push_back(column->cell(row));
      append_csv_row(cells, out);
    }
}

}  // namespace amends
