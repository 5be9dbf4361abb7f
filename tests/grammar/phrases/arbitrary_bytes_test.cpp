// Any bytes may stand in a statement: nothing may crash, and no match may reach past its text.
#include "sample_words.h"

#include "grammar/phrases/dates.h"
#include "grammar/phrases/deadlines.h"
#include "grammar/phrases/money.h"
#include "grammar/phrases/numbers.h"
#include "grammar/phrases/periods.h"

#include <gtest/gtest.h>

#include <array>    // std::array
#include <memory>   // std::unique_ptr
#include <random>   // std::mt19937
#include <string>   // std::string
#include <utility>  // std::pair

namespace amends {
namespace {

template <typename Match>
void expect_inside(std::optional<Match> const& match, std::string_view text) {
  EXPECT_LE(match ? match->length : 0, text.size()) << text;
}

// On the heap and without an end mark, so that a checker of memory sees a read past the end.
void read_everything(std::string const& text) {
  std::unique_ptr<char[]> const bytes{new char[text.size()]};
  text.copy(bytes.get(), text.size());
  std::string_view const at{bytes.get(), text.size()};
  expect_inside(match_number(at), at);
  expect_inside(match_ordinal(at), at);
  expect_inside(match_money(at), at);
  expect_inside(match_bare_sum(at), at);
  expect_inside(match_sum(at), at);
  expect_inside(match_share(at), at);
  expect_inside(match_date(at), at);
  expect_inside(match_month(at), at);
  expect_inside(match_period(at), at);
  expect_inside(match_deadline(at, sample_lexicon()), at);
  expect_inside(sample_lexicon().match_verb(at), at);
}

TEST(ArbitraryBytes, RandomOnesNeverCrash) {
  std::mt19937 random{7};
  for (int i = 0; i < 5000; ++i) {
    std::string text(random() % 40, '\0');
    for (auto& c : text) c = static_cast<char>(random() % 256);
    read_everything(text);
  }
}

TEST(ArbitraryBytes, PiecesOfPhrasesInAnyOrderNeverCrash) {
  static constexpr std::array<std::string_view, 40> pieces{"within",
                                                           "by",
                                                           "no later than",
                                                           "of",
                                                           "after",
                                                           "the",
                                                           "date of",
                                                           "final decision",
                                                           "ten (10)",
                                                           "1,0",
                                                           "£",
                                                           "\xC2",
                                                           "500",
                                                           ".",
                                                           "£1.2k",
                                                           "month",
                                                           "'s",
                                                           "weeks",
                                                           "-",
                                                           "31",
                                                           "/",
                                                           "March",
                                                           "2025",
                                                           "end",
                                                           "every",
                                                           "until",
                                                           "once",
                                                           "a",
                                                           "each",
                                                           "for",
                                                           "to",
                                                           "and",
                                                           "up to",
                                                           "99999999999",
                                                           "\xE2\x80",
                                                           "(",
                                                           ")",
                                                           ",",
                                                           "next",
                                                           "term"};
  std::mt19937 random{11};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto count = random() % 8; count > 0; --count) {
      text += pieces[random() % pieces.size()];
      if (random() % 4 != 0) text += ' ';
    }
    read_everything(text);
  }
}

TEST(ArbitraryBytes, EveryFrontOfAPhraseMayBeTheEnd) {
  for (std::string const phrase :
       {"within ten (10) working days of the date of my final decision", "by Friday 5 April 2024 at the latest",
        "£1,000.50 a month for the seven months", "every three months until the plan is in place",
        "before the start of the autumn term 2025/26", "between 1 and 30 May 2025", "by the same date as order 2"}) {
    for (std::size_t length = 0; length <= phrase.size(); ++length) read_everything(phrase.substr(0, length));
  }
}

}  // namespace
}  // namespace amends
