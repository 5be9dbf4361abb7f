// The words that bind a subject: "will", "has agreed to", "has refused to", also with time words between their parts.
// Internal to the room: clauses.cpp finds whom they bind.
#pragma once

#include "grammar/actions/clauses.h"
#include "grammar/actions/line.h"

#include <cstddef>   // std::size_t
#include <optional>  // std::optional

namespace amends {

struct Bound {
  Force force;
  std::size_t length;  // bytes from the token's start
};
// The binding words at token i, before token `last`: the longest entry.
[[nodiscard]] std::optional<Bound> binding_at(Line const& line, std::size_t i, std::size_t last,
                                              Lexicon const& lexicon);

}  // namespace amends
