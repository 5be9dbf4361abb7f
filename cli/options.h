// Every option that more than one command takes, declared in one place. A command offers those that do
// something for it, and no others. Those that cli/settings.h names may stand in amends.yaml, too.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "grammar/model/date.h"
#include "grammar/text/document.h"
#include "reports/style.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class Colour { automatic, always, never };
// The words for them, in that order.
[[nodiscard]] std::vector<std::string_view> colour_names();

inline constexpr int most_jobs = 256;
inline constexpr int most_kept = 100'000;  // nights

struct Options {
  std::vector<std::string> inputs;
  std::string files_from;
  Format standard_input_as = Format::text;
  std::string rules;  // a built-in pack or a folder; empty: the pack of the scheme recognised, else lgsco
  std::optional<Date> as_of;
  std::optional<Date> decision_date;
  std::string format;
  std::string output;
  Audience audience = Audience::internal;
  unsigned jobs = 0;  // 0: as many as the machine has processors
  Colour colour = Colour::automatic;
  bool quiet = false;
  bool verbose = false;
};

void offer_inputs(CLI::App& command, Options& options, std::string const& meaning);
void offer_standard_input(CLI::App& command, Options& options);
void offer_rules(CLI::App& command, Options& options);
void offer_as_of(CLI::App& command, Options& options);
void offer_decision_date(CLI::App& command, Options& options);
void offer_output(CLI::App& command, Options& options);
void offer_audience(CLI::App& command, Options& options);
void offer_jobs(CLI::App& command, Options& options);
void offer_quiet(CLI::App& command, Options& options);
void offer_verbose(CLI::App& command, Options& options);
void offer_color(CLI::App& command, Options& options);
// On every command.
void offer_config(CLI::App& command, std::string& file);

struct FormatName {
  std::string_view name;
  std::string_view meaning;
};
void offer_format(CLI::App& command, Options& options, std::vector<FormatName> const& formats);

// The formats of a report, from the table that holds its writers; the first is the default.
template <class Format>
void offer_format(CLI::App& command, Options& options, std::span<Format const> formats) {
  std::vector<FormatName> names;
  for (Format const& format : formats) names.push_back({format.name, format.meaning});
  offer_format(command, options, names);
}

template <class Format>
[[nodiscard]] Format const& chosen(std::span<Format const> formats, std::string_view name) {
  for (Format const& format : formats)
    if (format.name == name) return format;
  return formats.front();
}

// How a report for these options and this terminal is to look.
[[nodiscard]] Style style_for(Options const& options, Console const& console);
// The day asked for with --as-of, else today in London.
[[nodiscard]] Date day_of_report(Options const& options, Console const& console);

}  // namespace amends
