// The proof finds whatever was altered, removed or put in, in every table, and nothing in an honest ledger.
#include "engine/ledger/import.h"
#include "engine/ledger/purge.h"
#include "engine/ledger/ranges.h"
#include "engine/ledger/record_rows.h"
#include "engine/ledger/verify.h"
#include "on_both.h"

namespace amends::tests {
namespace {

Date day(int of_may) { return *make_date(2026, 5, of_may); }

// A ledger with at least a row in every table.
class Proof : public LedgerTest {
 protected:
  void fill() {
    auto ledger = open();
    add_night(ledger, day(1), {payment_case("a", day(20), day(1), day(1)), full_record("b"), full_record("c")});
    auto facts = on_day(day(3));
    ASSERT_GT(purge(ledger, day(2), facts).removed, 0);
    add_night(ledger, day(4), {payment_case("a", day(20), day(4), day(1)), full_record("b")},
              {{"d", "bad_manifest", "1 mistake", {}}});
  }
  LedgerProof proof() {
    if (!reader_) reader_ = Ledger::open_to_read(url());
    return prove(*reader_);
  }
  // What the proof says once this was done.
  std::string said_after(std::string const& sql) {
    tamper(sql);
    std::string out;
    for (auto const& problem : proof().problems) out += problem + "\n";
    return out;
  }

