// The two streams that the program talks on, and what it may assume of who reads them. Results go to
// standard output (cli/output.h), messages to standard error.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

// What only main may ask the machine: nothing below reads the environment or the clock.
struct Surroundings {
  bool input_is_terminal = false;
  bool output_is_terminal = false;
  bool errors_are_terminal = false;
  bool no_color = false;      // the variable NO_COLOR is set
  int columns = 80;           // of the terminal
  long long utc_seconds = 0;  // now
};

class Console {
 public:
  explicit Console(Surroundings const& surroundings) : surroundings_{surroundings} {}

  [[nodiscard]] Surroundings const& surroundings() const { return surroundings_; }
  void set_quiet(bool quiet) { quiet_ = quiet; }

  // Why something failed: always shown.
  void error(std::string_view message) const;
  // Worth knowing, but no failure: not with --quiet.
  void note(std::string_view message) const;
  // As it stands, without a prefix (rendered diagnostics, progress).
  void raw(std::string_view text) const;

 private:
  Surroundings surroundings_;
  bool quiet_ = false;
};

}  // namespace amends
