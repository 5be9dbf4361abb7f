// The form of the bytes: each node is its kind (bit 7: quoted; bit 6: its text stands in the source as it
// is), its mark, then a scalar's text, or the count and contents of a list or map. Numbers are 7 bits a
// byte, the last without the high bit.
#include "rules/yaml/prepared.h"

#include <utility>  // std::move

namespace amends::yaml {

namespace {

constexpr unsigned quoted_bit = 0x80;
constexpr unsigned verbatim_bit = 0x40;
constexpr unsigned kind_bits = 0x03;

class Writer {
 public:
  explicit Writer(std::string_view source) : source_(source) {}

  void node(Node const& node) {
    bool const verbatim = stands(node.mark, node.text);
    byte(static_cast<unsigned>(node.kind) | (node.quoted ? quoted_bit : 0U) | (verbatim ? verbatim_bit : 0U));
    mark(node.mark);
    switch (node.kind) {
      case NodeKind::scalar: return text(node.text, verbatim);
      case NodeKind::list:
        number(node.items.size());
        for (auto const& item : node.items) this->node(item);
        return;
      case NodeKind::map:
        number(node.entries.size());
        for (auto const& entry : node.entries) {
          mark(entry.key_mark);
          text(entry.key, false);
          this->node(entry.value);
        }
        return;
    }
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  [[nodiscard]] bool stands(Mark mark, std::string_view text) const {
    return mark.offset <= source_.size() && source_.substr(mark.offset).starts_with(text);
  }

  void text(std::string_view text, bool verbatim) {
    number(text.size());
    if (!verbatim) bytes_ += text;
  }

  void mark(Mark mark) {
    number(mark.offset);
    number(mark.line);
    number(mark.bytes);
  }

  void number(std::size_t value) {
    for (; value > 0x7F; value >>= 7U) byte(static_cast<unsigned>(value & 0x7FU) | 0x80U);
    byte(static_cast<unsigned>(value));
  }

  void byte(unsigned value) { bytes_ += static_cast<char>(static_cast<unsigned char>(value)); }

  std::string_view source_;
  std::string bytes_;
};

class Unpacker {
 public:
  Unpacker(std::string_view source, std::string_view bytes) : source_(source), bytes_(bytes) {}

  [[nodiscard]] Node node() {
    auto const head = byte();
    Node node;
    node.kind = static_cast<NodeKind>(head & kind_bits);
    node.quoted = (head & quoted_bit) != 0;
    node.mark = mark();
    switch (node.kind) {
      case NodeKind::scalar: node.text = (head & verbatim_bit) != 0 ? verbatim(node.mark) : text(); break;
      case NodeKind::list: {
        auto const count = number();
        node.items.reserve(count);
        for (std::size_t i = 0; i < count; ++i) node.items.push_back(this->node());
        break;
      }
      case NodeKind::map: {
        auto const count = number();
        node.entries.reserve(count);
        for (std::size_t i = 0; i < count; ++i) node.entries.push_back(entry());
        break;
      }
    }
    return node;
  }

 private:
  Entry entry() {
    Entry entry;
    entry.key_mark = mark();
    entry.key = text();
    entry.value = node();
    return entry;
  }

  std::string_view verbatim(Mark mark) { return source_.substr(mark.offset, number()); }

  std::string_view text() {
    auto const size = number();
    auto const words = bytes_.substr(at_, size);
    at_ += size;
    return words;
  }

  Mark mark() {
    auto const offset = number();
    auto const line = static_cast<std::uint32_t>(number());
    return {offset, line, static_cast<std::uint32_t>(number())};
  }

  std::size_t number() {
    std::size_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      auto const next = byte();
      value |= static_cast<std::size_t>(next & 0x7FU) << shift;
      if ((next & 0x80U) == 0) return value;
    }
  }

  unsigned byte() { return static_cast<unsigned char>(bytes_[at_++]); }

  std::string_view source_;
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::string pack_tree(Document const& document) {
  Writer writer(document.source->text);
  writer.node(document.root);
  return writer.take();
}

Document unpack_tree(std::string_view text, std::string_view bytes, std::string file) {
  Document document{std::make_shared<Source const>(Source{std::move(file), std::string(text)}), {}, {}, true};
  document.root = Unpacker(document.source->text, bytes).node();
  return document;
}

}  // namespace amends::yaml
