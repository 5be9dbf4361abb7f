#include "grammar/phrases/money.h"

#include <gtest/gtest.h>

#include <cstdint>  // std::int64_t
#include <random>   // std::mt19937_64
#include <string>   // std::string

namespace amends {
namespace {

std::string grouped(std::int64_t pounds) {
  auto text = std::to_string(pounds);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return text;
}

std::string two_digits(std::int64_t pence) { return (pence < 10 ? "0" : "") + std::to_string(pence); }

void expect_whole(std::string const& text, std::int64_t pence) {
  auto const match = match_money(text);
  ASSERT_TRUE(match.has_value()) << text;
  EXPECT_EQ(match->pence, pence) << text;
  EXPECT_EQ(match->length, text.size()) << text;
  EXPECT_FALSE(match->unusual) << text;
}

TEST(Money, AnyNumberOfPence_ReadsBack) {
  std::mt19937_64 random{20240327};
  for (int i = 0; i < 5000; ++i) {
    auto const pence = static_cast<std::int64_t>(random() % (i % 2 == 0 ? 100'000 : 1'000'000'000));
    auto const fraction = "." + two_digits(pence % 100);
    expect_whole("£" + std::to_string(pence / 100) + fraction, pence);
    expect_whole("£" + grouped(pence / 100) + fraction, pence);
    expect_whole("£" + grouped(pence / 100), pence - pence % 100);
  }
}

TEST(Money, TwentyNinePenceIsNotTwentyEight) { expect_whole("£0.29", 29); }

TEST(Money, FigureStartsAfterItsQualifier) {
  std::string const text = "up to £500 each";
  auto const match = match_sum(text);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->money_at, 6u);
  EXPECT_EQ(text.substr(match->money_at, match->money.length), "£500");
}

TEST(Money, DigitsWithoutTheirSign_SaySo) {
  auto const match = match_bare_sum("14,500");
  ASSERT_TRUE(match.has_value());
  EXPECT_TRUE(match->lost_sign);
}

TEST(Money, HalfAPoundSignIsNone) {
  EXPECT_FALSE(match_money("\xC2").has_value());
  EXPECT_FALSE(match_money("\xA3"
                           "500")
                   .has_value());
  EXPECT_FALSE(match_money("\xC2\xA9"
                           "500")
                   .has_value());
}

}  // namespace
}  // namespace amends
