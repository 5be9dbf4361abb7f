// Reads every phrasing of the corpora and asks for the exact value and the exact length.
#include "corpus.h"
#include "sample_words.h"

#include "grammar/phrases/dates.h"
#include "grammar/phrases/deadlines.h"
#include "grammar/phrases/money.h"
#include "grammar/phrases/periods.h"

#include <gtest/gtest.h>

#include <functional>  // std::function
#include <optional>    // std::optional
#include <utility>     // std::pair

namespace amends {
namespace {

// What was read, in the words of the corpus files, and how many bytes it took.
using Read = std::optional<std::pair<Meaning, std::size_t>>;

void set_if(Meaning& means, std::string const& key, bool holds) {
  if (holds) means[key] = "true";
}

std::string day_text(int day, int month, std::optional<int> year) {
  if (month == 0) return "not given";
  auto text = (day == 0 ? std::string{"end"} : std::to_string(day)) + "/" + std::to_string(month);
  return year ? text + "/" + std::to_string(*year) : text;
}

struct Describe {
  Meaning& means;

  void operator()(Unstated const&) const {}
  void operator()(Within const& term) const {
    means["within"] = in_words(term.period);
    if (term.anchor != Anchor::none) means["from"] = std::string{name(term.anchor)};
    if (!term.event.empty()) means["event"] = term.event;
    set_if(means, "inclusive", term.inclusive);
    set_if(means, "further", term.further);
    set_if(means, "range", term.range);
  }
  void operator()(By const& term) const {
    means["by"] = day_text(term.day, term.month, term.year);
    set_if(means, "before", term.before);
    if (term.weekday) means["weekday"] = std::to_string(*term.weekday);
    if (term.other_item) means["item"] = std::to_string(*term.other_item);
  }
  void operator()(Immediately const&) const { means["immediately"] = "true"; }
  void operator()(AfterEvent const& term) const {
    means["happening"] = term.event;
    set_if(means, "vague", term.vague);
  }
  void operator()(Recurring const& term) const {
    means["every"] = in_words(term.every);
    if (!term.until.empty()) means["until"] = term.until;
  }
};

Read read_deadline(std::string_view text) {
  auto const match = match_deadline(text, sample_lexicon());
  if (!match) return std::nullopt;
  Meaning means;
  std::visit(Describe{means}, match->term);
  set_if(means, "same", match->same_as_before);
  set_if(means, "impossible", match->impossible_date);
  return std::pair{means, match->length};
}

Read read_period(std::string_view text) {
  auto const match = match_period(text);
  if (!match) return std::nullopt;
  Meaning means;
  if (!match->same) means["period"] = in_words(match->period);
  set_if(means, "range", match->range);
  set_if(means, "further", match->further);
  set_if(means, "same", match->same);
  return std::pair{means, match->length};
}

Read read_date(std::string_view text) {
  auto const match = match_date(text);
  if (!match) return std::nullopt;
  Meaning means{{"date", day_text(match->day, match->month, match->year)}};
  if (match->weekday) means["weekday"] = std::to_string(*match->weekday);
  set_if(means, "impossible", !match->exists);
  return std::pair{means, match->length};
}

Read read_sum(std::string_view text) {
  auto const match = match_sum(text);
  if (!match) return std::nullopt;
  Meaning means{{"pence", std::to_string(match->money.pence)}};
  if (match->qualifier != Qualifier::exact) means["qualifier"] = std::string{name(match->qualifier)};
  if (match->per) means["per"] = std::string{name(*match->per)};
  if (match->periods) means["periods"] = std::to_string(*match->periods);
  set_if(means, "unusual", match->money.unusual);
  set_if(means, "until", match->until);
  set_if(means, "each", match->each);
  return std::pair{means, match->length};
}

Read read_bare_sum(std::string_view text) {
  auto const match = match_bare_sum(text);
  if (!match) return std::nullopt;
  Meaning means{{"pence", std::to_string(match->pence)}};
  set_if(means, "unusual", match->unusual);
  return std::pair{means, match->length};
}

Read read_share(std::string_view text) {
  auto const match = match_share(text);
  if (!match) return std::nullopt;
  return std::pair{Meaning{{"share", match->share}}, match->length};
}

void expect_each_is_read(std::string_view corpus, std::function<Read(std::string_view)> const& read) {
  auto const phrasings = read_corpus(corpus);
  ASSERT_FALSE(phrasings.empty()) << corpus;
  for (auto const& phrasing : phrasings) {
    SCOPED_TRACE(phrasing.text);
    auto const found = read(phrasing.text);
    if (phrasing.means.empty()) {
      EXPECT_FALSE(found.has_value()) << "read as something, up to byte " << found->second;
      continue;
    }
    ASSERT_TRUE(found.has_value()) << "not read";
    EXPECT_EQ(found->first, phrasing.means);
    EXPECT_EQ(found->second, phrasing.length) << "ends elsewhere";
  }
}

TEST(PhraseCorpus, EveryDeadlineHasItsExactMeaning) { expect_each_is_read("deadlines", read_deadline); }
TEST(PhraseCorpus, EveryPeriodHasItsExactMeaning) { expect_each_is_read("periods", read_period); }
TEST(PhraseCorpus, EveryDateHasItsExactMeaning) { expect_each_is_read("dates", read_date); }
TEST(PhraseCorpus, EverySumHasItsExactMeaning) { expect_each_is_read("money", read_sum); }
TEST(PhraseCorpus, EverySumWithoutItsSignHasItsExactMeaning) { expect_each_is_read("bare_sums", read_bare_sum); }
TEST(PhraseCorpus, EveryShareHasItsExactMeaning) { expect_each_is_read("shares", read_share); }

TEST(PhraseCorpus, DeadlinesReadTheSameAtTheStartOfASentence) {
  for (auto const& phrasing : read_corpus("deadlines")) {
    auto const capital = read_deadline(capitalised(phrasing.text));
    auto const plain = read_deadline(phrasing.text);
    ASSERT_EQ(capital.has_value(), plain.has_value()) << phrasing.text;
    EXPECT_EQ(capital ? capital->second : 0, plain ? plain->second : 0) << phrasing.text;
  }
}

}  // namespace
}  // namespace amends
