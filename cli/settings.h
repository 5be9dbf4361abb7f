// What can be settled for good in amends.yaml: one table, which the reader of that file, `amends config`, the
// docs and the tests share; and the settings in force for one run, each with where it comes from.
//
// A command asks for none of this: a setting stands for options, and is put to the command as if it had been
// typed (cli/arguments.h). What a person types wins.
#pragma once

#include "rules/diagnostic.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// What is wrong with a value, without its place.
struct Wrong {
  std::string code;  // as in diagnostic_codes()
  std::string message, label, help;
};

enum class SettingType { text, number, flag };

struct SettingInfo {
  std::string_view name = {};     // "nightly.ledger": a key, or section and key
  std::string_view option = {};   // what it stands for, and for which command alone; "CASES" is a word by its place
  std::string_view command = {};  // "nightly"; empty for every command that has the option
  std::string_view place = {};    // a word by its place that it also stands for ("PACK"), or empty
  std::string_view value = {};    // what help calls the value: "FILE"
  std::string_view meaning = {};
  std::string_view standard = {};        // what holds where nothing is said, as it would be written; empty: nothing
  std::string_view standard_words = {};  // the same in words, where `standard` is empty
  SettingType type = SettingType::text;
  // What is wrong with a value given from `folder` (empty: the current one).
  std::optional<Wrong> (*wrong)(std::string_view text, std::string const& folder) = nullptr;
  // The value as the option takes it: a path, which the file gives as seen from its own folder. Null: as it is.
  std::string (*from_folder)(std::string const& text, std::string const& folder) = nullptr;
};

// The settings in the order in which they are shown. A narrower one stands before the one that it overrides.
[[nodiscard]] std::span<SettingInfo const> setting_table();

enum class Origin { standard, file, no_color, command_line };

struct Setting {
  SettingInfo const* info = nullptr;
  std::string value;  // as the option takes it; empty where nothing is said and nothing holds
  Origin origin = Origin::standard;
  std::size_t line = 0;  // of the file
};

// The settings of one run: one for each row of the table, in its order.
struct Settings {
  std::string file;  // empty: there is none
  std::vector<Setting> all;

  // Null for a name that is not in the table.
  [[nodiscard]] Setting const* find(std::string_view name) const;
};

}  // namespace amends
