#include "engine/ledger/schema.h"

#include <array>  // std::array

namespace amends {

namespace {

using C = ColumnSpec;

constexpr bool whole = true;  // a whole number

constexpr std::array decision{C{"folder"},    C{"source"},   C{"sha256"},        C{"scheme"},       C{"body"},
                              C{"reference"}, C{"decision"}, C{"decision_date"}, C{"satisfied_on"}, C{"review"}};
constexpr std::array action{C{"decision", whole},    C{"n", whole},  C{"fingerprint"}, C{"kind"},
                            C{"modality"},           C{"paragraph"}, C{"category"},    C{"service_improvement", whole},
                            C{"total_pence", whole}, C{"first_due"}};
constexpr std::array checking{C{"folder"},
                              C{"decision", whole},
                              C{"inputs"},
                              C{"headline_due"},
                              C{"outcome"},
                              C{"recorded_on"},
                              C{"ceased_on"},
                              C{"expected_on"},
                              C{"rules_met"},
                              C{"rules_used"},
                              C{"for_a_person", whole}};
constexpr std::array verdict{C{"checking", whole}, C{"action", whole},  C{"due"},    C{"original_due"}, C{"done_on"},
                             C{"sent_on"},         C{"evidence_state"}, C{"course"}, C{"results"}};
constexpr std::array evidence{C{"checking", whole}, C{"sha256"}, C{"format"}};
constexpr std::array extension{C{"checking", whole}, C{"action", whole}, C{"due"}, C{"agreed_on"}};
constexpr std::array confirmation{C{"checking", whole}, C{"fingerprint"}, C{"what"}, C{"rule"}, C{"said_on"}};
constexpr std::array assessment{C{"action", whole},  C{"as_of"},      C{"due"},
                                C{"evidence_state"}, C{"time_state"}, C{"status"}};
constexpr std::array failure{C{"folder"}, C{"code"}};
constexpr std::array gone{C{"folder"}, C{"decision", whole}};
constexpr std::array purged{C{"entries"}, C{"before"}};

constexpr std::array<TableSpec, table_count> specs{
    TableSpec{Table::decision, "decision", "A decision as it was read, again whenever its reading changed", decision},
    TableSpec{Table::action, "action", "An agreed action of a decision, by its fingerprint", action},
    TableSpec{Table::checking, "checking", "A case held against its evidence, again whenever a file of it changed",
              checking},
    TableSpec{Table::verdict, "verdict", "What a checking found of an action", verdict},
    TableSpec{Table::evidence, "evidence", "The digest of a file of evidence, as it was judged", evidence},
    TableSpec{Table::extension, "extension", "More time, agreed for an action", extension},
    TableSpec{Table::confirmation, "confirmation", "A person's word on an action", confirmation},
    TableSpec{Table::assessment, "assessment",
              "How an action stood from this day on; the next row of the same action ends it", assessment},
    TableSpec{Table::failure, "failure", "A case that could not be read or checked that night", failure},
    TableSpec{Table::gone, "gone", "A case that was not there any more", gone},
    TableSpec{Table::purged, "purged", "The receipt for details that were removed", purged},
};

std::string columns_sql(TableSpec const& table) {
  std::string sql;
  for (auto const& column : table.columns)
    sql.append(", ").append(column.name).append(column.integer ? " BIGINT" : " TEXT");
  return sql;
}

void create(Database& database) {
  database.run(
      "CREATE TABLE run (id BIGINT PRIMARY KEY, kind TEXT NOT NULL, as_of TEXT NOT NULL, at TEXT NOT NULL, program "
      "TEXT "
      "NOT NULL, pack TEXT NOT NULL, of_run BIGINT, counts TEXT NOT NULL, first_entry BIGINT NOT NULL, entries BIGINT "
      "NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL)");
  for (auto const& table : specs)
    database.run("CREATE TABLE " + std::string{table.name} + " (entry BIGINT PRIMARY KEY, run BIGINT NOT NULL" +
                 columns_sql(table) + ", detail TEXT, detail_sha256 TEXT)");
  for (std::string_view const index :
       {"decision_folder ON decision (folder, entry)", "action_decision ON action (decision)",
        "checking_decision ON checking (decision, entry)", "verdict_checking ON verdict (checking)",
        "evidence_checking ON evidence (checking)", "extension_checking ON extension (checking)",
        "confirmation_checking ON confirmation (checking)", "assessment_action ON assessment (action, entry)",
        "gone_folder ON gone (folder, entry)"})
    database.run("CREATE INDEX " + std::string{index});
  // What the files looked like when they were last read: a help to memory, no part of the history.
  database.run(
      "CREATE TABLE stamp (path TEXT PRIMARY KEY, size BIGINT NOT NULL, changed TEXT NOT NULL, sha256 TEXT NOT NULL)");
}

// The step that leads to version 1, 2, …, in order.
constexpr std::array<void (*)(Database&), schema_version> steps{create};

// 0: an empty database. Throws for one that holds tables of something else.
int version_of(Database& database) {
  bool const marked =
      database
          .value(database.is_sqlite() ? "SELECT name FROM sqlite_master WHERE type='table' AND name='amends_ledger'"
                                      : "SELECT CAST(to_regclass('amends_ledger') AS TEXT)")
          .has_value();
  if (!marked) {
    auto const others = database.value(
        database.is_sqlite() ? "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_master"
                             : "SELECT CAST(COUNT(*) AS TEXT) FROM pg_tables WHERE schemaname = current_schema()");
    if (others.value_or("0") != "0")
      throw LedgerError{LedgerTrouble::damaged,
                        "the ledger " + database.shown() + " is a database of something else; give an empty one"};
    return 0;
  }
  return static_cast<int>(whole_number(database.value("SELECT CAST(MAX(version) AS TEXT) FROM amends_ledger")));
}

void refuse_newer(Database const& database, int version) {
  if (version > schema_version)
    throw LedgerError{LedgerTrouble::newer, "the ledger " + database.shown() +
                                                " was written by a later version of Amends (ledger version " +
                                                std::to_string(version) + ", this program knows " +
                                                std::to_string(schema_version) + "): use that version"};
}

}  // namespace

std::size_t TableSpec::column(std::string_view wanted) const {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name == wanted) return i;
  return columns.size();
}

