// What stands around the text of a Word document (.docx): headers, footers, watermarks, comments. It is no
// part of what a letter says, but shows whether it is finished.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

struct DocxMargins {
  std::string words;  // of headers and footers, a line a paragraph, and of watermarks
  bool has_comments = false;
};

// Empty for what is no readable Word document.
[[nodiscard]] DocxMargins docx_margins(std::string_view bytes);

}  // namespace amends
