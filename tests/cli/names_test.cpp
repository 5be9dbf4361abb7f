// A real name of --names never leaves the program: not in a report of any format, not on standard error, not
// when a file is wrong.
#include "night_folder.h"
#include "reports/check_formats.h"
#include "spawn.h"
#include "tests/reports/filled_form.h"

#include <gtest/gtest.h>

#include <algorithm>  // std::transform

namespace amends::tests {
namespace {

constexpr auto decision = R"(Ostrey County Council (24 700 303)

Category : Education

Decision : Upheld

Decision date : 09 Jun 2025

Agreed action

  1. Within six weeks of the date of this decision the Council will:
      1. apologise to Mrs T; and
      2. pay her £300.

Final decision
)";

// Real names wherever people write them: payees, letters, notes, reasons, names of files.
constexpr auto evidence = R"(schema: amends/evidence/1
reference: 24 700 303
items:
  - action: 1
    kind: apology_letter
    done_on: 2025-06-20
    sent_on: 2025-06-20
    to: Mrs Quillfeather
    file: evidence/quillfeather-apology.txt
    note: handed to Zoë Quillfeather by the officer
  - action: 2
    kind: remittance
    done_on: 2025-06-20
    sent_on: 2025-08-20
    amount: £300
    to: Zoë Quillfeather
    file: evidence/remittance.txt
  - kind: letter
    done_on: 2024-01-01
    to: Ms Z Quillfeather
    file: evidence/letter to Quillfeather.txt
extensions_requested:
  - {action: 2, to: 2025-08-29, asked_on: 2025-07-01, reason: Zoë Quillfeather moved house}
)";

constexpr auto case_file = R"(schema: amends/case/1
reference: 24 700 303
extensions:
  - {action: 2, to: 2025-08-01, agreed_by: Investigator for Mrs Quillfeather, agreed_on: 2025-07-02, reason: ZOË QUILLFEATHER moved}
judgements:
  - {action: 1, rule: apology.effect, verdict: met, by: A Officer, on: 2025-07-02, reason: Mrs Quillfeather's effect is named}
  - {action: 1, rule: apology.words, verdict: met, by: A Officer, on: 2025-07-02, reason: to Quillfeather, sha256: aaaaaaaaaaaa}
)";

constexpr auto names = R"(schema: amends/names/1
cases:
  - reference: 24 700 303
    names: {Mrs T: Zoë Quillfeather}
)";

class NamesFolder : public TemporaryFolder {
 public:
  NamesFolder() {
    write("case/decision.txt", decision);
    write("case/evidence.yaml", evidence);
    write("case/case.yaml", case_file);
    write("case/evidence/quillfeather-apology.txt",
          "20 June 2025\n\nDear Mrs Quillfeather\n\nI apologise to you, Zoe Quillfeather, for our failure.\n");
    write("case/evidence/remittance.txt", "Payee: MRS Z QUILLFEATHER\nPayment date: 20 June 2025\nAmount: £300.00\n");
    write("case/evidence/letter to Quillfeather.txt", "Dear Quillfeather\n");
    write("names.yaml", names);
  }
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return text;
}

bool tells(Spoken const& spoken) {
  auto const all = lower(opened(spoken.out) + spoken.err);
  return all.find("quillfeather") != std::string::npos || all.find("zoë") != std::string::npos;
}

TEST(Names, AreComparedAndPrintedInNoFormat) {
  NamesFolder const folder;
  for (auto const& format : check_formats()) {
    for (auto const* audience : {"internal", "council", "public"}) {
      auto const spoken = run_amends({"check", "case", "--names", "names.yaml", "--as-of", "2025-09-30", "--verbose",
                                      "--audience", audience, "--format", std::string(format.name)},
                                     folder.path());
      EXPECT_FALSE(spoken.out.empty()) << format.name;
      EXPECT_FALSE(tells(spoken)) << format.name << " " << audience << "\n" << spoken.out << spoken.err;
    }
  }
}