std::span<TableSpec const> tables() { return specs; }
TableSpec const& spec(Table table) { return specs[static_cast<std::size_t>(table)]; }

std::string selected(TableSpec const& table, std::string_view alias) {
  std::string const dot = alias.empty() ? "" : std::string{alias} + ".";
  std::string sql = "CAST(" + dot + "entry AS TEXT), CAST(" + dot + "run AS TEXT)";
  for (auto const& column : table.columns) {
    sql += ", ";
    if (column.integer)
      sql.append("CAST(").append(dot).append(column.name).append(" AS TEXT)");
    else
      sql.append(dot).append(column.name);
  }
  return sql + ", " + dot + "detail, " + dot + "detail_sha256";
}

void migrate(Database& database) {
  int const version = version_of(database);
  refuse_newer(database, version);
  if (version == schema_version) return;
  Transaction transaction{database};
  if (version == 0) database.run("CREATE TABLE amends_ledger (version BIGINT NOT NULL)");
  for (int next = version; next < schema_version; ++next) {
    steps[static_cast<std::size_t>(next)](database);
    database.run("INSERT INTO amends_ledger (version) VALUES (" + std::to_string(next + 1) + ")");
  }
  transaction.commit();
}

void require_current(Database& database) {
  int const version = version_of(database);
  refuse_newer(database, version);
  if (version == 0)
    throw LedgerError{LedgerTrouble::cannot_open, "the ledger " + database.shown() + " holds no night yet"};
  if (version < schema_version)
    throw LedgerError{LedgerTrouble::other, "the ledger " + database.shown() +
                                                " is of an older version; the next night brings it up to date"};
}

}  // namespace amends
