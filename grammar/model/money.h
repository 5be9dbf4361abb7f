// Sums of money as people write them. Money is integer pence everywhere.
#pragma once

#include <cstdint>  // std::int64_t
#include <string>   // std::string

namespace amends {

// 100000 is "£1,000", 100050 "£1,000.50"; exactly, for all values of the type.
[[nodiscard]] std::string pounds(std::int64_t pence);

}  // namespace amends
