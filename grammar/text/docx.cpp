#include "grammar/text/docx.h"

#include "grammar/text/archive.h"
#include "grammar/text/characters.h"
#include "grammar/text/docx_lists.h"
#include "grammar/text/office_xml.h"
#include "grammar/text/ordinals.h"

#include <pugixml.hpp>  // pugi::xml_document, pugi::xml_node

#include <algorithm>  // std::find_if
#include <array>      // std::array
#include <optional>   // std::optional

namespace amends {

namespace {

Unreadable no_word_document() {
  return {"broken_file", "The file is no Word document: its text is missing. Save it anew as .docx and try again."};
}

Unreadable old_or_locked() {
  return {"encrypted_file",
          "The file is locked with a password, or is of the old .doc kind. Save it as .docx without a password."};
}

// What an element means for the words of a paragraph, or around paragraphs.
enum class Part { none, words, tab, line_break, hyphen, container, inserted, deleted, alternatives };

Part part_of(std::string_view name) {
  struct Row {
    std::string_view name;
    Part part;
  };
  static constexpr std::array table{
      Row{"w:t", Part::words},
      Row{"w:tab", Part::tab},
      Row{"w:br", Part::line_break},
      Row{"w:cr", Part::line_break},
      Row{"w:noBreakHyphen", Part::hyphen},
      Row{"w:r", Part::container},
      Row{"w:hyperlink", Part::container},
      Row{"w:smartTag", Part::container},
      Row{"w:sdt", Part::container},
      Row{"w:sdtContent", Part::container},
      Row{"w:fldSimple", Part::container},
      Row{"w:customXml", Part::container},
      Row{"w:dir", Part::container},
      Row{"w:bdo", Part::container},
      Row{"w:ins", Part::inserted},
      Row{"w:moveTo", Part::inserted},
      Row{"w:del", Part::deleted},
      Row{"w:moveFrom", Part::deleted},
      Row{"mc:AlternateContent", Part::alternatives},
  };
  auto const* const found = std::find_if(table.begin(), table.end(), [&](Row const& row) { return row.name == name; });
  return found == table.end() ? Part::none : found->part;
}

bool is_on(pugi::xml_node property) {
  if (!property) return false;
  std::string_view const value = property.attribute("w:val").as_string("1");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

enum class LineKind { paragraph, item, row };
struct Line {
  std::string front;  // indent and marker
  std::string words;
  LineKind kind = LineKind::paragraph;
  std::size_t words_at = 0;  // the column of further lines

  [[nodiscard]] bool has_words() const { return blanks_in_front(words) < words.size(); }
};

std::string joined(std::vector<Line> const& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const close = i > 0 && lines[i].kind == lines[i - 1].kind && lines[i].kind != LineKind::paragraph;
    if (i > 0) text += close ? "\n" : "\n\n";
    text += lines[i].front + lines[i].words;
  }
  if (!text.empty()) text += '\n';
  return text;
}

// Goes through the body in order and gathers its lines.
class Body {
 public:
  Body(pugi::xml_node numbering, pugi::xml_node styles) : lists_{numbering, styles} {}

  void blocks(pugi::xml_node parent) {
    for (auto const node : parent.children()) {
      std::string_view const name = node.name();
      if (name == "w:p") {
        paragraph(node);
      } else if (name == "w:tbl") {
        table(node);
      } else if (part_of(name) == Part::deleted) {
        tracked_ = true;
      } else if (part_of(name) == Part::inserted) {
        tracked_ = true;
        blocks(node);
      } else if (part_of(name) == Part::container) {
        blocks(node);
      }
    }
  }

  [[nodiscard]] Rendered take() && {
    finish_line();
    std::vector<Review> review;
    if (tracked_) {
      review.push_back({ReviewCode::tracked_changes, ReviewLevel::note,
                        "The document holds tracked changes; it was read as if all of them were accepted."});
    }
    return {joined(lines_), std::move(review)};
  }

 private:
  void paragraph(pugi::xml_node node) {
    auto const properties = node.child("w:pPr");
    auto const mark = lists_.next_mark(properties);
    if (!goes_on_) start_line(mark, properties);
    words_of(node);
    auto const end = properties.child("w:rPr");
    tracked_ = tracked_ || end.child("w:ins") || end.child("w:del");
    goes_on_ = static_cast<bool>(end.child("w:del"));  // the next paragraph's words follow on this line
    if (!goes_on_) finish_line();
  }

  void start_line(std::optional<ListMark> const& mark, pugi::xml_node properties) {
    line_ = {};
    if (mark) {
      item_level_ = mark->level;
      line_.kind = LineKind::item;
      line_.front = std::string(indent_of_level(mark->level), ' ') + mark->marker + ' ';
      line_.words_at = indent_of_level(mark->level) + marker_width;
      return;
    }
    // An indented paragraph after an item belongs to it and stands below its words.
    auto const indent = properties.child("w:ind");
    bool const indented = indent.attribute("w:left").as_int() > 0 || indent.attribute("w:start").as_int() > 0;
    if (!item_level_ || !indented) return;
    line_.kind = LineKind::item;
    line_.words_at = indent_of_level(*item_level_) + marker_width;
    line_.front = std::string(line_.words_at, ' ');
  }

