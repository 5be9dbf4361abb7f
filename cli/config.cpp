// `amends config`: every setting in force, its value, and where it comes from.
#include "cli/command.h"
#include "cli/config_formats.h"
#include "cli/gather.h"
#include "cli/settings.h"

#include <map>     // std::map
#include <memory>  // std::make_shared

namespace amends {

namespace {

struct ConfigOptions : Options {
  std::map<std::string_view, std::string> given;  // by setting; read from the line itself by program.cpp
};

ExitCode run_config(ConfigOptions const& options, Settings const& settings, Console const& console) {
  std::string text;
  chosen(config_formats(), options.format).write(settings, text);
  return deliver(text, options, console);
}

// The option that a setting stands for, so that a line can be tried out here before it is used elsewhere.
void offer_setting(CLI::App& command, SettingInfo const& info, ConfigOptions& options) {
  std::string const name{info.option}, meaning{info.meaning};
  if (info.type == SettingType::flag) {
    offer_flag(command, name, options.quiet, meaning);
    return;
  }
  offer_text(command, name, options.given[info.name], meaning, std::string{info.value}, Need::optional,
             [&info](std::string const& text) {
               auto const wrong = info.wrong(text, {});
               if (!wrong) return std::string{};
               return wrong->message + (wrong->label.empty() ? "" : " (" + wrong->label + ")") +
                      (wrong->help.empty() ? "" : "; " + wrong->help);
             });
}

}  // namespace

void declare_config(CLI::App& command, Console& console, Run& run) {
  auto const options = std::make_shared<ConfigOptions>();
  offer_format(command, *options, config_formats());
  offer_output(command, *options);
  for (SettingInfo const& info : setting_table())
    if (info.command.empty()) offer_setting(command, info, *options);
  when_chosen(command, [options, &console, &run] {
    run = [options, &console](Settings const& settings) { return run_config(*options, settings, console); };
  });
}

}  // namespace amends
