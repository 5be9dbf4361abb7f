#include "reports/html_page.h"

#include "engine/json/utf8.h"
#include "reports/html_style.h"

namespace amends {

namespace {

std::string_view reference_for(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

std::string_view tone_class(TagTone tone) {
  switch (tone) {
    case TagTone::grey: return "tag-grey";
    case TagTone::blue: return "tag-blue";
    case TagTone::green: return "tag-green";
    case TagTone::yellow: return "tag-yellow";
    case TagTone::red: return "tag-red";
  }
  return {};
}

bool is_control(char c) {
  auto const first = static_cast<unsigned char>(c);
  return (first < 0x20 && first != '\n' && first != '\t') || first == 0x7F;
}

}  // namespace

void append_html(std::string_view text, std::string& out) {
  std::size_t plain = 0;  // start of what is copied as it is
  for (std::size_t at = 0; at < text.size();) {
    auto const first = static_cast<unsigned char>(text[at]);
    bool const ascii = first >= 0x20 && first < 0x7F;
    std::string_view const reference = reference_for(text[at]);
    if (ascii && reference.empty()) {
      ++at;
      continue;
    }
    std::size_t const length = utf8_length(text.substr(at));
    if (length > 1) {
      at += length;
      continue;
    }
    out.append(text, plain, at - plain);
    if (length == 0)
      out += replacement_character;
    else if (!reference.empty())
      out += reference;
    else if (!is_control(text[at]))
      out += text[at];
    plain = ++at;
  }
  out.append(text, plain);
}

std::string html(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

void begin_html_page(std::string_view title, std::string& out) { begin_html_page({title, {}, {}}, out); }

void begin_html_page(HtmlFrame const& frame, std::string& out) {
  out +=
      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  append_html(frame.title, out);
  out += "</title>\n<style>\n";
  out += html_style;
  out += frame.more_style;
  out += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to main content</a>\n";
  out += frame.header;
  out += "<main id=\"main\">\n";
}

void end_html_page(std::string_view footer, std::string& out) {
  out += "</main>\n<footer><p>";
  append_html(footer, out);
  out += "</p></footer>\n</body>\n</html>\n";
}

void begin_html_table(std::string_view caption, std::span<std::string_view const> headings, std::string& out) {
  out += "<table role=\"table\">\n<caption>" + html(caption) + "</caption>\n";
  out += "<thead role=\"rowgroup\"><tr role=\"row\">";
  for (std::string_view const heading : headings)
    out += "<th scope=\"col\" role=\"columnheader\">" + html(heading) + "</th>";
  out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
}

std::string html_row_heading(std::string_view content) {
  return "<th scope=\"row\" role=\"rowheader\">" + std::string{content} + "</th>";
}

std::string html_cell(std::string_view label, std::string_view content) {
  return "<td role=\"cell\" data-label=\"" + html(label) + "\">" + std::string{content} + "</td>";
}

void append_html_row(std::string_view cells, std::string& out) {
  out += "<tr role=\"row\">";
  out += cells;
  out += "</tr>\n";
}

void end_html_table(std::string& out) { out += "</tbody>\n</table>\n"; }

std::string html_tag(std::string_view words, TagTone tone) {
  return "<strong class=\"tag " + std::string{tone_class(tone)} + "\">" + html(words) + "</strong>";
}

}  // namespace amends
