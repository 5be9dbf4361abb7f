#include "cli/options.h"

#include "engine/calendar/calendar.h"

#include <algorithm>  // std::clamp
#include <map>        // std::map

namespace amends {

namespace {

// One of a few words; the message names them all.
template <class Value>
void offer_choice(CLI::App& command, std::string const& name, Value& value,
                  std::vector<std::pair<std::string, Value>> const& choices, std::string const& meaning) {
  std::string words;
  for (auto const& [word, unused] : choices) words += (words.empty() ? "" : "|") + word;
  command
      .add_option_function<std::string>(
          name,
          [&value, choices, name, words](std::string const& given) {
            for (auto const& [word, meant] : choices)
              if (word == given) {
                value = meant;
                return;
              }
            throw CLI::ValidationError(name, "\"" + given + "\" is none of " + words);
          },
          meaning)
      ->type_name(words);
}

constexpr int narrowest = 40;
constexpr int widest = 100;  // longer lines are hard to read

}  // namespace

void offer_inputs(CLI::App& command, Options& options, std::string const& meaning) {
  command.add_option("INPUT", options.inputs, meaning)->type_name("");
  command
      .add_option("--files-from", options.files_from, "Also the inputs that FILE lists, one a line (-: standard input)")
      ->type_name("FILE");
}

void offer_standard_input(CLI::App& command, Options& options) {
  offer_choice<Format>(command, "--as", options.standard_input_as, {{"html", Format::html}, {"text", Format::text}},
                       "What standard input holds (default: text)");
}

void offer_rules(CLI::App& command, Options& options) {
  command.add_option("--rules", options.rules,
                     "Rule pack: a built-in name or a folder (default: that of the scheme recognised, else lgsco)")
      ->type_name("PACK");
}

void offer_date(CLI::App& command, std::string const& name, std::optional<Date>& date, std::string const& meaning) {
  command
      .add_option_function<std::string>(
          name,
          [&date, name](std::string const& given) {
            date = parse_iso_date(given);
            if (!date) throw CLI::ValidationError(name, "\"" + given + "\" is no date; write it as YYYY-MM-DD");
          },
          meaning)
      ->type_name("YYYY-MM-DD");
}

void offer_as_of(CLI::App& command, Options& options) {
  offer_date(command, "--as-of", options.as_of, "The day to judge by (default: today in London)");
}

void offer_decision_date(CLI::App& command, Options& options) {
  offer_date(command, "--decision-date", options.decision_date,
             "Date of the decision, for a copy that has lost its header");
}

void offer_output(CLI::App& command, Options& options) {
  command.add_option("-o,--output", options.output, "Write to FILE, which appears only when it is whole")
      ->type_name("FILE");
}

void offer_audience(CLI::App& command, Options& options) {
  std::vector<std::pair<std::string, Audience>> choices;
  for (Audience const audience : {Audience::internal, Audience::council, Audience::open})
    choices.emplace_back(name(audience), audience);
  offer_choice(command, "--audience", options.audience, choices,
               "Who reads it (default: internal); to a council nothing is called satisfied, to the public only "
               "service improvements are shown, without their timescale");
}

void offer_jobs(CLI::App& command, Options& options) {
  command.add_option("--jobs", options.jobs, "How many inputs to read at once (default: one a processor)")
      ->type_name("N")
      ->check(CLI::Range(1U, 256U));
}

void offer_quiet(CLI::App& command, Options& options) {
  command.add_flag("--quiet", options.quiet, "On standard error only why something failed");
}

void offer_verbose(CLI::App& command, Options& options) { command.add_flag("--verbose", options.verbose, "Say more"); }

void offer_color(CLI::App& command, Options& options) {
  offer_choice<Colour>(command, "--color", options.colour,
                       {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
                       "Colours in text (default: auto, which honours NO_COLOR)");
}

void offer_format(CLI::App& command, Options& options, std::vector<FormatName> const& formats) {
  std::vector<std::pair<std::string, std::string>> choices;
  std::string meaning = "How to print it";
  for (FormatName const& format : formats) {
    choices.emplace_back(format.name, format.name);
    meaning += "\n  " + std::string{format.name} + ": " + std::string{format.meaning};
  }
  options.format = formats.front().name;
  offer_choice(command, "--format", options.format, choices, meaning);
}

Style style_for(Options const& options, Console const& console) {
  Surroundings const& around = console.surroundings();
  bool const to_terminal = around.output_is_terminal && options.output.empty();
  Style style;
  style.width = to_terminal ? std::clamp(around.columns, narrowest, widest) : Style{}.width;
  style.colour =
      options.colour == Colour::always || (options.colour == Colour::automatic && to_terminal && !around.no_color);
  style.verbose = options.verbose;
  style.audience = options.audience;
  return style;
}

Date day_of_report(Options const& options, Console const& console) {
  return options.as_of ? *options.as_of : london_date(console.surroundings().utc_seconds);
}

}  // namespace amends
