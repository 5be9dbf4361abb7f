// The cases of a ledger, put together from their rows: the latest reading of each folder, its latest
// checking, and how each action stood last.
#include "engine/ledger/ledger.h"
#include "engine/ledger/record_rows.h"

#include <algorithm>      // std::ranges::sort
#include <array>          // std::array
#include <unordered_map>  // std::unordered_map

namespace amends {

namespace {

// Tables that live as long as the connection, and name the entries that tell how things stood: made once,
// so that what follows is a walk along indexes.
constexpr std::array<std::string_view, 3> passing_tables{"current_decision", "current_checking", "current_assessment"};

void choose_entries(Database& database, Entry upto) {
  std::string const limit = std::to_string(upto);
  for (auto const table : passing_tables) {
    database.run("DROP TABLE IF EXISTS " + std::string{table});
    database.run("CREATE TEMPORARY TABLE " + std::string{table} + " (entry BIGINT PRIMARY KEY)");
  }
  database.run("INSERT INTO current_decision SELECT MAX(entry) FROM decision WHERE folder IS NOT NULL AND entry <= " +
               limit + " GROUP BY folder");
  // Folders that were gone after their latest decision.
  database.run(
      "DELETE FROM current_decision WHERE entry IN (SELECT d.entry FROM gone g JOIN decision d ON d.folder = g.folder "
      "WHERE g.entry > d.entry AND g.entry <= " +
      limit + ")");
  database.run(
      "INSERT INTO current_checking SELECT MAX(c.entry) FROM current_decision d JOIN checking c ON c.decision = "
      "d.entry "
      "WHERE c.entry <= " +
      limit + " GROUP BY c.decision");
  database.run(
      "INSERT INTO current_assessment SELECT MAX(s.entry) FROM current_decision d JOIN action a ON a.decision = "
      "d.entry "
      "JOIN assessment s ON s.action = a.entry WHERE s.entry <= " +
      limit + " GROUP BY s.action");
}

// Where an action of a case is: its place among the cases, and among their actions.
struct At {
  std::size_t of_case = 0, action = 0;
};

class Reading {
 public:
  // Without `words`, only what a change is told by.
  Reading(Database& database, Entry upto, WordsOfRule const* words) : database_{database}, upto_{upto}, words_{words} {}

  std::vector<LedgerCase> run() {
    choose_entries(database_, upto_);
    decisions();
    actions();
    checkings();
    if (words_ != nullptr) verdicts();
    of_checkings();
    stands();
    std::ranges::sort(cases_, {}, [](LedgerCase const& one) { return one.record.folder; });
    return std::move(cases_);
  }

 private:
  // The rows of a table whose `column` names an entry of a passing table, in order.
  template <class Take>
  void each(Table table, std::string const& column, std::string const& among, Take const& take) {
    auto const& about = spec(table);
    database_.query("SELECT " + selected(about, "x") + " FROM " + among + " m JOIN " + std::string{about.name} +
                        " x ON x." + column + " = m.entry ORDER BY x.entry",
                    {}, [&](std::span<Cell const> cells) { take(row_from(about, cells)); });
  }

  void decisions() {
    each(Table::decision, "entry", "current_decision", [&](LedgerRow const& row) {
      by_decision_.emplace(row.entry, cases_.size());
      auto& one = cases_.emplace_back();
      one.record = decision_from(row);
      one.decision = row.entry;
      one.reading = reading_of(row);
    });
  }

  void actions() {
    each(Table::action, "decision", "current_decision", [&](LedgerRow const& row) {
      auto const of_case = by_decision_.find(number(row, "decision"));
      if (of_case == by_decision_.end()) return;
      auto& one = cases_[of_case->second];
      by_action_.emplace(row.entry, At{of_case->second, one.actions.size()});
      one.record.actions.push_back(action_from(row, words_ ? Wording::read : Wording::left_out));
      one.record.text_removed = one.record.text_removed || !row.detail;
      one.actions.push_back(row.entry);
      one.stands.emplace_back();
      one.reading += reading_of(row);
    });
  }

  void checkings() {
    each(Table::checking, "entry", "current_checking", [&](LedgerRow const& row) {
      auto const of_case = by_decision_.find(number(row, "decision"));
      if (of_case == by_decision_.end()) return;
      auto& one = cases_[of_case->second];
      by_checking_.emplace(row.entry, of_case->second);
      one.checking = row.entry;
      one.inputs = cell(row, "inputs").value_or("");
      take_checking(row, one.record);
    });
  }

  ActionRecord* action_of(LedgerRow const& row) {
    auto const at = by_action_.find(number(row, "action"));
    return at == by_action_.end() ? nullptr : &cases_[at->second.of_case].record.actions[at->second.action];
  }

  void verdicts() {
    each(Table::verdict, "checking", "current_checking", [&](LedgerRow const& row) {
      auto const at = by_action_.find(number(row, "action"));
      if (at == by_action_.end()) return;
      auto& record = cases_[at->second.of_case].record;
      take_verdict(row, record.header.scheme, *words_, record.actions[at->second.action]);
    });
  }

  // What hangs on a checking beside its verdicts.
  void of_checkings() {
    each(Table::extension, "checking", "current_checking", [&](LedgerRow const& row) {
      if (auto* action = action_of(row)) action->extension = extension_from(row, action->n);
    });
    each(Table::evidence, "checking", "current_checking",
         [&](LedgerRow const& row) { of_checking(row).files.push_back(evidence_from(row)); });
    each(Table::confirmation, "checking", "current_checking",
         [&](LedgerRow const& row) { of_checking(row).confirmations.push_back(confirmation_from(row)); });
  }

  CaseRecord& of_checking(LedgerRow const& row) {
    auto const at = by_checking_.find(number(row, "checking"));
    if (at == by_checking_.end())
      throw LedgerError{LedgerTrouble::damaged,
                        "the ledger is damaged: entry " + std::to_string(row.entry) + " belongs to no checking"};
    return cases_[at->second].record;
  }

  void stands() {
    each(Table::assessment, "entry", "current_assessment", [&](LedgerRow const& row) {
      auto const at = by_action_.find(number(row, "action"));
      if (at != by_action_.end()) cases_[at->second.of_case].stands[at->second.action] = stand_from(row);
    });
  }

  Database& database_;
  Entry upto_;
  WordsOfRule const* words_;
  std::vector<LedgerCase> cases_;
  std::unordered_map<Entry, std::size_t> by_decision_, by_checking_;
  std::unordered_map<Entry, At> by_action_;
};

}  // namespace

std::vector<LedgerCase> Ledger::cases(Entry upto, WordsOfRule const& words) {
  return Reading{database_, upto, &words}.run();
}

std::vector<LedgerCase> Ledger::stands(Entry upto) { return Reading{database_, upto, nullptr}.run(); }

}  // namespace amends
