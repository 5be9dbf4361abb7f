// Single keys and whole lines from a person, or from a pipe that stands in for one.
#pragma once

#include <optional>  // std::optional
#include <string>    // std::string

namespace amends {

class Keyboard {
 public:
  // From a terminal a key is one key press; from anything else it is the first letter of the next line.
  Keyboard(int descriptor, bool terminal) : descriptor_{descriptor}, terminal_{terminal} {}

  // The next key; '\n' for Enter or an empty line. Nothing at the end of the input, or at Ctrl-C or Ctrl-D.
  [[nodiscard]] std::optional<char> key();
  // The next line without its end, typed with the terminal's own editing. Nothing at the end of the input.
  [[nodiscard]] std::optional<std::string> line();
  [[nodiscard]] bool is_terminal() const { return terminal_; }

 private:
  [[nodiscard]] std::optional<char> byte();

  int descriptor_;
  bool terminal_;
  std::string left_;  // read, and not yet handed out
};

}  // namespace amends
