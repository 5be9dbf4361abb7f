#include "cli/settings_file.h"

#include "engine/evidence/case_path.h"
#include "engine/ledger/address.h"
#include "rules/yaml/reader.h"

#include <sys/stat.h>  // lstat

#include <filesystem>  // std::filesystem::path

namespace amends {

namespace {

// "nightly" and "ledger" of "nightly.ledger"; no section where there is no dot.
struct Key {
  std::string_view section, key;
};

Key key_of(SettingInfo const& info) {
  std::size_t const dot = info.name.find('.');
  if (dot == std::string_view::npos) return {{}, info.name};
  return {info.name.substr(0, dot), info.name.substr(dot + 1)};
}

bool contains(std::vector<yaml::Key> const& keys, std::string_view name) {
  for (yaml::Key const& key : keys)
    if (key.name == name) return true;
  return false;
}

// The keys that stand in a section; those of the file itself, sections among them, for an empty one.
std::vector<yaml::Key> keys_in(std::string_view section) {
  std::vector<yaml::Key> keys;
  for (SettingInfo const& info : setting_table()) {
    auto const [of, key] = key_of(info);
    if (of == section) keys.push_back({key});
    if (section.empty() && !of.empty() && !contains(keys, of)) keys.push_back({of});
  }
  return keys;
}

std::vector<std::string_view> sections() {
  std::vector<std::string_view> all;
  for (yaml::Key const& key : keys_in({}))
    if (!keys_in(key.name).empty()) all.push_back(key.name);
  return all;
}

std::string folder_of(std::string const& file) { return std::filesystem::path{file}.parent_path().string(); }

std::optional<Setting> read_setting(SettingInfo const& info, yaml::Node const* node, yaml::Reader& reader) {
  auto const text = reader.text(node);
  if (!text) return {};
  std::string const folder = folder_of(reader.document().source->file);
  if (auto wrong = info.wrong(*text, folder)) {
    reader.error(wrong->code, *node, wrong->message, wrong->label, wrong->help);
    return {};
  }
  return Setting{&info, info.from_folder != nullptr ? info.from_folder(*text, folder) : *text, Origin::file,
                 node->mark.line};
}

// The line in question is shown with each mistake; a ledger's address may stand in it.
Diagnostics without_passwords(Diagnostics mistakes) {
  for (Diagnostic& mistake : mistakes) {
    std::size_t const before = mistake.line_text.size();
    for (std::string* text : {&mistake.line_text, &mistake.message, &mistake.label, &mistake.help})
      *text = without_password(std::move(*text));
    if (mistake.line_text.size() != before) mistake.place.length = 1;  // what it underlined is another text now
  }
  return mistakes;
}

std::string name_of(Setting const& setting) { return std::string{setting.info->option}; }

bool is_for(SettingInfo const& info, std::string_view command) {
  return info.command.empty() || command == "amends " + std::string{info.command};
}

Setting standing(SettingInfo const& info, Settings const& from_file, SaidLine const& line, bool no_color) {
  auto const said = info.command.empty() ? line.find(info.option) : std::nullopt;
  if (said) return {&info, *said, Origin::command_line, 0};
  Setting setting{&info, std::string{info.standard}, Origin::standard, 0};
  if (auto const* const in_file = from_file.find(info.name)) setting = *in_file;
  if (info.option == "--color" && setting.value == "auto" && no_color) return {&info, "never", Origin::no_color, 0};
  return setting;
}

}  // namespace

std::string nearest_settings_file() {
  std::string up;  // to the folder looked at
  struct stat found {
  }, here{}, above{};
  while (true) {
    std::string const file = up + std::string{settings_file_name};
    if (lstat(file.c_str(), &found) == 0) return file;  // a link to nowhere is a mistake, not an absence
    if (stat((up + ".").c_str(), &here) != 0 || stat((up + "..").c_str(), &above) != 0) return {};
    if (here.st_dev == above.st_dev && here.st_ino == above.st_ino) return {};
    up += "../";
  }
}

Result<std::vector<Setting>> read_settings(std::string_view text, std::string const& file) {
  yaml::Document const document = yaml::parse(text, file);
  yaml::Reader reader{document};
  yaml::Node const& root = document.root;
  std::vector<Setting> settings;
  if (!root.empty() && reader.map(&root, keys_in({}), settings_file_name)) {
    for (std::string_view const section : sections())
      if (auto const* const node = root.find(section); node != nullptr && !node->empty())
        reader.map(node, keys_in(section), section);
    for (SettingInfo const& info : setting_table()) {
      auto const [section, key] = key_of(info);
      auto const* const map = section.empty() ? &root : root.find(section);
      if (map == nullptr) continue;
      if (auto setting = read_setting(info, map->find(key), reader)) settings.push_back(std::move(*setting));
    }
  }
  if (reader.failed()) return without_passwords(reader.diagnostics());
  return settings;
}

Result<Settings> settings_of(std::optional<std::string> const& config) {
  if (config == "none") return Settings{};
  std::string const file = config ? *config : nearest_settings_file();
  if (file.empty() && !config) return Settings{};
  auto const opened = read_regular_file(file);
  if (auto const* closed = std::get_if<Unopened>(&opened))
    return Diagnostics{{"C005",
                        Severity::error,
                        "the configuration file cannot be read: " + closed->reason,
                        {file, 0, 0, 1},
                        {},
                        {},
                        config ? "" : "run with --config none to go without it"}};
  auto read = read_settings(std::get<std::string>(opened), file);
  if (auto* mistakes = std::get_if<Diagnostics>(&read)) return std::move(*mistakes);
  return Settings{file, std::get<std::vector<Setting>>(std::move(read))};
}

Settings in_force(Settings const& from_file, SaidLine const& line, bool no_color) {
  Settings settings{from_file.file, {}};
  for (SettingInfo const& info : setting_table()) settings.all.push_back(standing(info, from_file, line, no_color));
  return settings;
}

std::vector<Said> supplied(Settings const& from_file, std::string_view command) {
  std::vector<Said> all;
  for (Setting const& setting : from_file.all) {
    if (!is_for(*setting.info, command)) continue;
    all.push_back({name_of(setting), setting.value});
    if (!setting.info->place.empty()) all.push_back({std::string{setting.info->place}, setting.value});
  }
  return all;
}

}  // namespace amends
