#include "engine/assess/outcome.h"

#include <array>  // std::array

#include <gtest/gtest.h>

namespace amends {
namespace {

std::vector<OutcomeRule> const table{{{"overdue", "needs_review"}, ""},
                                     {{"satisfied_late"}, "Remedy completed late"},
                                     {{}, "Remedy complete and satisfied"}};

struct Row {
  char const* rule;
  std::vector<Status> statuses;
  char const* outcome;
};

TEST(Outcome, AddsUpStatusesByThePacksTable) {
  using enum Status;
  std::vector<Row> const rows{
      {"all satisfied", {satisfied, satisfied}, "Remedy complete and satisfied"},
      {"one late", {satisfied, satisfied_late}, "Remedy completed late"},
      {"one overdue", {satisfied_late, overdue}, ""},
      {"one for a person", {satisfied, needs_review}, ""},
      {"what does not apply is left out", {satisfied, not_applicable}, "Remedy complete and satisfied"},
      {"an open one is never complete", {satisfied, open}, ""},
      {"nor late while one is awaited", {satisfied_late, awaiting_event}, ""},
      {"nothing left in it", {not_applicable}, ""},
      {"no action at all", {}, ""},
  };
  for (auto const& row : rows) EXPECT_EQ(proposed_outcome(row.statuses, table), row.outcome) << row.rule;
}

TEST(Outcome, OfAnUnfinishedCaseIsOnlyWhatThePackNamesForIt) {
  std::vector<OutcomeRule> const chased{{{"overdue"}, "Remedy not complete"}, {{}, "Remedy complete and satisfied"}};
  EXPECT_EQ(proposed_outcome(std::array{Status::satisfied, Status::overdue}, chased), "Remedy not complete");
}

}  // namespace
}  // namespace amends
