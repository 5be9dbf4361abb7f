// The tree is built from yaml-cpp's events, not from its nodes: events come while it reads, so depth
// and size are cut off before it recurses far, and doubled keys and aliases can be seen at all.
#include "rules/yaml/document.h"

#include <yaml-cpp/eventhandler.h>  // YAML::EventHandler
#include <yaml-cpp/exceptions.h>    // YAML::Exception
#include <yaml-cpp/parser.h>        // YAML::Parser

#include <algorithm>      // std::count
#include <array>          // std::array
#include <optional>       // std::optional
#include <sstream>        // std::istringstream
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::move

namespace amends::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 4> null_words{"~", "null", "Null", "NULL"};

// Thrown through the parser to stop it; caught in `parse`.
struct Stop {};

struct Frame {
  Node node;
  std::optional<Entry> pending;  // a map's key that waits for its value
  bool stands_as_key = false;    // a list or map where a key should be
  std::unordered_map<std::string, std::uint32_t> lines_of_keys;
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(Document& document, Limits const& limits) : document_(document), limits_(limits) {}

  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}

  void OnNull(YAML::Mark const& at, YAML::anchor_t anchor) override {
    auto node = scalar(at, anchor, {});
    auto const rest = text().substr(std::min(node.mark.offset, text().size()));
    for (auto const word : null_words)
      if (rest.starts_with(word)) node.text = word;
    node.mark.bytes = static_cast<std::uint32_t>(node.text.size());
    take(std::move(node));
  }

  void OnAlias(YAML::Mark const& at, YAML::anchor_t) override {
    refuse(mark(at, 1), "an alias (*name) is not allowed");
    take(Node{.kind = NodeKind::scalar, .text = {}, .quoted = false, .items = {}, .entries = {}, .mark = mark(at, 1)});
  }

  void OnScalar(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override {
    refuse_tag(at, tag);
    auto node = scalar(at, anchor, value);
    auto const rest = text().substr(std::min(node.mark.offset, text().size()));
    node.quoted = !rest.empty() && std::string_view("'\"|>").find(rest.front()) != std::string_view::npos;
    node.mark.bytes = written_length(rest, value, node.quoted);
    if (open_quote(rest)) problem("Y001", node.mark, "broken YAML: a quote is not closed");
    take(std::move(node));
  }

  void OnSequenceStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(NodeKind::list, at, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(NodeKind::map, at, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  [[nodiscard]] std::string_view text() const { return document_.source->text; }

  [[nodiscard]] static Mark mark(YAML::Mark const& at, std::uint32_t bytes) {
    return {static_cast<std::size_t>(std::max(at.pos, 0)), static_cast<std::uint32_t>(std::max(at.line, 0)) + 1, bytes};
  }

  // Bytes that a scalar fills on its first line.
  [[nodiscard]] static std::uint32_t written_length(std::string_view rest, std::string_view value, bool quoted) {
    auto const line = rest.substr(0, rest.find_first_of("\r\n"));
    if (!quoted && line.starts_with(value)) return static_cast<std::uint32_t>(value.size());
    auto const first = line.empty() ? '\0' : line.front();
    auto const closing = first == '"' || first == '\'' ? line.find(first, 1) : std::string_view::npos;
    if (closing != std::string_view::npos) return static_cast<std::uint32_t>(closing + 1);
    return static_cast<std::uint32_t>(line.find_last_not_of(" \t") + 1);
  }

  // Whether a quoted scalar runs to the end of the file; the parser takes that for its end.
  [[nodiscard]] static bool open_quote(std::string_view rest) {
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (rest[i] == '\\' && rest.front() == '"') {
        ++i;
      } else if (rest[i] == rest.front()) {
        return false;
      }
    }
    return true;
  }

  Node scalar(YAML::Mark const& at, YAML::anchor_t anchor, std::string_view value) {
    count(at);
    refuse_anchor(at, anchor);
    Node node;
    node.text = value;
    node.mark = mark(at, 0);
    return node;
  }

  void open(NodeKind kind, YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor) {
    count(at);
    refuse_anchor(at, anchor);
    refuse_tag(at, tag);
    if (frames_.size() >= limits_.depth) {
      problem("Y005", mark(at, 1), "nested more than " + std::to_string(limits_.depth) + " levels deep");
      throw Stop{};
    }
    Frame frame;
    frame.stands_as_key = !frames_.empty() && frames_.back().node.kind == NodeKind::map && !frames_.back().pending;
    frame.node.kind = kind;
    frame.node.mark = mark(at, 1);
    frames_.push_back(std::move(frame));
  }

  void close() {
    auto frame = std::move(frames_.back());
    frames_.pop_back();
    if (!frame.stands_as_key) return take(std::move(frame.node));
    problem("Y001", frame.node.mark, "a key must be a word, not a list or a map");
    Node stand_in;
    stand_in.mark = frame.node.mark;
    take(std::move(stand_in));
  }

  // Puts a finished node where it belongs: the root, a list's end, a map's key or value.
  void take(Node node) {
    if (frames_.empty()) {
      document_.root = std::move(node);
      return;
    }
    auto& frame = frames_.back();
    if (frame.node.kind == NodeKind::list) {
      frame.node.items.push_back(std::move(node));
    } else if (!frame.pending) {
      take_key(frame, std::move(node));
    } else {
      take_value(frame, std::move(node));
    }
  }

  static void take_key(Frame& frame, Node key) {
    // An absent value is given the place of the key that follows it: it holds none of that key's text.
    auto& entries = frame.node.entries;
    if (!entries.empty() && entries.back().value.mark.offset == key.mark.offset) entries.back().value.text.clear();
    frame.pending = Entry{std::move(key.text), key.mark, {}};
  }

  void take_value(Frame& frame, Node value) {
    auto entry = std::move(*frame.pending);
    frame.pending.reset();
    auto const [first, is_new] = frame.lines_of_keys.emplace(entry.key, entry.key_mark.line);
    if (!is_new) {
      problem("Y002", entry.key_mark, "duplicate key \"" + entry.key + '"',
              "first written on line " + std::to_string(first->second));
      return;
    }
    entry.value = std::move(value);
    frame.node.entries.push_back(std::move(entry));
  }

  void count(YAML::Mark const& at) {
    if (++nodes_ <= limits_.nodes) return;
    problem("Y005", mark(at, 1), "more than " + std::to_string(limits_.nodes) + " values in one file");
    throw Stop{};
  }

  void refuse_anchor(YAML::Mark const& at, YAML::anchor_t anchor) {
    if (anchor != 0) refuse(mark(at, 1), "an anchor (&name) is not allowed");
  }
  void refuse_tag(YAML::Mark const& at, std::string const& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark(at, 1), "a tag (!name) is not allowed");
  }
  void refuse(Mark at, std::string message) {
    problem("Y006", at, std::move(message), {}, "write the value out, or put it in quotes");
  }

  void problem(std::string code, Mark at, std::string message, std::string label = {}, std::string help = {}) {
    document_.problems.push_back({std::move(code), Severity::error, std::move(message), document_.place(at),
                                  document_.source->line_at(at.offset), std::move(label), std::move(help)});
  }

  Document& document_;
  Limits limits_;
  std::vector<Frame> frames_;
  std::size_t nodes_ = 0;
};

