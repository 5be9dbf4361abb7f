#include "engine/ledger/ranges.h"

#include <algorithm>  // std::ranges::any_of
#include <charconv>   // std::from_chars

namespace amends {

std::string ranges_of(std::vector<Entry> const& entries) {
  std::string out;
  for (std::size_t i = 0; i < entries.size();) {
    std::size_t last = i;
    while (last + 1 < entries.size() && entries[last + 1] == entries[last] + 1) ++last;
    if (!out.empty()) out += ' ';
    out += std::to_string(entries[i]);
    if (last > i) out += "-" + std::to_string(entries[last]);
    i = last + 1;
  }
  return out;
}

void EntryRanges::add(std::string_view text) {
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    auto const one = text.substr(0, end);
    Range range{};
    auto const first = std::from_chars(one.data(), one.data() + one.size(), range.from);
    range.to = range.from;
    bool sound = first.ec == std::errc{};
    if (sound && first.ptr != one.data() + one.size())
      sound = *first.ptr == '-' && std::from_chars(first.ptr + 1, one.data() + one.size(), range.to).ec == std::errc{};
    if (sound) ranges_.push_back(range);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool EntryRanges::holds(Entry entry) const {
  return std::ranges::any_of(ranges_, [&](Range const& range) { return range.from <= entry && entry <= range.to; });
}

}  // namespace amends
