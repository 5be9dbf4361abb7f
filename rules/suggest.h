// "Did you mean": the known word nearest to a misspelt one.
#pragma once

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// The name that `word` most likely stands for: same but for case, "-" for "_", or about one slip
// (a letter too many, too few, wrong, or two exchanged) in three letters. Nothing where none is near.
[[nodiscard]] std::optional<std::string_view> closest(std::string_view word, std::span<std::string_view const> names);

// `did you mean "amount"?`, or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<std::string_view const> names);

// `not one of: remittance, letter, ...`, for the label under the caret; long lists are cut.
[[nodiscard]] std::string not_one_of(std::span<std::string_view const> names);

}  // namespace amends
