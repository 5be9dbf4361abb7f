// The shipped packs load, whole and in part; one pack adds to another.
#include "rules/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>   // std::find
#include <filesystem>  // std::filesystem::create_directories
#include <fstream>     // std::ofstream

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
  EXPECT_EQ(loaded("lgsco", PackParts::all).sha256, loaded(AMENDS_SOURCE_DIR "/rules/lgsco", PackParts::all).sha256);
}

TEST(LoadPack, NamesTheBuiltInPacksWhereOneIsUnknown) {
  auto const result = load_pack("lgsc", PackParts::reading);
  auto const* problems = std::get_if<Diagnostics>(&result);
  ASSERT_NE(problems, nullptr);
  EXPECT_EQ(all(*problems),
            "error[P001]: there is no rule pack or folder \"lgsc\"\n"
            "  = built in: housing-ombudsman, lgsco, phso, psow, spso\n"
            "  = help: did you mean \"lgsco\"?\n");
}

TEST(LoadPack, SaysThatAFileOfThePackCannotBeRead) {
  namespace fs = std::filesystem;
  auto const folder = fs::path{::testing::TempDir()} / "pack_with_a_link_to_nowhere";
  fs::create_directories(folder);
  fs::remove(folder / "pack.yaml");
  fs::create_symlink("nowhere.yaml", folder / "pack.yaml");
  auto const loaded = load_pack(folder.string(), PackParts::reading);
  fs::remove_all(folder);
  ASSERT_TRUE(std::holds_alternative<Diagnostics>(loaded));
  EXPECT_EQ(std::get<Diagnostics>(loaded).front().code, "P010");
}

TEST(ShippedPack, EveryRuleKeepsItsOwnExamples) {
  for (auto const& name : builtin_packs())
    for (auto const& outcome : run_tests(loaded(name, PackParts::all)))
      EXPECT_TRUE(outcome.passed()) << name << ": " << outcome.rule << " / " << outcome.test << ": " << outcome.got;
}

TEST(ShippedPack, HasNothingThatLintWouldWarnOf) {
  for (auto const& name : builtin_packs()) EXPECT_EQ(all(lint(loaded(name, PackParts::all))), "") << name;
}

TEST(ShippedPack, EveryRuleHasAnExampleThatPassesOneThatDoesNotAndOneAtTheBorder) {
  for (auto const& rule : loaded("lgsco", PackParts::all).rules) {
    bool pass = false, other = false, border = false;
    for (auto const& test : rule.tests) {
      pass = pass || test.expect == "pass";
      other = other || test.expect == "fail" || test.expect == "partly" || test.expect == "review";
      border = border || test.name.starts_with("borderline, ");
    }
    EXPECT_TRUE(pass && other && border) << rule.id;
  }
}

TEST(ShippedPack, AsksAboutEveryKindOfAction) {
  auto const pack = loaded("lgsco", PackParts::all);
  for (auto const kind : all_kinds())
    EXPECT_TRUE(std::any_of(pack.rules.begin(), pack.rules.end(), [&](EvidenceRule const& rule) {
      return std::find(rule.applies_to.begin(), rule.applies_to.end(), kind) != rule.applies_to.end();
    })) << name(kind);
}

// Whatever proves the rest, an opinion in the wording ends with a person.
TEST(ShippedPack, AQualitativeWordAlwaysEndsInReview) {
  auto const pack = loaded("lgsco", PackParts::all);
  for (auto const kind : all_kinds()) {
    if (kind == Kind::evidence) continue;  // the sending of evidence is a fact
    ActionFacts action;
    action.kind = kind;
    action.qualitative = true;
    bool review = false;
    for (auto const item_kind : all_evidence_kinds()) {
      EvidenceFacts item;
      item.kind = item_kind;
      item.text = "everything is suitable";
      review = std::any_of(pack.rules.begin(), pack.rules.end(), [&](EvidenceRule const& rule) {
        return rule.level == RuleLevel::review && applies(rule, action, {}) &&
               judge(rule, action, {}, std::span(&item, 1)).result == RuleResult::review;
      });
      EXPECT_TRUE(review) << name(kind) << " " << name(item_kind);
    }
  }
}

