// Proof that nothing in the ledger was altered or removed: every digest worked out anew.
#pragma once

#include "engine/ledger/ledger.h"

#include <cstdint>  // std::int64_t
#include <string>   // std::string
#include <vector>   // std::vector

namespace amends {

struct LedgerProof {
  std::int64_t runs = 0, rows = 0;
  std::int64_t removed = 0;           // details that a purge removed, with a receipt
  std::string head;                   // digest of the last run; empty for an empty ledger
  std::vector<std::string> problems;  // what does not hold, a sentence each; empty: proved
};

// Reads the whole ledger, a few thousand rows at a time. What the chain cannot show is that the last runs were
// not cut off: compare `head` with one that was noted elsewhere (`holds_head`).
[[nodiscard]] LedgerProof prove(Ledger& ledger);

// Whether a run of the ledger ends with this digest (or a start of it of at least 12 digits).
[[nodiscard]] bool holds_head(std::vector<LedgerRun> const& runs, std::string const& head);

}  // namespace amends
