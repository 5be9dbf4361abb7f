// A statement bound by hand, so that confirmations are tested without reading a decision.
#pragma once

#include "engine/confirm/apply.h"

#include <string>  // std::string

namespace amends::test {

// Decided on 27 March 2024; each action's words stand in the text, one a line.
class MadeStatement {
 public:
  MadeStatement();

  // An action of the Council for Mrs X, due on 27 April 2024. Change it through the reference until the next.
  Obligation& action(std::string const& words, Kind kind = Kind::apology);

  BoundStatement statement;
};

// A confirmation of that obligation by the Team co-ordinator on 2 May 2024.
[[nodiscard]] Confirmation confirmation(Obligation const& obligation, Verdict verdict, std::string reason = {});

}  // namespace amends::test
