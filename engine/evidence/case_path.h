// A path that a manifest names must stay inside its case folder: the manifest comes from outside.
#pragma once

#include <cstddef>  // std::size_t
#include <string>   // std::string
#include <variant>  // std::variant

namespace amends {

// Why `file` is not inside the case folder ("it is absolute", "it goes up with ..", "it is a link out of
// the folder"); empty where it is inside, whether it exists or not. An empty `folder`: only the words are
// looked at.
[[nodiscard]] std::string outside_case(std::string const& folder, std::string const& file);

// Whether a file, links followed, lies in that folder.
[[nodiscard]] bool lies_in(std::string const& folder, std::string const& file);

// Largest file that is read from a case folder, in bytes.
inline constexpr std::size_t largest_case_file = std::size_t{16} << 20U;

struct Unopened {
  std::string reason;      // "there is no such file"
  bool too_large = false;  // it is there, and a person can open it
};

// The bytes of a regular file of at most `largest_case_file`. Never waits (a pipe, a device) and never
// throws.
[[nodiscard]] std::variant<std::string, Unopened> read_regular_file(std::string const& path);

// The digest of a regular file too large to be read, piece by piece; empty over 512 MiB, or where it cannot
// be read to its end.
[[nodiscard]] std::string digest_of_file(std::string const& path);

}  // namespace amends
