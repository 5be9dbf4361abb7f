// A Word document (.docx) to text in the form of the text copies: a line a paragraph, lists numbered and
// indented as Word shows them. Inside the room: other rooms call read_document.
#pragma once

#include "grammar/text/document.h"
#include "grammar/text/rendered.h"

#include <string_view>  // std::string_view
#include <variant>      // std::variant

namespace amends {

// Tracked changes are read as accepted, and said. Nothing outside the file is ever fetched, and no entity
// but XML's own is expanded.
[[nodiscard]] std::variant<Rendered, Unreadable> read_docx(std::string_view bytes);

}  // namespace amends
