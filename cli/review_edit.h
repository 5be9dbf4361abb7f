// Asks for each field of an action in turn; Enter keeps what was read.
#pragma once

#include "cli/review_walk.h"

#include <optional>  // std::optional

namespace amends {

// One line of text, asked for with `prompt`; asked again where it is not UTF-8. Nothing at the end of input.
[[nodiscard]] std::optional<std::string> ask(std::string_view prompt, Walk const& walk, Keyboard& keyboard);

// What is different from what was read; nothing where the input ended.
[[nodiscard]] std::optional<Correction> ask_correction(Obligation const& obligation, Walk const& walk,
                                                       Keyboard& keyboard);

}  // namespace amends
