// Records made by hand, and records as text, every field of them: two that say the same look the same.
#pragma once

#include "engine/night/record.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends::tests {

// Every field holds something, and nothing twice.
[[nodiscard]] CaseRecord full_record(std::string folder);
// As little as a record may hold.
[[nodiscard]] CaseRecord bare_record(std::string folder);
// One action, a payment of £300 due on `due`; `paid_on`: with evidence that it was.
[[nodiscard]] CaseRecord payment_case(std::string folder, Date due, Date as_of, std::optional<Date> paid_on = {});

// All that the ledger keeps of a record, a field a line.
[[nodiscard]] std::string told(CaseRecord const& record);

}  // namespace amends::tests
