#include "cli/ledger_option.h"

#include <string_view>  // std::string_view

namespace amends {

namespace {

std::string_view remedy(LedgerTrouble trouble) {
  switch (trouble) {
    case LedgerTrouble::bad_url: return "";
    case LedgerTrouble::cannot_open: return "; check --ledger, and that its folder or server is there";
    case LedgerTrouble::locked: return "; wait until that run is done";
    case LedgerTrouble::read_only: return "; give this user the right to write to it and to its folder";
    case LedgerTrouble::full: return "; make room, then run again: nothing was written";
    case LedgerTrouble::disk: return "; see whether it has room left, or fails, then run again: nothing was written";
    case LedgerTrouble::lost: return "; run again when the server is back: nothing was written";
    case LedgerTrouble::damaged: return "; restore it from a backup (docs/ledger.md), and keep the broken file";
    case LedgerTrouble::newer:
    case LedgerTrouble::other: return "";
  }
  return "";
}

}  // namespace

std::string LedgerOptions::where() const {
  if (!url.empty()) return url;
  return out.empty() ? out : out + "/ledger.sqlite";
}

void offer_ledger(CLI::App& command, LedgerOptions& options) {
  offer_text(command, "--ledger", options.url, "Where history is kept: a file, or postgresql://USER@HOST/DATABASE",
             "URL");
  offer_text(command, "--out", options.out,
             "The folder of the nightly reports; without --ledger, ledger.sqlite stands in it", "FOLDER");
}

ExitCode refused(std::string const& command, LedgerError const& error, Console const& console) {
  console.error(command + ": " + error.what() + std::string{remedy(error.trouble())});
  return error.trouble() == LedgerTrouble::locked ? ExitCode::locked : ExitCode::usage;
}

}  // namespace amends
