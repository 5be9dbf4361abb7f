// One call from a document's bytes to all that `extract` prints of it.
#pragma once

#include "engine/obligation/obligation.h"
#include "grammar/phrases/lexicon.h"
#include "grammar/text/document.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant

namespace amends {

struct ReadOptions {
  std::optional<Date> decision_date;
  KnownDates known;
};

[[nodiscard]] std::variant<BoundStatement, Unreadable> read_statement(std::string_view bytes, Format format,
                                                                      std::string source, RulePack const& pack,
                                                                      Lexicon const& lexicon,
                                                                      ReadOptions const& options);

}  // namespace amends
