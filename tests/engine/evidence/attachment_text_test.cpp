#include "engine/evidence/attachment_text.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

std::vector<std::string> days(AttachmentFacts const& facts) {
  std::vector<std::string> out;
  for (auto const date : facts.dates) out.push_back(iso(date));
  return out;
}

using Texts = std::vector<std::string>;
using Sums = std::vector<std::int64_t>;

TEST(AttachmentText, ARemittanceAdviceSaysWhomWhenAndHowMuch) {
  auto const facts = read_attachment_text(
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
    auto const facts = read_attachment_text(row.line, "f.txt");
    EXPECT_EQ(facts.payees, row.payees) << row.line;
    EXPECT_EQ(days(facts), row.dates) << row.line;
    EXPECT_EQ(facts.amounts, row.amounts) << row.line;
  }
}

TEST(AttachmentText, EachValueIsKeptOnceAndLabelledOnesComeFirst) {
  auto const facts = read_attachment_text("£5 fee\nAmount: £10\nTotal: £10\n", "f.txt");
  EXPECT_EQ(facts.amounts, (Sums{1000, 500}));
}

TEST(AttachmentText, ShowsWhereALineStands) {
  auto const facts = read_attachment_text("\n\n  Payee: Mrs X\n", "evidence/r.txt");
  ASSERT_EQ(facts.lines.size(), 1U);
  EXPECT_EQ(facts.lines[0].where.file, "evidence/r.txt");
  EXPECT_EQ(facts.lines[0].where.line, 3U);
  EXPECT_EQ(facts.lines[0].text, "Payee: Mrs X");
}

}  // namespace
}  // namespace amends
