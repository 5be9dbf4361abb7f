// --fail-on: each level holds those before it, and what is not applicable trips none.
#include "cli/fail_on.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

CheckReport with(Status status, EvidenceState evidence, TimeState time) {
  CheckReport report;
  Assessment assessment;
  assessment.status = status;
  assessment.evidence_state = evidence;
  assessment.time_state = time;
  report.cases.emplace_back().obligations = {assessment};
  return report;
}

struct Trip {
  char const* rule;
  Status status;
  EvidenceState evidence;
  TimeState time;
  FailOn lowest;  // never: no level trips
};

class Gravity : public testing::TestWithParam<Trip> {};

TEST_P(Gravity, TripsItsLevelAndThoseThatHoldIt) {
  Trip const& trip = GetParam();
  CheckReport const report = with(trip.status, trip.evidence, trip.time);
  for (FailOnInfo const& info : fail_on_levels())
    EXPECT_EQ(found(report, info.level), trip.lowest != FailOn::never && info.level >= trip.lowest)
        << trip.rule << ", --fail-on " << info.name;
}

INSTANTIATE_TEST_SUITE_P(
    Rules, Gravity,
    testing::Values(
        Trip{"overdue", Status::overdue, EvidenceState::not_supplied, TimeState::overdue, FailOn::overdue},
        Trip{"overdue in time only", Status::needs_review, EvidenceState::needs_review, TimeState::overdue,
             FailOn::overdue},
        Trip{"claimed", Status::open, EvidenceState::claimed, TimeState::not_due, FailOn::not_met},
        Trip{"partly", Status::open, EvidenceState::partly, TimeState::not_due, FailOn::not_met},
        Trip{"not met", Status::open, EvidenceState::not_met, TimeState::not_due, FailOn::not_met},
        Trip{"for a person", Status::needs_review, EvidenceState::needs_review, TimeState::done_in_time,
             FailOn::needs_review},
        Trip{"due soon", Status::due_soon, EvidenceState::not_supplied, TimeState::due_soon, FailOn::due_soon},
        Trip{"open", Status::open, EvidenceState::not_supplied, TimeState::not_due, FailOn::never},
        Trip{"satisfied late", Status::satisfied_late, EvidenceState::met, TimeState::done_late, FailOn::never},
        Trip{"not applicable", Status::not_applicable, EvidenceState::claimed, TimeState::overdue, FailOn::never}));

TEST(FailOn, WordsThatWereNotReadAreForAPerson) {
  CheckReport report = with(Status::satisfied, EvidenceState::met, TimeState::done_in_time);
  report.cases[0].statement.review = {{ReviewCode::unread_text, ReviewLevel::doubt, ""}};
  EXPECT_TRUE(found(report, FailOn::needs_review));
  EXPECT_FALSE(found(report, FailOn::not_met));
}

}  // namespace
}  // namespace amends
