#include "reports/style.h"

#include <array>  // std::array

namespace amends {

namespace {
constexpr std::array names{"internal", "council", "public"};
}

std::string_view name(Audience audience) { return names[static_cast<std::size_t>(audience)]; }

std::optional<Audience> audience_named(std::string_view wanted) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (wanted == names[i]) return static_cast<Audience>(i);
  return std::nullopt;
}

void pass_on_when_long(Style const& style, std::string& out) {
  constexpr std::size_t long_enough = std::size_t{1} << 20;
  if (style.pass_on && out.size() >= long_enough) style.pass_on(out);
}

}  // namespace amends
