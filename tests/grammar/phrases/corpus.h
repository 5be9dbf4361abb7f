// The phrase corpora in tests/corpus: the value first, then every phrasing that must give it. A bar in a
// phrasing marks where the match has to end ("within a week| and pay"); without one it must be whole.
#pragma once

#include <cstddef>      // std::size_t
#include <map>          // std::map
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// What a phrase means, as the corpus files write it; empty for "nothing".
using Meaning = std::map<std::string, std::string>;

struct Phrasing {
  Meaning means;
  std::string text;        // without the bar
  std::size_t length = 0;  // how much of it has to be taken
};

// Every phrasing of tests/corpus/<name>.yaml, in order.
[[nodiscard]] std::vector<Phrasing> read_corpus(std::string_view name);

// `text` with its first letter as at the start of a sentence.
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace amends
