// Writes JSON straight into a string: no tree is built, so a statement costs one pass over its words.
// Keys come out in the order in which they are written, so the same model gives the same bytes.
#pragma once

#include "grammar/model/date.h"

#include <concepts>     // std::integral
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

class JsonWriter {
 public:
  enum class Layout { compact, indented };
  // one_line: a small object that reads best on one line, such as a span.
  enum class Shape { lines, one_line };

  // Appends to `out`; `depth` is how far in the first value stands already.
  JsonWriter(std::string& out, Layout layout, int depth = 0) : out_{out}, layout_{layout}, depth_{depth} {}

  void begin_object(Shape shape = Shape::lines) { open('{', shape); }
  void begin_array(Shape shape = Shape::lines) { open('[', shape); }
  void end_object() { close('}'); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(std::string const& text) { value(std::string_view{text}); }
  void value(char const* text) { value(std::string_view{text}); }
  void value(bool yes);
  void value(Date date);
  void null();
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void value(Number number) { integer(static_cast<std::int64_t>(number)); }
  template <class Value>
  void value(std::optional<Value> const& maybe) {
    if (maybe)
      value(*maybe);
    else
      null();
  }
  // A list of names.
  void value(std::vector<std::string> const& names);

  template <class Value>
  void field(std::string_view name, Value const& content) {
    key(name);
    value(content);
  }
  // Null where `text` is empty.
  void field_or_null(std::string_view name, std::string_view text);

 private:
  struct Level {
    bool empty;
    bool one_line;
  };

  void open(char bracket, Shape shape);
  void close(char bracket);
  void integer(std::int64_t number);
  void before_value();
  void before_item();
  void new_line();

  std::string& out_;
  Layout layout_;
  int depth_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

// `text` between quotation marks, escaped; bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string_view text, std::string& out);

}  // namespace amends
