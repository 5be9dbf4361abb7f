// The address of a ledger, as people may see it.
#pragma once

#include <string>  // std::string

namespace amends {

// Fit for a screen or a report: the password of a ledger's address is ***.
[[nodiscard]] std::string without_password(std::string address);

}  // namespace amends
