#include "cli/config_formats.h"

#include "engine/json/json_writer.h"
#include "engine/ledger/address.h"
#include "rules/yaml/values.h"

#include <algorithm>  // std::max
#include <array>      // std::array

namespace amends {

namespace {

struct Row {
  std::string name, value, from;
};

std::string value_in_words(Setting const& setting) {
  if (setting.value.empty()) return "(" + std::string{setting.info->standard_words} + ")";
  return without_password(setting.value);
}

std::string origin_in_words(Setting const& setting, std::string const& file) {
  switch (setting.origin) {
    case Origin::standard: return "default";
    case Origin::file: return file + ":" + std::to_string(setting.line);
    case Origin::no_color: return "NO_COLOR";
    case Origin::command_line: return "command line";
  }
  return {};
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

void write_text(Settings const& settings, std::string& out) {
  out += settings.file.empty() ? "No configuration file is in use.\n" : "Settings of " + settings.file + "\n";
  std::vector<Row> rows{{"setting", "value", "from"}};
  for (Setting const& setting : settings.all)
    rows.push_back({std::string{setting.info->name}, value_in_words(setting), origin_in_words(setting, settings.file)});
  std::size_t names = 0, values = 0;
  for (Row const& row : rows) {
    names = std::max(names, row.name.size());
    values = std::max(values, row.value.size());
  }
  out += '\n';
  for (Row const& row : rows)
    out += padded(row.name, names) + "  " + padded(row.value, values) + "  " + row.from + '\n';
}

std::string_view name(Origin origin) {
  constexpr std::array names{"default", "file", "no_color", "command_line"};
  return names[static_cast<std::size_t>(origin)];
}

void write_value(Setting const& setting, JsonWriter& json) {
  json.key("value");
  auto const number = setting.info->type == SettingType::number ? yaml::read_integer(setting.value) : std::nullopt;
  if (setting.value.empty())
    json.null();
  else if (number)
    json.value(*number);
  else if (setting.info->type == SettingType::flag)
    json.value(setting.value == "true");
  else
    json.value(without_password(setting.value));
}

void write_json(Settings const& settings, std::string& out) {
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/config/1");
  json.field_or_null("file", settings.file);
  json.key("settings");
  json.begin_array();
  for (Setting const& setting : settings.all) {
    json.begin_object();
    json.field("name", setting.info->name);
    write_value(setting, json);
    json.field("origin", name(setting.origin));
    json.field("line", setting.line > 0 ? std::optional{setting.line} : std::nullopt);
    json.field("option", setting.info->option);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

constexpr std::array formats{ConfigFormat{"text", "for people (the default)", &write_text},
                             ConfigFormat{"json", "all fields", &write_json}};

}  // namespace

std::span<ConfigFormat const> config_formats() { return formats; }

}  // namespace amends
