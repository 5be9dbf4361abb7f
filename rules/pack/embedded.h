// The files of packs built into the program, those of YAML each with its tree (see rules/yaml/prepared.h).
#pragma once

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

struct EmbeddedFile {
  std::string_view name;  // "lgsco/timing.yaml", "calendars/england-and-wales.yaml"
  std::string_view text;
  std::string_view tree;  // yaml::pack_tree of the text; empty where it is no sound YAML
};

// In order of name.
[[nodiscard]] std::span<EmbeddedFile const> embedded_files();

}  // namespace amends
