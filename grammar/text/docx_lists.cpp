#include "grammar/text/docx_lists.h"

#include "grammar/text/characters.h"
#include "grammar/text/ordinals.h"

#include <algorithm>    // std::clamp, std::find_if, std::min
#include <string_view>  // std::string_view

namespace amends {

namespace {

constexpr std::string_view bullet = "•";
// Styles inherit from each other; a ring of them must not hold us up.
constexpr int longest_inheritance = 20;

struct NumberFormat {
  std::string_view name;
  char style;
};
constexpr std::array formats{NumberFormat{"lowerLetter", 'a'}, NumberFormat{"upperLetter", 'A'},
                             NumberFormat{"lowerRoman", 'i'}, NumberFormat{"upperRoman", 'I'}};

char style_of(std::string_view format) {
  auto const* const found =
      std::find_if(formats.begin(), formats.end(), [&](NumberFormat const& row) { return row.name == format; });
  return found == formats.end() ? '1' : found->style;
}

std::string value(pugi::xml_node node, char const* child) { return node.child(child).attribute("w:val").as_string(); }

std::size_t level_number(int printed) {
  return printed < 0 ? 0 : std::min(static_cast<std::size_t>(printed), list_levels - 1);
}

constexpr int highest_count = 100'000;

int start_of(pugi::xml_node start) { return std::clamp(start.attribute("w:val").as_int(1), 0, highest_count); }

// A number alone would be read as words: "1" becomes "1.", "1.2" stays.
std::string closed(std::string marker) {
  bool const open = !marker.empty() && (is_ascii_digit(marker.back()) || is_ascii_letter(marker.back()));
  if (open && marker.find('.') == std::string::npos) marker += '.';
  return marker;
}

}  // namespace

DocxLists::DocxLists(pugi::xml_node numbering, pugi::xml_node styles) {
  std::unordered_map<std::string, Levels> definitions;
  for (auto const definition : numbering.children("w:abstractNum")) {
    read_levels(definition, definitions[definition.attribute("w:abstractNumId").as_string()]);
  }
  for (auto const list : numbering.children("w:num")) {
    auto const counter = value(list, "w:abstractNumId");
    List read{counter, definitions[counter], false};
    for (auto const change : list.children("w:lvlOverride")) {
      auto& level = read.levels[level_number(change.attribute("w:ilvl").as_int())];
      read_levels(change, read.levels);
      if (auto const start = change.child("w:startOverride")) {
        level.start = start_of(start);
        read.restarts = true;
      }
    }
    lists_.insert_or_assign(list.attribute("w:numId").as_string(), std::move(read));
  }
  std::unordered_map<std::string, pugi::xml_node> by_name;
  for (auto const style : styles.children("w:style")) by_name.emplace(style.attribute("w:styleId").as_string(), style);
  for (auto const& [name, style] : by_name) {
    auto from = style;
    for (int i = 0; i < longest_inheritance && from; ++i) {
      if (auto const numbers = from.child("w:pPr").child("w:numPr"); numbers.child("w:numId")) {
        auto const level = numbers.child("w:ilvl").attribute("w:val").as_int();
        styles_.emplace(name, Place{value(numbers, "w:numId"), level_number(level)});
        break;
      }
      auto const parent = by_name.find(value(from, "w:basedOn"));
      from = parent == by_name.end() ? pugi::xml_node{} : parent->second;
    }
  }
}

void DocxLists::read_levels(pugi::xml_node definition, Levels& levels) const {
  for (auto const printed : definition.children("w:lvl")) {
    auto& level = levels[level_number(printed.attribute("w:ilvl").as_int())];
    level.format = value(printed, "w:numFmt");
    level.text = value(printed, "w:lvlText");
    level.start = start_of(printed.child("w:start"));
  }
}

std::optional<DocxLists::Place> DocxLists::place_of(pugi::xml_node properties) const {
  auto const style = styles_.find(value(properties, "w:pStyle"));
  auto const numbers = properties.child("w:numPr");
  std::optional<Place> place;
  if (style != styles_.end()) place = style->second;
  if (auto const list = numbers.child("w:numId")) {
    place = Place{list.attribute("w:val").as_string(), place ? place->level : 0};
  }
  if (auto const level = numbers.child("w:ilvl"); place && level) {
    place->level = level_number(level.attribute("w:val").as_int());
  }
  return place;
}

std::optional<ListMark> DocxLists::next_mark(pugi::xml_node properties) {
  auto const place = place_of(properties);
  if (!place) return std::nullopt;
  auto const found = lists_.find(place->list);  // list 0 takes a paragraph out of its style's list
  if (found == lists_.end()) return std::nullopt;
  auto& list = found->second;
  auto& count = counts_[list.counter];
  if (list.restarts) {
    count = {};
    list.restarts = false;
  }
  auto const level = place->level;
  for (std::size_t i = 0; i <= level; ++i) {
    if (count.begun[i]) continue;
    count.at[i] = list.levels[i].start - (i == level ? 1 : 0);
    count.begun[i] = true;
  }
  count.at[level] = std::min(count.at[level] + 1, highest_count);
  for (std::size_t i = level + 1; i < list_levels; ++i) count.begun[i] = false;
  return ListMark{marker(list, count, level), level};
}

std::string DocxLists::marker(List const& list, Count const& count, std::size_t level) const {
  auto const& own = list.levels[level];
  if (own.format == "bullet") return std::string{bullet};
  if (own.format == "none") return {};
  std::string printed;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    bool const counts = own.text[at] == '%' && at + 1 < own.text.size() && is_ascii_digit(own.text[at + 1]);
    if (!counts) {
      printed += own.text[at];
      continue;
    }
    auto const named = level_number(own.text[++at] - '1');
    printed += ordinal(style_of(list.levels[named].format), count.at[named]);
  }
  return closed(std::move(printed));
}

}  // namespace amends
