// The figures that a night leaves in its run, for monitoring.
#pragma once

#include "engine/night/night_report.h"

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct NightCounts {
  std::size_t cases = 0, unreadable = 0;
  std::array<std::size_t, 8> by_status{};  // in the order of the enum
  [[nodiscard]] std::size_t of(Status status) const { return by_status[static_cast<std::size_t>(status)]; }
};

[[nodiscard]] NightCounts counts_of(NightReport const& report);
// As JSON, and back; what is not there counts as none.
[[nodiscard]] std::string to_json(NightCounts const& counts);
[[nodiscard]] NightCounts counts_from(std::string_view json);

}  // namespace amends
