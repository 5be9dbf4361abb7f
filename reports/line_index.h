// Byte offset to line: found by search when a report is written, never kept while reading.
#pragma once

#include <algorithm>    // std::upper_bound
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

class LineIndex {
 public:
  explicit LineIndex(std::string_view text) : starts_{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      starts_.push_back(at + 1);
  }
  // The line, from 1, on which the byte at `offset` stands.
  [[nodiscard]] std::size_t line(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
  }

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace amends
