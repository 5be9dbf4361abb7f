// What a file looked like when it was read: while it looks the same, its digest is known, and it need not
// be read again.
#pragma once

#include <cstdint>  // std::int64_t
#include <map>      // std::map
#include <string>   // std::string

namespace amends {

struct FileStamp {
  std::string path;  // its digest: a path may hold the name of a person
  std::int64_t size = 0;
  std::string changed;  // times of content and entry, device and number; empty: never trusted
  std::string sha256;
  friend bool operator==(FileStamp const&, FileStamp const&) = default;
};
using Stamps = std::map<std::string, FileStamp>;  // by path

}  // namespace amends
