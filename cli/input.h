// From the words on the command line to documents and case folders, and from a path to bytes.
#pragma once

#include "engine/assess/case_report.h"
#include "grammar/text/document.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

// Why an input was not read: the codes of `unreadable`, for `amends explain` and the docs.
struct InputCodeInfo {
  std::string_view code;
  std::string_view meaning;
  std::string_view remedy;
};
[[nodiscard]] std::span<InputCodeInfo const> input_codes();

inline constexpr std::string_view standard_input = "-";

struct Inputs {
  std::vector<std::string> paths;
  std::vector<FailedInput> failed;
};

// Documents: files as given; folders walked, sorted by path, hidden names left out. A folder that holds
// decision.* is a case: its decision counts, its evidence does not.
[[nodiscard]] Inputs find_documents(std::vector<std::string> const& arguments);

// Case folders and single decision files, as `check` takes them.
[[nodiscard]] Inputs find_cases(std::vector<std::string> const& arguments);

// The decision of a case folder; a failure where there is none, or more than one.
[[nodiscard]] std::variant<std::string, FailedInput> decision_in(std::string const& folder);

// The lines of a list of files ("-": standard input); empty lines are left out.
[[nodiscard]] std::variant<std::vector<std::string>, FailedInput> read_list(std::string const& path);

// All bytes of a file, or of standard input for "-". The size is looked at before anything is read.
[[nodiscard]] std::variant<std::string, FailedInput> read_bytes(std::string const& path);

}  // namespace amends
