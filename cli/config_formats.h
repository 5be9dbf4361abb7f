// The forms in which `amends config` prints the settings in force. Here and not in the reports room, which
// knows no command line.
#pragma once

#include "cli/settings.h"

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct ConfigFormat {
  std::string_view name;
  std::string_view meaning;
  void (*write)(Settings const& settings, std::string& out);
};

// No password is printed in any of them.
[[nodiscard]] std::span<ConfigFormat const> config_formats();

}  // namespace amends
