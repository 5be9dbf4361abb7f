// Small models made by hand, so that a writer's test shows all the data that it prints.
#pragma once

#include "engine/assess/case_report.h"

#include <string_view>  // std::string_view

namespace amends::tests {

// A statement of Wexmoor District Council with a payment and a review, both due on 27 April 2024.
[[nodiscard]] BoundStatement wexmoor_statement();

// Its payment: £900 of £1,000 shown, overdue by four days.
[[nodiscard]] Assessment overdue_payment();
[[nodiscard]] Assessment with_status(Status status, EvidenceState evidence, TimeState time);

// One case with the given obligations, as of 1 May 2024.
[[nodiscard]] CheckReport report_of(std::vector<Assessment> obligations);

// Everything that a writer must show: a case with each status, remarks and an unreadable input.
[[nodiscard]] CheckReport full_report();

[[nodiscard]] Date day(int year, int month, int of_month);

}  // namespace amends::tests
