// `check --format csv`: one obligation a row, columns from one table.
#include "reports/action_text.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/csv_row.h"
#include "reports/words.h"

#include <array>  // std::array

namespace amends {

namespace {

struct Row {
  CaseReport const& the_case;
  Assessment const& assessment;
  Audience audience;
};

std::string days_or_empty(std::optional<int> days) { return days ? std::to_string(*days) : std::string{}; }

// Codes, as in JSON; a council reads words that are no verdict.
std::string status_cell(Row const& row) {
  bool const verdict = !words_of(row.assessment.status).council_label.empty();
  return row.audience == Audience::council && verdict ? label(row.assessment.status, row.audience)
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
  std::string (*cell)(Row const& row);
};

constexpr std::array columns_of_check{
    Column{"folder", [](Row const& row) { return row.the_case.folder; }},
    Column{"reference", [](Row const& row) { return row.the_case.statement.header.reference.value_or(""); }},
    Column{"body", [](Row const& row) { return row.the_case.statement.header.body.value_or(""); }},
    Column{"n", [](Row const& row) { return std::to_string(row.assessment.obligation.n); }},
    Column{"paragraph", [](Row const& row) { return row.assessment.obligation.action.paragraph; }},
    Column{"kind", [](Row const& row) { return std::string{name(row.assessment.obligation.action.kind)}; }},
    Column{"category", [](Row const& row) { return row.assessment.obligation.category; }},
    Column{"recipients", [](Row const& row) { return joined(row.assessment.obligation.action.recipients, ", "); }},
    Column{"amounts", [](Row const& row) { return sums(row.assessment.obligation.action); }},
    Column{"status", &status_cell},
    Column{"evidence_state", [](Row const& row) { return std::string{name(row.assessment.evidence_state)}; }},
    Column{"time_state", [](Row const& row) { return std::string{name(row.assessment.time_state)}; }},
    Column{"due", [](Row const& row) { return csv_date(row.assessment.due); }},
    Column{"original_due", [](Row const& row) { return csv_date(row.assessment.original_due); }},
    Column{"done_on", [](Row const& row) { return csv_date(row.assessment.done_on); }},
    Column{"evidence_sent_on", [](Row const& row) { return csv_date(row.assessment.evidence_sent_on); }},
    Column{"days_late", [](Row const& row) { return days_or_empty(row.assessment.days_late); }},
    Column{"days_left", [](Row const& row) { return days_or_empty(row.assessment.days_left); }},
    Column{"findings", &findings_cell},
    Column{"review", &review_codes_of},
    Column{"text", [](Row const& row) { return single_spaced(row.assessment.obligation.text); }},
};

using Cells = std::array<std::string, columns_of_check.size()>;

}  // namespace

void write_check_csv(CheckReport const& report, Style const& style, std::string& out) {
  Cells cells;
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = columns_of_check[i].title;
  append_csv_row(cells, out);
  for (CaseReport const& the_case : report.cases)
    for (Assessment const& assessment : the_case.obligations) {
      for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = columns_of_check[i].cell({the_case, assessment, style.audience});
      append_csv_row(cells, out);
    }
}

}  // namespace amends
