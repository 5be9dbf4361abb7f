#include "engine/ledger/ledger.h"
#include "engine/ledger/record_rows.h"

#include <array>    // std::array
#include <utility>  // std::move

namespace amends {

namespace {

constexpr std::size_t rows_kept = 256;  // until a table's rows are written

std::vector<std::string_view> columns_of(TableSpec const& table) {
  std::vector<std::string_view> columns{"entry", "run"};
  for (auto const& column : table.columns) columns.push_back(column.name);
  columns.insert(columns.end(), {"detail", "detail_sha256"});
  return columns;
}

LedgerRun numbered(Ledger& ledger, LedgerRun facts) {
  auto const runs = ledger.runs();
  facts.id = runs.empty() ? 1 : runs.back().id + 1;
  facts.first_entry = runs.empty() ? 1 : last_entry(runs.back()) + 1;
  facts.entries = 0;
  facts.previous = runs.empty() ? "" : runs.back().digest;
  return facts;
}

}  // namespace

RunWriter::RunWriter(Ledger& ledger, LedgerRun facts)
    : ledger_{ledger},
      transaction_{ledger.database()},
      run_{numbered(ledger, std::move(facts))},
      digest_{run_.previous},
      waiting_(table_count) {}

Entry RunWriter::add(LedgerRow row) {
  row.run = run_.id;
  row.entry = run_.first_entry + run_.entries;
  ++run_.entries;
  digest_.add(row);
  auto& waiting = waiting_[static_cast<std::size_t>(row.table)];
  auto& cells = waiting.cells;
  cells.emplace_back(std::to_string(row.entry));
  cells.emplace_back(std::to_string(row.run));
  for (auto& value : row.cells) cells.push_back(std::move(value));
  cells.push_back(std::move(row.detail));
  cells.push_back(std::move(row.detail_sha256));
  if (++waiting.rows == rows_kept) flush(row.table);
  return row.entry;
}

void RunWriter::flush(Table table) {
  auto& waiting = waiting_[static_cast<std::size_t>(table)];
  auto const& about = spec(table);
  ledger_.database().insert(about.name, columns_of(about), waiting.cells);
  waiting = {};
}

LedgerRun RunWriter::finish(std::string counts) {
  for (auto const& table : tables()) flush(table.table);
  run_.counts = std::move(counts);
  run_.digest = digest_.finish(run_);
  static constexpr std::array<std::string_view, 12> columns{"id",          "kind",    "as_of",    "at",
                                                            "program",     "pack",    "of_run",   "counts",
                                                            "first_entry", "entries", "previous", "digest"};
  std::array<Cell, 12> const cells{std::to_string(run_.id),
                                   std::string{name(run_.kind)},
                                   run_.as_of,
                                   run_.at,
                                   run_.program,
                                   run_.pack,
                                   run_.of_run ? Cell{std::to_string(*run_.of_run)} : Cell{},
                                   run_.counts,
                                   std::to_string(run_.first_entry),
                                   std::to_string(run_.entries),
                                   run_.previous,
                                   run_.digest};
  ledger_.database().insert("run", columns, cells);
  transaction_.commit();
  return run_;
}

}  // namespace amends
