#include "engine/ledger/chain.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array<std::string_view, 4> kinds{"night", "published", "import", "purge"};

// "name=12:the cell's bytes;" so that no two lists of cells look alike; null cells are left out, so that a
// column added by a later version changes no digest.
void add_cell(Sha256& hash, std::string_view name, std::string_view value) {
  hash.add(name);
  hash.add("=");
  hash.add(std::to_string(value.size()));
  hash.add(":");
  hash.add(value);
  hash.add(";");
}

void add_cell(Sha256& hash, std::string_view name, Cell const& value) {
  if (value) add_cell(hash, name, std::string_view{*value});
}

}  // namespace

LedgerRow row_from(TableSpec const& table, std::span<Cell const> cells) {
  LedgerRow row;
  row.table = table.table;
  row.entry = whole_number(cells[0]);
  row.run = whole_number(cells[1]);
  std::size_t const width = table.columns.size();
  row.cells.assign(cells.begin() + 2, cells.begin() + 2 + static_cast<std::ptrdiff_t>(width));
  row.detail = cells[2 + width];
  row.detail_sha256 = cells[3 + width];
  return row;
}

std::string_view name(RunKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<RunKind> run_kind_named(std::string_view wanted) {
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] == wanted) return static_cast<RunKind>(i);
  return std::nullopt;
}

RunDigest::RunDigest(std::string const& previous) { add_cell(hash_, "previous", std::string_view{previous}); }

void RunDigest::add(LedgerRow const& row) {
  TableSpec const& table = spec(row.table);
  add_cell(hash_, "table", table.name);
  add_cell(hash_, "entry", std::string_view{std::to_string(row.entry)});
  for (std::size_t i = 0; i < table.columns.size(); ++i) add_cell(hash_, table.columns[i].name, row.cells[i]);
  add_cell(hash_, "detail_sha256", row.detail_sha256);
  hash_.add("\n");
}

std::string RunDigest::finish(LedgerRun const& run) {
  add_cell(hash_, "run", std::string_view{std::to_string(run.id)});
  add_cell(hash_, "kind", name(run.kind));
  add_cell(hash_, "as_of", std::string_view{run.as_of});
  add_cell(hash_, "at", std::string_view{run.at});
  add_cell(hash_, "program", std::string_view{run.program});
  add_cell(hash_, "pack", std::string_view{run.pack});
  if (run.of_run) add_cell(hash_, "of_run", std::string_view{std::to_string(*run.of_run)});
  add_cell(hash_, "counts", std::string_view{run.counts});
  add_cell(hash_, "first_entry", std::string_view{std::to_string(run.first_entry)});
  add_cell(hash_, "entries", std::string_view{std::to_string(run.entries)});
  return hash_.hex();
}

}  // namespace amends
