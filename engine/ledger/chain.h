// Rows of the ledger and the digest that chains them: each run's digest is over the run before it, over
// what the run says of itself, and over every row that it added. A row counts with its cells and with the
// digest of its detail, so that the detail can be removed later and the chain still holds.
#pragma once

#include "engine/ledger/schema.h"
#include "grammar/text/digest.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

using Entry = std::int64_t;

struct LedgerRow {
  Table table = Table::decision;
  Entry entry = 0;
  std::int64_t run = 0;
  std::vector<Cell> cells;  // one for each column of the table's spec
  Cell detail;              // JSON; absent: none, or removed
  Cell detail_sha256;       // absent: there never was a detail
};

// A row from cells in the order of `selected`.
[[nodiscard]] LedgerRow row_from(TableSpec const& table, std::span<Cell const> cells);

enum class RunKind { night, published, import, purge };
[[nodiscard]] std::string_view name(RunKind kind);
[[nodiscard]] std::optional<RunKind> run_kind_named(std::string_view name);

// A run: everything that was added at once.
struct LedgerRun {
  std::int64_t id = 0;
  RunKind kind = RunKind::night;
  std::string as_of;                   // the day that was reported on
  std::string at;                      // when it ran, UTC, "2026-11-25T02:31:00Z"
  std::string program;                 // "amends 0.5.0"
  std::string pack;                    // "lgsco 1.1.0 <digest>"
  std::optional<std::int64_t> of_run;  // published: the night whose reports are out
  std::string counts;                  // JSON: "cases", "unreadable", and a number for each status
  Entry first_entry = 1;
  std::int64_t entries = 0;
  std::string previous;  // digest of the run before; empty for the first
  std::string digest;
};

// A run's digest while its rows are added, in the order of their entries.
class RunDigest {
 public:
  explicit RunDigest(std::string const& previous);
  void add(LedgerRow const& row);
  // 64 hex digits. `run` counts with all but its digest. Nothing may be added after.
  [[nodiscard]] std::string finish(LedgerRun const& run);

 private:
  Sha256 hash_;
};

}  // namespace amends
