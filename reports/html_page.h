// The frame of every HTML report: one self-contained file without scripts, in the manner of the GOV.UK
// Design System, readable on a phone, in print and without colour. Tables name their roles, for a narrow
// screen lays them out as blocks, which takes the roles from elements that do not.
#pragma once

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// `text` with & < > " ' written as references, control characters left out.
void append_html(std::string_view text, std::string& out);
[[nodiscard]] std::string html(std::string_view text);

// From the doctype to the opened <main>. The document names its own policy: no script, no request.
struct HtmlFrame {
  std::string_view title;
  std::string_view more_style;  // after the common style sheet
  std::string_view header;      // HTML before <main>
};
void begin_html_page(HtmlFrame const& frame, std::string& out);
void begin_html_page(std::string_view title, std::string& out);
void end_html_page(std::string_view footer, std::string& out);

// A table from its caption to its opened body, and its parts; `content` is HTML. A cell's label stands
// before it on a narrow screen; empty for none.
void begin_html_table(std::string_view caption, std::span<std::string_view const> headings, std::string& out);
[[nodiscard]] std::string html_row_heading(std::string_view content);
[[nodiscard]] std::string html_cell(std::string_view label, std::string_view content);
void append_html_row(std::string_view cells, std::string& out);
void end_html_table(std::string& out);

// How grave a tag is; its words say the same, for readers without colour.
enum class TagTone { grey, blue, green, yellow, red };
// <strong class="tag tag-red">Overdue</strong>
[[nodiscard]] std::string html_tag(std::string_view words, TagTone tone);

}  // namespace amends
