#include "engine/evidence/attachment_text.h"

#include "rules/pack.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

ContentWords const& shipped() {
  static auto const words = std::get<RulePack>(load_pack("lgsco", PackParts::all)).content_words;
  return words;
}

AttachmentFacts facts_of(std::string const& text, std::string const& file = "f.txt") {
  AttachmentFacts facts;
  if (auto const table = table_in_text(text, shipped())) read_attachment_table(*table, file, shipped(), facts);
  read_attachment_text(text, file, shipped(), facts);
  return facts;
}

std::vector<std::string> days(AttachmentFacts const& facts) {
  std::vector<std::string> out;
  for (auto const date : facts.dates) out.push_back(iso(date));
  return out;
}

using Texts = std::vector<std::string>;
using Sums = std::vector<std::int64_t>;

TEST(AttachmentText, ARemittanceAdviceSaysWhomWhenAndHowMuch) {
  auto const facts = facts_of(
      "REMITTANCE ADVICE\nPayment date: 2024-04-27\nPayee: Mrs X\nAmount: £1,000.00\nReference: BACS 114\n", "r.txt");
  EXPECT_EQ(facts.payees, Texts{"Mrs X"});
  EXPECT_EQ(days(facts), Texts{"2024-04-27"});
  EXPECT_EQ(facts.amounts, Sums{100000});
}

struct Row {
  char const* line;
  Texts payees;
  Texts dates;
  Sums amounts;
};

TEST(AttachmentText, ReadsLabelledAndLooseLines) {
  std::vector<Row> const rows{
      {"Value date: 27 April 2024", {}, {"2024-04-27"}, {}},
      {"PAID TO: Mr Y, 1 High Street", {"Mr Y"}, {}, {}},
      {"Beneficiary: Mrs X", {"Mrs X"}, {}, {}},
      {"Dear Mrs X,", {"Mrs X"}, {}, {}},
      {"Total: 1,250.50", {}, {}, {125050}},
      {"We paid her £300 on 18 April 2024 and £200 on 2024-05-02.", {}, {"2024-04-18", "2024-05-02"}, {30000, 20000}},
      {"Invoice 12345 of 2024", {}, {}, {}},
      {"Date: 31 February 2024", {}, {}, {}},
  };
  for (auto const& row : rows) {
    auto const facts = facts_of(row.line);
    EXPECT_EQ(facts.payees, row.payees) << row.line;
    EXPECT_EQ(days(facts), row.dates) << row.line;
    EXPECT_EQ(facts.amounts, row.amounts) << row.line;
  }
}

TEST(AttachmentText, EachValueIsKeptOnceAndLabelledOnesComeFirst) {
  auto const facts = facts_of("£5 fee\nAmount: £10\nTotal: £10\n", "f.txt");
  EXPECT_EQ(facts.amounts, (Sums{1000, 500}));
}

TEST(AttachmentText, ShowsWhereALineStands) {
  auto const facts = facts_of("\n\n  Payee: Mrs X\n", "evidence/r.txt");
  ASSERT_EQ(facts.lines.size(), 1U);
  EXPECT_EQ(facts.lines[0].where.file, "evidence/r.txt");
  EXPECT_EQ(facts.lines[0].where.line, 3U);
  EXPECT_EQ(facts.lines[0].text, "Payee: Mrs X");
}

std::string shown(std::vector<Payment> const& payments) {
  std::string out;
  for (auto const& one : payments)
    out += one.payee + "|" + std::to_string(one.amount.value_or(0)) + "|" + (one.date ? iso(*one.date) : "-") + "@" +
           std::to_string(one.where.line) + "\n";
  return out;
}

struct Advice {
  char const* rule;
  char const* text;
  char const* payments;
};

TEST(AttachmentText, PaymentsArePutTogetherFromTheirLines) {
  Advice const rows[] = {
      {"one payment", "Payee: Mrs T\nPayment date: 4 July 2025\nAmount: £1,500.00\n", "Mrs T|150000|2025-07-04@3\n"},
      {"the day of the run holds for all",
       "Payment date: 04/07/2025\nPayee: Mrs T\nAmount: £300\nPayee: Mr B\nAmount: £200\nTotal: £500\n",
       "Mrs T|30000|2025-07-04@3\nMr B|20000|2025-07-04@5\n"},
      {"sum before payee", "Amount: £300\nPaid to: Mrs T\n", "Mrs T|30000|-@1\n"},
      {"tabs stand for colons", "Payee\tMrs T\nAmount\t300.00\n", "Mrs T|30000|-@2\n"},
      {"a letter's salutation pays nobody", "Dear Mrs T\n\nWe paid £300.\n", ""},
      {"a table in text",
       "BACS RUN\nPayee       Date         Amount\nMrs T       04/07/2025   1,500.00\nMr B        04/07/2025   £20.50\n"
       "Total                    1,520.50\n",
       "Mrs T|150000|2025-07-04@3\nMr B|2050|2025-07-04@4\n"},
  };
  for (auto const& row : rows) EXPECT_EQ(shown(facts_of(row.text).payments), row.payments) << row.rule;
}

TEST(AttachmentText, TheStatedTotalIsNoPayment) {
  EXPECT_EQ(facts_of("Payee: A\nAmount: £300\nTotal: £300\n").total, 30000);
  EXPECT_EQ(facts_of("Payee: A\nAmount: £300\n").total, std::nullopt);
}

TEST(AttachmentText, ACoupleIsTwoPeople) {
  EXPECT_EQ(facts_of("Dear Mr and Mrs L\n").payees, (Texts{"Mr and Mrs L", "Mr L", "Mrs L"}));
  EXPECT_EQ(facts_of("Dear Mrs T & Mr B,\n").payees, (Texts{"Mrs T & Mr B", "Mrs T", "Mr B"}));
}

TEST(AttachmentText, ALetterIsOfTheDayAboveItsSalutation) {
  EXPECT_EQ(facts_of("Fennick Council\n21 July 2025\n\nDear Ms P\nOn 3 March 2024").dated_on, Date(2025, 7, 21));
  EXPECT_EQ(facts_of("Our ref 1\nDate: 22/07/2025\nDear Ms P").dated_on, Date(2025, 7, 22));
  EXPECT_EQ(facts_of("Dear Ms P\nOn 3 March 2024 we wrote.").dated_on, std::nullopt);
}

}  // namespace
}  // namespace amends
