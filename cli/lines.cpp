#include "cli/lines.h"

#include <fcntl.h>   // open
#include <unistd.h>  // read

#include <cerrno>   // errno
#include <cstring>  // std::strerror

namespace amends {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;
constexpr std::size_t longest_line = std::size_t{64} << 20;

FailedInput failed(std::string const& path, std::string message) {
  return {path, "unreadable", std::move(message), {}};
}

std::string_view without_return(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

std::optional<FailedInput> each_line(std::string const& path,
                                     std::function<void(std::size_t, std::string_view)> const& take) {
  int const descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failed(path, std::strerror(errno));
  std::optional<FailedInput> problem;
  std::string buffer;
  std::size_t number = 0;
  for (;;) {
    std::size_t const used = buffer.size();
    if (used > longest_line) {
      problem = failed(path, "a line is longer than any decision");
      break;
    }
    buffer.resize(used + piece);
    ssize_t const got = ::read(descriptor, buffer.data() + used, piece);
    buffer.resize(used + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) problem = failed(path, std::strerror(errno));
    if (got <= 0) break;
    std::size_t from = 0;
    for (std::size_t end = buffer.find('\n', used); end != std::string::npos; end = buffer.find('\n', from)) {
      take(++number, without_return(std::string_view{buffer}.substr(from, end - from)));
      from = end + 1;
    }
    buffer.erase(0, from);
  }
  if (!problem && !buffer.empty()) take(++number, without_return(buffer));
  if (descriptor != STDIN_FILENO) ::close(descriptor);
  return problem;
}

}  // namespace amends
