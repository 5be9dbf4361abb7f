// confirmed.yaml: what is written reads back, and every mistake has its code and place.
#include "made_statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends::test {
namespace {

std::string const head = "schema: amends/confirmed/1\nreference: 23 010 123\nactions:\n";
std::string const who = "    by: AB\n    on: 2024-05-02\n";

MadeStatement two_actions() {
  MadeStatement made;
  made.action("apologise and pay £300");
  made.action("train staff", Kind::train);
  return made;
}

std::string codes(std::string const& yaml) {
  auto const made = two_actions();
  auto const read = read_confirmed(yaml, {"confirmed.yaml", made.statement});
  std::string out;
  if (auto const* wrong = std::get_if<Diagnostics>(&read))
    for (auto const& one : *wrong)
      out += (out.empty() ? "" : " ") + one.code + ":" + std::to_string(one.place.line);
  return out;
}

TEST(Confirmed, WhatIsWrittenReadsBack) {
  auto const made = two_actions();
  auto change = confirmation(made.statement.obligations[0], Verdict::correct, "said \"twice\": see 9.1 \\ #2");
  change.correct = {Kind::payment, Modality::ordered, {{"Council", "Trust: A"}}, {{}}, {{30050, 5}}, CorrectedDue{}};
  auto split = confirmation(made.statement.obligations[1], Verdict::split);
  split.parts = {{"train", change.correct}, {"staff", {}}};
  auto const yaml = write_confirmed({{}, {change, split}}, made.statement);
  auto const read = read_confirmed(yaml, {"confirmed.yaml", made.statement});
  ASSERT_TRUE(std::holds_alternative<Confirmed>(read)) << yaml;
  auto const& actions = std::get<Confirmed>(read).actions;
  ASSERT_EQ(actions.size(), 2U);
  EXPECT_EQ(actions[0].correct, change.correct);
  EXPECT_EQ(actions[0].reason, change.reason);
  EXPECT_EQ(actions[1].parts.at(0).text, "train");
  EXPECT_EQ(actions[1].parts.at(0).correct, change.correct);
}

struct Mistake {
  char const* called;
  std::string entry;
  char const* code;
};

class Mistakes : public testing::TestWithParam<Mistake> {};
TEST_P(Mistakes, HaveCodeAndLine) { EXPECT_EQ(codes(head + GetParam().entry), GetParam().code); }

std::string entry(std::string const& fingerprint, std::string const& rest) {
  return "  - fingerprint: " + fingerprint + "\n" + who + rest;
}
std::string const one = "0000000000000001";

INSTANTIATE_TEST_SUITE_P(
    All, Mistakes,
    testing::Values(
        Mistake{"sound", entry(one, "    verdict: accept\n"), ""},
        Mistake{"stale_is_no_mistake", entry("ffffffffffffffff", "    verdict: accept\n"), ""},
        Mistake{"fingerprint", entry("12", "    verdict: accept\n"), "M015:4"},
        Mistake{"verdict", entry(one, "    verdict: agree\n"), "M016:7"},
        Mistake{"reject_without_reason", entry(one, "    verdict: reject\n"), "M017:4"},
        Mistake{"correct_without_fields", entry(one, "    verdict: correct\n    correct: {}\n"), "M017:8"},
        Mistake{"accept_with_a_correction", entry(one, "    verdict: accept\n    correct: {kind: payment}\n"), "M017:8"},
        Mistake{"merge_into_itself", entry(one, "    verdict: merge\n    merge_into: " + one + "\n"), "M017:8"},
        Mistake{"one_part", entry(one, "    verdict: split\n    split:\n      - text: apologise\n"), "M017:9"},
        Mistake{"twice", entry(one, "    verdict: accept\n") + entry(one, "    verdict: accept\n"), "M018:8"},
        Mistake{"words_of_a_part",
                entry(one, "    verdict: split\n    split:\n      - text: apologise\n      - text: pay £400\n"),
                "M019:10"},
        Mistake{"unknown_kind", entry(one, "    verdict: correct\n    correct: {kind: paiment}\n"), "Y009:8"},
        Mistake{"sum_with_a_comma_in_brackets",
                entry(one, "    verdict: correct\n    correct: {amounts: [£1,500]}\n"), "D002:8"},
        Mistake{"no_such_day", entry(one, "    verdict: correct\n    correct: {due: 2024-02-30}\n"), "D001:8"}),
    [](testing::TestParamInfo<Mistake> const& mistake) { return std::string(mistake.param.called); });

}  // namespace
}  // namespace amends::test
