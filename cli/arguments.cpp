#include "cli/arguments.h"

#include <CLI/CLI.hpp>  // CLI::App

#include <algorithm>  // std::find

namespace amends {

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

void require_command(CLI::App& command) { command.require_subcommand(1); }

void when_chosen(CLI::App& command, std::function<void()> const& action) { command.callback(action); }

}  // namespace amends
