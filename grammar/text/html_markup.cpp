#include "grammar/text/html_markup.h"

#include "grammar/text/characters.h"

#include <algorithm>      // std::any_of, std::find, std::find_if, std::min
#include <array>          // std::array
#include <string>         // std::string
#include <unordered_map>  // std::unordered_map

namespace amends {

namespace {

// Elements that hold no others, or that end by themselves where the next begins: they cannot pile up.
constexpr std::array<std::string_view, 26> never_nested{
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link",   "meta",  "param", "source", "track",
    "wbr",  "p",    "li", "dt",  "dd",    "tr", "td",  "th",    "option", "tbody", "thead", "tfoot",  "colgroup"};
// Elements whose content is not markup.
constexpr std::array<std::string_view, 4> raw_text{"script", "style", "textarea", "title"};

template <class Table, class Value>
bool contains(Table const& table, Value const& value) {
  return std::find(table.begin(), table.end(), value) != table.end();
}

std::string tag_name(std::string_view at) {
  std::string name;
  for (char const c : at.substr(0, 16)) {
    if (!is_ascii_letter(c) && !is_ascii_digit(c)) break;
    name += to_ascii_lower(c);
  }
  return name;
}

// Where markup goes on after the raw text of `name`, or the comment, that starts at `at`.
std::size_t after_raw_text(std::string_view page, std::size_t at, std::string_view name) {
  for (auto end = page.find("</", at); end != std::string_view::npos; end = page.find("</", end + 2)) {
    if (tag_name(page.substr(end + 2)) == name) return end;
  }
  return page.size();
}

// Open elements by name. An end tag closes only its own kind, so that stray ones cannot hide nesting.
class OpenElements {
 public:
  void open(std::string const& name) {
    ++by_name_[name];
    ++count_;
  }
  void close(std::string const& name) {
    auto const found = by_name_.find(name);
    if (found == by_name_.end() || found->second == 0) return;
    --found->second;
    --count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::unordered_map<std::string, std::size_t> by_name_;
  std::size_t count_ = 0;
};

constexpr std::array unseen_tags{
    GUMBO_TAG_HEAD,   GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
    GUMBO_TAG_FOOTER, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
    GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,  GUMBO_TAG_SVG,      GUMBO_TAG_DATALIST};
constexpr std::array<std::string_view, 6> unseen_roles{"navigation", "banner", "contentinfo",
                                                       "search",     "dialog", "alertdialog"};
// Parts of class names and ids by which pages mark what is no part of their text.
constexpr std::array<std::string_view, 9> unseen_marks{"cookie",    "consent",       "breadcrumb",
                                                       "skip-link", "skiplink",      "visually-hidden",
                                                       "sr-only",   "screen-reader", "phase-banner"};
// A page may say of its frame that cookies were accepted: that hides nothing.
constexpr std::array frame_tags{GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE};

std::string lower_without_blanks(std::string_view words) {
  std::string plain;
  for (char const c : words) {
    if (!is_ascii_blank(c)) plain += to_ascii_lower(c);
  }
  return plain;
}

bool is_marked_unseen(GumboElement const& element) {
  auto const names =
      lower_without_blanks(attribute(element, "class")) + ' ' + lower_without_blanks(attribute(element, "id"));
  return std::any_of(unseen_marks.begin(), unseen_marks.end(),
                     [&](std::string_view mark) { return names.find(mark) != std::string::npos; });
}

bool is_styled_away(GumboElement const& element) {
  auto const style = lower_without_blanks(attribute(element, "style"));
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

}  // namespace

bool nests_safely(std::string_view page) {
  OpenElements elements;
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    ++at;
    if (page.substr(at).starts_with("!--")) {
      at = std::min(page.find("-->", at), page.size());
      continue;
    }
    bool const closes = at < page.size() && page[at] == '/';
    auto const name = tag_name(page.substr(at + (closes ? 1 : 0)));
    if (name.empty() || contains(never_nested, name)) continue;
    if (closes) {
      elements.close(name);
      continue;
    }
    if (contains(raw_text, name)) {
      at = after_raw_text(page, at, name);
      continue;
    }
    elements.open(name);
    if (elements.count() > deepest_nesting) return false;
  }
  return true;
}

bool is_unseen(GumboElement const& element, PageArea place) {
  if (contains(unseen_tags, element.tag)) return true;
  if (contains(frame_tags, element.tag)) return false;
  if (element.tag == GUMBO_TAG_HEADER && place == PageArea::page) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  if (attribute(element, "aria-hidden") == "true" || contains(unseen_roles, attribute(element, "role"))) return true;
  return is_marked_unseen(element) || is_styled_away(element);
}

Layout layout_of(GumboTag tag) {
  struct Row {
    GumboTag tag;
    Layout layout;
  };
  static constexpr std::array table{
      Row{GUMBO_TAG_P, Layout::paragraph},     Row{GUMBO_TAG_H1, Layout::paragraph},
      Row{GUMBO_TAG_H2, Layout::paragraph},    Row{GUMBO_TAG_H3, Layout::paragraph},
      Row{GUMBO_TAG_H4, Layout::paragraph},    Row{GUMBO_TAG_H5, Layout::paragraph},
      Row{GUMBO_TAG_H6, Layout::paragraph},    Row{GUMBO_TAG_BLOCKQUOTE, Layout::paragraph},
      Row{GUMBO_TAG_TABLE, Layout::paragraph}, Row{GUMBO_TAG_PRE, Layout::paragraph},
      Row{GUMBO_TAG_DIV, Layout::block},       Row{GUMBO_TAG_SECTION, Layout::block},
      Row{GUMBO_TAG_ARTICLE, Layout::block},   Row{GUMBO_TAG_MAIN, Layout::block},
      Row{GUMBO_TAG_HEADER, Layout::block},    Row{GUMBO_TAG_ASIDE, Layout::block},
      Row{GUMBO_TAG_DL, Layout::paragraph},    Row{GUMBO_TAG_DT, Layout::block},
      Row{GUMBO_TAG_DD, Layout::block},        Row{GUMBO_TAG_FORM, Layout::block},
      Row{GUMBO_TAG_FIELDSET, Layout::block},  Row{GUMBO_TAG_ADDRESS, Layout::block},
      Row{GUMBO_TAG_FIGURE, Layout::block},    Row{GUMBO_TAG_FIGCAPTION, Layout::block},
      Row{GUMBO_TAG_HR, Layout::paragraph},    Row{GUMBO_TAG_CAPTION, Layout::block},
      Row{GUMBO_TAG_BODY, Layout::block},      Row{GUMBO_TAG_DETAILS, Layout::block},
      Row{GUMBO_TAG_SUMMARY, Layout::block},   Row{GUMBO_TAG_TR, Layout::row},
      Row{GUMBO_TAG_TD, Layout::cell},         Row{GUMBO_TAG_TH, Layout::cell},
      Row{GUMBO_TAG_OL, Layout::list},         Row{GUMBO_TAG_UL, Layout::list},
      Row{GUMBO_TAG_LI, Layout::item},         Row{GUMBO_TAG_BR, Layout::line_break},
  };
  auto const found = std::find_if(table.begin(), table.end(), [tag](Row const& row) { return row.tag == tag; });
  return found == table.end() ? Layout::in_line : found->layout;
}

std::string_view attribute(GumboElement const& element, char const* name) {
  auto const* const found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

}  // namespace amends
