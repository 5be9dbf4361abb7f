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

// Everything on the disk of this folder is written through: one call, however many files a night has.
void write_through(std::string const& path) {
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) refuse(path);
  bool const safe = ::syncfs(descriptor) == 0;
  int const failed = errno;
  ::close(descriptor);
  if (!safe) refuse(path, std::strerror(failed));
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
  Publication publication{std::move(folder), lock};
  publication.hidden_ = publication.folder_ + "/" + std::string{hidden_start} + std::to_string(::getpid());
  make_folders(publication.hidden_);
  return publication;
}

Publication::File::File(std::string path)
    : path_{std::move(path)}, descriptor_{::open(path_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0666)} {
  if (descriptor_ < 0) refuse(path_);
}

Publication::File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void Publication::File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) refuse(path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Publication::File::finish() {
  if (::close(std::exchange(descriptor_, -1)) != 0) refuse(path_);
}

Publication::File Publication::open(std::string const& name) {
  auto const path = hidden_ + "/" + name;
  if (auto const within = fs::path(path).parent_path().string(); within != hidden_) make_folders(within);
  return File{path};
}

void Publication::publish(std::string const& day) {
  write_through(hidden_);
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
  write_through(folder_);
}

void Publication::keep(unsigned count, std::string const& published) {
  if (count == 0) return;
  std::vector<std::string> days;
  std::error_code failed;
  for (fs::directory_iterator at{folder_, failed}, end; !failed && at != end; at.increment(failed))
    if (auto name = at->path().filename().string(); is_dated(name)) days.push_back(std::move(name));
  std::sort(days.begin(), days.end());
  for (std::size_t i = 0; i + count < days.size(); ++i)
    if (days[i] != published) fs::remove_all(folder_ + "/" + days[i], failed);
}

}  // namespace amends
