// How a report is to look: everything that depends on the reader's terminal or office is an argument.
#pragma once

#include <functional>   // std::function
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
  // Takes what a long report has written so far and empties it, so that it need not be held whole; none: it is
  // held whole.
  std::function<void(std::string&)> pass_on = {};
};

// Passes on what is written, where it has grown long and somebody takes it. Called between cases.
void pass_on_when_long(Style const& style, std::string& out);

}  // namespace amends
