// A PDF to text. The file is taken apart by `pdftotext` in a process of its own with limits, so that a crash
// or a bomb stays outside. Inside the room: other rooms call read_document.
#pragma once

#include "grammar/text/child.h"
#include "grammar/text/document.h"
#include "grammar/text/rendered.h"

#include <string_view>  // std::string_view
#include <variant>      // std::variant

namespace amends {

// What pdftotext says of `bytes`: its words and their places, as XHTML.
[[nodiscard]] ChildRun run_pdftotext(std::string_view bytes);

// What a run of pdftotext on `bytes` makes of them; where it came to nothing, why, and what to do.
[[nodiscard]] std::variant<Rendered, Unreadable> text_of_run(ChildRun const& run, std::string_view bytes);

// Pages in two columns are read column by column, and flagged; so are pages that are mere pictures. A file
// of pictures alone is refused.
[[nodiscard]] std::variant<Rendered, Unreadable> read_pdf(std::string_view bytes);

}  // namespace amends
