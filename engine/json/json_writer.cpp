#include "engine/json/json_writer.h"

#include "engine/json/utf8.h"

#include <array>     // std::array
#include <charconv>  // std::to_chars

namespace amends {

namespace {

constexpr std::string_view hex = "0123456789abcdef";

// Bytes that stand for themselves between quotation marks: asked of every byte written, so in a table.
constexpr auto plain = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) bytes[byte] = byte != '"' && byte != '\\';
  return bytes;
}();
constexpr bool is_plain(char c) { return plain[static_cast<unsigned char>(c)]; }

void append_escaped(char c, std::string& out) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    default: break;
  }
  auto const byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += hex[byte >> 4U];
  out += hex[byte & 0xFU];
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && is_plain(text[run])) ++run;
    out.append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(text[at++], out);
      continue;
    }
    std::size_t const length = utf8_length(text.substr(at));
    out.append(length == 0 ? replacement_character : text.substr(at, length));
    at += length == 0 ? 1 : length;
  }
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  before_item();
  append_json_string(name, out_);
  out_ += layout_ == Layout::compact ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  append_json_string(text, out_);
}

void JsonWriter::value(bool yes) {
  before_value();
  out_ += yes ? "true" : "false";
}

void JsonWriter::value(Date date) {
  before_value();
  out_ += '"';
  out_ += iso(date);
  out_ += '"';
}

void JsonWriter::null() {
  before_value();
  out_ += "null";
}

void JsonWriter::value(std::vector<std::string> const& names) {
  begin_array(Shape::one_line);
  for (std::string const& name : names) value(name);
  end_array();
}

void JsonWriter::field_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty())
    null();
  else
    value(text);
}

void JsonWriter::integer(std::int64_t number) {
  before_value();
  std::array<char, 24> digits{};
  auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::open(char bracket, Shape shape) {
  before_value();
  out_ += bracket;
  bool const outer_one_line = !levels_.empty() && levels_.back().one_line;
  levels_.push_back({true, outer_one_line || shape == Shape::one_line});
  ++depth_;
}

void JsonWriter::close(char bracket) {
  Level const level = levels_.back();
  levels_.pop_back();
  --depth_;
  if (!level.empty && !level.one_line) new_line();
  out_ += bracket;
}

// The comma and the place of an item of an array, or of a key.
void JsonWriter::before_item() {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += ',';
  if (!level.one_line)
    new_line();
  else if (!level.empty && layout_ == Layout::indented)
    out_ += ' ';
  level.empty = false;
}

void JsonWriter::before_value() {
  if (!after_key_) before_item();
  after_key_ = false;
}

void JsonWriter::new_line() {
  if (layout_ == Layout::compact) return;
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

}  // namespace amends
