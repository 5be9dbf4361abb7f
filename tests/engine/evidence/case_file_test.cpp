// case.yaml: what binds, and what it lacks where it does not.
#include "engine/evidence/manifest.h"

#include <vector>  // std::vector

#include <gtest/gtest.h>

namespace amends {
namespace {

std::string const head = "schema: amends/case/1\nreference: 23 010 123\n";

Result<CaseFile> read(std::string const& yaml) {
  return read_case_file(yaml, {"case.yaml", "", "23 010 123", {"a", "b", "c"}, *parse_iso_date("2024-06-01")});
}

TEST(CaseFile, ReadsExtensionsEventsJudgementsAndOutcome) {
  auto const result =
      read(head +
           "extensions:\n  - {action: 2, to: 2024-06-14, agreed_by: Investigator, agreed_on: 2024-04-22, "
           "reason: panel date}\nevents:\n  - {action: 2, event: invoices, on: 2024-04-10}\n"
           "judgements:\n  - {action: 3, rule: service.suitable, verdict: met, by: Team co-ordinator, "
           "on: 2024-05-02, reason: tenancy seen, sha256: 9f2c0011}\n"
           "outcome: {name: Remedy completed late, recorded_on: 2024-05-20}\n");
  ASSERT_TRUE(std::holds_alternative<CaseFile>(result)) << render(std::get<Diagnostics>(result).front());
  auto const& file = std::get<CaseFile>(result);
  EXPECT_EQ(file.extensions.at(0).to, parse_iso_date("2024-06-14"));
  EXPECT_EQ(file.extensions.at(0).agreed_by, "Investigator");
  EXPECT_EQ(file.events.at(0).action, 2);
  EXPECT_EQ(file.judgements.at(0).verdict, "met");
  EXPECT_EQ(file.judgements.at(0).sha256, "9f2c0011");
  EXPECT_EQ(file.outcome->name, "Remedy completed late");
}

TEST(CaseFile, AnOutcomeMayBeThatItCeased) {
  auto const result = read(head + "outcome: {ceased: {on: 2024-05-20, reason: not proportionate}}\n");
  ASSERT_TRUE(std::holds_alternative<CaseFile>(result)) << render(std::get<Diagnostics>(result).front());
  EXPECT_EQ(std::get<CaseFile>(result).outcome->ceased_reason, "not proportionate");
}

struct Mistake {
  char const* rule;
  std::string yaml;
  char const* code;
};

TEST(CaseFile, EveryMistakeHasItsCode) {
  std::vector<Mistake> const mistakes{
      {"nobody agreed it", head + "extensions:\n  - {action: 1, to: 2024-06-14, agreed_on: 2024-04-22, reason: x}\n",
       "M010"},
      {"no day on which it was agreed",
       head + "extensions:\n  - {action: 1, to: 2024-06-14, agreed_by: I, reason: x}\n", "M010"},
      {"no reason", head + "extensions:\n  - {action: 1, to: 2024-06-14, agreed_by: I, agreed_on: 2024-04-22}\n",
       "M010"},
      {"agreed in the future",
       head + "extensions:\n  - {action: 1, to: 2024-08-14, agreed_by: I, agreed_on: 2024-07-22, reason: x}\n", "M006"},
      {"an unknown verdict",
       head + "judgements:\n  - {action: 1, rule: r.s, verdict: good, by: T, on: 2024-05-02, reason: x}\n", "M012"},
      {"a digest that is none",
       head + "judgements:\n  - {action: 1, rule: r.s, verdict: met, by: T, on: 2024-05-02, reason: x, sha256: xyz}\n",
       "M013"},
      {"nobody judged it", head + "judgements:\n  - {action: 1, rule: r.s, verdict: met, on: 2024-05-02, reason: x}\n",
       "Y007"},
      {"the body's schema", "schema: amends/evidence/1\nreference: 23 010 123\n", "M014"},
  };
  for (auto const& mistake : mistakes) {
    SCOPED_TRACE(mistake.rule);
    auto const result = read(mistake.yaml);
    ASSERT_TRUE(std::holds_alternative<Diagnostics>(result));
    auto const& found = std::get<Diagnostics>(result);
    EXPECT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, mistake.code);
  }
}

}  // namespace
}  // namespace amends
