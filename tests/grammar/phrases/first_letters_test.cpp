#include "grammar/phrases/first_letters.h"

#include <gtest/gtest.h>

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {
namespace {

TEST(FirstLetters, NeverSaysNoForAnEntryInAnyCaseAndWhateverFollows) {
  for (std::string_view const entry : {"a", "to", "pay", "within", "£5", "'s account", "in the next"}) {
    FirstLetters openings;
    openings.add(entry);
    for (std::string_view const after : {"", " ", ",", "x", " the month"})
      EXPECT_TRUE(openings.may_open(std::string{entry} + std::string{after})) << entry << after;
  }
  FirstLetters openings;
  openings.add("within");
  EXPECT_TRUE(openings.may_open("WITHIN a month"));
  EXPECT_TRUE(openings.may_open("Within"));
}

TEST(FirstLetters, SaysNoForMostOtherWords) {
  FirstLetters openings;
  for (std::string_view const entry : {"within", "no later than", "by", "before"}) openings.add(entry);
  for (std::string_view const word : {"", "pay", "apologise", "review", "staff", "council"})
    EXPECT_FALSE(openings.may_open(word)) << word;
}

}  // namespace
}  // namespace amends
