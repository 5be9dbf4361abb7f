// Which words of an action may be published: shared by what `check` and what a night say to the public.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// Whether every limit of the action has been taken out of its words, or only those that are known of.
enum class Limits { taken_out, some_may_be_left };

// `words`, or nothing where they name a person, hang on a condition, or, where a limit may be left in them,
// speak of a time at all. Better too little: the kind and category say enough.
[[nodiscard]] std::string publishable(std::string words, std::string_view condition, Limits limits);

}  // namespace amends