 private:
  std::optional<Ledger> reader_;
};
ON_BOTH(Proof);

TEST_P(Proof, HoldsForAnHonestLedger) {
  fill();
  auto const proved = proof();
  EXPECT_EQ(proved.problems, std::vector<std::string>{});
  EXPECT_EQ(proved.runs, 5);
  EXPECT_GT(proved.rows, 25);
  EXPECT_GT(proved.removed, 0);
  auto ledger = Ledger::open_to_read(url());
  EXPECT_EQ(proved.head, ledger.runs().back().digest);
  EXPECT_TRUE(holds_head(ledger.runs(), proved.head));
  EXPECT_TRUE(holds_head(ledger.runs(), ledger.runs().front().digest.substr(0, 12)));
  EXPECT_FALSE(holds_head(ledger.runs(), proved.head.substr(0, 11)));
  EXPECT_FALSE(holds_head(ledger.runs(), std::string(64, '0')));
}

TEST_P(Proof, HoldsForAnEmptyLedger) {
  static_cast<void>(open());
  auto const proved = proof();
  EXPECT_EQ(proved.problems, std::vector<std::string>{});
  EXPECT_EQ(proved.head, "");
}

// Every cell of every table, one after the other: altered, emptied, and put back.
TEST_P(Proof, FindsAnAlteredCellInEveryColumnOfEveryTable) {
  fill();
  for (auto const& table : tables()) {
    std::string const name{table.name};
    auto const entry = asked("SELECT CAST(MIN(entry) AS TEXT) FROM " + name);
    ASSERT_NE(entry, "(null)") << "no row in " << name;
    std::string const where = " WHERE entry = " + entry;
    for (auto const& column : table.columns) {
      std::string const cell{column.name};
      auto const before = asked("SELECT CAST(" + cell + " AS TEXT) FROM " + name + where);
      auto const set = [&](std::string const& value) {
        return "UPDATE " + name + " SET " + cell + " = " + value + where;
      };
      EXPECT_NE(said_after(set(column.integer ? "987654" : "'altered'")), "") << name << "." << cell;
      if (before != "(null)") {
        EXPECT_NE(said_after(set("NULL")), "") << name << "." << cell << " emptied";
      }
      tamper(set(before == "(null)" ? "NULL" : column.integer ? before : "'" + before + "'"));
    }
  }
  EXPECT_EQ(proof().problems, std::vector<std::string>{}) << "everything was put back";
}

TEST_P(Proof, FindsAnAlteredRunInEveryColumn) {
  fill();
  for (std::string const cell : {"id", "kind", "as_of", "at", "program", "pack", "of_run", "counts", "first_entry",
                                 "entries", "previous", "digest"}) {
    auto const before =
        asked("SELECT CAST(" + cell + " AS TEXT) FROM run WHERE digest = (SELECT MIN(digest) FROM run)");
    auto const digest = asked("SELECT MIN(digest) FROM run");
    bool const number = cell == "id" || cell == "of_run" || cell == "first_entry" || cell == "entries";
    auto const value = number ? "77" : cell == "kind" ? "'import'" : cell == "as_of" ? "'2026-04-30'" : "'x'";
    auto const where = " WHERE " + (cell == "digest" ? std::string{"digest = 'x'"} : "digest = '" + digest + "'");
    tamper("UPDATE run SET " + cell + " = " + value + " WHERE digest = '" + digest + "'");
    EXPECT_NE(proof().problems, std::vector<std::string>{}) << cell;
    tamper("UPDATE run SET " + cell + " = " +
           (before == "(null)" ? "NULL"
            : number           ? before
                               : "'" + before + "'") +
           where);
    ASSERT_EQ(proof().problems, std::vector<std::string>{}) << cell << " was put back";
  }
}

TEST_P(Proof, FindsAnAlteredWord) {
  fill();
  auto const entry = asked("SELECT CAST(MAX(entry) AS TEXT) FROM action WHERE detail IS NOT NULL");
  auto const said = said_after("UPDATE action SET detail = REPLACE(detail, '300', '301') WHERE entry = " + entry);
  EXPECT_EQ(said, "the words of entry " + entry + " (action) were altered\n");
}

TEST_P(Proof, FindsAWordThatWasRemovedWithoutAReceipt) {
  fill();
  auto const entry = asked("SELECT CAST(MAX(entry) AS TEXT) FROM verdict WHERE detail IS NOT NULL");
  auto const said = said_after("UPDATE verdict SET detail = NULL WHERE entry = " + entry);
  EXPECT_EQ(said, "the words of entry " + entry + " (verdict) were removed without a receipt\n");
}

TEST_P(Proof, FindsWordsThatWerePutBackOtherwise) {
  fill();
  auto const entry = asked("SELECT CAST(MIN(entry) AS TEXT) FROM verdict WHERE detail IS NULL");
  EXPECT_NE(said_after("UPDATE verdict SET detail = '{}' WHERE entry = " + entry), "");
}

TEST_P(Proof, FindsAWordWhoseDigestWasRemovedWithIt) {
  fill();
  EXPECT_NE(said_after("UPDATE action SET detail = NULL, detail_sha256 = NULL WHERE entry = (SELECT MAX(entry) FROM "
                       "action)"),
            "");
}

TEST_P(Proof, FindsARemovedRowOfEveryTable) {
  fill();
  auto ledger = Ledger::open_to_read(url());
  for (auto const& table : tables()) {
    std::string const name{table.name};
    Transaction undone{ledger.database()};
    ledger.database().run("DELETE FROM " + name + " WHERE entry = (SELECT MIN(entry) FROM " + name + ")");
    auto const problems = prove(ledger).problems;
    ASSERT_FALSE(problems.empty()) << name;
    EXPECT_NE(problems.back().find("its digest is another"), std::string::npos) << name << ": " << problems.back();
  }
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

TEST_P(Proof, FindsARemovedRun) {
  fill();
  // Its entries with it: nothing else is left that could tell.
  for (auto const& table : tables()) tamper("DELETE FROM " + std::string{table.name} + " WHERE run = 4");
  auto const said = said_after("DELETE FROM run WHERE id = 4");
  EXPECT_NE(said.find("does not follow the run before it"), std::string::npos) << said;
}

TEST_P(Proof, FindsThatTheLastRunsWereCutOffByAHeadNotedElsewhere) {
  fill();
  auto const head = proof().head;
  for (auto const& table : tables()) tamper("DELETE FROM " + std::string{table.name} + " WHERE run >= 4");
  tamper("DELETE FROM run WHERE id >= 4");
  EXPECT_EQ(proof().problems, std::vector<std::string>{}) << "the chain alone cannot show it";
  auto ledger = Ledger::open_to_read(url());
  EXPECT_FALSE(holds_head(ledger.runs(), head));
}

// A row that nobody wrote: after the last entry, among the others under a run's name, and before the first.
TEST_P(Proof, FindsARowThatWasPutIn) {
  fill();
  for (std::string const entry : {"900000", "0", "-5"}) {
    auto const said = said_after("INSERT INTO decision (entry, run, folder, source, sha256) VALUES (" + entry +
                                 ", 1, 'forged', 'd.txt', 'x')");
    EXPECT_NE(said.find("entry " + entry + " (decision)"), std::string::npos) << entry << ": " << said;
    tamper("DELETE FROM decision WHERE entry = " + entry);
  }
  // An entry that another table has already.
  auto const said = said_after("INSERT INTO gone (entry, run, folder) VALUES (1, 1, 'a')");
  EXPECT_NE(said, "");
}

TEST_P(Proof, FindsAReceiptThatNobodyWrote) {
  fill();
  tamper("UPDATE action SET detail = NULL");
  auto const said = said_after("INSERT INTO purged (entry, run, entries, before) VALUES (900000, 3, '1-900000', 'x')");
  EXPECT_NE(said.find("belongs to no run"), std::string::npos) << said;
}

TEST_P(Proof, FindsARunThatWasDatedBack) {
  fill();
  auto const said = said_after("UPDATE run SET as_of = '2026-04-01', at = '2026-04-01T02:31:00Z' WHERE id = 1");
  EXPECT_NE(said.find("run 1 (night of 2026-04-01) was altered"), std::string::npos) << said;
}

// Whoever alters a ledger may write any number into it: the proof ends, and says so.
TEST_P(Proof, EndsWhateverNumbersStandInARun) {
  fill();
  for (std::string const number : {"9223372036854775807", "-9223372036854775807", "4000000000000"})
    for (std::string const cell : {"entries", "first_entry"}) {
      auto const before = asked("SELECT CAST(" + cell + " AS TEXT) FROM run WHERE id = 1");
      EXPECT_NE(said_after("UPDATE run SET " + cell + " = " + number + " WHERE id = 1"), "") << cell << number;
      tamper("UPDATE run SET " + cell + " = " + before + " WHERE id = 1");
    }
  EXPECT_EQ(proof().problems, std::vector<std::string>{});
}

// What is no day, or no number, is damage: said in words, never a crash.
TEST_P(Proof, SaysThatALedgerIsDamaged) {
  fill();
  tamper("UPDATE run SET as_of = 'soon' WHERE id = 1");
  auto ledger = Ledger::open_to_read(url());
  try {
    static_cast<void>(ledger.runs());
    FAIL() << "a run of no day";
  } catch (LedgerError const& error) {
    EXPECT_EQ(error.trouble(), LedgerTrouble::damaged) << error.what();
  }
}

TEST(Ranges, AreWrittenAndReadBack) {
  EXPECT_EQ(ranges_of({}), "");
  EXPECT_EQ(ranges_of({7}), "7");
  EXPECT_EQ(ranges_of({1, 2, 3, 7, 9, 10}), "1-3 7 9-10");
  EntryRanges ranges;
  ranges.add("1-3 7 9-10");
  ranges.add("x 12- -13 14-x 99999999999999999999 20");
  for (Entry const in : {1, 2, 3, 7, 9, 10, 20}) EXPECT_TRUE(ranges.holds(in)) << in;
  for (Entry const out : {0, 4, 6, 8, 11, 12, 13, 14, 21}) EXPECT_FALSE(ranges.holds(out)) << out;
}

}  // namespace
}  // namespace amends::tests
