// What the commands that open a ledger share: where it is, and what to do when it cannot be used.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "engine/ledger/database.h"

#include <string>  // std::string

namespace amends {

struct LedgerOptions {
  std::string url;
  std::string out;  // the folder of the nightly reports, in which the ledger stands unless `url` says otherwise
  [[nodiscard]] std::string where() const;  // empty where neither is given
};

// --ledger URL, --out FOLDER
void offer_ledger(CLI::App& command, LedgerOptions& options);

// Prints why, and what to do; says with which code to end.
[[nodiscard]] ExitCode refused(std::string const& command, LedgerError const& error, Console const& console);

}  // namespace amends
