// The manifest held against its own files, and files against what they were.
#include "made_case.h"

#include "engine/assess/findings.h"
#include "rules/pack.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

// An item whose file says `text`, and what the manifest claims of it.
struct Shown {
  EvidenceItem item;
  Attachment file;

  explicit Shown(std::string const& text, EvidenceKind kind = EvidenceKind::remittance) {
    item.kind = kind;
    item.file = file.file = "evidence/a.txt";
    item.place = {"evidence.yaml", 4, 5, 1};
    file.reading = Reading::text;
    file.sha256 = std::string(64, 'a');
    file.text = text;
    read_attachment_text(text, item.file, words(), file.facts);
  }

  static ContentWords const& words() {
    static auto const shipped = std::get<RulePack>(load_pack("lgsco", PackParts::all)).content_words;
    return shipped;
  }

  [[nodiscard]] Supplied supplied() const { return {{{item, &file, evidence_facts(item, &file)}}}; }
  [[nodiscard]] std::vector<Finding> findings() const { return claim_findings(supplied(), words().claims); }
};

std::string const advice = "REMITTANCE ADVICE\nPayment date: 4 July 2025\nPayee: Mrs T\nAmount: £1,000.00\n";

struct Row {
  char const* rule;
  std::optional<std::int64_t> amount;
  std::optional<Date> done_on;
  std::vector<std::string> to;
  std::string found;
};

TEST(Claims, AreHeldAgainstTheFile) {
  Row const rows[] = {
      {"all of it stands there", 100000, Date(2025, 7, 4), {"Mrs T"}, ""},
      {"another sum", 150000, Date(2025, 7, 4), {"Mrs T"}, "case.claim_differs"},
      {"another day", 100000, Date(2025, 7, 5), {"Mrs T"}, "case.claim_differs"},
      {"another payee", 100000, Date(2025, 7, 4), {"Mr B"}, "case.claim_differs"},
      {"one of two payees", 100000, Date(2025, 7, 4), {"Mrs T", "Mr B"}, "case.claim_differs"},
      {"no sum claimed", {}, Date(2025, 7, 4), {"Mrs T"}, "case.not_claimed"},
      {"no day claimed", 100000, {}, {"Mrs T"}, "case.not_claimed"},
      {"nobody claimed", 100000, Date(2025, 7, 4), {}, "case.not_claimed"},
  };
  for (auto const& row : rows) {
    Shown shown(advice);
    shown.item.amount = row.amount;
    shown.item.done_on = row.done_on;
    shown.item.to = row.to;
    std::string found;
    for (auto const& one : shown.findings()) found += (found.empty() ? "" : " ") + one.rule;
    EXPECT_EQ(found, row.found) << row.rule;
  }
}

TEST(Claims, ShowBothPlaces) {
  Shown shown(advice);
  shown.item.amount = 150000;
  shown.item.claims.amount = {"evidence.yaml", 7, 13, 6};
  shown.item.done_on = Date(2025, 7, 4);
  shown.item.to = {"Mrs T"};
  auto const found = shown.findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].quote, "Amount: £1,000.00");
  EXPECT_EQ(found[0].where->file, "evidence/a.txt");
  EXPECT_EQ(found[0].where->line, 4U);
  ASSERT_TRUE(found[0].claim);
  EXPECT_EQ(found[0].claim->words, "amount: £1,500");
  EXPECT_EQ(found[0].claim->where.file, "evidence.yaml");
  EXPECT_EQ(found[0].claim->where.line, 7U);
}

TEST(Claims, OfWhatAFileOfThatKindDoesNotShowAreLeftAlone) {
  Shown shown("Minutes\nThe board met.\n", EvidenceKind::policy);
  shown.item.amount = 5;
  shown.item.done_on = Date(2025, 7, 4);
  shown.item.to = {"Mrs T"};
  EXPECT_TRUE(shown.findings().empty());
}

TEST(Facts, OfAPaymentRunAreThoseOfTheNamedPayeeAlone) {
  Shown shown("Payee: Mr B\nAmount: £20\nPayee: Mrs T\nAmount: £300\nPayee: Mrs T\nAmount: £200\nTotal: £520\n");
  shown.item.to = {"Mrs T"};
  auto const record = evidence_facts(shown.item, &shown.file).record;
  EXPECT_EQ(record.paid, 50000);
  EXPECT_EQ(record.total, 52000);
  EXPECT_EQ(record.lines_total, 52000);
  shown.item.to = {"Ms C"};
  EXPECT_EQ(evidence_facts(shown.item, &shown.file).record.paid, std::nullopt) << "nothing can be told to be hers";
  shown.item.to = {};
  EXPECT_EQ(evidence_facts(shown.item, &shown.file).record.paid, std::nullopt) << "nobody is named: which is it?";
}

TEST(Facts, ANameStandsInAFileAsWholeWords) {
  Shown shown("We wrote to Mrs Thomas.\n");
  shown.item.to = {"Mrs T"};
  EXPECT_EQ(evidence_facts(shown.item, &shown.file).record.names_recipient, false);
  shown.item.to = {"Mrs Thomas"};
  EXPECT_EQ(evidence_facts(shown.item, &shown.file).record.names_recipient, true);
}

TEST(SeenFiles, AreNoticedWhereTheyChanged) {
  Shown const shown(advice);
  SeenFile seen{"evidence/a.txt", "aaaaaaaa", Date(2025, 7, 9), {"case.yaml", 4, 5, 1}};
  EXPECT_TRUE(changed_files(shown.supplied(), std::vector{seen}).empty());
  seen.sha256 = "bbbbbbbb";
  auto const found = changed_files(shown.supplied(), std::vector{seen});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule, "case.file_changed");
  EXPECT_EQ(found[0].message,
            "evidence/a.txt is not the file that was seen on 9 July 2025: its digest was bbbbbbbb "
            "and now is aaaaaaaaaaaaaaaa");
  seen.file = "evidence/other.txt";
  EXPECT_TRUE(changed_files(shown.supplied(), std::vector{seen}).empty());
}

}  // namespace
}  // namespace amends