EvidenceRule made_rule(char const* when, char const* check, char const* partly) {
  auto const condition = [](char const* text) { return std::get<Expression>(parse_condition(text, {})); };
  EvidenceRule rule;
  rule.applies_to = {Kind::payment};
  if (*when != 0) rule.when = condition(when);
  rule.check = condition(check);
  if (*partly != 0) rule.partly = condition(partly);
  return rule;
}

TEST(Judge, WhatIsNotKnownIsReviewWhereverTheAnswerHangsOnIt) {
  struct Row {
    char const *when, *check, *partly;
    RuleResult expected;
  };
  // The action has no total; the item has an amount of £5 and no date.
  ActionFacts action;
  action.kind = Kind::payment;
  EvidenceFacts item;
  item.amount = 500;
  for (auto const& [when, check, partly, expected] :
       std::vector<Row>{{"", "total(amount) = £5", "", RuleResult::pass},
                        {"", "total(amount) >= action.total", "", RuleResult::review},
                        {"action.total > £1", "total(amount) = £5", "", RuleResult::review},
                        {"", "total(amount) = £6", "total(amount) >= action.total", RuleResult::review},
                        {"", "total(amount) = £6", "total(amount) > £0", RuleResult::partly},
                        {"", "total(amount) = £6", "", RuleResult::fail}}) {
    auto const rule = made_rule(when, check, partly);
    EXPECT_TRUE(applies(rule, action, {}));
    EXPECT_EQ(judge(rule, action, {}, std::span(&item, 1)).result, expected) << when << check << partly;
  }
}

TEST(RunTests, CountsAKnownGapApart) {
  auto const folder = std::filesystem::path(testing::TempDir()) / "amends_pack_with_a_gap";
  std::filesystem::create_directories(folder / "evidence");
  std::ofstream(folder / "pack.yaml") << "id: ours\nversion: 1.0.0\nscheme: LGSCO\nextends: lgsco\n";
  std::ofstream(folder / "evidence/gap.yaml")
      << "- id: local.gap\n  title: A gap\n  level: required\n  applies_to: [payment]\n"
         "  check: total(amount) > £0\n  message: \"{count()}\"\n  tests:\n"
         "    - {name: not yet, evidence: [{kind: remittance, amount: £0}], expect: pass, todo: true}\n";
  auto const outcomes = run_tests(loaded(folder.string(), PackParts::all));
  auto const gap = std::find_if(outcomes.begin(), outcomes.end(), [](auto const& each) { return each.todo; });
  ASSERT_NE(gap, outcomes.end());
  EXPECT_EQ(gap->rule, "local.gap");
  EXPECT_FALSE(gap->passed());
}

TEST(PackOfScheme, IsTheBuiltInPackThatNamesIt) {
  EXPECT_EQ(pack_of_scheme("LGSCO"), "lgsco");
  EXPECT_EQ(pack_of_scheme("HO"), "housing-ombudsman");
  EXPECT_EQ(pack_of_scheme("PHSO"), "phso");
  EXPECT_EQ(pack_of_scheme("PSOW"), "psow");
  EXPECT_EQ(pack_of_scheme("SPSO"), "spso");
  EXPECT_EQ(pack_of_scheme("XYZ"), "");
}

