#include "on_both.h"

#include "engine/ledger/record_rows.h"

#include <algorithm>  // std::ranges::find
#include <iostream>   // std::cerr
#include <map>        // std::map
#include <set>        // std::set

namespace amends::tests {

namespace {

// One server a test program, stopped when the program ends.
class OneServer : public testing::Environment {
 public:
  void TearDown() override { server_.reset(); }
  Server* get() {
    if (!asked_) server_ = Server::start();
    asked_ = true;
    return server_.get();
  }

 private:
  bool asked_ = false;
  std::unique_ptr<Server> server_;
};
auto* const the_server = dynamic_cast<OneServer*>(testing::AddGlobalTestEnvironment(new OneServer));

}  // namespace

void LedgerTest::SetUp() {
  url_ = file();
  if (GetParam() == Engine::sqlite) return;
  auto* const server = the_server->get();
  if (server == nullptr) {
    std::cerr << "NOT TESTED on PostgreSQL: the package postgresql is not installed (cmake/packages.sh)\n";
    GTEST_SKIP() << "PostgreSQL is not installed";
  }
  url_ = server->empty_schema();
}

std::string engine_name(testing::TestParamInfo<Engine> const& info) {
  return info.param == Engine::sqlite ? "Sqlite" : "PostgreSql";
}

LedgerRun on_day(Date day, RunKind kind) {
  LedgerRun facts;
  facts.kind = kind;
  facts.as_of = iso(day);
  facts.at = iso(day) + "T02:31:00Z";
  facts.program = "amends 0.0.0";
  facts.pack = "lgsco 1.0.0 digest";
  return facts;
}

LedgerRun add_night(Ledger& ledger, Date as_of, std::vector<CaseRecord> const& cases,
                    std::vector<FailedInput> const& failed, bool published) {
  auto const known = cases_of(ledger);
  std::set<std::string> there;
  LedgerRun sealed;
  {
    RunWriter writer{ledger, on_day(as_of)};
    for (auto const& record : cases) {
      there.insert(record.folder);
      auto const before = std::ranges::find(known, record.folder, [](auto const& one) { return one.record.folder; });
      add_case(writer, record, made_inputs(record), before == known.end() ? nullptr : &*before, as_of);
    }
    for (auto const& one : failed) {
      there.insert(one.source);
      writer.add(failure_row(one.source, one));
    }
    for (auto const& one : known)
      if (!there.contains(one.record.folder)) writer.add(gone_row(one.record.folder));
    sealed = writer.finish(R"({"cases":)" + std::to_string(cases.size()) + "}");
  }
  if (!published) return sealed;
  auto facts = on_day(as_of, RunKind::published);
  facts.of_run = sealed.id;
  RunWriter writer{ledger, facts};
  static_cast<void>(writer.finish("{}"));
  return sealed;
}

std::string made_inputs(CaseRecord const& record) {
  auto words = record;
  words.remarks_of_the_day.clear();
  words.proposed_outcome.clear();
  for (auto& action : words.actions) {
    action.status = Status::open;
    action.time_state = TimeState::no_deadline;
    action.days_late = action.days_left = action.days_waited = std::nullopt;
  }
  return sha256_hex(told(words));
}

RuleWords made_words(std::optional<std::string> const& /*scheme*/, std::string_view rule) {
  // A rule's words live as long as its pack; these as long as the program.
  static std::map<std::string, std::pair<std::string, std::string>, std::less<>> made;
  auto const& [title, why] =
      made.try_emplace(std::string{rule}, "title of " + std::string{rule}, "why of " + std::string{rule}).first->second;
  return {title, why};
}

std::vector<LedgerCase> cases_of(Ledger& ledger, Entry upto) { return ledger.cases(upto, made_words); }

}  // namespace amends::tests
