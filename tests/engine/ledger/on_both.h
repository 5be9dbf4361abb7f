// Every test of the ledger runs on SQLite and on PostgreSQL:
//   class Purge : public LedgerTest {};
//   ON_BOTH(Purge);
//   TEST_P(Purge, RemovesWords) { auto ledger = open(); … }
#pragma once

#include "engine/ledger/ledger.h"
#include "made_records.h"
#include "server.h"
#include "tests/engine/evidence/scratch_folder.h"

#include <gtest/gtest.h>

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends::tests {

enum class Engine { sqlite, postgresql };

class LedgerTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override;

  [[nodiscard]] std::string const& url() const { return url_; }
  [[nodiscard]] std::string file() const { return scratch_.path("ledger.sqlite"); }
  [[nodiscard]] Ledger open() const { return Ledger::open_to_add(url_); }

  [[nodiscard]] static bool is_sqlite() { return GetParam() == Engine::sqlite; }

  // Behind the program's back.
  void tamper(std::string const& sql) { behind().run(sql); }
  [[nodiscard]] std::string asked(std::string const& sql) { return behind().value(sql).value_or("(null)"); }

 private:
  Database& behind() {
    if (!behind_) behind_ = Database::open(url_, false);
    return *behind_;
  }

  std::optional<Database> behind_;
  test::ScratchFolder scratch_;
  std::string url_;
};

[[nodiscard]] std::string engine_name(testing::TestParamInfo<Engine> const& info);
#define ON_BOTH(Suite) \
  INSTANTIATE_TEST_SUITE_P(On, Suite, testing::Values(Engine::sqlite, Engine::postgresql), engine_name)

// The facts of a run on that day.
[[nodiscard]] LedgerRun on_day(Date day, RunKind kind = RunKind::night);

// One night: these cases, each by its folder compared with what the ledger knew. `failed`: folders that
// could not be read. Whatever the ledger knew and is in neither is gone. `published`: its reports came out.
LedgerRun add_night(Ledger& ledger, Date as_of, std::vector<CaseRecord> const& cases,
                    std::vector<FailedInput> const& failed = {}, bool published = true);

// What a case's answers rest on, for tests: a digest that changes with the record's words, not with the day.
[[nodiscard]] std::string made_inputs(CaseRecord const& record);

// The rule's words as the made records have them.
[[nodiscard]] RuleWords made_words(std::optional<std::string> const& scheme, std::string_view rule);

[[nodiscard]] std::vector<LedgerCase> cases_of(Ledger& ledger, Entry upto = no_limit);

}  // namespace amends::tests
