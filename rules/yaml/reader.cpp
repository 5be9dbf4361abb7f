#include "rules/yaml/reader.h"

#include "rules/suggest.h"
#include "rules/yaml/values.h"

#include <algorithm>  // std::stable_sort
#include <tuple>      // std::tie
#include <utility>    // std::move

namespace amends::yaml {

namespace {

std::string_view shape(Node const& node) {
  switch (node.kind) {
    case NodeKind::scalar: return node.empty() ? "nothing" : "text";
    case NodeKind::list: return "a list";
    case NodeKind::map: return "a map";
  }
  return "";
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::vector<std::string_view> names_of(std::span<Key const> keys) {
  std::vector<std::string_view> names;
  for (auto const& key : keys) names.push_back(key.name);
  return names;
}

bool known(std::span<Key const> keys, std::string_view name) {
  return std::any_of(keys.begin(), keys.end(), [&](Key const& key) { return key.name == name; });
}

bool absent(Node const* node) { return node == nullptr || node->empty(); }

}  // namespace

Reader::Reader(Document const& document) : document_(document), found_(document.problems) {}

bool Reader::map(Node const* node, std::span<Key const> keys, std::string_view what) {
  if (node == nullptr || !document_.readable) return false;
  if (node->kind != NodeKind::map) {
    error("Y004", *node, std::string(what) + " should be a map (key: value)", "this is " + std::string(shape(*node)));
    return false;
  }
  auto const names = names_of(keys);
  for (auto const& entry : node->entries)
    if (!known(keys, entry.key))
      error("Y003", entry.key_mark, "unknown key " + quoted(entry.key) + " in " + std::string(what), not_one_of(names),
            did_you_mean(entry.key, names));
  for (auto const& key : keys)
    if (key.need == Need::required && absent(node->find(key.name)))
      error("Y007", *node, std::string(what) + " lacks the key " + quoted(key.name));
  return true;
}

std::span<Node const> Reader::list(Node const* node, std::string_view what) {
  if (absent(node)) return {};
  if (node->kind == NodeKind::list) return node->items;
  error("Y004", *node, std::string(what) + " should be a list", "this is " + std::string(shape(*node)));
  return {};
}

Node const* Reader::scalar(Node const* node, std::string_view expected) {
  if (absent(node)) return nullptr;
  if (node->kind == NodeKind::scalar) return node;
  error("Y004", *node, std::string(expected) + " was expected here", "this is " + std::string(shape(*node)));
  return nullptr;
}

std::optional<std::string> Reader::text(Node const* node) {
  auto const* value = scalar(node, "text");
  return value != nullptr ? std::optional(value->text) : std::nullopt;
}

std::vector<std::string> Reader::texts(Node const* node) {
  std::vector<std::string> all;
  if (absent(node)) return all;
  if (node->kind != NodeKind::list) {
    if (auto one = text(node)) all.push_back(std::move(*one));
    return all;
  }
  for (auto const& item : node->items)
    if (auto one = text(&item)) all.push_back(std::move(*one));
  return all;
}

std::optional<int> Reader::integer(Node const* node) {
  auto const* value = scalar(node, "a whole number");
  if (value == nullptr) return std::nullopt;
  auto const number = read_integer(value->text);
  if (!number) error("Y010", *value, quoted(value->text) + " is not a whole number", "digits only, such as 14");
  return number;
}

std::optional<bool> Reader::flag(Node const* node) {
  auto const* value = scalar(node, "true or false");
  if (value == nullptr) return std::nullopt;
  if (value->text == "true") return true;
  if (value->text == "false") return false;
  error("Y011", *value, quoted(value->text) + " is neither true nor false");
  return std::nullopt;
}

std::optional<Date> Reader::date(Node const* node) {
  auto const* value = scalar(node, "a date");
  if (value == nullptr) return std::nullopt;
  auto const reading = read_date(value->text);
  if (reading.date) return reading.date;
  if (reading.formed) {
    error("D001", *value, "there is no such day: " + value->text);
  } else {
    error("D003", *value, quoted(value->text) + " is not a date", "write 2024-04-18 or 18 April 2024");
  }
  return std::nullopt;
}

std::optional<std::int64_t> Reader::pence(Node const* node) {
  auto const* value = scalar(node, "a sum of money");
  if (value == nullptr) return std::nullopt;
  auto const sum = read_pence(value->text);
  if (!sum) error("D002", *value, quoted(value->text) + " is not a sum of money", "write £1,000, £1000.50 or 1000.50");
  return sum;
}

std::optional<std::size_t> Reader::choice(Node const* node, std::span<std::string_view const> names,
                                          std::string_view what, std::string_view code) {
  auto const* value = scalar(node, what);
  if (value == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == value->text) return i;
  error(code, *value, "unknown " + std::string(what) + ' ' + quoted(value->text), not_one_of(names),
        did_you_mean(value->text, names));
  return std::nullopt;
}

void Reader::error(std::string_view code, Node const& node, std::string message, std::string label, std::string help) {
  error(code, node.mark, std::move(message), std::move(label), std::move(help));
}

void Reader::error(std::string_view code, Mark mark, std::string message, std::string label, std::string help) {
  auto line = mark.line > 0 ? document_.source->line_at(mark.offset) : std::string();
  found_.push_back({std::string(code), Severity::error, std::move(message), document_.place(mark), std::move(line),
                    std::move(label), std::move(help)});
}

void Reader::add(Diagnostics const& found) { found_.insert(found_.end(), found.begin(), found.end()); }

Diagnostics Reader::diagnostics() const {
  auto sorted = found_;
  std::stable_sort(sorted.begin(), sorted.end(), [](Diagnostic const& a, Diagnostic const& b) {
    return std::tie(a.place.sheet, a.place.line, a.place.column) <
           std::tie(b.place.sheet, b.place.line, b.place.column);
  });
  return sorted;
}

bool Reader::failed() const {
  return std::any_of(found_.begin(), found_.end(),
                     [](Diagnostic const& found) { return found.severity == Severity::error; });
}

}  // namespace amends::yaml
