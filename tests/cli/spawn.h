// Runs the program as people do: in a folder, with words on its command line and something on its
// standard input, and keeps what it says on both streams.
#pragma once

#include <functional>  // std::function
#include <string>      // std::string
#include <vector>      // std::vector

namespace amends::tests {

struct Spoken {
  int exit_code = -1;
  std::string out, err;
};

[[nodiscard]] Spoken run_amends(std::vector<std::string> const& arguments, std::string const& folder,
                                std::string const& standard_input = {});

// What happens in the new process before it becomes the program: limits, another user.
using Before = std::function<void()>;
[[nodiscard]] Spoken run_amends_after(Before const& before, std::vector<std::string> const& arguments,
                                      std::string const& folder);
// Killed (SIGKILL) so many microseconds after it was started, unless it ended before: whether it was killed.
[[nodiscard]] bool kill_amends_after(int microseconds, std::vector<std::string> const& arguments,
                                     std::string const& folder);

// A folder that is gone when this is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] std::string const& path() const { return path_; }
  // Makes the folders on the way.
  void write(std::string const& name, std::string const& text) const;

 private:
  std::string path_;
};

[[nodiscard]] std::string read_file(std::string const& path);

// Whether goldens and transcripts are to be rewritten: AMENDS_UPDATE_GOLDEN=1.
[[nodiscard]] bool update_golden();

}  // namespace amends::tests
