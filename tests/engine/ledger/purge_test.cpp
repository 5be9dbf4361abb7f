// Words go after the retention time; verdicts, dates and digests stay, and so do cases that are still open.
#include "engine/ledger/purge.h"
#include "checked.h"
#include "engine/ledger/record_rows.h"
#include "engine/ledger/verify.h"
#include "engine/night/changes.h"
#include "on_both.h"

#include <algorithm>  // std::ranges::count_if
#include <fstream>    // std::ifstream
#include <iterator>   // std::istreambuf_iterator

namespace amends::tests {
namespace {

Date day(int of_may) { return *make_date(2026, 5, of_may); }

class Purge : public LedgerTest {
 protected:
  static Purged purged(Ledger& ledger, Date before) {
    auto const done = purge(ledger, before, on_day(day(28), RunKind::purge));
    EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
    return done;
  }
  static std::int64_t with_words(Ledger& ledger) {
    std::int64_t count = 0;
    for (auto const& table : tables())
      count += std::ranges::count_if(ledger.rows(table.table, 1, no_limit),
                                     [](LedgerRow const& row) { return row.detail.has_value(); });
    return count;
  }
};
ON_BOTH(Purge);

// As the night makes it of what the ledger knows.
std::vector<CaseBefore> before_of(std::vector<LedgerCase> const& cases) {
  std::vector<CaseBefore> out;
  for (auto const& one : cases) {
    CaseBefore before{one.record.folder, "", "", {}, {}};
    for (std::size_t i = 0; i < one.record.actions.size(); ++i)
      before.actions.push_back({one.record.actions[i].n, one.record.actions[i].fingerprint, *one.stands[i]});
    for (auto const& file : one.record.files) before.files.emplace_back(file.file, file.sha256);
    out.push_back(std::move(before));
  }
  return out;
}

CaseRecord settled_case(std::string const& folder, Date as_of) { return payment_case(folder, day(20), as_of, day(1)); }
CaseRecord open_case(std::string const& folder, Date as_of) { return payment_case(folder, day(27), as_of); }

TEST_P(Purge, TakesTheWordsOfSettledCasesAndKeepsThoseOfOpenOnes) {
  auto ledger = open();
  add_night(ledger, day(1), {open_case("open", day(1)), settled_case("settled", day(1))});
  auto const before = with_words(ledger);
  auto const done = purged(ledger, day(2));
  EXPECT_GT(done.removed, 0);
  EXPECT_GT(done.kept, 0);
  EXPECT_EQ(done.open_cases, 1);
  EXPECT_EQ(before, done.removed + done.kept);
  EXPECT_EQ(with_words(ledger), done.kept);
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), 2U);
  EXPECT_FALSE(known[0].record.text_removed);
  EXPECT_EQ(told(known[0].record).find("Mrs T") == std::string::npos, false);
  EXPECT_TRUE(known[1].record.text_removed);
  EXPECT_EQ(known[1].record.actions[0].text, "");
}

TEST_P(Purge, KeepsVerdictsDatesAndDigests) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("a", day(1))});
  purged(ledger, day(2));
  auto const one = cases_of(ledger).at(0);
  auto const& action = one.record.actions.at(0);
  EXPECT_EQ(one.record.sha256, settled_case("a", day(1)).sha256);
  EXPECT_EQ(action.due, day(20));
  EXPECT_EQ(action.done_on, day(1));
  EXPECT_EQ(action.evidence_state, EvidenceState::met);
  EXPECT_EQ(one.stands.at(0)->status, Status::satisfied);
  ASSERT_EQ(one.record.files.size(), 2U);
  EXPECT_EQ(one.record.files[1].sha256, std::string(64, 'f'));
  EXPECT_EQ(cell(ledger.rows(Table::verdict, 1, no_limit).at(0), "results"), "payment.amount=pass");
}

TEST_P(Purge, KeepsWhatCameOnOrAfterThatDayAndWhatChangedSince) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("old", day(1)), open_case("changed", day(1))});
  add_night(
      ledger, day(10),
      {settled_case("old", day(10)), payment_case("changed", day(27), day(10), day(9)), settled_case("new", day(10))});
  auto const done = purged(ledger, day(10));
  EXPECT_GT(done.removed, 0);
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), 3U);
  EXPECT_EQ(known[0].record.folder, "changed");
  EXPECT_FALSE(known[0].record.text_removed);
  EXPECT_EQ(known[1].record.folder, "new");
  EXPECT_FALSE(known[1].record.text_removed);
  EXPECT_TRUE(known[2].record.text_removed);
}

TEST_P(Purge, OfADayBeforeAllNightsDoesNothing) {
  auto ledger = open();
  add_night(ledger, day(5), {settled_case("a", day(5))});
  EXPECT_EQ(purged(ledger, day(5)).removed, 0);
  EXPECT_EQ(ledger.runs().size(), 2U) << "and leaves no receipt";
}

