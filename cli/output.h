// Where results go: standard output, or a file that appears only when it is whole.
#pragma once

#include <memory>       // std::unique_ptr
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

class Output {
 public:
  // `path` empty or "-": standard output. Else a temporary file beside it, renamed by `finish`.
  explicit Output(std::string path);
  Output(Output const&) = delete;
  Output& operator=(Output const&) = delete;
  // Removes the temporary file of an output that was not finished.
  ~Output();

  // Buffered. Does nothing once writing has failed or the reader has gone.
  void write(std::string_view bytes);
  // Writes out what is left. A message where the result could not be written whole; nobody at the other
  // end of a pipe is no failure.
  [[nodiscard]] std::optional<std::string> finish();
  // Nobody reads any more: the work can stop.
  [[nodiscard]] bool closed() const { return closed_; }

 private:
  void flush();
  void write_out(std::string_view left);
  [[nodiscard]] std::string problem() const;

  std::string path_;
  std::string temporary_;
  std::string buffer_;
  int descriptor_;
  int error_ = 0;  // errno of the first failure
  bool closed_ = false;
};

}  // namespace amends
