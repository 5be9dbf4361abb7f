#include "grammar/phrases/numbers.h"

#include <gtest/gtest.h>

#include <array>   // std::array
#include <string>  // std::string

namespace amends {
namespace {

std::string in_words(int number) {
  static std::array<std::string, 20> const small{
      "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
      "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static std::array<std::string, 10> const tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
  auto const index = static_cast<std::size_t>(number);
  if (number < 20) return small[index];
  if (number < 100) return tens[index / 10] + (number % 10 ? "-" + small[index % 10] : "");
  int const unit = number < 1000 ? 100 : 1000;
  auto const text = in_words(number / unit) + (unit == 100 ? " hundred" : " thousand");
  int const rest = number % unit;
  if (rest == 0) return text;
  return text + (rest < 100 ? " and " : " ") + in_words(rest);
}

void expect_whole(std::string const& text, int value) {
  auto const match = match_number(text);
  ASSERT_TRUE(match.has_value()) << text;
  EXPECT_EQ(match->value, value) << text;
  EXPECT_EQ(match->length, text.size()) << text;
}

TEST(Numbers, AnyUpTo9999_ReadsBackFromDigits) {
  for (int number = 0; number <= 9999; ++number) expect_whole(std::to_string(number), number);
}

TEST(Numbers, AnyUpTo9999_ReadsBackFromWords) {
  for (int number = 0; number <= 9999; ++number) expect_whole(in_words(number), number);
}

TEST(Numbers, WordsAndFiguresTogether_AreOneNumberWhereTheyAgree) {
  expect_whole("ten (10)", 10);
  expect_whole("10 (ten)", 10);
  expect_whole("twenty-eight (28)", 28);
  EXPECT_FALSE(match_number("ten (12)").has_value());
}

TEST(Numbers, OtherSpellings) {
  expect_whole("1,200", 1200);
  expect_whole("Twenty one", 21);
  expect_whole("a hundred", 100);
  expect_whole("a", 1);
  expect_whole("An", 1);
}

TEST(Numbers, FailedGroupOfThousandsLeavesNothingBehind) {
  auto const match = match_number("2 weeks");
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->value, 2);
}

TEST(Numbers, FrontsOfOtherThingsAreNone) {
  for (auto const* text :
       {"", "14.5 weeks", "1,2", "14th", "fourth", "tenant", "anyone", "12345", "1,2345", "-3", "."}) {
    EXPECT_FALSE(match_number(text).has_value()) << text;
  }
}

TEST(Ordinals, WordsAndFiguresFromFirstTo31st) {
  for (auto const& [text, value] :
       {std::pair{"first", 1}, {"3rd", 3}, {"31st", 31}, {"twenty-second", 22}, {"Tenth", 10}}) {
    auto const match = match_ordinal(text);
    ASSERT_TRUE(match.has_value()) << text;
    EXPECT_EQ(match->value, value) << text;
  }
  for (auto const* text : {"32nd", "0th", "3", "firstly", "2 nd"})
    EXPECT_FALSE(match_ordinal(text).has_value()) << text;
}

}  // namespace
}  // namespace amends