// With --names nothing of a real name is kept or reported; without it nothing of whom letters and payments
// are to, for the ledger knows the statement's people only.
TEST(Names, AreKeptInNoLedgerAndNoNightlyReport) {
  for (bool const given : {true, false}) {
    NamesFolder const folder;
    std::vector<std::string> words{"nightly", ".", "--out", "out", "--as-of", "2025-09-30"};
    if (given) words.insert(words.end(), {"--names", "names.yaml"});
    auto const spoken = run_amends(words, folder.path());
    EXPECT_EQ(spoken.err, "");
    EXPECT_FALSE(tells(spoken)) << spoken.out;
    auto const files = files_of(folder.path() + "/out");
    ASSERT_TRUE(files.contains("ledger.sqlite"));
    for (auto const& [name, bytes] : files) {
      EXPECT_FALSE(tells({0, bytes, ""})) << name << (given ? "" : " without --names");
      EXPECT_FALSE(tells({0, name, ""})) << name;
    }
    auto const& ledger = files.at("ledger.sqlite");
    EXPECT_NE(ledger.find(given ? "[Mrs T]" : "[name not kept]"), std::string::npos);
  }
}

// What stands in the statement, or goes to a team, is no secret.
TEST(Names, OfTheStatementAndOfTeamsAreKept) {
  NamesFolder const folder;
  folder.write("case/evidence.yaml",
               "schema: amends/evidence/1\nreference: 24 700 303\nitems:\n"
               "  - {action: 1, kind: apology_letter, to: Mrs T of Ostrey County Council, done_on: 2025-06-20, "
               "note: x}\n  - {kind: staff_message, to: Quality Board, done_on: 2025-06-20}\n");
  static_cast<void>(run_amends({"nightly", ".", "--out", "out", "--as-of", "2025-09-30"}, folder.path()));
  EXPECT_EQ(read_file(folder.path() + "/out/latest/report.json").find("not kept"), std::string::npos);
}

TEST(Names, MakeTheRulesComparePayeeAndAddressee) {
  NamesFolder const folder;
  auto const with = run_amends({"check", "case", "--names", "names.yaml", "--as-of", "2025-09-30", "--format", "json"},
                               folder.path());
  EXPECT_NE(with.out.find("payment.recipients"), std::string::npos);
  EXPECT_EQ(with.out.find("recipient_not_verified"), std::string::npos);
  auto const without = run_amends({"check", "case", "--as-of", "2025-09-30", "--format", "json"}, folder.path());
  EXPECT_EQ(without.out.find("payment.recipients"), std::string::npos);
  EXPECT_NE(without.out.find("recipient_not_verified"), std::string::npos);
}

TEST(Names, StayOutOfWhatIsSaidOfAWrongManifest) {
  NamesFolder const folder;
  folder.write("case/evidence.yaml",
               "schema: amends/evidence/1\nreference: 24 700 303\nitems:\n"
               "  - {action: 9, kind: Quillfeather, too: Zoë Quillfeather}\n");
  auto const spoken = run_amends({"check", "case", "--names", "names.yaml", "--as-of", "2025-09-30"}, folder.path());
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_NE(spoken.err.find("M008"), std::string::npos);
  EXPECT_FALSE(tells(spoken)) << spoken.err;
}

TEST(Names, StayOutOfWhatIsSaidOfTheirOwnFile) {
  NamesFolder const folder;
  for (auto const* wrong : {"schema: amends/names/1\nZoë Quillfeather: Mrs T\n", "Zoë Quillfeather\n",
                            "schema: Quillfeather\nnames: {Mrs T: Zoë Quillfeather}\n",
                            "schema: amends/names/1\nnames: [Zoë Quillfeather\n",
                            "schema: amends/names/1\nnames: {Mrs T: x, Mrs T: Zoë Quillfeather}\n"}) {
    folder.write("names.yaml", wrong);
    auto const spoken = run_amends({"check", "case", "--names", "names.yaml", "--as-of", "2025-09-30"}, folder.path());
    EXPECT_EQ(spoken.exit_code, 2) << wrong;
    EXPECT_FALSE(spoken.err.empty()) << wrong;
    EXPECT_FALSE(tells(spoken)) << spoken.err;
  }
}

TEST(Names, AreRefusedInsideTheCaseFolder) {
  NamesFolder const folder;
  folder.write("case/names.yaml", names);
  auto const spoken =
      run_amends({"check", "case", "--names", "case/names.yaml", "--as-of", "2025-09-30"}, folder.path());
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_NE(spoken.err.find("keep it elsewhere"), std::string::npos);
}

}  // namespace
}  // namespace amends::tests
