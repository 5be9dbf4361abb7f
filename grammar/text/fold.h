// Typography made plain, once, so that the grammar sees bytes it can trust: curly quotes become
// straight, dashes "-", no-break and thin spaces and line ends a space, runs of blanks one blank; soft
// hyphens and zero-width characters go. "£" stays (two bytes). A map leads back to the source.
#pragma once

#include "grammar/model/span.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Folded {
  std::string text;
  // For each folded byte the offset in the source of what it came from; one more entry at the end for
  // the end of the part.
  std::vector<std::uint32_t> at;

  // The source range of folded bytes [begin, end).
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const;
};

// Folds source[part]. `at` holds offsets into the whole source.
[[nodiscard]] Folded fold(std::string_view source, Span part);

// The same, with the blanks gone that stand at `joined`: offsets of line ends that break a number in two.
[[nodiscard]] Folded fold(std::string_view source, Span part, std::span<std::size_t const> joined);

// Folded, lower case (ASCII), blanks at the ends dropped: for comparing headings and names.
[[nodiscard]] std::string fold_for_comparison(std::string_view words);

}  // namespace amends
