#include "engine/evidence/case_folder.h"

#include "grammar/text/document.h"

#include <algorithm>     // std::ranges::sort
#include <filesystem>    // std::filesystem
#include <system_error>  // std::error_code
#include <utility>       // std::move

namespace amends {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> entries_of(fs::path const& folder) {
  std::vector<fs::path> entries;
  std::error_code failed;
  fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (; !failed && at != fs::directory_iterator{}; at.increment(failed)) entries.push_back(at->path());
  std::ranges::sort(entries);
  return entries;
}

bool is_decision(fs::path const& path) {
  std::error_code failed;
  return path.stem() == "decision" && path.has_extension() && !fs::is_directory(path, failed);
}

std::vector<fs::path> decisions_in(fs::path const& folder) {
  auto entries = entries_of(folder);
  std::erase_if(entries, [](fs::path const& path) { return !is_decision(path); });
  return entries;
}

std::string file_in(fs::path const& folder, char const* name) {
  std::error_code failed;
  auto const path = folder / name;
  return fs::exists(fs::symlink_status(path, failed)) ? path.string() : std::string{};
}

void find_cases(fs::path const& folder, std::vector<std::string>& found) {
  if (!decisions_in(folder).empty()) {
    found.push_back(folder.string());
    return;
  }
  for (auto const& entry : entries_of(folder)) {
    std::error_code failed;
    if (fs::is_directory(fs::symlink_status(entry, failed))) find_cases(entry, found);
  }
}

}  // namespace

bool is_case_folder(std::string const& folder) { return !decisions_in(folder).empty(); }

std::variant<CaseFolder, FolderProblem> open_case_folder(std::string const& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) return FolderProblem{"no_such_folder", folder + " is not a folder"};
  auto const decisions = decisions_in(folder);
  if (decisions.empty())
    return FolderProblem{"no_decision", "there is no decision.txt, .html, .htm, .docx or .pdf in " + folder};
  if (decisions.size() > 1)
    return FolderProblem{"two_decisions", folder + " holds two decisions, " + decisions[0].filename().string() +
                                              " and " + decisions[1].filename().string() + "; keep the final one"};
  if (!format_of(decisions.front().string()))
    return FolderProblem{
        "unsupported_format",
        decisions.front().string() + " is in a format that is not read; save it as " + readable_extensions()};
  CaseFolder files{folder, decisions.front().string(), file_in(folder, "evidence.yaml"), file_in(folder, "case.yaml"),
                   file_in(folder, "confirmed.yaml")};
  auto workbook = file_in(folder, "evidence.xlsx");
  (files.manifest.empty() ? files.manifest : files.second_manifest) = std::move(workbook);
  return files;
}

std::vector<std::string> case_folders(std::string const& root) {
  std::vector<std::string> found;
  find_cases(root, found);
  std::ranges::sort(found);
  return found;
}

}  // namespace amends
