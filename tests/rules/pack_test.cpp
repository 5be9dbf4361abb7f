// The shipped pack loads, whole and in part.
#include "rules/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amends {
namespace {

std::string all(Diagnostics const& diagnostics) {
  std::string text;
  for (auto const& diagnostic : diagnostics) text += render(diagnostic);
  return text;
}

RulePack loaded(std::string_view name, PackParts parts) {
  auto result = load_pack(name, parts);
  if (auto const* problems = std::get_if<Diagnostics>(&result)) {
    ADD_FAILURE() << all(*problems);
    return {};
  }
  return std::get<RulePack>(std::move(result));
}

TEST(ShippedPack, LoadsInPartAndWhole) {
  EXPECT_EQ(loaded("lgsco", PackParts::reading).scheme, "LGSCO");
  EXPECT_EQ(loaded("lgsco", PackParts::all).scheme, "LGSCO");
}

TEST(ShippedPack, HasTheSameDigestFromTheProgramAndFromItsFolder) {
  EXPECT_EQ(loaded("lgsco", PackParts::reading).sha256,
            loaded(AMENDS_SOURCE_DIR "/rules/lgsco", PackParts::reading).sha256);
}

TEST(LoadPack, NamesTheBuiltInPacksWhereOneIsUnknown) {
  auto const result = load_pack("lgsc", PackParts::reading);
  auto const* problems = std::get_if<Diagnostics>(&result);
  ASSERT_NE(problems, nullptr);
  EXPECT_EQ(all(*problems),
            "error[P001]: there is no rule pack or folder \"lgsc\"\n"
            "  = built in: lgsco\n"
            "  = help: did you mean \"lgsco\"?\n");
}

TEST(ShippedPack, EveryRuleKeepsItsOwnExamples) {
  for (auto const& outcome : run_tests(loaded("lgsco", PackParts::all)))
    EXPECT_TRUE(outcome.passed()) << outcome.rule << " / " << outcome.test << ": " << outcome.got;
}

TEST(ShippedPack, HasNothingThatLintWouldWarnOf) { EXPECT_EQ(all(lint(loaded("lgsco", PackParts::all))), ""); }

TEST(Judge, WithoutAnItemOfItsKindsARuleIsMissingItsEvidence) {
  auto const pack = loaded("lgsco", PackParts::all);
  ASSERT_FALSE(pack.rules.empty());
  for (auto const& rule : pack.rules) EXPECT_EQ(judge(rule, {}, {}, {}).result, RuleResult::missing) << rule.id;
}

struct Category {
  Kind kind;
  std::string words, category;
};

TEST(CategoryOf, APaymentFallsUnderItsStatedReason) {
  auto const pack = loaded("lgsco", PackParts::reading);
  for (auto const& [kind, words, category] : std::vector<Category>{
           {Kind::payment, "pay Mrs X £500 to recognise the Distress caused",
            "Financial redress: Avoidable distress/time and trouble"},
           {Kind::payment, "pay £900 for the lost provision", "Financial redress: Loss of service"},
           {Kind::payment, "reimburse Mr Y the costs of the survey", "Financial redress: Quantifiable loss"},
           {Kind::payment, "make a symbolic payment of £1000",
            "Financial redress: Avoidable distress/time and trouble"},
           {Kind::apology, "apologise", "Apology"},
           {Kind::audit, "look at other cases", "Procedure or policy change/review"}}) {
    auto const* rule = category_of(pack, kind, words);
    ASSERT_NE(rule, nullptr) << words;
    EXPECT_EQ(rule->category, category) << words;
  }
}

}  // namespace
}  // namespace amends
