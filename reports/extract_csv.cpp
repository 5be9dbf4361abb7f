// `extract --format csv`: one action a row, columns from one table.
#include "reports/action_text.h"
#include "reports/csv_row.h"
#include "reports/extract_formats.h"
#include "reports/words.h"

#include <array>  // std::array

namespace amends {

namespace {

struct Row {
  BoundStatement const& statement;
  Obligation const& obligation;
  LineIndex const& lines;
};

std::string doubts(Obligation const& obligation) {
  std::string out;
  for (Review const& entry : obligation.action.review) out += (out.empty() ? "" : "; ") + std::string{name(entry.code)};
  return out;
}

struct Column {
  char const* title;
  std::string (*cell)(Row const& row);
};

constexpr std::array columns_of_extract{
    Column{"source", [](Row const& row) { return row.statement.source; }},
    Column{"reference", [](Row const& row) { return row.statement.header.reference.value_or(""); }},
    Column{"body", [](Row const& row) { return row.statement.header.body.value_or(""); }},
    Column{"decision_date", [](Row const& row) { return csv_date(row.statement.header.decision_date); }},
    Column{"n", [](Row const& row) { return std::to_string(row.obligation.n); }},
    Column{"paragraph", [](Row const& row) { return row.obligation.action.paragraph; }},
    Column{"line", [](Row const& row) { return std::to_string(row.lines.line(row.obligation.action.span.start)); }},
    Column{"kind", [](Row const& row) { return std::string{name(row.obligation.action.kind)}; }},
    Column{"category", [](Row const& row) { return row.obligation.category; }},
    Column{"scope",
           [](Row const& row) -> std::string {
             return row.obligation.service_improvement ? "service_improvement" : "personal";
           }},
    Column{"actors", [](Row const& row) { return joined(row.obligation.action.actors, ", "); }},
    Column{"recipients", [](Row const& row) { return joined(row.obligation.action.recipients, ", "); }},
    Column{"amounts", [](Row const& row) { return sums(row.obligation.action); }},
    Column{"total",
           [](Row const& row) {
             auto const total = row.obligation.action.total_pence;
             return total ? pounds(*total) : std::string{};
           }},
    Column{"modality", [](Row const& row) { return std::string{name(row.obligation.action.modality)}; }},
    Column{"deadline", [](Row const& row) { return single_spaced(row.obligation.deadline_text); }},
    Column{"due", [](Row const& row) { return csv_date(row.obligation.due.due); }},
    Column{"due_steps", [](Row const& row) { return steps_in_line(row.obligation.due.steps); }},
    Column{"review", [](Row const& row) { return doubts(row.obligation); }},
    Column{"text", [](Row const& row) { return single_spaced(row.obligation.text); }},
};

}  // namespace

void begin_extract_csv(Style const&, std::string& out) {
  std::array<std::string, columns_of_extract.size()> titles;
  for (std::size_t i = 0; i < titles.size(); ++i) titles[i] = columns_of_extract[i].title;
  append_csv_row(titles, out);
}

void write_extract_csv(BoundStatement const& statement, Style const&, std::string& out) {
  LineIndex const lines{statement.text};
  for (Obligation const& obligation : statement.obligations) {
    std::array<std::string, columns_of_extract.size()> cells;
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i] = columns_of_extract[i].cell({statement, obligation, lines});
    append_csv_row(cells, out);
  }
}

}  // namespace amends
