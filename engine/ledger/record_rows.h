// A case record as rows of the ledger, and back. Cells that name another row (its entry) are set by whoever
// adds the rows, for only then are entries known.
#pragma once

#include "engine/ledger/chain.h"
#include "engine/ledger/details.h"
#include "engine/night/night_report.h"

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// By name, so that no row depends on the order of columns.
void set_cell(LedgerRow& row, std::string_view column, Cell value);
[[nodiscard]] Cell const& cell(LedgerRow const& row, std::string_view column);
// A whole number; throws LedgerError where the cell holds none.
[[nodiscard]] std::int64_t number(LedgerRow const& row, std::string_view column);

// All that a row says but where it stands: equal for rows that say the same.
[[nodiscard]] std::string reading_of(LedgerRow const& row);

[[nodiscard]] LedgerRow decision_row(CaseRecord const& record);
[[nodiscard]] LedgerRow action_row(ActionRecord const& action);  // without `decision`
// `inputs`: digest of all that the checking rests on.
[[nodiscard]] LedgerRow checking_row(CaseRecord const& record, std::string const& inputs);  // without `decision`
// Without `checking` and, where they have it, `action`:
[[nodiscard]] LedgerRow verdict_row(ActionRecord const& action);
[[nodiscard]] LedgerRow evidence_row(JudgedFile const& file);
[[nodiscard]] LedgerRow extension_row(Extension const& extension);
[[nodiscard]] LedgerRow confirmation_row(ConfirmationRecord const& confirmation);
[[nodiscard]] LedgerRow assessment_row(Stand const& stand, Date as_of);
[[nodiscard]] LedgerRow failure_row(std::string const& folder, FailedInput const& failed);
[[nodiscard]] LedgerRow gone_row(std::string const& folder);
[[nodiscard]] LedgerRow purged_row(std::string const& entries, Date before);

// A removed detail leaves its fields empty and sets `text_removed`, where the record has it.
[[nodiscard]] CaseRecord decision_from(LedgerRow const& row);
enum class Wording { read, left_out };
[[nodiscard]] ActionRecord action_from(LedgerRow const& row, Wording words = Wording::read);
void take_checking(LedgerRow const& row, CaseRecord& record);
void take_verdict(LedgerRow const& row, std::optional<std::string> const& scheme, WordsOfRule const& words,
                  ActionRecord& action);
[[nodiscard]] JudgedFile evidence_from(LedgerRow const& row);
[[nodiscard]] Extension extension_from(LedgerRow const& row, int action);
[[nodiscard]] ConfirmationRecord confirmation_from(LedgerRow const& row);
[[nodiscard]] FailedInput failure_from(LedgerRow const& row);
[[nodiscard]] Stand stand_from(LedgerRow const& row);

}  // namespace amends
