// Which ombudsman's statement it is. Inside the room.
#pragma once

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

// The scheme whose name a line of the header is ("Public Services Ombudsman for Wales"); empty for none.
[[nodiscard]] std::string_view scheme_named_by(std::string_view line);

// By the form of the reference: "P-009340" is PHSO's, "23 010 123" LGSCO's; empty where it may be any.
[[nodiscard]] std::string_view scheme_of_reference(std::string_view reference);

// By what only one scheme writes anywhere in its statements; for copies that have lost their header.
[[nodiscard]] std::string_view scheme_of_text(std::string_view source);

}  // namespace amends
