// A saved web page to the text that a person would copy from it: the flattened list form of published
// decisions ("  1. ", "      1. ", "  • "), so that one reader serves both.
#pragma once

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// Visible text of `page` (UTF-8), a line a block. Navigation, cookie banners, scripts and the like are
// left out. Nothing where elements nest so deeply that parsing would be unsafe.
[[nodiscard]] std::optional<std::string> html_to_text(std::string_view page);

}  // namespace amends
