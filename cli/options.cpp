#include "cli/options.h"

#include "engine/calendar/calendar.h"

#include <algorithm>  // std::clamp
#include <utility>    // std::pair

namespace amends {

namespace {

// One of a few words, each with what it stands for.
template <class Value>
void offer_value(CLI::App& command, std::string const& name, Value& value,
                 std::vector<std::pair<std::string, Value>> const& choices, std::string const& meaning) {
  std::vector<std::string> words;
  for (auto const& [word, unused] : choices) words.push_back(word);
  offer_choice(
      command, name, words, [&value, choices](std::size_t chosen) { value = choices[chosen].second; }, meaning);
}

constexpr int narrowest = 40;
constexpr int widest = 100;  // longer lines are hard to read

}  // namespace

std::vector<std::string_view> colour_names() { return {"auto", "always", "never"}; }

void offer_inputs(CLI::App& command, Options& options, std::string const& meaning) {
  offer_words(command, "INPUT", options.inputs, meaning);
  offer_text(command, "--files-from", options.files_from,
             "Also the inputs that FILE lists, one a line (-: standard input)", "FILE");
}

void offer_standard_input(CLI::App& command, Options& options) {
  offer_value<Format>(command, "--as", options.standard_input_as, {{"html", Format::html}, {"text", Format::text}},
                      "What standard input holds (default: text)");
}

void offer_rules(CLI::App& command, Options& options) {
  offer_text(command, "--rules", options.rules,
             "Rule pack: a built-in name or a folder (default: that of the scheme recognised, else lgsco)", "PACK");
}

void offer_as_of(CLI::App& command, Options& options) {
  offer_date(command, "--as-of", options.as_of, "The day to judge by (default: today in London)");
}

void offer_decision_date(CLI::App& command, Options& options) {
  offer_date(command, "--decision-date", options.decision_date,
             "Date of the decision, for a copy that has lost its header");
}

void offer_output(CLI::App& command, Options& options) {
  offer_text(command, "-o,--output", options.output, "Write to FILE, which appears only when it is whole", "FILE");
}

void offer_audience(CLI::App& command, Options& options) {
  std::vector<std::pair<std::string, Audience>> choices;
  for (Audience const audience : {Audience::internal, Audience::council, Audience::open})
    choices.emplace_back(name(audience), audience);
  offer_value(command, "--audience", options.audience, choices,
              "Who reads it (default: internal); to a council nothing is called satisfied, to the public only "
              "service improvements are shown, without their timescale");
}

void offer_jobs(CLI::App& command, Options& options) {
  offer_number(command, "--jobs", options.jobs, 1, most_jobs,
               "How many inputs to read at once (default: one a processor)");
}

void offer_quiet(CLI::App& command, Options& options) {
  offer_flag(command, "--quiet", options.quiet, "On standard error only why something failed");
}

void offer_verbose(CLI::App& command, Options& options) {
  offer_flag(command, "--verbose", options.verbose, "Say more");
}

void offer_color(CLI::App& command, Options& options) {
  std::vector<std::pair<std::string, Colour>> choices;
  for (std::string_view const name : colour_names()) choices.emplace_back(name, static_cast<Colour>(choices.size()));
  offer_value(command, "--color", options.colour, choices, "Colours in text (default: auto, which honours NO_COLOR)");
}

void offer_config(CLI::App& command, std::string& file) {
  offer_text(command, "--config", file,
             "Settings from FILE (default: the nearest amends.yaml, from here upwards; none: no file)", "FILE");
}

void offer_format(CLI::App& command, Options& options, std::vector<FormatName> const& formats) {
  std::vector<std::pair<std::string, std::string>> choices;
  std::string meaning = "How to print it";
  for (FormatName const& format : formats) {
    choices.emplace_back(format.name, format.name);
    meaning += "\n  " + std::string{format.name} + ": " + std::string{format.meaning};
  }
  options.format = formats.front().name;
  offer_value(command, "--format", options.format, choices, meaning);
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
