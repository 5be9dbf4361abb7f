#include "rules/pack/files.h"

#include "grammar/text/digest.h"
#include "rules/pack/embedded.h"
#include "rules/suggest.h"

#include <algorithm>     // std::sort
#include <filesystem>    // std::filesystem::recursive_directory_iterator
#include <fstream>       // std::ifstream
#include <iterator>      // std::istreambuf_iterator
#include <optional>      // std::optional
#include <set>           // std::set
#include <system_error>  // std::error_code
#include <utility>       // std::move

namespace amends {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view calendars = "calendars/";
constexpr std::string_view pack_file = "/pack.yaml";

// YAML anywhere, and the letters.
bool belongs_to_pack(std::string_view name) {
  return name.ends_with(".yaml") || (name.starts_with(letter_folder) && name.ends_with(letter_extension));
}

Diagnostic problem(std::string code, std::string message, std::string file, std::string help = {}) {
  return {std::move(code), Severity::error, std::move(message), {std::move(file), 0, 0, 1}, {}, {}, std::move(help)};
}

std::optional<std::string> contents(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

// The shared calendars that the pack does not bring itself.
void add_calendars(std::vector<PackFile>& files) {
  std::set<std::string, std::less<>> own;
  for (auto const& file : files) own.insert(file.name);
  for (auto const& embedded : embedded_files())
    if (embedded.name.starts_with(calendars) && !own.contains(embedded.name))
      files.push_back({std::string(embedded.name), std::string(embedded.text)});
}

void sort_by_name(std::vector<PackFile>& files) {
  std::sort(files.begin(), files.end(), [](PackFile const& a, PackFile const& b) { return a.name < b.name; });
}

PackFolder builtin(std::string_view name) {
  auto const prefix = std::string(name) + '/';
  PackFolder folder{"rules/" + std::string(name), {}};
  for (auto const& embedded : embedded_files())
    if (embedded.name.starts_with(prefix))
      folder.files.push_back({std::string(embedded.name.substr(prefix.size())), std::string(embedded.text)});
  add_calendars(folder.files);
  sort_by_name(folder.files);
  return folder;
}

Result<PackFolder> read_folder(std::string_view path) {
  PackFolder folder{std::string(path), {}};
  while (folder.shown.size() > 1 && folder.shown.ends_with('/')) folder.shown.pop_back();
  Diagnostics problems;
  std::error_code error;
  fs::path const root(folder.shown);
  for (fs::recursive_directory_iterator at(root, error), end; !error && at != end; at.increment(error)) {
    auto name = at->path().lexically_relative(root).generic_string();
    if (!belongs_to_pack(name) || at->is_directory(error)) continue;
    std::error_code missing;  // a link to nowhere, a pipe: part of the pack would be silently lost
    auto text = at->is_regular_file(missing) ? contents(at->path()) : std::nullopt;
    if (!text) problems.push_back(problem("P010", "the file cannot be read", at->path().generic_string()));
    if (text) folder.files.push_back({std::move(name), std::move(*text)});
  }
  if (error) problems.push_back(problem("P010", "the folder cannot be read: " + error.message(), folder.shown));
  if (!problems.empty()) return problems;
  add_calendars(folder.files);
  sort_by_name(folder.files);
  return folder;
}

Diagnostic unknown_pack(std::string_view wanted) {
  auto const names = builtin_packs();
  std::vector<std::string_view> const views(names.begin(), names.end());
  auto found = problem("P001", "there is no rule pack or folder \"" + std::string(wanted) + '"', {},
                       did_you_mean(wanted, views));
  found.label = "built in: ";
  for (auto const& name : names) found.label += (found.label.ends_with(' ') ? "" : ", ") + name;
  return found;
}

}  // namespace

PackFile const* PackFolder::find(std::string_view name) const {
  for (auto const& file : files)
    if (file.name == name) return &file;
  return nullptr;
}

std::vector<std::string> builtin_packs() {
  std::vector<std::string> names;
  for (auto const& file : embedded_files())
    if (file.name.ends_with(pack_file)) names.emplace_back(file.name.substr(0, file.name.size() - pack_file.size()));
  return names;
}

Result<PackFolder> find_pack(std::string_view name_or_folder) {
  for (auto const& name : builtin_packs())
    if (name == name_or_folder) return builtin(name);
  std::error_code error;
  if (fs::is_directory(fs::path(name_or_folder), error)) return read_folder(name_or_folder);
  return Diagnostics{unknown_pack(name_or_folder)};
}

std::optional<PackFolder> find_base(PackFolder const& folder, std::string_view name) {
  for (auto const& known : builtin_packs())
    if (name == known) return builtin(name);
  std::error_code error;
  auto const path = fs::path(folder.shown) / name;
  if (name.empty() || !fs::is_directory(path, error)) return std::nullopt;
  auto read = read_folder(path.lexically_normal().generic_string());
  auto* found = std::get_if<PackFolder>(&read);
  return found != nullptr ? std::optional(std::move(*found)) : std::nullopt;
}

std::string digest(std::span<PackFolder const> layers) {
  std::string lines;
  for (auto const& file : layers.front().files) lines += sha256_hex(file.text) + "  " + file.name + '\n';
  if (layers.size() > 1) lines += digest(layers.subspan(1)) + "  extends\n";
  return sha256_hex(lines);
}

Result<std::vector<PackFile>> pack_files(std::string_view name_or_folder) {
  auto found = find_pack(name_or_folder);
  if (auto* problems = std::get_if<Diagnostics>(&found)) return std::move(*problems);
  return std::move(std::get<PackFolder>(found).files);
}

}  // namespace amends
