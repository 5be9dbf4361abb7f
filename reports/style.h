// How a report is to look: everything that depends on the reader's terminal or office is an argument.
#pragma once

#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace amends {

// Who reads it. council: never "satisfied", but "nothing missing that Amends can see; the Ombudsman
// decides". open: for publication, service improvements without timescales or personal remedies.
enum class Audience { internal, council, open };

// "internal", "council", "public"
[[nodiscard]] std::string_view name(Audience audience);
[[nodiscard]] std::optional<Audience> audience_named(std::string_view name);

struct Style {
  int width = 80;  // columns of text output
  bool colour = false;
  bool verbose = false;
  Audience audience = Audience::internal;
};

}  // namespace amends
