#include "engine/night/inputs.h"

#include "engine/evidence/case_path.h"
#include "grammar/text/digest.h"

#include <sys/stat.h>  // stat

#include <algorithm>     // std::ranges::any_of, sort
#include <filesystem>    // std::filesystem::directory_iterator
#include <optional>      // std::optional
#include <system_error>  // std::error_code
#include <variant>       // std::get_if
#include <vector>        // std::vector

namespace amends {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1'000'000'000;

std::int64_t nanoseconds(timespec const& time) { return std::int64_t{time.tv_sec} * second + time.tv_nsec; }

// Files under `folder`, hidden ones, too, for a manifest may name them; as paths; nothing where not all can
// be seen.
std::optional<std::vector<std::string>> files_in(std::string const& folder) {
  std::vector<std::string> out;
  std::error_code failed;
  for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    bool const is_folder = at->is_directory(unknown);
    if (unknown || (is_folder && at->is_symlink(unknown))) return std::nullopt;
    if (!is_folder) {
      out.push_back(at->path().string());
      continue;
    }
    auto const inner = files_in(at->path().string());
    if (!inner) return std::nullopt;
    out.insert(out.end(), inner->begin(), inner->end());
  }
  if (failed) return std::nullopt;
  std::ranges::sort(out);
  return out;
}

std::optional<FileStamp> stamp_of(std::string const& path, Stamps const& known, std::int64_t now_ns) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  FileStamp stamp{sha256_hex(path), about.st_size, {}, {}};  // stamps are stored, and a path may hold a name
  auto const entry_changed = nanoseconds(about.st_ctim);
  auto const looks = std::to_string(nanoseconds(about.st_mtim)) + " " + std::to_string(entry_changed) + " " +
                     std::to_string(about.st_dev) + " " + std::to_string(about.st_ino);
  if (auto const at = known.find(stamp.path);
      at != known.end() && at->second.size == stamp.size && at->second.changed == looks)
    return at->second;
  auto const opened = read_regular_file(path);
  auto const* bytes = std::get_if<std::string>(&opened);
  stamp.sha256 = bytes ? sha256_hex(*bytes) : std::get<Unopened>(opened).too_large ? digest_of_file(path) : "";
  if (stamp.sha256.empty()) return std::nullopt;
  if (entry_changed + 2 * second < now_ns) stamp.changed = looks;
  return stamp;
}

}  // namespace

std::string files_digest(std::string const& folder, Stamps const& known, std::int64_t now_ns, Stamps& now) {
  auto const files = files_in(folder);
  if (!files) return {};
  Sha256 hash;
  for (auto const& path : *files) {
    auto stamp = stamp_of(path, known, now_ns);
    if (!stamp) return {};
    hash.add(path.substr(folder.size()));
    hash.add("\n" + stamp->sha256 + "\n");
    auto key = stamp->path;
    now.insert_or_assign(std::move(key), *std::move(stamp));
  }
  return hash.hex();
}

std::string inputs_digest(std::string const& files, std::string const& program, RulePack const& pack,
                          std::string const& told) {
  if (files.empty()) return {};
  return sha256_hex(files + "\n" + program + "\n" + pack.sha256 + "\n" + told);
}

bool looks_at_the_day(RulePack const& pack) {
  auto const names_it = [](std::string const& text) { return text.find("case.as_of") != std::string::npos; };
  return std::ranges::any_of(pack.rules, [&](EvidenceRule const& rule) {
    return names_it(rule.check.text) || names_it(rule.message.text) || (rule.when && names_it(rule.when->text)) ||
           (rule.partly && names_it(rule.partly->text));
  });
}

}  // namespace amends
