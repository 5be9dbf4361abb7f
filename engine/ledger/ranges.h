// Sets of entries as text: "1-40 52 60-61".
#pragma once

#include "engine/ledger/chain.h"

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// `entries` ascending.
[[nodiscard]] std::string ranges_of(std::vector<Entry> const& entries);

class EntryRanges {
 public:
  // What is no range is left out.
  void add(std::string_view ranges);
  [[nodiscard]] bool holds(Entry entry) const;

 private:
  struct Range {
    Entry from, to;
  };
  std::vector<Range> ranges_;
};

}  // namespace amends
