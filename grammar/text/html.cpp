#include "grammar/text/html.h"

#include "grammar/text/characters.h"
#include "grammar/text/html_markup.h"
#include "grammar/text/ordinals.h"

#include <gumbo.h>  // gumbo_parse_with_options

#include <algorithm>  // std::max, std::min
#include <charconv>   // std::from_chars
#include <memory>     // std::unique_ptr
#include <vector>     // std::vector

namespace amends {

namespace {

// Lines under way: collapses blanks as a browser does, and remembers breaks until words follow them.
class Lines {
 public:
  void words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (is_ascii_blank(text[at])) {
        blank_pending_ = true;
        ++at;
        continue;
      }
      auto const start = at;
      while (at < text.size() && !is_ascii_blank(text[at])) ++at;
      put(text.substr(start, at - start));
    }
  }
  void verbatim_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find_first_of("\r\n", at), text.size());
      if (end > at) put(text.substr(at, end - at));
      if (end < text.size()) line_break();
      at = end + 1;
    }
  }
  // At least `count` line ends before the next words.
  void break_line(std::size_t count) { breaks_ = std::max(breaks_, count); }
  void line_break() { ++breaks_; }
  void blank() { blank_pending_ = true; }
  void tab() {
    tab_pending_ = true;
    blank_pending_ = false;
  }
  // What the next line starts with, before its words.
  void start_next_with(std::string front) { front_ = std::move(front); }
  [[nodiscard]] bool waits_for_item_words() const { return !front_.empty() && breaks_ > 0; }

  [[nodiscard]] std::string take() && {
    if (!text_.empty()) text_ += '\n';
    return std::move(text_);
  }

 private:
  void put(std::string_view word) {
    if (breaks_ > 0 || text_.empty()) {
      if (!text_.empty()) text_.append(breaks_, '\n');
      text_ += front_;
      front_.clear();
    } else if (tab_pending_) {
      text_ += '\t';
    } else if (blank_pending_) {
      text_ += ' ';
    }
    breaks_ = 0;
    blank_pending_ = tab_pending_ = false;
    text_ += word;
  }

  std::string text_;
  std::string front_;
  std::size_t breaks_ = 0;
  bool blank_pending_ = false;
  bool tab_pending_ = false;
};

struct List {
  bool ordered = false;
  char style = '1';
  int next = 1;
  std::size_t indent = indent_of_level(0);
};

int number_or(std::string_view digits, int otherwise) {
  int value = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value >= 0 && value < 100000 ? value : otherwise;
}

std::vector<GumboNode const*> children(GumboElement const& element) {
  auto const* const first = element.children.data;
  std::vector<GumboNode const*> nodes;
  for (unsigned i = 0; i < element.children.length; ++i) nodes.push_back(static_cast<GumboNode const*>(first[i]));
  return nodes;
}

