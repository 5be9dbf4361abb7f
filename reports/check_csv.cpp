// `check --format csv`: one obligation a row, columns from one table.
#include "reports/action_text.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/csv_row.h"
#include "reports/words.h"

#include <array>   // std::array
#include <vector>  // std::vector

namespace amends {

namespace {

struct Row {
  CaseReport const& the_case;
  Assessment const& assessment;
  Audience audience;
};

std::string days_or_empty(std::optional<int> days) { return days ? std::to_string(*days) : std::string{}; }

// Codes, as in JSON; a council reads a sentence that is no verdict.
std::string status_cell(Row const& row) {
  bool const verdict = !council_caution(row.assessment.status).empty();
  return row.audience == Audience::council && verdict ? status_sentence(row.assessment.status, row.audience)
                                                      : std::string{name(row.assessment.status)};
}

std::string findings_cell(Row const& row) {
  std::string out;
  for (Finding const* finding : shortfalls(row.assessment))
    out += (out.empty() ? "" : " | ") + finding->rule + ": " + finding->message;
  return out;
}

std::string review_codes_of(Row const& row) {
  std::string out;
  for (Review const& entry : row.assessment.review) out += (out.empty() ? "" : "; ") + std::string{name(entry.code)};
  return out;
}

struct Column {
  char const* title;
  bool open;  // the public may see it: nothing of time, evidence or people
  std::string (*cell)(Row const& row);
};

constexpr std::array columns_of_check{
    Column{"folder", true, [](Row const& row) { return row.the_case.folder; }},
    Column{"reference", true, [](Row const& row) { return row.the_case.statement.header.reference.value_or(""); }},
    Column{"body", true, [](Row const& row) { return row.the_case.statement.header.body.value_or(""); }},
    Column{"n", true, [](Row const& row) { return std::to_string(row.assessment.obligation.n); }},
    Column{"paragraph", true, [](Row const& row) { return row.assessment.obligation.action.paragraph; }},
    Column{"kind", true, [](Row const& row) { return std::string{name(row.assessment.obligation.action.kind)}; }},
    Column{"category", true, [](Row const& row) { return row.assessment.obligation.category; }},
    Column{"recipients", false,
           [](Row const& row) { return joined(row.assessment.obligation.action.recipients, ", "); }},
    Column{"amounts", false, [](Row const& row) { return sums(row.assessment.obligation.action); }},
    Column{"status", true, &status_cell},
    Column{"evidence_state", false, [](Row const& row) { return std::string{name(row.assessment.evidence_state)}; }},
    Column{"time_state", false, [](Row const& row) { return std::string{name(row.assessment.time_state)}; }},
    Column{"due", false, [](Row const& row) { return csv_date(row.assessment.due); }},
    Column{"original_due", false, [](Row const& row) { return csv_date(row.assessment.original_due); }},
    Column{"done_on", false, [](Row const& row) { return csv_date(row.assessment.done_on); }},
    Column{"evidence_sent_on", false, [](Row const& row) { return csv_date(row.assessment.evidence_sent_on); }},
    Column{"days_late", false, [](Row const& row) { return days_or_empty(row.assessment.days_late); }},
    Column{"days_left", false, [](Row const& row) { return days_or_empty(row.assessment.days_left); }},
    Column{"findings", false, &findings_cell},
    Column{"review", false, &review_codes_of},
    Column{"text", true, [](Row const& row) { return single_spaced(row.assessment.obligation.text); }},
};

std::vector<Column const*> columns_for(Audience audience) {
  std::vector<Column const*> out;
  for (Column const& column : columns_of_check)
    if (audience != Audience::open || column.open) out.push_back(&column);
  return out;
}

}  // namespace

void write_check_csv(CheckReport const& report, Style const& style, std::string& out) {
  auto const columns = columns_for(style.audience);
  std::vector<std::string> cells;
  for (Column const* column : columns) cells.emplace_back(column->title);
  append_csv_row(cells, out);
  for (CaseReport const& the_case : report.cases)
    for (Assessment const& assessment : the_case.obligations) {
      cells.clear();
      for (Column const* column : columns) cells.push_back(column->cell({the_case, assessment, style.audience}));
      append_csv_row(cells, out);
    }
}

}  // namespace amends
