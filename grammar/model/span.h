// A range of bytes in the source text: what every answer points back to.
#pragma once

#include <compare>      // std::strong_ordering
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

// Half-open byte range [start, end) into a document's source text (decoded UTF-8, no BOM, LF lines).
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr std::size_t size() const { return empty() ? 0 : end - start; }
  [[nodiscard]] constexpr bool contains(std::size_t at) const { return start <= at && at < end; }
  friend constexpr auto operator<=>(Span const&, Span const&) = default;
};

// The words of `span` in `source`; empty where the span lies outside it.
[[nodiscard]] constexpr std::string_view cut(std::string_view source, Span span) {
  if (span.empty() || span.end > source.size()) return {};
  return source.substr(span.start, span.end - span.start);
}

}  // namespace amends