// Turns the tree into lines. Recursion is bounded: the page has passed nests_safely.
class Flattener {
 public:
  void visit(GumboNode const& node, PageArea place) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA: put_text(node.v.text.text); return;
      case GUMBO_NODE_ELEMENT: visit_element(node.v.element, place); return;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE: return;
    }
  }
  [[nodiscard]] std::string take() && { return std::move(lines_).take(); }

 private:
  void put_text(std::string_view text) {
    if (preformatted_) {
      lines_.verbatim_words(text);
    } else {
      lines_.words(text);
    }
  }

  void visit_children(GumboElement const& element, PageArea place) {
    for (auto const* const child : children(element)) visit(*child, place);
  }

  void visit_element(GumboElement const& element, PageArea place) {
    if (is_unseen(element, place)) return;
    bool const is_article = element.tag == GUMBO_TAG_MAIN || element.tag == GUMBO_TAG_ARTICLE;
    auto const inner = is_article ? PageArea::article : place;
    switch (layout_of(element.tag)) {
      case Layout::in_line: visit_children(element, inner); return;
      case Layout::line_break: break_within_block(); return;
      case Layout::block: visit_block(element, inner, 1); return;
      case Layout::paragraph: visit_block(element, inner, 2); return;
      case Layout::row: visit_row(element, inner); return;
      case Layout::cell: visit_block(element, inner, 1); return;
      case Layout::list: visit_list(element, inner); return;
      case Layout::item: visit_item(element, inner); return;
    }
  }

  void visit_block(GumboElement const& element, PageArea place, std::size_t breaks) {
    bool const was_preformatted = preformatted_;
    preformatted_ = preformatted_ || element.tag == GUMBO_TAG_PRE;
    separate(breaks);
    visit_children(element, place);
    separate(breaks);
    preformatted_ = was_preformatted;
  }

  // A break between blocks: only a blank inside a cell that stays on its row's line; never between an
  // item's marker and its words; a line of the item, indented below them, after that.
  void separate(std::size_t breaks) {
    if (in_row_line_) {
      lines_.blank();
      return;
    }
    if (lists_.empty()) {
      lines_.break_line(breaks);
      return;
    }
    if (lines_.waits_for_item_words()) return;
    lines_.break_line(1);
    indent_next_line();
  }

  // <br>: an item's next line stands below its words.
  void break_within_block() {
    if (in_row_line_) return lines_.blank();
    lines_.line_break();
    if (!lists_.empty() && !lines_.waits_for_item_words()) indent_next_line();
  }

  void indent_next_line() { lines_.start_next_with(std::string(lists_.back().indent + marker_width, ' ')); }

  // A row is one line with tabs between its cells, unless a cell holds blocks of its own.
  void visit_row(GumboElement const& row, PageArea place) {
    bool const outer = in_row_line_;
    if (!outer) lines_.break_line(1);
    bool const one_line = outer || !holds_blocks(row);
    bool first = true;
    for (auto const* const child : children(row)) {
      if (child->type != GUMBO_NODE_ELEMENT || is_unseen(child->v.element, place)) continue;
      in_row_line_ = one_line;
      if (one_line && !first) lines_.tab();
      first = false;
      visit(*child, place);
    }
    in_row_line_ = outer;
    if (!outer) lines_.break_line(1);
  }

  static bool holds_blocks(GumboElement const& element) {
    for (auto const* const child : children(element)) {
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      auto const tag = child->v.element.tag;
      bool const is_heading = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
      if (is_heading || tag == GUMBO_TAG_TABLE || layout_of(tag) == Layout::list) return true;
      if (holds_blocks(child->v.element)) return true;
    }
    return false;
  }

  void visit_list(GumboElement const& element, PageArea place) {
    List list;
    list.ordered = element.tag == GUMBO_TAG_OL;
    auto const style = attribute(element, "type");
    if (style.size() == 1) list.style = style.front();
    list.next = number_or(attribute(element, "start"), 1);
    list.indent = indent_of_level(lists_.size());
    if (!in_row_line_) lines_.break_line(1);
    lists_.push_back(list);
    visit_children(element, place);
    lists_.pop_back();
    if (!in_row_line_) lines_.break_line(1);
    if (!lists_.empty()) separate(1);
  }

  void visit_item(GumboElement const& item, PageArea place) {
    if (lists_.empty() || in_row_line_) {
      visit_block(item, place, 1);
      return;
    }
    auto& list = lists_.back();
    list.next = number_or(attribute(item, "value"), list.next);
    std::string marker(list.indent, ' ');
    marker += list.ordered ? ordinal(list.style, list.next++) + ". " : "• ";
    lines_.break_line(1);
    lines_.start_next_with(std::move(marker));
    visit_children(item, place);
    lines_.start_next_with({});
    lines_.break_line(1);
  }

  Lines lines_;
  std::vector<List> lists_;
  bool preformatted_ = false;
  bool in_row_line_ = false;
};

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

std::optional<std::string> html_to_text(std::string_view page) {
  if (!nests_safely(page)) return std::nullopt;
  std::unique_ptr<GumboOutput, DestroyOutput> const output{
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size())};
  Flattener flattener;
  flattener.visit(*output->root, PageArea::page);
  return std::move(flattener).take();
}

}  // namespace amends
