#include "engine/night/figures.h"

#include "made_night.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

using tests::day;

RulePack counting_pack() {
  RulePack pack;
  pack.recorded_names = {{"Remedy complete and satisfied", CountsAs::in_time},
                         {"Remedy completed late", CountsAs::late},
                         {"Remedy not complete and not satisfied", CountsAs::not_complied},
                         {"Remedy process ceased", CountsAs::ceased}};
  return pack;
}

CaseRecord recorded(std::string name, std::optional<Date> on, std::optional<Date> ceased_on = {}) {
  auto record = tests::case_of("a", "Wexmoor District Council", {});
  record.recorded_outcome = RecordedOutcome{std::move(name), on, ceased_on, {}, {}};
  return record;
}

TEST(SchemeYear, StartsInThePacksMonth) {
  EXPECT_EQ(scheme_year(day(2024, 3, 31), 4), "2023-24");
  EXPECT_EQ(scheme_year(day(2024, 4, 1), 4), "2024-25");
  EXPECT_EQ(scheme_year(day(1999, 12, 31), 4), "1999-00");
  EXPECT_EQ(scheme_year(day(2008, 5, 1), 4), "2008-09");
  EXPECT_EQ(scheme_year(day(2024, 12, 31), 1), "2024");
}

TEST(BodyFigures, CountCasesInTheYearInWhichTheirOutcomeWasRecorded) {
  auto const bodies = body_figures(
      {recorded("Remedy complete and satisfied", day(2024, 3, 31)),
       recorded("Remedy complete and satisfied", day(2024, 4, 1)), recorded("remedy  Completed late", day(2024, 5, 1)),
       recorded("Remedy not complete and not satisfied", day(2024, 6, 1)),
       recorded("Remedy process ceased", day(2024, 6, 1)), recorded("", {}, day(2024, 7, 1)),
       recorded("Closed, see file", day(2024, 7, 2)), recorded("Remedy completed late", {}),
       tests::case_of("b", "Wexmoor District Council", {})},
      counting_pack());
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_EQ(bodies[0].cases, 9);
  ASSERT_EQ(bodies[0].years.size(), 2U);
  auto const& latest = bodies[0].years[0];
  EXPECT_EQ(latest.year, "2024-25");
  EXPECT_EQ(latest.in_time, 1);
  EXPECT_EQ(latest.late, 1);
  EXPECT_EQ(latest.not_complied, 1);
  EXPECT_EQ(latest.ceased, 2);
  EXPECT_EQ(latest.other, 1);
  EXPECT_EQ(latest.counted(), 3);  // ceased and unknown ones are in no rate
  EXPECT_EQ(bodies[0].years[1].year, "2023-24");
  EXPECT_EQ(bodies[0].years[1].counted(), 1);
}

TEST(BodyFigures, CountObligationsByStatusAndWhatIsNotApplicableApart) {
  Date const as_of = day(2024, 5, 4);
  auto overdue = tests::payment_due(day(2024, 4, 27), as_of);
  auto extended = tests::payment_due(day(2024, 5, 10), as_of);
  extended.extension = Extension{1, day(2024, 5, 10), "Investigator", day(2024, 4, 22), "", {}};
  auto no_matter = overdue;
  no_matter.status = Status::not_applicable;
  auto const bodies =
      body_figures({tests::case_of("a", "Wexmoor District Council", {overdue, extended}),
                    tests::case_of("b", "", {no_matter}), tests::case_of("c", "Wexmoor District Council", {overdue})},
                   counting_pack());
  ASSERT_EQ(bodies.size(), 2U);
  EXPECT_EQ(bodies[0].body, "Body not stated");
  EXPECT_EQ(bodies[0].obligations, 0);
  EXPECT_EQ(bodies[1].cases, 2);
  EXPECT_EQ(bodies[1].obligations, 3);
  EXPECT_EQ(bodies[1].extended, 1);
  ASSERT_EQ(bodies[1].by_status.size(), statuses().size());
  EXPECT_EQ(bodies[1].by_status[static_cast<std::size_t>(Status::overdue)], 2);
  EXPECT_EQ(bodies[1].by_status[static_cast<std::size_t>(Status::due_soon)], 1);
}

TEST(Ageing, CountsEachOverdueObligationInTheBucketOfItsDays) {
  Date const as_of = day(2024, 5, 4);
  std::vector<ActionRecord> actions;
  for (int const late : {-3, 0, 1, 7, 8, 28, 29, 90, 91, 400})
    actions.push_back(tests::payment_due(as_of - boost::gregorian::days{late}, as_of));
  auto undated = tests::payment_due(as_of - boost::gregorian::days{10}, as_of);  // for a person, and late
  undated.status = Status::needs_review;
  actions.push_back(undated);
  auto const buckets = ageing_of({tests::case_of("a", "", actions)}, as_of);
  ASSERT_EQ(buckets.size(), 4U);
  std::vector<int> counts;
  for (auto const& bucket : buckets) counts.push_back(bucket.count);
  EXPECT_EQ(counts, (std::vector<int>{2, 3, 2, 2}));
  EXPECT_EQ(buckets[3].from, 91);
  EXPECT_EQ(buckets[3].to, std::nullopt);
}

TEST(AddFigures, FillsInAllThatFollowsFromTheCases) {
  Date const as_of = day(2024, 5, 4);
  auto night = tests::night_of(
      as_of, {}, {tests::case_of("a", "Wexmoor District Council", {tests::payment_due(day(2024, 4, 27), as_of)})});
  auto pack = counting_pack();
  pack.timing.chase = {{"first_chase", 7, "Ask"}};
  add_figures(night, pack);
  EXPECT_EQ(night.bodies.size(), 1U);
  EXPECT_EQ(night.ageing[0].count, 1);
  EXPECT_EQ(night.chase.size(), 1U);
  EXPECT_EQ(night.ladder.size(), 1U);
}

}  // namespace
}  // namespace amends
