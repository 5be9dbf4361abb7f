#include "engine/ledger/purge.h"

#include "engine/ledger/ranges.h"
#include "engine/ledger/record_rows.h"

#include <algorithm>  // std::ranges::sort
#include <array>      // std::array
#include <set>        // std::set
#include <string>     // std::string
#include <vector>     // std::vector

namespace amends {

namespace {

constexpr std::array of_checking{Table::verdict, Table::evidence, Table::extension, Table::confirmation};

// The last entry of the runs for days before `before`; 0 where there is none.
Entry limit_of(std::vector<LedgerRun> const& runs, Date before) {
  Entry limit = 0;
  for (auto const& run : runs) {
    // A run dated ahead by mistake is as old as the day on which it ran.
    if (std::min(run.as_of, run.at.substr(0, run.as_of.size())) >= iso(before)) break;
    limit = last_entry(run);
  }
  return limit;
}

// Entries that tell how cases stand which somebody still works on.
std::set<Entry> still_needed(Ledger& ledger, Entry limit, Purged& out) {
  std::set<Entry> needed, checkings;
  WordsOfRule const none = [](std::optional<std::string> const&, std::string_view) { return RuleWords{}; };
  std::set<Entry> lately;  // actions that stand otherwise since
  for (auto const& row : ledger.rows(Table::assessment, limit + 1, no_limit)) lately.insert(number(row, "action"));
  for (auto const& one : ledger.cases(no_limit, none)) {
    bool const changed = one.checking > limit || one.decision > limit ||
                         std::ranges::any_of(one.actions, [&](Entry entry) { return lately.contains(entry); });
    bool const all_settled = std::ranges::all_of(
        one.stands, [](std::optional<Stand> const& stand) { return stand && settled(stand->status); });
    if (all_settled && !changed) continue;
    ++out.open_cases;
    needed.insert(one.decision);
    needed.insert(one.checking);
    checkings.insert(one.checking);
    needed.insert(one.actions.begin(), one.actions.end());
  }
  for (Table const table : of_checking)
    for (auto const& row : ledger.rows(table, 1, limit))
      if (checkings.contains(number(row, "checking"))) needed.insert(row.entry);
  return needed;
}

std::vector<Entry> to_remove(Ledger& ledger, Entry limit, Purged& out) {
  auto const needed = still_needed(ledger, limit, out);
  std::vector<Entry> entries;
  for (auto const& table : tables())
    for (auto const& row : ledger.rows(table.table, 1, limit)) {
      if (!row.detail) continue;
      if (needed.contains(row.entry))
        ++out.kept;
      else
        entries.push_back(row.entry);
    }
  std::ranges::sort(entries);
  return entries;
}

// In one statement a run of entries and table.
void remove(Database& database, std::vector<Entry> const& entries) {
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t last = i;
    while (last + 1 < entries.size() && entries[last + 1] == entries[last] + 1) ++last;
    for (auto const& table : tables())
      database.run("UPDATE " + std::string{table.name} + " SET detail = NULL WHERE entry BETWEEN " +
                   std::to_string(entries[i]) + " AND " + std::to_string(entries[last]));
    i = last + 1;
  }
}

}  // namespace

Purged purge(Ledger& ledger, Date before, LedgerRun facts) {
  Purged out;
  auto const limit = limit_of(ledger.runs(), before);
  auto const entries = to_remove(ledger, limit, out);
  out.removed = static_cast<std::int64_t>(entries.size());
  if (entries.empty()) return out;
  facts.kind = RunKind::purge;
  {
    RunWriter writer{ledger, std::move(facts)};
    remove(ledger.database(), entries);
    writer.add(purged_row(ranges_of(entries), before));
    static_cast<void>(writer.finish("{\"removed\":" + std::to_string(out.removed) + "}"));
  }
  std::vector<std::string> names;
  for (auto const& table : tables()) names.emplace_back(table.name);
  ledger.database().forget_removed(names);
  return out;
}

}  // namespace amends
