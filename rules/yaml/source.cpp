// Places in a YAML text: columns in characters, and the way from a scalar's value back to what is
// written in the file.
#include "rules/yaml/document.h"

#include <algorithm>  // std::count

namespace amends::yaml {

namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t line_start(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  auto const before = text.rfind('\n', offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of("\r\n", offset), text.size());
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t escape_length(char kind) {
  switch (kind) {
    case 'x': return 4;
    case 'u': return 6;
    case 'U': return 10;
    default: return 2;
  }
}

// Walks a scalar's value and its written form side by side.
class Walk {
 public:
  Walk(std::string_view written, std::string_view value) : written_(written), value_(value) {
    style_ = written.empty() ? '\0' : written.front();
    if (style_ == '\'' || style_ == '"') at_ = 1;
    if (style_ == '|' || style_ == '>') at_ = first_of_block();
  }

  // The written offset of the value's byte `offset`.
  [[nodiscard]] std::size_t to(std::size_t offset) {
    skip_fold();
    while (done_ < offset && done_ < value_.size() && at_ < written_.size()) step();
    return at_;
  }

 private:
  [[nodiscard]] std::size_t first_of_block() const {
    auto const header_end = written_.find('\n');
    if (header_end == std::string_view::npos) return 0;
    return std::min(written_.find_first_not_of(" \r\n", header_end), written_.size());
  }

  void step() {
    bool const escaped = style_ == '"' && written_[at_] == '\\' && at_ + 1 < written_.size();
    if (escaped) {
      at_ += escape_length(written_[at_ + 1]);
      skip_character();
    } else {
      bool const doubled = style_ == '\'' && written_.substr(at_).starts_with("''");
      at_ += doubled ? std::size_t{2} : std::size_t{1};
      ++done_;
    }
    skip_fold();
  }

  void skip_character() {
    ++done_;
    while (done_ < value_.size() && (static_cast<unsigned char>(value_[done_]) & 0xC0U) == 0x80U) ++done_;
  }

  // A line end with the indent after it is one blank of the value, or none.
  void skip_fold() {
    if (at_ >= written_.size() || !is_blank(written_[at_])) return;
    auto const next = std::min(written_.find_first_not_of(" \t\r\n", at_), written_.size());
    auto const gap = written_.substr(at_, next - at_);
    if (gap.find('\n') == std::string_view::npos) return;
    while (done_ < value_.size() && is_blank(value_[done_])) ++done_;
    at_ = next;
  }

  std::string_view written_;
  std::string_view value_;
  char style_ = '\0';
  std::size_t at_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

Node const* Node::find(std::string_view key) const {
  for (auto const& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

std::string Source::line_at(std::size_t offset) const {
  auto const at = std::min(offset, text.size());
  auto const start = line_start(text, at);
  return text.substr(start, line_end(text, start) - start);
}

Place Source::place(Mark mark) const {
  if (mark.offset < cells.size()) return cells[mark.offset];
  if (mark.line == 0) return {file, 0, 0, 1};
  auto const at = std::min(mark.offset, text.size());
  auto const start = line_start(text, at);
  auto const view = std::string_view(text);
  auto const end = std::min(at + mark.bytes, line_end(text, at));
  auto const length = characters(view.substr(at, end > at ? end - at : 0));
  return {file, mark.line, characters(view.substr(start, at - start)) + 1, std::max<std::size_t>(1, length)};
}

Mark Document::mark_within(Node const& scalar, std::size_t offset, std::size_t length) const {
  auto const text = std::string_view(source->text);
  auto const base = std::min(scalar.mark.offset, text.size());
  Walk walk(text.substr(base), scalar.text);
  auto const from = walk.to(offset);
  auto const to = std::max(from, walk.to(offset + length));
  auto const before = text.substr(base, from);
  auto const lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  return {base + from, scalar.mark.line + lines, static_cast<std::uint32_t>(to - from)};
}

}  // namespace amends::yaml