// Offset of the first byte that is no UTF-8 text: a broken sequence, or a control character.
std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const lead = static_cast<unsigned char>(text[i]);
    bool const blank = lead == '\t' || lead == '\n' || lead == '\r';
    if ((lead < 0x20 && !blank) || lead == 0x7F) return i;
    std::size_t const length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : (lead & 0xF0U) == 0xE0      ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > text.size()) return i;
    for (std::size_t j = 1; j < length; ++j)
      if ((static_cast<unsigned char>(text[i + j]) & 0xC0U) != 0x80U) return i;
    i += length;
  }
  return std::nullopt;
}

std::uint32_t line_number(std::string_view text, std::size_t offset) {
  auto const before = text.substr(0, offset);
  return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

Diagnostic about(Source const& source, std::string code, Mark mark, std::string message) {
  return {
      std::move(code), Severity::error, std::move(message), source.place(mark), source.line_at(mark.offset), {}, {}};
}

void run_parser(Document& document, Limits const& limits) {
  auto const& source = *document.source;
  std::istringstream stream(source.text);
  YAML::Parser parser(stream);
  TreeBuilder builder(document, limits);
  try {
    parser.HandleNextDocument(builder);
    document.readable = true;
    Document rest{document.source, {}, {}, false};
    TreeBuilder ignored(rest, limits);
    if (!parser.HandleNextDocument(ignored)) return;
    document.problems.push_back(about(source, "Y001", {0, 1, 1}, "a second document (---) stands in the file"));
  } catch (Stop const&) {
    document.readable = false;
  } catch (YAML::Exception const& wrong) {
    auto const offset = static_cast<std::size_t>(std::max(wrong.mark.pos, 0));
    auto const at = std::min(offset, source.text.size());
    document.readable = false;
    document.problems.push_back(
        about(source, "Y001", {at, line_number(source.text, at), 1}, "broken YAML: " + wrong.msg));
  }
}

}  // namespace

Document parse(std::string_view text, std::string file, Limits const& limits) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  bool const too_large = text.size() > limits.bytes;
  Document document{
      std::make_shared<Source const>(Source{std::move(file), std::string(too_large ? std::string_view() : text)}),
      {},
      {},
      false};
  auto const& source = *document.source;
  if (too_large) {
    document.problems.push_back(
        about(source, "Y005", {}, "the file is larger than " + std::to_string(limits.bytes >> 10U) + " KiB"));
  } else if (auto const bad = first_bad_byte(text)) {
    document.problems.push_back(
        about(source, "Y008", {*bad, line_number(text, *bad), 1}, "not UTF-8 text, or a control character"));
  } else {
    run_parser(document, limits);
  }
  if (!document.readable) document.root = {};
  return document;
}

}  // namespace amends::yaml
