// The tables of the ledger, and how an older ledger is brought up to date. Rows are only ever added. Each
// row of a chained table belongs to a run and has a number, `entry`, that no other row has; what may be
// removed after the retention time stands in `detail` (JSON) alone, with its digest beside it.
#pragma once

#include "engine/ledger/database.h"

#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct ColumnSpec {
  std::string_view name;
  bool integer = false;
};

enum class Table {
  decision,
  action,
  checking,
  verdict,
  evidence,
  extension,
  confirmation,
  assessment,
  failure,
  gone,
  purged
};
inline constexpr std::size_t table_count = static_cast<std::size_t>(Table::purged) + 1;

struct TableSpec {
  Table table;
  std::string_view name;
  std::string_view meaning;
  std::span<ColumnSpec const> columns;  // beside entry, run, detail and detail_sha256
  std::size_t column(std::string_view name) const;
};

// In the order of the enum.
[[nodiscard]] std::span<TableSpec const> tables();
[[nodiscard]] TableSpec const& spec(Table table);

// "entry, run, folder, CAST(n AS TEXT), …, detail, detail_sha256": every cell as text, in the order of a Row.
[[nodiscard]] std::string selected(TableSpec const& table, std::string_view alias = "");

// The version that this program writes.
inline constexpr int schema_version = 1;

// Makes the tables of a new ledger, brings those of an older one up to date; throws LedgerError for one that
// a later version has written, and for a database that holds something else.
void migrate(Database& database);
// Without changing anything: throws unless the ledger is of this version.
void require_current(Database& database);

}  // namespace amends
