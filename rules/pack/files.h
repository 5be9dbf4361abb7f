// Where a pack's files come from: the program itself, or a folder.
#pragma once

#include "rules/pack.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

inline constexpr std::string_view letter_folder = "letters/";
inline constexpr std::string_view letter_extension = ".txt";

struct PackFolder {
  std::string shown;            // how messages name it: "rules/lgsco", or the folder as given
  std::vector<PackFile> files;  // in order of name; with the shared calendars that it has not its own of

  [[nodiscard]] PackFile const* find(std::string_view name) const;
};

[[nodiscard]] Result<PackFolder> find_pack(std::string_view name_or_folder);

// The pack that `folder` names as the one it extends: built in, or a folder seen from its own. Nothing
// where there is none.
[[nodiscard]] std::optional<PackFolder> find_base(PackFolder const& folder, std::string_view name);

// SHA-256 over the lines "<digest of file>  <name>" of all files in order of name: what
// `sha256sum pack.yaml ... | sha256sum` prints. `layers`: the pack itself, then what it extends, each of
// which adds the line "<its digest>  extends".
[[nodiscard]] std::string digest(std::span<PackFolder const> layers);

}  // namespace amends
