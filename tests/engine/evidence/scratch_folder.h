// A folder of its own for a test, gone when the test ends.
#pragma once

#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends::test {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(ScratchFolder const&) = delete;
  ScratchFolder& operator=(ScratchFolder const&) = delete;

  // Writes a file, with the folders above it; gives its path.
  std::string write(std::string const& name, std::string_view bytes) const;
  [[nodiscard]] std::string path(std::string const& name = {}) const;

 private:
  std::string path_;
};

}  // namespace amends::test
