// A person's walk through the actions of a case: one key each. Nothing is accepted unless its key is
// pressed.
#pragma once

#include "cli/keyboard.h"
#include "engine/confirm/confirmed.h"
#include "reports/style.h"

#include <functional>   // std::function
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct Reviewer {
  std::string by;
  Date on{1970, 1, 1};
  bool all = false;  // also what is confirmed already
};

struct Walk {
  BoundStatement const& statement;
  Reviewer const& reviewer;
  Style const& style;
  std::function<void(std::string_view)> show;
};

struct Walked {
  Confirmed confirmed;
  int accepted = 0, corrected = 0, rejected = 0, unsure = 0;  // in this walk
  [[nodiscard]] int changes() const { return accepted + corrected + rejected + unsure; }
};

// The confirmations after the walk: those before, and in their place or behind them the new ones.
[[nodiscard]] Walked walk_through(Confirmed before, Walk const& walk, Keyboard& keyboard);

}  // namespace amends
