#include "grammar/text/office_xml.h"

#include <algorithm>  // std::count, std::max
#include <utility>    // std::move

namespace amends {

namespace {

// Elements within elements. Office stays under fifty; readers recurse.
constexpr int deepest_nesting = 400;
// A tree takes 64 bytes for an element and 40 for an attribute: these keep it under 100 MB, some twenty times
// what a long decision or a year's payments need.
constexpr std::ptrdiff_t most_tags = 1'000'000;
constexpr std::ptrdiff_t most_attributes = 800'000;

Unreadable damaged() {
  return {"broken_file", "The file is damaged: a part of it is no whole XML. Save it anew and try again."};
}
Unreadable too_much() {
  return {"too_large", "The document holds far more than any letter, decision or table does. Save it as text."};
}
Unreadable nested_too_deeply() {
  return {"too_large", "The document nests its parts too deeply to be read. Save it as text and try again."};
}

int depth_of(pugi::xml_node root) {
  int deepest = 0;
  int depth = 0;
  for (auto at = root; at;) {
    if (auto const child = at.first_child()) {
      deepest = std::max(deepest, ++depth);
      at = child;
      continue;
    }
    while (at && at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    at = at == root ? pugi::xml_node{} : at.next_sibling();
  }
  return deepest;
}

// Counted before a tree is made of it, since a tree takes many times the memory of its text.
bool makes_too_large_a_tree(std::string_view xml) {
  return std::count(xml.begin(), xml.end(), '<') > most_tags ||
         std::count(xml.begin(), xml.end(), '=') > most_attributes;
}

}  // namespace

std::optional<Unreadable> load_part(Archive& archive, std::string const& name, pugi::xml_document& into) {
  auto content = archive.read(name);
  if (auto* refused = std::get_if<Unreadable>(&content)) return std::move(*refused);
  auto const bytes = std::move(std::get<std::string>(content));
  if (bytes.empty()) return std::nullopt;
  if (makes_too_large_a_tree(bytes)) return too_much();
  auto const parsed = into.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) return damaged();
  if (depth_of(into) > deepest_nesting) return nested_too_deeply();
  return std::nullopt;
}

}  // namespace amends
