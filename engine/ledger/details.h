// The part of a row that holds words, as JSON: quotes, names of people as the statement has them, reasons.
// What stands here is what a purge removes, and nothing else of a row.
#pragma once

#include "engine/night/record.h"

#include <functional>   // std::function
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// What a rule says of itself; it is not kept with each finding, for the pack holds it. Refers to the pack.
struct RuleWords {
  std::string_view title, why;
};
using WordsOfRule = std::function<RuleWords(std::optional<std::string> const& scheme, std::string_view rule)>;

[[nodiscard]] std::string decision_detail(CaseRecord const& record);
[[nodiscard]] std::string action_detail(ActionRecord const& action);
[[nodiscard]] std::string checking_detail(CaseRecord const& record);
[[nodiscard]] std::string verdict_detail(ActionRecord const& action);
[[nodiscard]] std::string evidence_detail(JudgedFile const& file);
[[nodiscard]] std::string extension_detail(Extension const& extension);
[[nodiscard]] std::string confirmation_detail(ConfirmationRecord const& confirmation);
[[nodiscard]] std::string failure_detail(FailedInput const& failed);

// The way back. JSON that is none, or that lacks what the program writes, throws LedgerError (damaged).
void take_decision_detail(std::string_view json, CaseRecord& record);
void take_action_detail(std::string_view json, ActionRecord& action);
void take_checking_detail(std::string_view json, CaseRecord& record);
void take_verdict_detail(std::string_view json, std::optional<std::string> const& scheme, WordsOfRule const& words,
                         ActionRecord& action);
void take_evidence_detail(std::string_view json, JudgedFile& file);
void take_extension_detail(std::string_view json, Extension& extension);
void take_failure_detail(std::string_view json, FailedInput& failed);
void take_confirmation_detail(std::string_view json, ConfirmationRecord& confirmation);

}  // namespace amends
