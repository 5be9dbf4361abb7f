// YAML as a value tree of our own: every scalar a string, every node with its place. Read strictly:
// duplicate keys, anchors, aliases, tags, a second document, control characters, great size or depth
// are problems, not surprises. The parser behind it stays out of sight.
#pragma once

#include "rules/diagnostic.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <memory>       // std::shared_ptr
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends::yaml {

// Where a node starts: byte offset into the text, line from 1.
struct Mark {
  std::size_t offset = 0;
  std::uint32_t line = 0;
  std::uint32_t bytes = 0;  // length on its first line as written; 0 where the node is empty
};

struct Entry;

enum class NodeKind { scalar, list, map };

struct Node {
  NodeKind kind = NodeKind::scalar;
  std::string text;            // of a scalar, quotes and escapes resolved; `0500` and `NO` stay as they are
  bool quoted = false;         // of a scalar: in quotes or a block, so that "" is meant
  std::vector<Node> items;     // of a list
  std::vector<Entry> entries;  // of a map, in order; a doubled key keeps its first value
  Mark mark;

  // The value under `key` of a map, or null (also where this is no map).
  [[nodiscard]] Node const* find(std::string_view key) const;
  // `key:` with nothing behind it.
  [[nodiscard]] bool empty() const { return kind == NodeKind::scalar && text.empty() && !quoted; }
};

struct Entry {
  std::string key;
  Mark key_mark;
  Node value;
};

// The text that was read, for places and source lines; or a workbook, whose cells stand in for it.
struct Source {
  std::string file;  // as shown in messages
  std::string text;  // without a byte order mark
  // Of a workbook: its places. A mark's offset counts these, and its line is 0: there is no source line.
  std::vector<Place> cells = {};

  // The whole line in which this byte stands.
  [[nodiscard]] std::string line_at(std::size_t offset) const;
  // Line, column and length in characters.
  [[nodiscard]] Place place(Mark mark) const;
};

struct Limits {
  std::size_t bytes = std::size_t{4} << 20U;
  std::size_t depth = 64;
  std::size_t nodes = 500'000;
};

struct Document {
  std::shared_ptr<Source const> source;
  Node root;
  // Everything wrong with the YAML itself. Where `readable` is false the root is empty and says nothing.
  Diagnostics problems;
  bool readable = false;

  [[nodiscard]] Place place(Mark mark) const { return source->place(mark); }
  // Where `length` bytes at `offset` of a scalar's text stand in the file: looks through quotes, escapes
  // and folded lines, so that a mistake inside an expression is underlined exactly.
  [[nodiscard]] Mark mark_within(Node const& scalar, std::size_t offset, std::size_t length) const;
};

// Never throws on bad input, and never recurses deeper than the limit.
[[nodiscard]] Document parse(std::string_view text, std::string file, Limits const& limits = {});

}  // namespace amends::yaml
