// `extract --draft`: while a decision is a draft, the body can still object to timescales and wording.
#pragma once

#include "engine/obligation/obligation.h"

#include <span>         // std::span
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct DraftCodeInfo {
  DraftCode code;
  std::string_view name;     // as it stands in JSON
  std::string_view meaning;  // what it says, one sentence
  std::string_view remedy;   // what to ask for
};
// In the order of the enum: for `amends explain`, the docs and the tests.
[[nodiscard]] std::span<DraftCodeInfo const> draft_codes();
[[nodiscard]] std::string_view name(DraftCode code);
// "option", "header", "today"
[[nodiscard]] std::string_view name(AssumedFrom from);

// The statement with `draft` filled in, its due steps saying that the decision date is assumed.
[[nodiscard]] BoundStatement as_draft(BoundStatement statement, Date decision_date, AssumedFrom from);

}  // namespace amends