bool holds(Words const& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(Extends, WordsAddToThoseOfTheBaseAndReplacedListsStartAnew) {
  auto const base = loaded("lgsco", PackParts::reading).vocabulary;
  auto const phso = loaded("phso", PackParts::reading).vocabulary;
  EXPECT_TRUE(holds(phso.bodies, "Council"));
  EXPECT_TRUE(holds(phso.bodies, "Ambulance Service"));
  EXPECT_EQ(phso.kinds.size(), base.kinds.size());
  EXPECT_TRUE(holds(base.agreed_headings, "putting it right"));
  EXPECT_FALSE(holds(phso.agreed_headings, "putting it right"));
  EXPECT_TRUE(holds(phso.recommended_headings, "putting it right"));
}

TEST(Extends, AFileOfTheBaseStandsWhereThePackHasNone) {
  auto const pack = loaded("housing-ombudsman", PackParts::all);
  EXPECT_EQ(pack.extends, "lgsco");
  EXPECT_EQ(pack.rules.size(), loaded("lgsco", PackParts::all).rules.size());
  EXPECT_EQ(category_of(pack, Kind::payment, "pay £100")->category, "Compensation order");
}

TEST(Extends, RowsOfThePackComeBeforeThoseOfTheBase) {
  auto const folder = std::filesystem::path(testing::TempDir()) / "amends_extending_pack";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "pack.yaml") << "id: ours\nversion: 1.0.0\nscheme: LGSCO\nextends: lgsco\n";
  std::ofstream(folder / "vocabulary.yaml") << "kinds:\n  - {kind: other, verbs: [pay]}\n";
  auto const pack = loaded(folder.string(), PackParts::all);
  ASSERT_FALSE(pack.vocabulary.kinds.empty());
  EXPECT_EQ(pack.vocabulary.kinds.front().kind, Kind::other);
  EXPECT_EQ(pack.vocabulary.kinds.size(), loaded("lgsco", PackParts::reading).vocabulary.kinds.size() + 1);
  EXPECT_NE(pack.sha256, loaded("lgsco", PackParts::reading).sha256);
}

TEST(Judge, WithoutAnItemOfItsKindsARuleIsMissingItsEvidence) {
  auto const pack = loaded("lgsco", PackParts::all);
  ASSERT_FALSE(pack.rules.empty());
  for (auto const& rule : pack.rules) EXPECT_EQ(judge(rule, {}, {}, {}).result, RuleResult::missing) << rule.id;
}

TEST(Letters, AreThePacksOwnAndThoseOfItsBaseThatAStepNames) {
  auto const names = [](RulePack const& pack) {
    std::vector<std::string> all;
    for (auto const& letter : pack.letters) all.push_back(letter.name);
    return all;
  };
  EXPECT_EQ(names(loaded("lgsco", PackParts::all)),
            (std::vector<std::string>{"first_chase.txt", "refer.txt", "reminder.txt"}));
  EXPECT_EQ(names(loaded("phso", PackParts::all)), (std::vector<std::string>{"first_chase.txt", "reminder.txt"}));
}

TEST(Letters, AreWrittenOutWithThePack) {
  auto const files = pack_files("lgsco");
  ASSERT_TRUE(std::holds_alternative<std::vector<PackFile>>(files));
  auto const& all = std::get<std::vector<PackFile>>(files);
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](PackFile const& file) {
    return file.name == "letters/first_chase.txt" && file.text.find("{{#actions}}") != std::string::npos;
  }));
}

TEST(Chase, StepsComeByDayWhateverTheirOrderInTheFile) {
  auto const folder = std::filesystem::path(testing::TempDir()) / "amends_pack_with_steps";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "pack.yaml") << "id: ours\nversion: 1.0.0\nscheme: LGSCO\nextends: lgsco\n";
  std::ofstream(folder / "timing.yaml") << "calendar: england-and-wales\nchase:\n"
                                           "  - {id: chase, days: 7, action: Ask, letter: first_chase.txt, to: body}\n"
                                           "  - {id: remind, days: -14, action: Remind}\n";
  auto const chase = loaded(folder.string(), PackParts::all).timing.chase;
  ASSERT_EQ(chase.size(), 2U);
  EXPECT_EQ(chase[0].id, "remind");
  EXPECT_EQ(chase[1].letter, "first_chase.txt");
  EXPECT_EQ(chase[1].to, "body");
}

TEST(RecordedOutcomes, OfTheLgscoCountByName) {
  auto const pack = loaded("lgsco", PackParts::all);
  auto const counts = [&](std::string_view name) -> std::optional<CountsAs> {
    for (auto const& each : pack.recorded_names)
      if (each.name == name) return each.counts_as;
    return std::nullopt;
  };
  EXPECT_EQ(counts("Remedy complete and satisfied"), CountsAs::in_time);
  EXPECT_EQ(counts("Remedy completed late"), CountsAs::late);
  EXPECT_EQ(counts("Remedy not complete and not satisfied"), CountsAs::not_complied);
  EXPECT_EQ(counts("Remedy process ceased"), CountsAs::ceased);
  EXPECT_EQ(pack.year_starts_month, 4);
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
