// The program's version, as CMakeLists.txt states it.
#pragma once

#include <string_view>  // std::string_view

namespace amends {
[[nodiscard]] std::string_view version();
}
