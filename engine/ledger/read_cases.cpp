// The cases of a ledger, put together from their rows: the latest reading of each folder, its latest
// checking, and how each action stood last.
#include "engine/ledger/ledger.h"
#include "engine/ledger/record_rows.h"

#include <algorithm>      // std::ranges::sort
#include <unordered_map>  // std::unordered_map

namespace amends {

namespace {

// The latest decision of every folder, unless the folder was gone after it.
std::string current_decisions(Entry upto) {
  auto const limit = std::to_string(upto);
  return "SELECT MAX(d.entry) AS entry FROM decision d WHERE d.folder IS NOT NULL AND d.entry <= " + limit +
         " GROUP BY d.folder HAVING MAX(d.entry) > COALESCE((SELECT MAX(g.entry) FROM gone g WHERE g.folder = d.folder "
         "AND g.entry <= " +
         limit + "), 0)";
}

std::string current_checkings(Entry upto) {
  return "SELECT MAX(c.entry) AS entry FROM checking c JOIN (" + current_decisions(upto) +
         ") cd ON c.decision = cd.entry WHERE c.entry <= " + std::to_string(upto) + " GROUP BY c.decision";
}

// Where an action of a case is: its place among the cases, and among their actions.
struct At {
  std::size_t of_case = 0, action = 0;
};

class Reading {
 public:
  Reading(Database& database, Entry upto, WordsOfRule const& words) : database_{database}, upto_{upto}, words_{words} {}

  std::vector<LedgerCase> run() {
    decisions();
    actions();
    checkings();
    verdicts();
    of_checkings();
    stands();
    std::ranges::sort(cases_, {}, [](LedgerCase const& one) { return one.record.folder; });
    return std::move(cases_);
  }

 private:
  template <class Take>
  void each(Table table, std::string const& join, Take const& take) {
    auto const& about = spec(table);
    database_.query("SELECT " + selected(about, "x") + " FROM " + std::string{about.name} + " x JOIN " + join, {},
                    [&](std::span<Cell const> cells) {
                      LedgerRow row;
                      row.table = table;
                      row.entry = std::stoll(cells[0].value_or("0"));
                      std::size_t const width = about.columns.size();
                      row.cells.assign(cells.begin() + 2, cells.begin() + 2 + static_cast<std::ptrdiff_t>(width));
                      row.detail = cells[2 + width];
                      row.detail_sha256 = cells[3 + width];
                      take(row);
                    });
  }

  void decisions() {
    each(Table::decision, "(" + current_decisions(upto_) + ") d ON x.entry = d.entry", [&](LedgerRow const& row) {
      by_decision_.emplace(row.entry, cases_.size());
      auto& one = cases_.emplace_back();
      one.record = decision_from(row);
      one.decision = row.entry;
      one.reading = reading_of(row);
    });
  }

  void actions() {
    each(Table::action, "(" + current_decisions(upto_) + ") d ON x.decision = d.entry ORDER BY x.entry",
         [&](LedgerRow const& row) {
           auto const of_case = by_decision_.find(number(row, "decision"));
           if (of_case == by_decision_.end()) return;
           auto& one = cases_[of_case->second];
           by_action_.emplace(row.entry, At{of_case->second, one.actions.size()});
           one.record.actions.push_back(action_from(row));
           one.record.text_removed = one.record.text_removed || !row.detail;
           one.actions.push_back(row.entry);
           one.stands.emplace_back();
           one.reading += reading_of(row);
         });
  }

  void checkings() {
    each(Table::checking, "(" + current_checkings(upto_) + ") c ON x.entry = c.entry", [&](LedgerRow const& row) {
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
    each(Table::verdict, "(" + current_checkings(upto_) + ") c ON x.checking = c.entry ORDER BY x.entry",
         [&](LedgerRow const& row) {
           auto const at = by_action_.find(number(row, "action"));
           if (at == by_action_.end()) return;
           auto& record = cases_[at->second.of_case].record;
           take_verdict(row, record.header.scheme, words_, record.actions[at->second.action]);
         });
  }

  // What hangs on a checking beside its verdicts.
  void of_checkings() {
    std::string const join = "(" + current_checkings(upto_) + ") c ON x.checking = c.entry ORDER BY x.entry";
    each(Table::extension, join, [&](LedgerRow const& row) {
      if (auto* action = action_of(row)) action->extension = extension_from(row, action->n);
    });
    each(Table::evidence, join, [&](LedgerRow const& row) { of_checking(row).files.push_back(evidence_from(row)); });
    each(Table::confirmation, join,
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
    each(Table::assessment,
         "(SELECT MAX(s.entry) AS entry FROM assessment s JOIN action a ON s.action = a.entry JOIN (" +
             current_decisions(upto_) + ") d ON a.decision = d.entry WHERE s.entry <= " + std::to_string(upto_) +
             " GROUP BY s.action) l ON x.entry = l.entry",
         [&](LedgerRow const& row) {
           auto const at = by_action_.find(number(row, "action"));
           if (at != by_action_.end()) cases_[at->second.of_case].stands[at->second.action] = stand_from(row);
         });
  }

  Database& database_;
  Entry upto_;
  WordsOfRule const& words_;
  std::vector<LedgerCase> cases_;
  std::unordered_map<Entry, std::size_t> by_decision_, by_checking_;
  std::unordered_map<Entry, At> by_action_;
};

}  // namespace

std::vector<LedgerCase> Ledger::cases(Entry upto, WordsOfRule const& words) {
  return Reading{database_, upto, words}.run();
}

}  // namespace amends
