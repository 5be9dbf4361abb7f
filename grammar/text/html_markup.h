// What the elements of a saved page mean for a reader: which are not seen, which stand on lines of their
// own, and whether a page can be parsed safely at all. Inside the room: other rooms call read_document.
#pragma once

#include <gumbo.h>  // GumboElement, GumboTag

#include <string_view>  // std::string_view

namespace amends {

// Gumbo takes a tree down by recursion, so that nesting beyond this could overrun the stack. Real pages
// stay under a hundred.
inline constexpr std::size_t deepest_nesting = 2000;

// Whether no more than `deepest_nesting` elements can be open at once.
[[nodiscard]] bool nests_safely(std::string_view page);

// Navigation, banners, scripts, form controls, and whatever says of itself that it is hidden or about
// cookies. Inside `main` or `article` a `header` belongs to the text.
enum class PageArea { page, article };
[[nodiscard]] bool is_unseen(GumboElement const& element, PageArea place);

enum class Layout {
  in_line,    // goes on in the line
  block,      // a line of its own
  paragraph,  // a line of its own between empty lines
  row,        // a line whose cells stand side by side
  cell,
  list,
  item,
  line_break,
};
[[nodiscard]] Layout layout_of(GumboTag tag);

// The value of an attribute; empty where there is none.
[[nodiscard]] std::string_view attribute(GumboElement const& element, char const* name);

}  // namespace amends
