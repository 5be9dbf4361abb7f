// How long ago, as people write it: 90m, 26h, 2d.
#pragma once

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// In seconds; nothing where it is none.
[[nodiscard]] std::optional<long long> age_in_seconds(std::string_view text);
// "3 hours", "2 days": the largest whole unit.
[[nodiscard]] std::string age_in_words(long long seconds);
// "2026-11-25T02:31:00Z" and back, in seconds since 1970.
[[nodiscard]] std::string utc_time(long long seconds);
[[nodiscard]] std::optional<long long> utc_seconds(std::string_view time);

}  // namespace amends
