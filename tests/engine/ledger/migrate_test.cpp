// A ledger is made, brought up to date, or refused; and what is wrong with a database is said by its kind.
#include "engine/ledger/address.h"
#include "on_both.h"

#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream

namespace amends::tests {
namespace {

class Migrating : public LedgerTest {
 protected:
  // The trouble that opening it brings; nothing where it opens.
  template <class Open>
  static std::optional<LedgerTrouble> trouble(Open const& open) {
    try {
      static_cast<void>(open());
      return std::nullopt;
    } catch (LedgerError const& error) {
      EXPECT_STRNE(error.what(), "");
      return error.trouble();
    }
  }
  std::optional<LedgerTrouble> adding() const {
    return trouble([&] { return Ledger::open_to_add(url()); });
  }
  std::optional<LedgerTrouble> reading() const {
    return trouble([&] { return Ledger::open_to_read(url()); });
  }
};
ON_BOTH(Migrating);

TEST_P(Migrating, ANewLedgerIsMadeByWhoAddsAndRefusedToWhoReads) {
  EXPECT_EQ(reading(), LedgerTrouble::cannot_open);
  EXPECT_EQ(adding(), std::nullopt);
  EXPECT_EQ(reading(), std::nullopt);
  EXPECT_EQ(asked("SELECT CAST(MAX(version) AS TEXT) FROM amends_ledger"), std::to_string(schema_version));
}

TEST_P(Migrating, ACurrentLedgerIsLeftAsItIs) {
  {
    auto ledger = open();
    add_night(ledger, *make_date(2026, 5, 1), {full_record("a")});
  }
  EXPECT_EQ(adding(), std::nullopt);
  EXPECT_EQ(asked("SELECT CAST(COUNT(*) AS TEXT) FROM amends_ledger"), "1");
  EXPECT_EQ(asked("SELECT CAST(COUNT(*) AS TEXT) FROM decision"), "1");
}

TEST_P(Migrating, ANewerLedgerIsRefused) {
  static_cast<void>(open());
  tamper("INSERT INTO amends_ledger (version) VALUES (" + std::to_string(schema_version + 1) + ")");
  EXPECT_EQ(adding(), LedgerTrouble::newer);
  EXPECT_EQ(reading(), LedgerTrouble::newer);
}

TEST_P(Migrating, AnotherProgramsDatabaseIsRefused) {
  if (is_sqlite()) std::ofstream{file()};
  tamper("CREATE TABLE invoices (n BIGINT)");
  EXPECT_EQ(adding(), LedgerTrouble::damaged);
  EXPECT_EQ(reading(), LedgerTrouble::damaged);
  EXPECT_EQ(asked("SELECT CAST(COUNT(*) AS TEXT) FROM invoices"), "0") << "and left as it is";
}

TEST_P(Migrating, EveryTableHasTheColumnsThatItsSpecNames) {
  auto ledger = open();
  ASSERT_EQ(tables().size(), table_count);
  for (auto const& table : tables()) {
    EXPECT_EQ(spec(table.table).name, table.name);
    EXPECT_NO_THROW(static_cast<void>(ledger.rows(table.table, 0, 1))) << table.name;
  }
}

TEST_P(Migrating, ATransactionThatIsNotCommittedIsUndone) {
  auto ledger = open();
  {
    Transaction const undone{ledger.database()};
    ledger.database().run("INSERT INTO stamp (path, size, changed, sha256) VALUES ('a', 1, 'b', 'c')");
  }
  EXPECT_TRUE(ledger.stamps().empty());
}

TEST_P(Migrating, AMistakeInSqlTellsTheDatabasesWordsWithoutTheStatement) {
  auto ledger = open();
  try {
    ledger.database().run("INSERT INTO nowhere (word) VALUES (:p0)", {"Quillfeather"});
    FAIL();
  } catch (LedgerError const& error) {
    EXPECT_EQ(std::string{error.what()}.find("Quillfeather"), std::string::npos) << error.what();
    EXPECT_NE(std::string{error.what()}.find("nowhere"), std::string::npos) << error.what();
  }
}

class Files : public testing::Test {
 protected:
  LedgerTrouble trouble(std::string const& url) const {
    try {
      static_cast<void>(Ledger::open_to_add(url));
    } catch (LedgerError const& error) {
      return error.trouble();
    }
    ADD_FAILURE() << url << " opens";
    return LedgerTrouble::other;
  }
  test::ScratchFolder scratch_;
};

TEST_F(Files, ThatAreNoDatabaseAreDamaged) {
  EXPECT_EQ(trouble(scratch_.write("text", std::string(8192, 'x'))), LedgerTrouble::damaged);
}

TEST_F(Files, ThatWereCutOffAreDamaged) {
  auto const path = scratch_.path("ledger.sqlite");
  {
    auto ledger = Ledger::open_to_add(path);
    add_night(ledger, *make_date(2026, 5, 1), {full_record("a"), full_record("b")});
  }
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 3 / 4096 * 4096);
  EXPECT_THROW(
      {
        auto ledger = Ledger::open_to_add(path);
        static_cast<void>(ledger.rows(Table::verdict, 0, no_limit));
        static_cast<void>(cases_of(ledger));
        static_cast<void>(ledger.stamps());
      },
      LedgerError);
}

TEST_F(Files, InAFolderThatIsNotThereCannotBeOpened) {
  EXPECT_EQ(trouble(scratch_.path("no/such/ledger.sqlite")), LedgerTrouble::cannot_open);
}

TEST_F(Files, ThatAreFoldersCannotBeOpened) { EXPECT_EQ(trouble(scratch_.path()), LedgerTrouble::cannot_open); }

TEST_F(Files, MayBeNamedInEachWay) {
  auto const path = scratch_.path("with blank 'quote.sqlite");
  for (auto const& url : {path, "sqlite:" + path, "sqlite://" + path, "sqlite:///" + path.substr(1)})
    EXPECT_EQ(Database::open(url, true).file(), path) << url;
}

TEST_F(Files, OfOtherKindsOfDatabaseAreRefused) {
  for (std::string const url : {"mysql://u:secret@h/d", "", "sqlite:", "http://x"})
    EXPECT_EQ(trouble(url), LedgerTrouble::bad_url) << url;
}

struct Address {
  char const *given, *shown;
};
TEST(Addresses, ShowNoPassword) {
  for (auto const& [given, shown] :
       {Address{"postgresql://amends:s3cret@db.example/ledger", "postgresql://amends:***@db.example/ledger"},
        Address{"postgresql://amends:s3@cret@db.example/ledger", "postgresql://amends:***@db.example/ledger"},
        Address{"postgresql://amends@db.example/ledger", "postgresql://amends@db.example/ledger"},
        Address{"postgresql://u@h/d?password=s3cret&sslmode=require",
                "postgresql://u@h/d?password=***&sslmode=require"},
        Address{"postgresql://h/d?sslpassword=s3cret", "postgresql://h/d?sslpassword=***"},
        Address{"postgresql://h:5432/d", "postgresql://h:5432/d"}, Address{"ledger.sqlite", "ledger.sqlite"}})
    EXPECT_EQ(without_password(given), shown);
}

}  // namespace
}  // namespace amends::tests
