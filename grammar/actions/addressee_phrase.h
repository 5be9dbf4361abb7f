// Somebody addressed whom no list of the vocabulary has: "each applicant", "its repairs contractor", "the Practice".
#pragma once

#include "grammar/actions/line.h"

#include <cstddef>   // std::size_t
#include <optional>  // std::optional
#include <string>    // std::string

namespace amends {

struct AddresseePhrase {
  std::string name;     // as printed, without its article
  std::size_t end = 0;  // the token after it
};

// The noun phrase that starts at token `i`, read only where its head can be a person, a firm or a body: it ends as
// nouns for people end, or is a name. Nothing where a mention, a sum or a time starts there.
[[nodiscard]] std::optional<AddresseePhrase> addressee_phrase(Line const& line, std::size_t i, std::size_t end,
                                                              Lexicon const& lexicon);

}  // namespace amends
