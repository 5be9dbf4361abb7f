// The kind of each phrase of tests/corpus/kinds.yaml, and the addressee of each of addressees.yaml, where it stands as
// an item of a list.
#include "grammar/actions/extract.h"
#include "grammar/statement/parse.h"
#include "rules/pack.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>  // std::any_of
#include <string>     // std::string
#include <variant>    // std::get

namespace amends {
namespace {

Extraction read_item(std::string const& phrase) {
  static Lexicon const lexicon = [] {
    auto pack = load_pack("lgsco", PackParts::reading);
    return Lexicon{std::get<RulePack>(std::move(pack)).vocabulary};
  }();
  std::string const text =
      "Marrowby Borough Council (24 555 111)\n\nDecision date : 03 Mar 2025\n\nSummary: Mr B complained.\n\n"
      "Agreed action\n\n  1. Within one month the Council will:\n      \xe2\x80\xa2 " +
      phrase + ".\n\nBack to top\n";
  return extract(parse_statement(text, lexicon.vocabulary()), text, lexicon);
}

std::string read_as(std::string const& phrase) {
  std::string kinds;
  for (auto const& action : read_item(phrase).actions) {
    bool const doubted = std::any_of(action.review.begin(), action.review.end(),
                                     [](Review const& entry) { return entry.level == ReviewLevel::doubt; });
    kinds += (kinds.empty() ? "" : ", ") + std::string{name(action.kind)} + (doubted ? " (doubted)" : "");
  }
  return kinds;
}

TEST(Kinds, EveryPhraseHasItsKind) {
  auto const corpus = YAML::LoadFile(AMENDS_SOURCE_DIR "/tests/corpus/kinds.yaml");
  for (auto const& family : corpus) {
    auto const kind = family.first.as<std::string>();
    ASSERT_TRUE(kind_named(kind)) << kind;
    ASSERT_GT(family.second.size(), 0U) << kind;
    for (auto const& phrase : family.second) EXPECT_EQ(read_as(phrase.as<std::string>()), kind) << phrase;
  }
}

TEST(Addressees, EveryPhraseHasItsOwn) {
  auto const corpus = YAML::LoadFile(AMENDS_SOURCE_DIR "/tests/corpus/addressees.yaml");
  ASSERT_GT(corpus.size(), 60U);
  for (auto const& row : corpus) {
    auto const actions = read_item(row[0].as<std::string>()).actions;
    ASSERT_FALSE(actions.empty()) << row[0];
    std::string names;
    for (auto const& one : actions.front().recipients) names += (names.empty() ? "" : ", ") + one;
    EXPECT_EQ(names, row[1].as<std::string>()) << row[0];
  }
}

}  // namespace
}  // namespace amends
