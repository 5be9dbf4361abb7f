// A small vocabulary for the tests of the phrases: the shipped packs are not needed to read time words.
#pragma once

#include "grammar/phrases/lexicon.h"

namespace amends {

[[nodiscard]] Lexicon const& sample_lexicon();

}  // namespace amends
