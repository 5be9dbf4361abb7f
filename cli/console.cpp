#include "cli/console.h"

#include <cstdio>  // std::fwrite

namespace amends {

void Console::raw(std::string_view text) const { std::fwrite(text.data(), 1, text.size(), stderr); }

void Console::error(std::string_view message) const { raw("amends: " + std::string{message} + "\n"); }

void Console::note(std::string_view message) const {
  if (!quiet_) error(message);
}

}  // namespace amends
