#include "engine/night/chase.h"

#include "engine/assess/states.h"
#include "made_night.h"

#include <gtest/gtest.h>

#include <functional>  // std::function

namespace amends {
namespace {

using tests::day;

RulePack ladder() {
  RulePack pack;
  pack.timing.chase = {{"reminder", -14, "Remind"}, {"first_chase", 7, "Ask"}, {"refer", 28, "Refer"}};
  return pack;
}

Date const due = day(2024, 4, 27);

std::vector<ChaseDue> steps_on(
    Date as_of, std::optional<Date> before, std::function<void(CaseRecord&)> const& change = [](CaseRecord&) {}) {
  auto record = tests::case_of("a", "Wexmoor District Council", {tests::payment_due(due, as_of)});
  change(record);
  return chase_due(tests::night_of(as_of, before, {record}), ladder());
}

struct Night {
  std::optional<Date> before;
  Date as_of{1970, 1, 1};
  std::string step;  // empty: none has come
  bool is_new = false;
};

TEST(Chase, TheLatestStepThatHasComeIsDue) {
  for (auto const& [before, as_of, step, is_new] :
       std::vector<Night>{{day(2024, 4, 11), day(2024, 4, 12), "", false},
                          {day(2024, 4, 12), day(2024, 4, 13), "reminder", true},
                          {day(2024, 4, 13), day(2024, 4, 14), "reminder", false},
                          {day(2024, 5, 3), day(2024, 5, 4), "first_chase", true},
                          // nights were left out: what came in between is still new
                          {day(2024, 4, 30), day(2024, 5, 20), "first_chase", true},
                          {day(2024, 4, 30), day(2024, 6, 30), "refer", true},
                          {day(2024, 6, 29), day(2024, 6, 30), "refer", false},
                          // on a first night nothing is known to be new but what comes on the day itself
                          {std::nullopt, day(2024, 5, 4), "first_chase", true},
                          {std::nullopt, day(2024, 5, 5), "first_chase", false}}) {
    auto const steps = steps_on(as_of, before);
    ASSERT_EQ(steps.size(), step.empty() ? 0U : 1U) << iso(as_of);
    if (step.empty()) continue;
    EXPECT_EQ(steps[0].step.id, step) << iso(as_of);
    EXPECT_EQ(steps[0].new_since_last, is_new) << iso(as_of);
  }
}

TEST(Chase, CountsFromTheCurrentDueDate) {
  auto const steps = steps_on(day(2024, 5, 4), day(2024, 5, 3), [](CaseRecord& record) {
    record.actions[0].due = day(2024, 5, 17);
    record.actions[0].extension = Extension{1, day(2024, 5, 17), "Investigator", day(2024, 4, 22), "panel date", {}};
  });
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].step.id, "reminder");
  EXPECT_EQ(steps[0].on, day(2024, 5, 3));
}

TEST(Chase, NobodyIsChasedWhereNobodyIsWaiting) {
  std::vector<std::pair<std::string, std::function<void(CaseRecord&)>>> const changes{
      {"satisfied", [](CaseRecord& record) { record.actions[0].status = Status::satisfied; }},
      {"late", [](CaseRecord& record) { record.actions[0].status = Status::satisfied_late; }},
      {"not applicable", [](CaseRecord& record) { record.actions[0].status = Status::not_applicable; }},
      {"waits", [](CaseRecord& record) { record.actions[0].course.waits = true; }},
      {"awaits an event", [](CaseRecord& record) { record.actions[0].status = Status::awaiting_event; }},
      {"no due date", [](CaseRecord& record) { record.actions[0].due.reset(); }},
      {"a person is to look", [](CaseRecord& record) { record.actions[0].time_state = TimeState::done_in_time; }},
      {"recorded",
       [](CaseRecord& record) {
         record.recorded_outcome = RecordedOutcome{"Remedy completed late", day(2024, 5, 2), {}, {}, {}};
       }},
      {"ceased", [](CaseRecord& record) {
         record.recorded_outcome = RecordedOutcome{"", {}, day(2024, 5, 2), {}, ""};
       }}};
  for (auto const& [name, change] : changes)
    EXPECT_TRUE(steps_on(day(2024, 5, 4), day(2024, 5, 3), change).empty()) << name;
  auto const delayed = [](CaseRecord& record) {
    record.recorded_outcome = RecordedOutcome{"", {}, {}, day(2024, 9, 1), ""};
  };
  EXPECT_EQ(steps_on(day(2024, 5, 4), day(2024, 5, 3), delayed).size(), 1U);
}

TEST(Chase, ABareClaimIsChasedAllTheSame) {
  auto const claimed = [](CaseRecord& record) {
    record.actions[0].evidence_state = EvidenceState::claimed;
    record.actions[0].done_on = day(2024, 4, 20);
    answer_on({day(2024, 5, 4), 14}, std::nullopt, record.actions[0]);
  };
  EXPECT_EQ(steps_on(day(2024, 5, 4), day(2024, 5, 3), claimed).size(), 1U);
}

TEST(Chase, ComesByDayThenCaseThenAction) {
  Date const as_of = day(2024, 5, 4);
  auto const action = [&](int days_late) {
    return tests::payment_due(as_of - boost::gregorian::days{days_late}, as_of);
  };
  auto const night = tests::night_of(
      as_of, as_of - boost::gregorian::days{1},
      {tests::case_of("a", "", {action(7), action(30)}), tests::case_of("b", "", {action(30), action(7)})});
  std::vector<std::pair<std::size_t, std::size_t>> order;
  for (auto const& each : chase_due(night, ladder())) order.emplace_back(each.of_case, each.of_action);
  EXPECT_EQ(order, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 0}, {0, 0}, {1, 1}}));
}

}  // namespace
}  // namespace amends
