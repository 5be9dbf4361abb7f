#include "engine/ledger/import.h"

#include "engine/ledger/record_rows.h"

#include <utility>  // std::move

namespace amends {

Importer::Importer(Ledger& ledger, RunWriter& writer) : writer_{writer} {
  ledger.database().query("SELECT sha256 FROM decision WHERE folder IS NULL", {}, [&](std::span<Cell const> cells) {
    if (cells[0]) seen_.insert(*cells[0]);
  });
}

std::string Importer::take(std::string_view line) {
  std::string mistake;
  auto const record = record_from_line(line, mistake);
  if (!record) return mistake;
  if (!seen_.insert(record->sha256).second) {
    ++known_;
    return {};
  }
  auto row = decision_row(*record);
  set_cell(row, "folder", {});
  auto const decision = std::to_string(writer_.add(std::move(row)));
  for (auto const& action : record->actions) {
    auto one = action_row(action);
    set_cell(one, "decision", decision);
    writer_.add(std::move(one));
  }
  ++taken_;
  actions_ += record->actions.size();
  return {};
}

}  // namespace amends
