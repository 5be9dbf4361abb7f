// One call from a document's bytes to all that `extract` prints of it.
#pragma once

#include "engine/obligation/obligation.h"
#include "grammar/phrases/lexicon.h"
#include "grammar/text/document.h"

#include <functional>   // std::function
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant

namespace amends {

struct ReadOptions {
  std::optional<Date> decision_date;
  KnownDates known;
  std::optional<Date> assumed_date = std::nullopt;  // the decision date where neither that nor the header gives one
};

// A rule pack with its words made ready: what a document is read with. Refers to both.
struct ReadWith {
  RulePack const& pack;
  Lexicon const& lexicon;
};

// What to read a statement of this scheme with. Asked without a scheme first: that reading finds the
// scheme. Must always give the same answer to the same question, and may be asked from several threads.
using ChoosePack = std::function<ReadWith(std::optional<std::string> const& scheme)>;

[[nodiscard]] std::variant<BoundStatement, Unreadable> read_statement(std::string_view bytes, Format format,
                                                                      std::string source, ChoosePack const& choose,
                                                                      ReadOptions const& options);

}  // namespace amends
