// SHA-256, as `sha256sum` prints it.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace amends