  void finish_line() {
    if (line_.has_words()) {
      if (line_.kind == LineKind::paragraph) item_level_.reset();
      lines_.push_back(std::move(line_));
    }
    line_ = {};
    goes_on_ = false;
  }

  void words_of(pugi::xml_node parent) {
    for (auto const node : parent.children()) {
      switch (part_of(node.name())) {
        case Part::words: line_.words += node.text().as_string(); break;
        case Part::tab: line_.words += '\t'; break;
        case Part::line_break: line_.words += '\n' + std::string(line_.words_at, ' '); break;
        case Part::hyphen: line_.words += '-'; break;
        case Part::container: words_of_container(node); break;
        case Part::inserted:
          tracked_ = true;
          words_of(node);
          break;
        case Part::deleted: tracked_ = true; break;
        case Part::alternatives: words_of(node.child("mc:Choice")); break;
        case Part::none: break;
      }
    }
  }

  void words_of_container(pugi::xml_node node) {
    bool const hidden = is_on(node.child("w:rPr").child("w:vanish"));
    if (!hidden) words_of(node);
  }

  void table(pugi::xml_node table) {
    finish_line();
    for (auto const row : table.children()) {
      if (part_of(row.name()) == Part::container) this->table(row);
      if (std::string_view{row.name()} != "w:tr") continue;
      auto const properties = row.child("w:trPr");
      tracked_ = tracked_ || properties.child("w:ins") || properties.child("w:del");
      if (!properties.child("w:del")) this->row(row);
    }
    item_level_.reset();
  }

  // Cells that hold a paragraph each make one line, with tabs between them; in any other row each
  // paragraph keeps its line.
  void row(pugi::xml_node row) {
    auto const first = lines_.size();
    std::vector<std::size_t> starts;
    cells(row, starts);
    bool one_line = true;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      auto const end = i + 1 < starts.size() ? starts[i + 1] : lines_.size();
      one_line = one_line && end - starts[i] <= 1 && (end == starts[i] || lines_[starts[i]].kind != LineKind::item);
    }
    for (auto at = first; at < lines_.size(); ++at) {
      lines_[at].kind = LineKind::row;
      if (!one_line || at == first) continue;
      lines_[first].words += '\t' + lines_[at].words;
    }
    if (one_line && lines_.size() > first) lines_.resize(first + 1);
  }

  void cells(pugi::xml_node row, std::vector<std::size_t>& starts) {
    for (auto const cell : row.children()) {
      if (part_of(cell.name()) == Part::container) cells(cell, starts);
      if (std::string_view{cell.name()} != "w:tc") continue;
      starts.push_back(lines_.size());
      item_level_.reset();
      blocks(cell);
      finish_line();
    }
  }

  DocxLists lists_;
  std::vector<Line> lines_;
  Line line_;                              // under way
  std::optional<std::size_t> item_level_;  // of the item that an indented paragraph would belong to
  bool goes_on_ = false;
  bool tracked_ = false;
};

// Where the text stands: nearly always word/document.xml, but the package says so itself.
std::string name_of_body(pugi::xml_node relations) {
  constexpr std::string_view kind = "/officeDocument";
  for (auto const relation : relations.child("Relationships").children("Relationship")) {
    std::string_view const type = relation.attribute("Type").as_string();
    std::string_view target = relation.attribute("Target").as_string();
    if (!type.ends_with(kind) || target.empty()) continue;
    if (target.front() == '/') target.remove_prefix(1);
    return std::string{target};
  }
  return "word/document.xml";
}

}  // namespace

std::variant<Rendered, Unreadable> read_docx(std::string_view bytes) {
  if (bytes.starts_with(compound_file_mark)) return old_or_locked();
  auto opened = Archive::open(bytes);
  if (auto* refused = std::get_if<Unreadable>(&opened)) return std::move(*refused);
  auto& archive = std::get<Archive>(opened);

  pugi::xml_document relations;
  pugi::xml_document body;
  pugi::xml_document numbering;
  pugi::xml_document styles;
  if (auto refused = load_part(archive, "_rels/.rels", relations)) return *std::move(refused);
  auto const name = name_of_body(relations);
  auto const folder = name.substr(0, name.rfind('/') + 1);
  if (auto refused = load_part(archive, name, body)) return *std::move(refused);
  if (auto refused = load_part(archive, folder + "numbering.xml", numbering)) return *std::move(refused);
  if (auto refused = load_part(archive, folder + "styles.xml", styles)) return *std::move(refused);

  auto const root = body.child("w:document").child("w:body");
  if (!root) return no_word_document();
  Body reader{numbering.child("w:numbering"), styles.child("w:styles")};
  reader.blocks(root);
  return std::move(reader).take();
}

}  // namespace amends
