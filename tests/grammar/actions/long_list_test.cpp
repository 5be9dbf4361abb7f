// A long section is made ready on several threads: what it says is what a short one says, item by item and in order.
#include "grammar/actions/extract.h"
#include "grammar/statement/parse.h"
#include "rules/pack.h"

#include <gtest/gtest.h>

#include <cstdint>  // std::int64_t
#include <string>   // std::string, std::to_string
#include <variant>  // std::get
#include <vector>   // std::vector

namespace amends {
namespace {

Lexicon const& lexicon() {
  static Lexicon const words{std::get<RulePack>(load_pack("lgsco", PackParts::reading)).vocabulary};
  return words;
}

constexpr std::size_t items = 1500;  // above what counts as long, and no whole number of batches

std::string list_of(std::size_t count) {
  std::string text =
      "Marrowby Borough Council (24 555 111)\n\nDecision date : 03 Mar 2025\n\nAgreed action\n\n"
      "  1. Within one month the Council will:\n";
  for (std::size_t i = 0; i < count; ++i)
    text += "      - pay Mr " + std::string(1, static_cast<char>('B' + i % 5)) + " £" + std::to_string(100 + i) +
            (i % 7 == 0 ? " by 1 February 2025;\n" : " within six weeks;\n");  // a day before the decision is no limit
  return text + "\nBack to top\n";
}

Extraction read(std::string const& text) {
  return extract(parse_statement(text, lexicon().vocabulary()), text, lexicon());
}

TEST(LongList, IsReadItemByItemAsAShortOneIs) {
  auto const text = list_of(items);
  auto const read_long = read(text);
  ASSERT_EQ(read_long.actions.size(), items);
  for (std::size_t i = 0; i < items; ++i) {
    auto const& action = read_long.actions[i];
    EXPECT_EQ(action.total_pence, static_cast<std::int64_t>(100 + i) * 100) << i;
    EXPECT_EQ(action.recipients, std::vector{"Mr " + std::string(1, static_cast<char>('B' + i % 5))}) << i;
    EXPECT_EQ(action.deadline.inherited, i % 7 == 0) << i;
  }
}

TEST(LongList, BeginsAsTheShortListOfTheSameItems) {
  auto const short_list = read(list_of(50));
  auto const long_list = read(list_of(items));
  ASSERT_EQ(short_list.actions.size(), 50u);
  for (std::size_t i = 0; i < short_list.actions.size(); ++i) {
    EXPECT_EQ(long_list.actions[i].span, short_list.actions[i].span) << i;
    EXPECT_EQ(long_list.actions[i].kind, short_list.actions[i].kind) << i;
    EXPECT_EQ(long_list.actions[i].deadline.words, short_list.actions[i].deadline.words) << i;
  }
}

}  // namespace
}  // namespace amends
