#include "cli/arguments.h"

#include "rules/suggest.h"

#include <CLI/CLI.hpp>  // CLI::App

#include <algorithm>  // std::find, std::reverse
#include <utility>    // std::move

namespace amends {

namespace {

// The command of which help is wanted: the innermost that the command line named.
CLI::App* innermost(CLI::App* app) {
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  return app;
}

std::string path_of(CLI::App const* app) {
  return app->get_parent() == nullptr ? app->get_name() : path_of(app->get_parent()) + " " + app->get_name();
}

std::vector<std::string> option_names(CLI::App const* app) {
  std::vector<std::string> names;
  for (CLI::Option const* option : app->get_options())
    for (std::string const& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(CLI::App const* app) {
  std::vector<std::string> names;
  for (CLI::App const* command : app->get_subcommands([](CLI::App const*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// What the first word that was not expected may have been meant to be.
std::string suggestion_for(CLI::App const* app) {
  for (std::string const& word : app->remaining(true)) {
    bool const is_option = word.rfind("--", 0) == 0;
    auto const known = is_option ? option_names(app) : command_names(app);
    std::vector<std::string_view> const names{known.begin(), known.end()};
    if (auto const near = closest(word.substr(0, word.find('=')), names))
      return "; did you mean " + std::string{*near} + "?";
  }
  return {};
}

// Reads the words once. `incomplete`: all that is wrong is that something required is not given.
void read_words(CLI::App& app, std::vector<std::string> words, CommandLine& read, bool& incomplete) {
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(words));
  } catch (CLI::CallForHelp const&) {
    CLI::App const* const command = innermost(&app);
    read.asked_for = command->help(path_of(command->get_parent() != nullptr ? command->get_parent() : command));
  } catch (CLI::CallForVersion const& asked) {
    read.asked_for = std::string{asked.what()} + "\n";
  } catch (CLI::ParseError const& error) {
    read.mistake = error.what() + suggestion_for(innermost(&app));
    incomplete = dynamic_cast<CLI::RequiredError const*>(&error) != nullptr;
  }
}

// "--jobs", or the name of a word by its place.
std::string name_of(CLI::Option const* option) {
  return option->get_lnames().empty() ? option->get_name(true) : "--" + option->get_lnames().front();
}

std::vector<Said> said_by(CLI::App* command) {
  std::vector<Said> said;
  for (CLI::Option const* option : command->get_options())
    if (option->count() > 0) said.push_back({name_of(option), option->results().back()});
  return said;
}

// What of `supplied` the command takes and its line does not say, as words; those by their place first.
std::vector<std::string> left_open(CLI::App* command, SaidLine const& supplied) {
  std::vector<std::string> words;
  for (CLI::Option const* option : command->get_options()) {
    auto const value = option->count() == 0 ? supplied.find(name_of(option)) : std::nullopt;
    if (!value) continue;
    if (option->get_positional())
      words.insert(words.begin(), *value);
    else
      words.push_back(name_of(option) + "=" + *value);
  }
  return words;
}

std::size_t depth_of(CLI::App const* command) {
  return command->get_parent() == nullptr ? 0 : 1 + depth_of(command->get_parent());
}

// Behind the command's name: what comes later may end with "--".
std::vector<std::string> with_words(std::vector<std::string> line, std::size_t depth,
                                    std::vector<std::string> const& more) {
  line.insert(line.begin() + static_cast<std::ptrdiff_t>(depth), more.begin(), more.end());
  return line;
}

}  // namespace

void offer_text(CLI::App& command, std::string const& name, std::string& text, std::string const& meaning,
                std::string const& value, Need need, Mistake const& mistake) {
  CLI::Option* const option = command.add_option(name, text, meaning);
  option->type_name(value)->required(need == Need::required);
  if (mistake) option->check(mistake);
}

void offer_words(CLI::App& command, std::string const& name, std::vector<std::string>& words,
                 std::string const& meaning) {
  command.add_option(name, words, meaning)->type_name("");
}

void offer_flag(CLI::App& command, std::string const& name, bool& flag, std::string const& meaning) {
  command.add_flag(name, flag, meaning);
}

void offer_flag_how(CLI::App& command, std::string const& name, std::string& how, std::vector<std::string> const& words,
                    std::string const& meaning) {
  std::string all;
  for (std::string const& word : words) all += (all.empty() ? "" : "|") + word;
  command.add_flag(name, how, meaning)->check([words, all](std::string const& given) -> std::string {
    return std::find(words.begin(), words.end(), given) != words.end() ? "" : "\"" + given + "\" is none of " + all;
  });
}

void offer_number(CLI::App& command, std::string const& name, unsigned& number, unsigned least, unsigned most,
                  std::string const& meaning) {
  command.add_option(name, number, meaning)->type_name("N")->check(CLI::Range(least, most));
}

void offer_date(CLI::App& command, std::string const& name, std::optional<Date>& date, std::string const& meaning,
                Need need) {
  command
      .add_option_function<std::string>(
          name,
          [&date, name](std::string const& given) {
            date = parse_iso_date(given);
            if (!date) throw CLI::ValidationError(name, "\"" + given + "\" is no date; write it as YYYY-MM-DD");
          },
          meaning)
      ->type_name("YYYY-MM-DD")
      ->required(need == Need::required);
}

void offer_choice(CLI::App& command, std::string const& name, std::vector<std::string> const& words,
                  std::function<void(std::size_t)> const& choose, std::string const& meaning) {
  std::string all;
  for (std::string const& word : words) all += (all.empty() ? "" : "|") + word;
  command
      .add_option_function<std::string>(
          name,
          [choose, words, name, all](std::string const& given) {
            auto const found = std::find(words.begin(), words.end(), given);
            if (found == words.end()) throw CLI::ValidationError(name, "\"" + given + "\" is none of " + all);
            choose(static_cast<std::size_t>(found - words.begin()));
          },
          meaning)
      ->type_name(all);
}

CLI::App& offer_command(CLI::App& command, std::string const& name, std::string const& summary) {
  return *command.add_subcommand(name, summary);
}

void hide_command(CLI::App& command) { command.group(""); }

void require_command(CLI::App& command) { command.require_subcommand(1); }

void when_chosen(CLI::App& command, std::function<void()> const& action) { command.callback(action); }

void for_each_command(CLI::App& program, std::function<void(CLI::App&)> const& act) {
  auto const commands = program.get_subcommands([](CLI::App const*) { return true; });
  for (CLI::App* command : commands) for_each_command(*command, act);
  if (commands.empty()) act(program);
}

std::optional<std::string> SaidLine::find(std::string_view name) const {
  for (Said const& said : words)
    if (said.name == name) return said.value;
  return {};
}

CommandLine read_command_line(About const& about, std::function<void(CLI::App&)> const& declare,
                              std::vector<std::string> const& arguments, ReadSettings const& supply) {
  CLI::App app{about.summary, about.name};
  app.set_version_flag("--version", about.name + " " + about.version);
  app.require_subcommand(0, 1);
  app.get_formatter()->column_width(32);
  declare(app);
  CommandLine read;
  bool incomplete = false;
  read_words(app, arguments, read, incomplete);
  CLI::App* const command = innermost(&app);
  read.command = path_of(command);
  if (command == &app) read.help = app.help();
  if (command == &app || !read.asked_for.empty() || (!read.mistake.empty() && !incomplete)) return read;

  auto const supplied = supply({read.command, said_by(command)});
  read.stopped = !supplied;
  if (read.stopped) return read;
  auto const more = left_open(command, {read.command, *supplied});
  if (more.empty()) return read;
  read.mistake.clear();
  read_words(app, with_words(arguments, depth_of(command), more), read, incomplete);
  return read;
}

}  // namespace amends
