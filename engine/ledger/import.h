// Decisions that were read elsewhere, taken in: lines of `amends extract --format ndjson`.
#pragma once

#include "engine/ledger/ledger.h"

#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_set>  // std::unordered_set

namespace amends {

// Adds decisions to a run, each but once: a decision whose bytes the ledger has seen is passed over. An
// imported decision belongs to no folder of cases: it is history, and no night takes it for one that is gone.
class Importer {
 public:
  Importer(Ledger& ledger, RunWriter& writer);
  // Why the line cannot be taken in; empty where it was, or was there already.
  [[nodiscard]] std::string take(std::string_view line);

  [[nodiscard]] std::size_t taken() const { return taken_; }
  [[nodiscard]] std::size_t known() const { return known_; }
  [[nodiscard]] std::size_t actions() const { return actions_; }

 private:
  RunWriter& writer_;
  std::unordered_set<std::string> seen_;  // digests of decisions
  std::size_t taken_ = 0, known_ = 0, actions_ = 0;
};

// A line of JSON as a record without evidence; what is wrong goes to `mistake`.
[[nodiscard]] std::optional<CaseRecord> record_from_line(std::string_view line, std::string& mistake);

}  // namespace amends
