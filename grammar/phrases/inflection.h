// The forms of English verbs: the regular ones by rule, so that a pack only lists what is irregular.
#pragma once

#include "grammar/model/vocabulary.h"
#include "grammar/phrases/lexicon.h"

#include <string>   // std::string
#include <utility>  // std::pair
#include <vector>   // std::vector

namespace amends {

// Every form of a verb in lower case; the first word is inflected ("writes off", "putting in place").
// A form may stand twice under different names ("put": base and past); base comes first.
[[nodiscard]] std::vector<std::pair<std::string, VerbForm>> verb_forms(VerbEntry const& verb);

}  // namespace amends