TEST_P(Purge, TwiceRemovesNothingMore) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("a", day(1))});
  EXPECT_GT(purged(ledger, day(2)).removed, 0);
  auto const runs = ledger.runs().size();
  EXPECT_EQ(purged(ledger, day(2)).removed, 0);
  EXPECT_EQ(ledger.runs().size(), runs);
}

TEST_P(Purge, TakesTheWordsOfWhatIsGoneOrFailed) {
  auto ledger = open();
  add_night(ledger, day(1), {open_case("a", day(1))}, {{"b", "bad_manifest", "Quillfeather is no kind", {}}});
  add_night(ledger, day(2), {});
  purged(ledger, day(3));
  EXPECT_EQ(with_words(ledger), 0);
}

// A night after it: the case is the same, so nothing is added, no word comes back, and nothing is told as new.
TEST_P(Purge, IsNotUndoneByTheNextNight) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("a", day(1))});
  purged(ledger, day(2));
  auto const known = cases_of(ledger);
  NightReport report;
  report.as_of = day(3);
  {
    RunWriter writer{ledger, on_day(day(3))};
    auto record = known.at(0).record;
    redate(record, day(3), lgsco());
    add_case(writer, record, known[0].inputs, known.data(), day(3));
    EXPECT_EQ(writer.finish("{}").entries, 0);
    report.cases.push_back(std::move(record));
  }
  EXPECT_EQ(with_words(ledger), 0);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
  for (auto const& change : changes_since(before_of(known), report)) ADD_FAILURE() << change.message;
}

// The same case, read anew, for the program or the pack is a later one: its files are no others than they were.
TEST_P(Purge, IsNotTakenForAChangeOfTheEvidenceWhenACaseIsReadAnew) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("a", day(1))});
  purged(ledger, day(2));
  NightReport report;
  report.as_of = day(3);
  report.cases = {settled_case("a", day(3))};
  auto const before = before_of(cases_of(ledger));
  for (auto const& change : changes_since(before, report)) ADD_FAILURE() << change.message;
  report.cases[0].files[1].sha256 = std::string(64, '9');
  auto const changes = changes_since(before, report);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].kind, ChangeKind::evidence_altered);
}

// Whether a statement was wholly read is a verdict, no word: without it a case would come out as complete.
TEST_P(Purge, KeepsThatAStatementWasNotWhollyRead) {
  auto ledger = open();
  auto record = settled_case("a", day(1));
  record.review = {{ReviewCode::unread_text, ReviewLevel::doubt, "Quillfeather was not read"},
                   {ReviewCode::no_section_heading, ReviewLevel::note, "x"}};
  add_night(ledger, day(1), {record});
  purged(ledger, day(2));
  auto known = cases_of(ledger).at(0).record;
  redate(known, day(3), lgsco());
  redate(record, day(3), lgsco());
  EXPECT_EQ(known.proposed_outcome, record.proposed_outcome);
  ASSERT_EQ(known.review.size(), 2U);
  EXPECT_EQ(known.review[0].code, ReviewCode::unread_text);
  EXPECT_EQ(known.review[0].level, ReviewLevel::doubt);
  EXPECT_EQ(known.review[0].message.find("Quillfeather"), std::string::npos);
}

TEST_P(Purge, GivesACaseItsWordsBackThatIsOpenAgain) {
  auto ledger = open();
  add_night(ledger, day(1), {settled_case("a", day(1))});
  purged(ledger, day(2));
  add_night(ledger, day(3), {open_case("a", day(3))});
  auto const one = cases_of(ledger).at(0).record;
  EXPECT_FALSE(one.text_removed);
  EXPECT_EQ(one.actions.at(0).text, open_case("a", day(3)).actions[0].text);
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

std::string bytes_of(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(PurgedFile, HoldsNoByteOfTheWords) {
  test::ScratchFolder const scratch;
  auto const path = scratch.path("ledger.sqlite");
  auto const holds = [&] {
    return (bytes_of(path) + bytes_of(path + "-wal")).find("Quillfeather") != std::string::npos;
  };
  auto ledger = Ledger::open_to_add(path);
  std::vector<CaseRecord> records;
  for (int i = 0; i < 300; ++i) records.push_back(settled_case(std::to_string(1000 + i), day(1)));
  add_night(ledger, day(1), records);
  ASSERT_TRUE(holds());
  EXPECT_GT(purge(ledger, day(2), on_day(day(28), RunKind::purge)).removed, 0);
  EXPECT_FALSE(holds());
  EXPECT_EQ(prove(ledger).problems, std::vector<std::string>{});
}

}  // namespace
}  // namespace amends::tests
