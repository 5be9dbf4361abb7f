// `amends due`: whole phrases, as people type or paste them.
#include "engine/calendar/phrase_due.h"
#include "shipped_calendar.h"

#include <gtest/gtest.h>  // TEST_P

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends::test {
namespace {

Lexicon const& lexicon() {
  static Lexicon const made = [] {
    Vocabulary words;
    words.decision_anchors = {"decision", "final decision", "decision statement"};
    words.report_anchors = {"report", "final report"};
    words.immediate = {"immediately", "as soon as possible"};
    return Lexicon{std::move(words)};
  }();
  return made;
}

struct Phrase {
  char const* start;
  std::string_view words;
  std::string due;  // "none": understood, no date; "?": not understood
};

class DueOfPhrase : public testing::TestWithParam<Phrase> {};

TEST_P(DueOfPhrase, ReadsAllOfItOrNothing) {
  auto const& row = GetParam();
  auto const answer = due_of_phrase(day(row.start), row.words, lexicon(), {}, shipped_calendar());
  auto const got = !answer ? "?" : answer->due ? iso(*answer->due) : std::string{"none"};
  EXPECT_EQ(got, row.due) << row.start << " " << row.words;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, DueOfPhrase,
    testing::Values(
        Phrase{"2021-09-30", "within four months of the date of my final decision", "2022-01-30"},
        Phrase{"2023-02-28", "within one month of my decision", "2023-03-28"},
        Phrase{"2024-01-31", "Within 1 month", "2024-02-29"}, Phrase{"2024-01-31", "  Within 1 month. ", "2024-02-29"},
        Phrase{"2024-03-27", "\u201cwithin four weeks of my final decision\u201d", "2024-04-24"},
        Phrase{"2022-05-31", "within five working days", "2022-06-09"},
        Phrase{"2024-03-01", "within one month beginning with the date of this report", "2024-03-31"},
        Phrase{"2024-03-27", "after 14 clear days", "2024-04-11"},
        Phrase{"2024-03-27", "within 48 hours", "2024-03-29"},
        Phrase{"2024-03-27", "by the end of March", "2024-03-31"}, Phrase{"2024-03-27", "By 31 May 2024", "2024-05-31"},
        Phrase{"2024-03-27", "one month", "2024-04-27"}, Phrase{"2024-03-27", "Four weeks", "2024-04-24"},
        Phrase{"2024-03-27", "20 working days", "2024-04-26"}, Phrase{"2024-03-27", "31 May 2024", "2024-05-31"},
        Phrase{"2024-03-27", "within 14 days of 1 June 2024", "2024-06-15"},
        Phrase{"2024-03-27", "within one month and by 5 April 2024 at the latest", "2024-04-05"},
        Phrase{"2024-03-27", "within one month, and in any event by 31 May 2024", "2024-04-27"},
        Phrase{"2024-03-27", "as soon as possible", "none"},
        Phrase{"2024-03-27", "within six weeks of receiving the invoices", "none"},
        Phrase{"2024-03-27", "by 31 February 2025", "none"}, Phrase{"2024-03-27", "", "?"},
        Phrase{"2024-03-27", " . ", "?"}, Phrase{"2024-03-27", "sometime", "?"},
        Phrase{"2024-03-27", "within the same period", "?"},
        Phrase{"2024-03-27", "within one month, the Council will pay", "?"},
        Phrase{"2024-03-27", "within one month and by rights", "?"}),
    [](testing::TestParamInfo<Phrase> const& row) { return "phrase_" + std::to_string(row.index + 1); });

}  // namespace
}  // namespace amends::test
