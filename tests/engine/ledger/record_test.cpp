// A record that was written reads back as it was, every field of it.
#include "checked.h"
#include "engine/ledger/counts.h"
#include "engine/ledger/record_rows.h"
#include "on_both.h"

namespace amends::tests {
namespace {

class Records : public LedgerTest {};
ON_BOTH(Records);

Date const day = *make_date(2026, 5, 13);

// As the night would print it: answers of the day are worked out anew, never kept.
std::string redated(CaseRecord record, Date as_of = day) {
  redate(record, as_of, lgsco());
  return told(record);
}

TEST_P(Records, MadeByHandReadBackEqual) {
  auto ledger = open();
  auto const full = full_record("2026/full"), bare = bare_record("bare");
  add_night(ledger, day, {full, bare});
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(redated(known[0].record), redated(full));
  EXPECT_EQ(redated(known[1].record), redated(bare));
}

TEST_P(Records, OfEveryExampleReadBackEqual) {
  auto ledger = open();
  std::vector<CaseRecord> records;
  for (auto const& folder : folders_in(examples())) records.push_back(checked(examples(), folder, day));
  ASSERT_GE(records.size(), 11U);
  add_night(ledger, day, records);
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), records.size());
  // The words of rules come from the pack, not from the ledger.
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto expected = records[i];
    for (auto& action : expected.actions)
      for (auto& found : action.findings) {
        found.title = made_words({}, found.rule).title;
        found.why = made_words({}, found.rule).why;
      }
    EXPECT_EQ(redated(known[i].record), redated(expected));
  }
}

TEST_P(Records, KeepWordsOfAnyAlphabetAndNoneTooLong) {
  auto ledger = open();
  auto record = full_record("ordner/Müller & Söhne 'x' \"y\" %s :p0 ?1 $1");
  record.header.body = "Cyngor Sir Ynys Môn — “Ŵ” \\ \xF0\x9F\x8F\xA0";
  record.actions[0].text = "a\x01\x1f\ttab\nline\\ \"quoted\" </script>";
  record.actions[0].around = std::string(300'000, 'x') + record.actions[0].text;
  record.actions[0].marked = {300'000, record.actions[0].around.size()};
  add_night(ledger, day, {record});
  EXPECT_EQ(redated(cases_of(ledger).at(0).record), redated(record));
}

TEST_P(Records, KeepEachKindModalityAndState) {
  auto ledger = open();
  std::vector<CaseRecord> records;
  for (auto const kind : all_kinds())
    for (auto const modality : all_modalities())
      for (auto const& state : evidence_states()) {
        auto record = bare_record(std::to_string(1000 + records.size()));
        record.actions[0].terms.kind = kind;
        record.actions[0].terms.modality = modality;
        record.actions[0].evidence_state = state.value;
        records.push_back(std::move(record));
      }
  add_night(ledger, day, records);
  auto const known = cases_of(ledger);
  ASSERT_EQ(known.size(), records.size());
  for (std::size_t i = 0; i < records.size(); ++i) EXPECT_EQ(redated(known[i].record), redated(records[i]));
}

TEST_P(Records, OfAFailureReadBackEqual) {
  auto ledger = open();
  Diagnostic mistake;
  mistake.code = "Y002";
  mistake.message = "duplicate key";
  mistake.place = Place{"a/b/evidence.yaml", 10, 1};
  auto const night = add_night(ledger, day, {}, {{"a/b", "bad_manifest", "1 mistake “here”", {mistake}}});
  auto const rows = ledger.rows(Table::failure, night.first_entry, last_entry(night));
  ASSERT_EQ(rows.size(), 1U);
  auto const failed = failure_from(rows[0]);
  EXPECT_EQ(failed.source, "a/b");
  EXPECT_EQ(failed.code, "bad_manifest");
  EXPECT_EQ(failed.message, "1 mistake “here”");
  ASSERT_EQ(failed.diagnostics.size(), 1U);
  EXPECT_EQ(failed.diagnostics[0].code, "Y002");
  EXPECT_EQ(failed.diagnostics[0].message, "duplicate key");
  EXPECT_EQ(in_words(failed.diagnostics[0].place), "a/b/evidence.yaml:10:1");
}

TEST_P(Records, OfRunsReadBackEqualAndAreChained) {
  auto ledger = open();
  auto const first = add_night(ledger, day, {full_record("a")});
  auto const runs = ledger.runs();
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].kind, RunKind::night);
  EXPECT_EQ(runs[0].as_of, "2026-05-13");
  EXPECT_EQ(runs[0].at, "2026-05-13T02:31:00Z");
  EXPECT_EQ(runs[0].program, "amends 0.0.0");
  EXPECT_EQ(runs[0].pack, "lgsco 1.0.0 digest");
  EXPECT_EQ(runs[0].counts, R"({"cases":1})");
  EXPECT_EQ(runs[0].previous, "");
  EXPECT_EQ(runs[0].digest, first.digest);
  EXPECT_EQ(runs[0].digest.size(), 64U);
  EXPECT_EQ(runs[1].kind, RunKind::published);
  EXPECT_EQ(runs[1].of_run, runs[0].id);
  EXPECT_EQ(runs[1].previous, runs[0].digest);
  EXPECT_EQ(runs[1].first_entry, last_entry(runs[0]) + 1);
}

TEST_P(Records, StampsAreReplacedOnlyWhereTheyDiffer) {
  auto ledger = open();
  Stamps const first{{"a", {"a", 3, "then", "11"}}, {"b", {"b", 4, "then", "22"}}};
  Stamps const second{{"b", {"b", 4, "now", "22"}}, {"c", {"c", 5'000'000'000, "", "33"}}};
  Transaction all{ledger.database()};
  ledger.replace_stamps({}, first);
  EXPECT_EQ(ledger.stamps(), first);
  ledger.replace_stamps(first, second);
  EXPECT_EQ(ledger.stamps(), second);
  all.commit();
}

TEST(Counts, ReadBackEqualAndTakeNothingFromWhatIsNoJson) {
  auto report = NightReport{};
  report.cases = {payment_case("a", *make_date(2026, 5, 1), day), payment_case("b", *make_date(2026, 6, 1), day)};
  report.unreadable.resize(3);
  auto const counts = counts_from(to_json(counts_of(report)));
  EXPECT_EQ(counts.cases, 2U);
  EXPECT_EQ(counts.unreadable, 3U);
  EXPECT_EQ(counts.of(Status::overdue), 1U);
  EXPECT_EQ(counts.of(Status::open), 1U);
  EXPECT_EQ(counts.of(Status::satisfied), 0U);
  for (auto const* wrong : {"", "[]", "{", R"({"cases":"x","overdue":-1})"}) EXPECT_EQ(counts_from(wrong).cases, 0U);
}

}  // namespace
}  // namespace amends::tests
