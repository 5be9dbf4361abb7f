// Lines of text for a terminal: wrapped to the width that the Style names, indented, coloured only
// where the Style says so.
#pragma once

#include "reports/style.h"

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

enum class Paint { none, bold, faint, red, yellow, green, blue };

// `text` in colour, or as it is where the style has none. Control characters never pass: a document
// must not be able to steer the terminal.
[[nodiscard]] std::string painted(std::string_view text, Paint paint, Style const& style);

class TextPage {
 public:
  TextPage(Style const& style, std::string& out) : style_{style}, out_{out} {}

  // Words wrapped between `indent` and the width; lines after the first are indented by `hang` more.
  void paragraph(std::string_view text, int indent = 0, int hang = 0, Paint paint = Paint::none);
  // `tag` in its colour, then `text`, hanging under the text.
  void tagged(std::string_view tag, Paint paint, std::string_view text, int indent);
  void blank() { out_ += '\n'; }

  [[nodiscard]] Style const& style() const { return style_; }

 private:
  Style const& style_;
  std::string& out_;
};

}  // namespace amends
