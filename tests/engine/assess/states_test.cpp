// The truth table of contract section 4: (what is known, the day) to (time state, status, days), and what
// must hold of every combination.
#include "engine/assess/states.h"

#include <algorithm>  // std::ranges::find
#include <array>      // std::array
#include <string>     // std::string

#include <gtest/gtest.h>

namespace amends {
namespace {

Date day(char const* iso_date) { return *parse_iso_date(iso_date); }

struct Row {
  char const* rule;
  Situation situation;
  char const* as_of;
  TimeState time;
  Status status;
  std::optional<int> late = std::nullopt;
  std::optional<int> left = std::nullopt;
};

Situation due(char const* date, EvidenceState evidence, char const* done_on = nullptr) {
  Situation situation;
  situation.due = day(date);
  situation.evidence = evidence;
  if (done_on != nullptr) situation.done_on = day(done_on);
  return situation;
}

Situation undated(EvidenceState evidence) {
  Situation situation;
  situation.evidence = evidence;
  return situation;
}

Situation with(Situation situation, bool Situation::*fact) {
  situation.*fact = true;
  return situation;
}

using enum EvidenceState;
using T = TimeState;
using S = Status;

std::vector<Row> rows() {
  constexpr auto d = "2024-04-27";
  return {
      {"nothing supplied, long before", due(d, not_supplied), "2024-04-01", T::not_due, S::open, {}, 26},
      {"the day before the window opens", due(d, not_supplied), "2024-04-12", T::not_due, S::open, {}, 15},
      {"the first day of the window", due(d, not_supplied), "2024-04-13", T::due_soon, S::due_soon, {}, 14},
      {"a due date is met until the end of that day", due(d, not_supplied), d, T::due_soon, S::due_soon, {}, 0},
      {"the day after", due(d, not_supplied), "2024-04-28", T::overdue, S::overdue, 1},
      {"done on the last day", due(d, met, d), "2024-06-01", T::done_in_time, S::satisfied},
      {"done a day late", due(d, met, "2024-04-28"), "2024-06-01", T::done_late, S::satisfied_late, 1},
      {"a bare claim hides nothing", due(d, claimed, "2024-04-18"), "2024-06-01", T::overdue, S::overdue, 35},
      {"partly is not done", due(d, partly, "2024-04-18"), "2024-06-01", T::overdue, S::overdue, 35},
      {"not met is not done", due(d, not_met, "2024-04-18"), "2024-06-01", T::overdue, S::overdue, 35},
      {"an undated scan hides nothing", due(d, needs_review), "2024-06-01", T::overdue, S::needs_review, 35},
      {"for a person, all of it dated", due(d, needs_review, d), "2024-06-01", T::done_in_time, S::needs_review},
      {"for a person, dated too late", due(d, needs_review, "2024-04-29"), "2024-06-01", T::done_late, S::needs_review,
       2},
      {"met without a deadline", undated(met), "2024-06-01", T::no_deadline, S::satisfied},
      {"no deadline, nothing supplied", undated(not_supplied), "2024-06-01", T::no_deadline, S::open},
      {"its event is not recorded", with(undated(not_supplied), &Situation::waits), "2024-06-01", T::awaiting_event,
       S::awaiting_event},
      {"its condition is not recorded, the list is past due", with(due(d, not_supplied), &Situation::waits),
       "2024-06-01", T::awaiting_event, S::awaiting_event},
      {"proved before its condition is recorded", with(due(d, met, d), &Situation::waits), "2024-06-01",
       T::done_in_time, S::satisfied},
      {"proved, but its deadline has not begun", with(undated(met), &Situation::waits), "2024-06-01", T::awaiting_event,
       S::awaiting_event},
      {"waiting comes before a person", with(due(d, needs_review), &Situation::waits), "2024-06-01", T::awaiting_event,
       S::awaiting_event},
      {"outside every rate, whatever was sent", with(due(d, not_met), &Situation::not_applicable), "2024-06-01",
       T::no_deadline, S::not_applicable},
      {"one item does not end a recurring duty", with(undated(met), &Situation::recurs), "2024-06-01", T::no_deadline,
       S::open},
      {"the event came after the due date", with(due(d, not_supplied), &Situation::event_after_due), "2024-06-01",
       T::overdue, S::needs_review, 35},
      {"late only because the event was", with(due(d, met, "2024-05-10"), &Situation::event_after_due), "2024-06-01",
       T::done_late, S::needs_review, 13},
      {"met, due, and nobody says when", due(d, met), "2024-04-20", T::due_soon, S::needs_review, {}, 7},
  };
}

TEST(States, FollowTheTable) {
  for (auto const& row : rows()) {
    SCOPED_TRACE(row.rule);
    CheckDay const when{day(row.as_of), 14};
    EXPECT_EQ(name(time_state(row.situation, when)), name(row.time));
    EXPECT_EQ(name(status(row.situation, when)), name(row.status));
    auto const counts = day_counts(row.situation, when);
    EXPECT_EQ(counts.late, row.late);
    EXPECT_EQ(counts.left, row.left);
  }
}

// Every combination of facts, with due and done dates around the day of the check.
std::vector<Situation> every_situation() {
  std::array const dates{std::optional<Date>{}, std::optional{day("2024-04-20")}, std::optional{day("2024-04-27")},
                         std::optional{day("2024-05-04")}};
  std::vector<Situation> all;
  for (auto const& info : evidence_states())
    for (auto const& due_on : dates)
      for (auto const& done_on : dates)
        for (unsigned bits = 0; bits < 16; ++bits)
          all.push_back(
              {(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0, due_on, info.value, done_on});
  return all;
}

TEST(Status, IsNeverSatisfiedWithoutMetEvidence) {
  for (auto const& situation : every_situation()) {
    auto const found = status(situation, {day("2024-04-27"), 14});
    bool const satisfied = found == S::satisfied || found == S::satisfied_late;
    EXPECT_TRUE(!satisfied || situation.evidence == met) << name(situation.evidence);
  }
}

TEST(Status, WithADueDateIsNeverSatisfiedWithoutTheDayItWasDone) {
  for (auto const& situation : every_situation()) {
    auto const found = status(situation, {day("2024-04-27"), 14});
    bool const satisfied = found == S::satisfied || found == S::satisfied_late;
    EXPECT_TRUE(!satisfied || !situation.due || situation.done_on);
  }
}

TEST(Status, OfAnUnprovedObligationOnlyMovesFromOpenToDueSoonToOverdue) {
  constexpr std::array order{S::open, S::due_soon, S::overdue};
  for (auto const evidence : {not_supplied, claimed, partly, not_met}) {
    auto const situation = due("2024-04-27", evidence);
    auto last = order.begin();
    for (auto as_of = day("2024-03-27"); as_of <= day("2024-06-01"); as_of += boost::gregorian::days(1)) {
      auto const now = std::ranges::find(order, status(situation, {as_of, 14}));
      ASSERT_NE(now, order.end()) << iso(as_of);
      EXPECT_GE(now, last) << iso(as_of);
      last = now;
    }
    EXPECT_EQ(*last, S::overdue);
  }
}

TEST(TimeState, OverdueShowsWheneverTheDueDatePassedAndNothingDatedProvesIt) {
  for (auto const& situation : every_situation()) {
    bool const shown = situation.evidence == met || situation.evidence == needs_review;
    bool const runs = situation.due && !situation.not_applicable && !situation.waits && !(shown && situation.done_on);
    if (!runs || *situation.due >= day("2024-04-30")) continue;
    EXPECT_EQ(name(time_state(situation, {day("2024-04-30"), 14})), "overdue");
  }
}

struct EvidenceRow {
  char const* rule;
  Supply supply;
  std::vector<Finding> findings;
  EvidenceState state;
};

Finding found(RuleLevel level, RuleResult result) {
  Finding finding;
  finding.level = level;
  finding.result = result;
  return finding;
}

TEST(EvidenceState, FollowsTheWorstRequiredFinding) {
  using L = RuleLevel;
  using R = RuleResult;
  auto const pass = found(L::required, R::pass);
  auto const partial = found(L::required, R::partly);
  auto const fail = found(L::required, R::fail);
  auto judged = found(L::advisory, R::fail);
  judged.judgement = Judgement{};
  std::vector<EvidenceRow> const table{
      {"no item", Supply::nothing, {pass}, not_supplied},
      {"no file that can be read", Supply::claims_only, {pass}, claimed},
      {"a required rule fails", Supply::files, {pass, partial, fail}, not_met},
      {"a required rule is partly met", Supply::files, {pass, partial, found(L::required, R::review)}, partly},
      {"a required rule cannot be decided", Supply::files, {pass, found(L::required, R::review)}, needs_review},
      {"a required rule found no item of its kind",
       Supply::files,
       {pass, found(L::required, R::missing)},
       needs_review},
      {"a rule for a person does not hold", Supply::files, {pass, found(L::review, R::fail)}, needs_review},
      {"advice decides nothing", Supply::files, {pass, found(L::advisory, R::fail)}, met},
      {"a person's verdict decides at any level", Supply::files, {pass, judged}, not_met},
      {"all pass", Supply::files, {pass, pass}, met},
  };
  for (auto const& row : table) EXPECT_EQ(name(evidence_state(row.supply, row.findings)), name(row.state)) << row.rule;
}

}  // namespace
}  // namespace amends
