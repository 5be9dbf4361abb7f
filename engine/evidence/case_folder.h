// What a case folder is, and where the cases of a folder of folders are.
#pragma once

#include <string>   // std::string
#include <variant>  // std::variant
#include <vector>   // std::vector

namespace amends {

// The files of one case, as paths that can be opened; empty where the case has none.
struct CaseFolder {
  std::string folder;
  std::string decision;              // decision.txt, .html or .htm
  std::string manifest;              // evidence.yaml or evidence.xlsx
  std::string case_file;             // case.yaml
  std::string confirmed;             // confirmed.yaml
  std::string second_manifest = {};  // evidence.xlsx, where evidence.yaml is there, too: which of them counts?
};

struct FolderProblem {
  std::string code;  // no_decision, two_decisions, unsupported_format, no_such_folder
  std::string message;
};

// Whether the folder holds a decision, in any format (decision.*).
[[nodiscard]] bool is_case_folder(std::string const& folder);

[[nodiscard]] std::variant<CaseFolder, FolderProblem> open_case_folder(std::string const& folder);

// The case folders under `root` (itself, where it is one), sorted by path. Does not look for cases
// inside a case, follows no links to folders, never throws. Unreadable folders are skipped.
[[nodiscard]] std::vector<std::string> case_folders(std::string const& root);

}  // namespace amends
