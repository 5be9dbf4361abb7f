// Reads every phrasing of every family and asks for exactly its actions, in order, and for an account of
// every sentence.
#include "accounting.h"
#include "family.h"

#include "grammar/actions/extract.h"
#include "grammar/statement/parse.h"
#include "rules/pack.h"

#include <gtest/gtest.h>

#include <set>      // std::set
#include <string>   // std::string
#include <variant>  // std::get
#include <vector>   // std::vector

namespace amends {
namespace {

Lexicon const& shipped_words() {
  static Lexicon const lexicon = [] {
    auto pack = load_pack("lgsco", PackParts::reading);
    return Lexicon{std::get<RulePack>(std::move(pack)).vocabulary};
  }();
  return lexicon;
}

struct Reading {
  std::string source;
  Statement statement;
  Extraction extraction;
};

Reading read(Phrasing const& phrasing) {
  Reading now;
  now.source = statement_around(phrasing);
  now.statement = parse_statement(now.source, shipped_words().vocabulary());
  now.extraction = extract(now.statement, now.source, shipped_words());
  return now;
}

// What was read, with the action's own words only where the case asks for them.
std::vector<Meaning> read_meanings(Reading const& now, std::vector<Meaning> const& expected) {
  std::vector<Meaning> all;
  for (std::size_t i = 0; i < now.extraction.actions.size(); ++i) {
    all.push_back(meaning_of(now.extraction.actions[i], now.source));
    if (i < expected.size() && !expected[i].contains("says")) all.back().erase("says");
  }
  return all;
}

std::vector<std::string> accounted(Reading const& now) {
  std::vector<std::string> all;
  for (auto const& entry : now.extraction.accounting) all.emplace_back(name(entry.as));
  return all;
}

std::string listed(std::vector<Meaning> const& meanings) {
  std::string all;
  for (auto const& means : meanings) all += "\n    " + in_words(means);
  return all.empty() ? "\n    nothing" : all;
}

// What is wrong with the reading; empty where it is exactly right.
std::string difference(Phrasing const& phrasing, Reading const& now) {
  auto const found = read_meanings(now, phrasing.means);
  if (found != phrasing.means) return "\n  expected" + listed(phrasing.means) + "\n  read" + listed(found);
  if (phrasing.elsewhere && *phrasing.elsewhere != now.extraction.elsewhere.size())
    return "\n  promises elsewhere: " + std::to_string(now.extraction.elsewhere.size());
  if (phrasing.accounted && *phrasing.accounted != accounted(now))
    return "\n  accounted as " + testing::PrintToString(accounted(now));
  return {};
}

class ActionFamily : public testing::TestWithParam<std::string> {
 protected:
  Family const family_ = read_family(GetParam());

  std::vector<Phrasing> all() const {
    auto phrasings = family_.cases;
    phrasings.insert(phrasings.end(), family_.known_gaps.begin(), family_.known_gaps.end());
    return phrasings;
  }
};

TEST_P(ActionFamily, EveryPhrasingHasExactlyTheseActions) {
  ASSERT_FALSE(family_.cases.empty());
  for (auto const& phrasing : family_.cases) {
    auto const wrong = difference(phrasing, read(phrasing));
    EXPECT_TRUE(wrong.empty()) << phrasing.text << wrong;
  }
}

// A gap that has been mended fails here, so that it is moved to the cases.
TEST_P(ActionFamily, KnownGapsAreStillGaps) {
  for (auto const& phrasing : family_.known_gaps)
    EXPECT_FALSE(difference(phrasing, read(phrasing)).empty()) << "read right now: " << phrasing.text;
}

TEST_P(ActionFamily, EveryByteIsAccountedForOnce) {
  for (auto const& phrasing : all()) {
    auto const now = read(phrasing);
    auto const broken = broken_promise(now.statement, now.source, now.extraction);
    EXPECT_FALSE(broken.has_value()) << phrasing.text << "\n  " << *broken;
  }
}

TEST_P(ActionFamily, NoPhrasingStandsTwice) {
  std::set<std::string> seen;
  for (auto const& phrasing : all()) EXPECT_TRUE(seen.insert(statement_around(phrasing)).second) << phrasing.text;
}

INSTANTIATE_TEST_SUITE_P(Corpus, ActionFamily, testing::ValuesIn(family_names()),
                         [](testing::TestParamInfo<std::string> const& family) { return family.param; });

}  // namespace
}  // namespace amends
