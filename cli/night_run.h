// One night: which cases there are, which of them changed since the ledger saw them, what these answer now,
// and what is not as it was. Reads; writes nothing.
#pragma once

#include "cli/console.h"
#include "cli/reader.h"
#include "engine/evidence/names.h"
#include "engine/ledger/ledger.h"
#include "engine/night/changes.h"
#include "engine/night/file_stamp.h"
#include "engine/night/night_report.h"

#include <cstddef>   // std::size_t
#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

struct NightPlan {
  std::string root;  // the folder of cases
  Date as_of{1970, 1, 1};
  std::optional<Date> decision_date;
  NamesFile names;
  std::string told;  // what the answers rest on beside files, program and pack: the digest of --names and the like
  unsigned jobs = 0;
  bool quiet = false;
};

struct NightWork {
  NightReport report;
  std::vector<std::string> inputs;  // of each case of the report: digest of what its answers rest on
  std::vector<LedgerCase> known;    // what the ledger knew; the records of unchanged cases were taken out
  std::vector<std::optional<std::size_t>> known_as;  // of each case of the report: where it stands in `known`
  std::vector<std::string> gone;                     // folders that the ledger knew, and that are not there now
  Stamps stamps_before, stamps;
  std::size_t read = 0;  // cases that were read and checked; the others were known
};

// `before`: the night to compare with; null on the first.
[[nodiscard]] NightWork work_through(NightPlan const& plan, Readers const& readers, Ledger& ledger,
                                     LedgerRun const* before, Console const& console);

// The pack of each case.
[[nodiscard]] PackOf pack_of(Readers const& readers);

// The words of rules, from the packs.
[[nodiscard]] WordsOfRule words_of_rules(Readers const& readers);

// A case of the ledger as a change is told by.
// `failed`: what could not be read or checked on that night.
[[nodiscard]] std::vector<CaseBefore> as_before(std::vector<LedgerCase> const& cases,
                                                std::vector<FailedInput> const& failed);

// The cases that a night could not read or check.
[[nodiscard]] std::vector<FailedInput> failures_of(Ledger& ledger, LedgerRun const& night);

// The packs that these cases are judged by, in the order of their first use; figures, idle rules and notes.
// After the changes, on which the chase ladder rests.
void complete(NightReport& report, Readers const& readers);

}  // namespace amends
