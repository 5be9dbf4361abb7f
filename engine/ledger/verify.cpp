#include "engine/ledger/verify.h"

#include "engine/ledger/ranges.h"
#include "engine/ledger/record_rows.h"

#include <algorithm>  // std::ranges::any_of, max, min, sort
#include <utility>    // std::move, pair

namespace amends {

namespace {

constexpr Entry rows_at_once = 4096;
constexpr Entry far_off = 1'000'000;  // from all rows that there are
constexpr std::size_t shortest_head = 12;

std::string run_name(LedgerRun const& run) {
  return "run " + std::to_string(run.id) + " (" + std::string{name(run.kind)} + " of " + run.as_of + ")";
}

std::string row_name(LedgerRow const& row) {
  return "entry " + std::to_string(row.entry) + " (" + std::string{spec(row.table).name} + ")";
}

class Prover {
 public:
  explicit Prover(Ledger& ledger) : ledger_{ledger} {}

  LedgerProof run() {
    auto const runs = ledger_.runs();
    find_highest();
    read_receipts();
    std::string previous;
    Entry next = 1;
    for (auto const& one : runs) {
      prove_run(one, previous, next);
      if (names_entries(one)) next = last_entry(one) + 1;
      previous = one.digest;
    }
    proof_.runs = static_cast<std::int64_t>(runs.size());
    proof_.head = previous;
    refuse_strays(next);
    return std::move(proof_);
  }

 private:
  void tell(std::string problem) { proof_.problems.push_back(std::move(problem)); }

  void find_highest() {
    for (auto const& table : tables()) {
      auto const last = ledger_.database().value("SELECT CAST(MAX(entry) AS TEXT) FROM " + std::string{table.name});
      highest_ = std::max(highest_, Entry{whole_number(last)});
    }
  }

  void read_receipts() {
    for (auto const& row : ledger_.rows(Table::purged, 1, no_limit)) removed_.add(cell(row, "entries").value_or(""));
  }

  // All rows with entries in [from, to], in order, whatever their table.
  std::vector<LedgerRow> rows(Entry from, Entry to) {
    std::vector<LedgerRow> all;
    for (auto const& table : tables()) {
      auto of_table = ledger_.rows(table.table, from, to);
      std::ranges::move(of_table, std::back_inserter(all));
    }
    std::ranges::sort(all, {}, &LedgerRow::entry);
    return all;
  }

  void prove_detail(LedgerRow const& row) {
    if (row.detail && !row.detail_sha256) return tell(row_name(row) + " has words without a digest");
    if (row.detail && sha256_hex(*row.detail) != *row.detail_sha256)
      return tell("the words of " + row_name(row) + " were altered");
    if (row.detail || !row.detail_sha256) return;
    if (!removed_.holds(row.entry)) return tell("the words of " + row_name(row) + " were removed without a receipt");
    ++proof_.removed;
  }

  // Whoever alters a run may write any number into it: entries far from all that there are are not looked for.
  bool names_entries(LedgerRun const& run) const {
    Entry const most = std::min(highest_, no_limit / 2) + far_off;
    return run.entries >= 0 && run.entries <= most && run.first_entry >= 1 && run.first_entry <= most;
  }

  void prove_run(LedgerRun const& run, std::string const& previous, Entry next) {
    if (run.previous != previous)
      tell(run_name(run) + " does not follow the run before it: one was removed or altered");
    if (run.first_entry != next) tell(run_name(run) + " does not begin where the run before it ends");
    if (!names_entries(run)) return tell(run_name(run) + " was altered: it names entries that there cannot be");
    RunDigest digest{run.previous};
    Entry expected = run.first_entry;
    for (Entry from = run.first_entry; from <= last_entry(run); from += rows_at_once) {
      for (auto const& row : rows(from, std::min(from + rows_at_once - 1, last_entry(run)))) {
        if (row.entry != expected || row.run != run.id) tell(row_name(row) + " is not where it was added");
        expected = row.entry + 1;
        prove_detail(row);
        digest.add(row);
        ++proof_.rows;
      }
    }
    if (expected != last_entry(run) + 1) tell(run_name(run) + " has lost entries");
    if (digest.finish(run) != run.digest) tell(run_name(run) + " was altered: its digest is another");
  }

  // Entries count from 1, and the last run ends before `next`.
  void refuse_strays(Entry next) {
    for (auto const& table : tables())
      for (auto const& [from, to] : {std::pair{-no_limit, Entry{0}}, std::pair{next, no_limit}})
        for (auto const& row : ledger_.rows(table.table, from, to)) tell(row_name(row) + " belongs to no run");
  }

  Ledger& ledger_;
  LedgerProof proof_;
  EntryRanges removed_;
  Entry highest_ = 0;  // of all rows
};

}  // namespace

LedgerProof prove(Ledger& ledger) { return Prover{ledger}.run(); }

bool holds_head(std::vector<LedgerRun> const& runs, std::string const& head) {
  return head.size() >= shortest_head &&
         std::ranges::any_of(runs, [&](LedgerRun const& run) { return run.digest.starts_with(head); });
}

}  // namespace amends
