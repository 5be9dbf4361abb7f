// Runs the program as people do: in a folder, with words on its command line and something on its
// standard input, and keeps what it says on both streams.
#pragma once

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends::tests {

struct Spoken {
  int exit_code = -1;
  std::string out, err;
};

[[nodiscard]] Spoken run_amends(std::vector<std::string> const& arguments, std::string const& folder,
                                std::string const& standard_input = {});

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
