#include "cli/publication.h"

#include "grammar/model/date.h"

#include <fcntl.h>     // open
#include <stdio.h>     // renameat2
#include <sys/file.h>  // flock
#include <unistd.h>    // fsync, close

#include <algorithm>     // std::sort
#include <cerrno>        // errno
#include <cstring>       // std::strerror
#include <filesystem>    // std::filesystem
#include <system_error>  // std::error_code
#include <utility>       // std::exchange
#include <vector>        // std::vector

namespace amends {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view hidden_start = ".unfinished-";

[[noreturn]] void refuse(std::string const& what, std::string const& why) {
  throw PublicationError{"cannot write " + what + ": " + why};
}
[[noreturn]] void refuse(std::string const& what) { refuse(what, std::strerror(errno)); }

void make_folders(std::string const& path) {
  std::error_code failed;
  fs::create_directories(path, failed);
  if (failed) refuse(path, failed.message());
}

// Names in a folder are safe only once the folder itself is written through.
void sync_folder(std::string const& path) {
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) refuse(path);
  ::fsync(descriptor);
  ::close(descriptor);
}

void write_all(int descriptor, std::string_view bytes, std::string const& path) {
  while (!bytes.empty()) {
    ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      int const failed = errno;
      ::close(descriptor);
      errno = failed;
      refuse(path);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool is_dated(std::string const& name) { return parse_iso_date(name).has_value(); }

}  // namespace

Publication::Publication(std::string folder, int lock) : folder_{std::move(folder)}, lock_{lock} {}

Publication::Publication(Publication&& other) noexcept
    : folder_{std::move(other.folder_)},
      hidden_{std::exchange(other.hidden_, {})},
      lock_{std::exchange(other.lock_, -1)} {}

Publication::~Publication() {
  std::error_code ignored;
  if (!hidden_.empty()) fs::remove_all(hidden_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

std::optional<Publication> Publication::begin(std::string folder) {
  make_folders(folder);
  auto const path = folder + "/.amends.lock";
  int const lock = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644);
  if (lock < 0) refuse(path);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return std::nullopt;
  }
  std::error_code ignored;
  for (fs::directory_iterator at{folder, ignored}, end; !ignored && at != end; at.increment(ignored)) {
    std::error_code busy;
    if (at->path().filename().string().starts_with(hidden_start)) fs::remove_all(at->path(), busy);
  }
  return Publication{std::move(folder), lock};
}

void Publication::add(std::string const& name, std::string_view bytes) {
  if (hidden_.empty()) {
    hidden_ = folder_ + "/" + std::string{hidden_start} + std::to_string(::getpid());
    make_folders(hidden_);
  }
  auto const path = hidden_ + "/" + name;
  if (auto const within = fs::path(path).parent_path().string(); within != hidden_) make_folders(within);
  int const descriptor = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666);
  if (descriptor < 0) refuse(path);
  write_all(descriptor, bytes, path);
  bool const safe = ::fsync(descriptor) == 0;
  int const failed = errno;
  ::close(descriptor);
  if (!safe) refuse(path, std::strerror(failed));
}

void Publication::publish(std::string const& day) {
  sync_folder(hidden_);
  auto const place = folder_ + "/" + day;
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(place, ignored))) {
    // The two change places in one step; then the old one is taken away.
    if (::renameat2(AT_FDCWD, hidden_.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0) {
      if (errno != EINVAL && errno != ENOSYS) refuse(place);
      auto const old = hidden_ + "-old";
      if (::rename(place.c_str(), old.c_str()) != 0 || ::rename(hidden_.c_str(), place.c_str()) != 0) refuse(place);
      hidden_ = old;
    }
    fs::remove_all(hidden_, ignored);
  } else if (::rename(hidden_.c_str(), place.c_str()) != 0) {
    refuse(place);
  }
  hidden_.clear();
  auto const link = folder_ + "/" + std::string{hidden_start} + "latest";
  fs::remove(link, ignored);
  if (::symlink(day.c_str(), link.c_str()) != 0) refuse(link);
  if (::rename(link.c_str(), (folder_ + "/latest").c_str()) != 0) refuse(folder_ + "/latest");
  sync_folder(folder_);
}

void Publication::keep(unsigned count) {
  if (count == 0) return;
  std::vector<std::string> days;
  std::error_code failed;
  for (fs::directory_iterator at{folder_, failed}, end; !failed && at != end; at.increment(failed))
    if (auto name = at->path().filename().string(); is_dated(name)) days.push_back(std::move(name));
  std::sort(days.begin(), days.end());
  for (std::size_t i = 0; i + count < days.size(); ++i) fs::remove_all(folder_ + "/" + days[i], failed);
}

}  // namespace amends
