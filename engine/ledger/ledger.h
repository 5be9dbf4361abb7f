// The ledger: what every night found, added to and never changed. See docs/ledger.md.
#pragma once

#include "engine/ledger/chain.h"
#include "engine/ledger/details.h"
#include "engine/night/file_stamp.h"
#include "engine/night/night_report.h"

#include <map>       // std::map
#include <memory>    // std::unique_ptr
#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

// A case as the ledger knows it.
struct LedgerCase {
  CaseRecord record;
  std::string inputs;   // digest of all that the last checking rested on
  std::string reading;  // what its decision and actions were written as: equal for an equal reading
  Entry decision = 0;
  Entry checking = 0;
  std::vector<Entry> actions;                // in the order of record.actions
  std::vector<std::optional<Stand>> stands;  // likewise: how each stood last
};

class Ledger {
 public:
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  // For adding to it: made where there is none, brought up to date, and held until the end, so that nobody
  // else adds to it. Throws LedgerError; `locked` where another program holds it.
  static Ledger open_to_add(std::string const& url);
  // For reading; throws where there is none.
  static Ledger open_to_read(std::string const& url);

  [[nodiscard]] Database& database() { return database_; }

  // All runs, in order.
  [[nodiscard]] std::vector<LedgerRun> runs();
  // Every case that was there after this entry (no_limit: as it is now), in order of folder.
  [[nodiscard]] std::vector<LedgerCase> cases(Entry upto, WordsOfRule const& words);
  // The same with as much of each as a change is told by: actions without their words and findings, how they
  // stood, and the files.
  [[nodiscard]] std::vector<LedgerCase> stands(Entry upto);
  // Rows of one table with entries in [from, to], in order.
  [[nodiscard]] std::vector<LedgerRow> rows(Table table, Entry from, Entry to);

  [[nodiscard]] Stamps stamps();
  // Within a transaction.
  void replace_stamps(Stamps const& before, Stamps const& now);

 private:
  class Hold;
  Ledger(Database database, std::unique_ptr<Hold> hold);

  std::unique_ptr<Hold> hold_;
  Database database_;
};

[[nodiscard]] inline Entry last_entry(LedgerRun const& run) { return run.first_entry + run.entries - 1; }
inline constexpr Entry no_limit = INT64_MAX;

// The last night whose reports came out and that reported on a day before `day`; nothing where there is none.
[[nodiscard]] LedgerRun const* night_before(std::vector<LedgerRun> const& runs, Date day);
// The last night whose reports came out.
[[nodiscard]] LedgerRun const* last_night(std::vector<LedgerRun> const& runs);

// Adds one run: all its rows or, unless `finish` is reached, nothing.
class RunWriter {
 public:
  // `facts`: kind, as_of, at, program, pack, of_run.
  RunWriter(Ledger& ledger, LedgerRun facts);
  RunWriter(RunWriter const&) = delete;
  RunWriter& operator=(RunWriter const&) = delete;

  // The entry that the row was given.
  Entry add(LedgerRow row);
  // How many rows have been added.
  [[nodiscard]] std::int64_t added() const { return run_.entries; }
  // Seals the run. `counts`: JSON.
  LedgerRun finish(std::string counts);

 private:
  struct Waiting {
    std::vector<Cell> cells;  // row after row
    std::size_t rows = 0;
  };
  void flush(Table table);

  Ledger& ledger_;
  Transaction transaction_;
  LedgerRun run_;
  RunDigest digest_;
  std::vector<Waiting> waiting_;  // by table
};

// Adds what is new of a case since `before`: its reading, its checking, how its actions stand on `as_of`.
// `inputs` equal to those of `before`: only the latter. Empty: nobody knows what the answers rest on, and
// all is added.
void add_case(RunWriter& writer, CaseRecord const& record, std::string const& inputs, LedgerCase const* before,
              Date as_of);

}  // namespace amends
