#include "engine/evidence/case_path.h"

#include "grammar/text/digest.h"

#include <algorithm>     // std::ranges::find, std::mismatch
#include <cerrno>        // errno
#include <filesystem>    // std::filesystem
#include <system_error>  // std::error_code

#include <fcntl.h>     // open: with flags that never wait
#include <sys/stat.h>  // fstat: what was opened, not what was named
#include <unistd.h>    // read, close

namespace amends {

namespace {

namespace fs = std::filesystem;

class OpenFile {
 public:
  explicit OpenFile(std::string const& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(OpenFile const&) = delete;
  OpenFile& operator=(OpenFile const&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

bool lies_under(fs::path const& folder, fs::path const& file) {
  auto const [in_folder, in_file] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return in_folder == folder.end();
}

std::string why_closed(int error) {
  if (error == ENOENT || error == ENOTDIR) return "there is no such file";
  if (error == EACCES || error == EPERM) return "it may not be read";
  if (error == ELOOP) return "its links go round in a circle";
  return "it cannot be opened";
}

}  // namespace

bool lies_in(std::string const& folder, std::string const& file) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) return false;
  auto const root = fs::canonical(folder, failed);
  auto const target = fs::weakly_canonical(fs::absolute(file, failed), failed);
  return !failed && lies_under(root, target);
}

std::string outside_case(std::string const& folder, std::string const& file) {
  if (file.find('\0') != std::string::npos) return "it holds a NUL byte";
  fs::path const named{file};
  if (named.is_absolute()) return "it is absolute";
  if (std::ranges::find(named, fs::path{".."}) != named.end()) return "it goes up with ..";
  if (folder.empty()) return {};

  std::error_code failed;
  auto const root = fs::canonical(folder, failed);
  if (failed) return {};
  auto const target = fs::weakly_canonical(root / named, failed);
  if (failed) return {};
  return lies_under(root, target) ? std::string{} : "it is a link out of the folder";
}

std::string digest_of_file(std::string const& path) {
  constexpr off_t largest = off_t{512} << 20U;
  OpenFile const file(path);
  struct stat facts {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &facts) != 0) return {};
  if (!S_ISREG(facts.st_mode) || facts.st_size > largest) return {};
  Sha256 digest;
  std::string piece(std::size_t{1} << 20U, '\0');
  for (off_t done = 0; done <= facts.st_size;) {
    auto const count = ::read(file.descriptor(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {};
    if (count == 0) return digest.hex();
    digest.add(std::string_view(piece).substr(0, static_cast<std::size_t>(count)));
    done += count;
  }
  return {};  // it grew while it was read
}

std::variant<std::string, Unopened> read_regular_file(std::string const& path) {
  OpenFile const file(path);
  if (file.descriptor() < 0) return Unopened{why_closed(errno), false};
  struct stat facts {};
  if (::fstat(file.descriptor(), &facts) != 0) return Unopened{"it cannot be opened", false};
  if (S_ISDIR(facts.st_mode)) return Unopened{"it is a folder", false};
  if (!S_ISREG(facts.st_mode)) return Unopened{"it is not a regular file", false};
  if (static_cast<std::size_t>(facts.st_size) > largest_case_file) return Unopened{"it is larger than 16 MiB", true};

  // One byte more than the size, so that a file that grows meanwhile ends the loop too.
  std::string bytes(static_cast<std::size_t>(facts.st_size) + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    auto const count = ::read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Unopened{"it cannot be read", false};
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace amends
