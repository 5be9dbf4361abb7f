#include "cli/output.h"

#include <fcntl.h>     // open
#include <sys/stat.h>  // umask
#include <unistd.h>    // write, close

#include <cerrno>   // errno
#include <cstdio>   // std::rename
#include <cstdlib>  // mkstemp
#include <cstring>  // std::strerror

namespace amends {

namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

// mkstemp makes files that only their owner can read; a report is as open as any other new file.
void give_usual_permissions(int descriptor) {
  mode_t const mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666U & ~mask);
}

}  // namespace

Output::Output(std::string path) : path_{path == "-" ? "" : std::move(path)}, descriptor_{STDOUT_FILENO} {
  if (path_.empty()) return;
  temporary_ = path_ + ".XXXXXX";
  descriptor_ = mkstemp(temporary_.data());
  if (descriptor_ < 0) {
    error_ = errno;
    temporary_.clear();
    return;
  }
  give_usual_permissions(descriptor_);
}

Output::~Output() {
  if (temporary_.empty()) return;
  close(descriptor_);
  unlink(temporary_.c_str());
}

void Output::write(std::string_view bytes) {
  bool const large = bytes.size() >= buffer_size;  // goes straight out, without a copy
  if (large || buffer_.size() + bytes.size() >= buffer_size) flush();
  if (large)
    write_out(bytes);
  else
    buffer_ += bytes;
}

void Output::flush() {
  write_out(buffer_);
  buffer_.clear();
}

void Output::write_out(std::string_view left) {
  while (!left.empty() && error_ == 0 && !closed_) {
    ssize_t const written = ::write(descriptor_, left.data(), left.size());
    if (written >= 0)
      left.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EPIPE)
      closed_ = true;
    else if (errno != EINTR)
      error_ = errno;
  }
}

std::string Output::problem() const {
  return "cannot write " + (path_.empty() ? "standard output" : path_) + ": " + std::strerror(error_);
}

std::optional<std::string> Output::finish() {
  flush();
  if (error_ != 0) return problem();
  if (temporary_.empty()) return std::nullopt;
  bool const whole = close(descriptor_) == 0 && std::rename(temporary_.c_str(), path_.c_str()) == 0;
  if (!whole) {
    error_ = errno;
    unlink(temporary_.c_str());
  }
  temporary_.clear();
  return whole ? std::nullopt : std::optional{problem()};
}

}  // namespace amends
