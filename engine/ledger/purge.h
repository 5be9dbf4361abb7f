// Words removed after the retention time. Verdicts, dates and digests stay, and so does the chain.
#pragma once

#include "engine/ledger/ledger.h"

#include <cstdint>  // std::int64_t
#include <string>   // std::string

namespace amends {

struct Purged {
  std::int64_t removed = 0;  // details
  std::int64_t kept = 0;     // details as old, of cases that are still open or that something happened in since
  std::int64_t open_cases = 0;
};

// Removes the details of all rows that were added by runs for days before `before`, but for those that tell
// how a case stands now which is not settled, or in which something changed on or after that day. Adds a
// receipt. `facts`: as_of, at and program of the run that it makes; nothing to remove makes none.
[[nodiscard]] Purged purge(Ledger& ledger, Date before, LedgerRun facts);

}  // namespace amends
