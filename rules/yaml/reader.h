// Reads a YAML tree against what is expected, and goes on after a mistake: every converter gives the
// value or nothing, and what was wrong is collected with its place, for all to be shown at once.
//
//   constexpr std::array item_keys{yaml::Key{"kind", yaml::Need::required}, yaml::Key{"done_on"}};
//   yaml::Reader reader(document);
//   if (reader.map(&document.root, item_keys, "an evidence item")) {
//     auto const done_on = reader.date(document.root.find("done_on"));
//   }
//   Diagnostics const wrong = reader.diagnostics();   // the document's own problems first
//
// A converter takes the node or null: an absent key is nothing, without complaint (`map` has already
// said which required ones are missing). `key:` with nothing behind it counts as absent, too.
#pragma once

#include "grammar/model/date.h"
#include "rules/yaml/document.h"

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends::yaml {

enum class Need { optional, required };

struct Key {
  std::string_view name;
  Need need = Need::optional;
};

class Reader {
 public:
  // The document must outlive the reader.
  explicit Reader(Document const& document);

  // Whether `node` is a map. Unknown keys (with the nearest known one) and missing required ones are
  // reported; `what` is named in messages: "an evidence item".
  bool map(Node const* node, std::span<Key const> keys, std::string_view what);
  // The items of a list; empty, with a complaint, where `node` is something else. Absent: empty.
  [[nodiscard]] std::span<Node const> list(Node const* node, std::string_view what);

  [[nodiscard]] std::optional<std::string> text(Node const* node);
  // One text or a list of texts.
  [[nodiscard]] std::vector<std::string> texts(Node const* node);
  [[nodiscard]] std::optional<int> integer(Node const* node);
  // Only `true` and `false`.
  [[nodiscard]] std::optional<bool> flag(Node const* node);
  // `2024-04-18` or `18 April 2024`.
  [[nodiscard]] std::optional<Date> date(Node const* node);
  // `£1,000`, `£1000.50`, `1000.50`: in pence.
  [[nodiscard]] std::optional<std::int64_t> pence(Node const* node);
  // Which of `names`; else `unknown <what> "recipt"`, with the nearest name, under `code`.
  [[nodiscard]] std::optional<std::size_t> choice(Node const* node, std::span<std::string_view const> names,
                                                  std::string_view what, std::string_view code = "Y009");

  // Says that something is wrong with a node, or with a place in the file.
  void error(std::string_view code, Node const& node, std::string message, std::string label = {},
             std::string help = {});
  void error(std::string_view code, Mark mark, std::string message, std::string label = {}, std::string help = {});
  // Takes over diagnostics found elsewhere (an expression's).
  void add(Diagnostics const& found);

  [[nodiscard]] Place place(Node const& node) const { return document_.place(node.mark); }
  [[nodiscard]] Document const& document() const { return document_; }
  // All so far, in order of place.
  [[nodiscard]] Diagnostics diagnostics() const;
  [[nodiscard]] bool failed() const;

 private:
  // The node as a scalar; says what was expected where it is none. Null for an absent one.
  Node const* scalar(Node const* node, std::string_view expected);

  Document const& document_;
  Diagnostics found_;
};

}  // namespace amends::yaml
