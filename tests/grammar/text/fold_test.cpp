// Folding, and the way back from folded bytes to the source.
#include "grammar/text/fold.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <vector>  // std::vector

namespace amends {
namespace {

std::string folded(std::string_view source) { return fold(source, {0, source.size()}).text; }

TEST(Fold, MakesTypographyPlain) {
  struct Case {
    std::string_view source;
    std::string_view plain;
  };
  std::vector<Case> const cases{
      {"the Council’s ‘fault’", "the Council's 'fault'"},
      {"“suitable” «plan»", "\"suitable\" \"plan\""},
      {"2022–23 — four‑week −1", "2022-23 - four-week -1"},
      {"Mr\u00A0S\u2009paid", "Mr S paid"},
      {"one \t\n  two", "one two"},
      {"com\u00ADpen\u200Bsation", "compensation"},
      {"pay £300", "pay £300"},
      {"so…", "so..."},
      {"o\uFB03ce", "office"},
      {"Penarlâg ✓", "Penarlâg ✓"},
  };
  for (auto const& [source, plain] : cases) EXPECT_EQ(folded(source), plain) << source;
}

TEST(Fold, SurvivesBytesThatAreNoText) { EXPECT_EQ(folded("a\xE2\x80"), "a\xE2\x80"); }

TEST(Fold, LeadsBackToTheSource) {
  std::string_view const source = "xx The Council’s \u00A0 £500 – now";
  auto const part = fold(source, {3, source.size()});
  auto const at = part.text.find("£500");
  auto const span = part.source(at, at + std::string_view{"£500"}.size());
  EXPECT_EQ(cut(source, span), "£500");
}

TEST(Fold, TakesDroppedCharactersIntoTheSpanAroundThem) {
  std::string_view const source = "pay com\u00ADpensation now";
  auto const part = fold(source, {0, source.size()});
  auto const at = part.text.find("compensation");
  EXPECT_EQ(cut(source, part.source(at, at + 12)), "com\u00ADpensation");
}

TEST(Fold, LeadsBackToTheEndOfThePart) {
  std::string_view const source = "one two three";
  auto const part = fold(source, {4, 7});
  EXPECT_EQ(part.source(0, 3), (Span{4, 7}));
}

TEST(Fold, HasNoSourceForAnEmptyOrForeignRange) {
  auto const part = fold("one", {0, 3});
  EXPECT_TRUE(part.source(2, 2).empty());
  EXPECT_TRUE(part.source(1, 9).empty());
}

TEST(FoldForComparison, DropsCaseAndOuterBlanks) {
  EXPECT_EQ(fold_for_comparison("\u00A0 The Ombudsman’s  Role \n"), "the ombudsman's role");
}

}  // namespace
}  // namespace amends
