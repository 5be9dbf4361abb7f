#include "grammar/text/docx_margins.h"

#include "grammar/text/encoding.h"
#include "grammar/text/office_xml.h"

namespace amends {

namespace {

constexpr int most_parts = 9;  // header1.xml to header9.xml: Word makes three for each kind of section

// Paragraphs' words, and those of a WordArt shape, which is what a watermark is.
void gather(pugi::xml_node node, std::string& words) {
  std::string_view const name = node.name();
  if (name == "w:t") words += node.text().as_string();
  if (name == "v:textpath") words += std::string{node.attribute("string").as_string()} + '\n';
  for (auto const child : node.children()) gather(child, words);
  if (name == "w:p" && !words.empty() && words.back() != '\n') words += '\n';
}

}  // namespace

DocxMargins docx_margins(std::string_view bytes) {
  DocxMargins margins;
  auto opened = Archive::open(bytes);
  if (std::holds_alternative<Unreadable>(opened)) return margins;
  auto& archive = std::get<Archive>(opened);
  for (auto const* kind : {"header", "footer"}) {
    for (int i = 1; i <= most_parts; ++i) {
      pugi::xml_document part;
      if (load_part(archive, std::string("word/") + kind + std::to_string(i) + ".xml", part)) return margins;
      gather(part, margins.words);
    }
  }
  pugi::xml_document comments;
  if (!load_part(archive, "word/comments.xml", comments))
    margins.has_comments = static_cast<bool>(comments.child("w:comments").child("w:comment"));
  margins.words = decode(margins.words).text;
  return margins;
}

}  // namespace amends
