// How commands declare what they take, and how a command line is read, without CLI11's header: that costs
// seconds in each file that includes it, and so arguments.cpp alone does.
#pragma once

#include "grammar/model/date.h"

#include <cstddef>     // std::size_t
#include <functional>  // std::function
#include <optional>    // std::optional
#include <string>      // std::string
#include <vector>      // std::vector

namespace CLI {
class App;
}

namespace amends {

enum class Need { optional, required };

// What is wrong with the text given; empty where nothing is.
using Mistake = std::function<std::string(std::string const& given)>;

// `name` is one or more options ("-o,--output"), or the name of a word that is known by its place ("CASE").
// `value` is what help calls the option's value ("FILE"); it is empty for a word by its place.
void offer_text(CLI::App& command, std::string const& name, std::string& text, std::string const& meaning,
                std::string const& value = "", Need need = Need::optional, Mistake const& mistake = {});
// Any number of words by their place.
void offer_words(CLI::App& command, std::string const& name, std::vector<std::string>& words,
                 std::string const& meaning);
void offer_flag(CLI::App& command, std::string const& name, bool& flag, std::string const& meaning);
// A flag that may say how: "--quiet", which is "true", or "--quiet=unchanged".
void offer_flag_how(CLI::App& command, std::string const& name, std::string& how, std::vector<std::string> const& words,
                    std::string const& meaning);
// A whole number between `least` and `most`.
void offer_number(CLI::App& command, std::string const& name, unsigned& number, unsigned least, unsigned most,
                  std::string const& meaning);
// YYYY-MM-DD.
void offer_date(CLI::App& command, std::string const& name, std::optional<Date>& date, std::string const& meaning,
                Need need = Need::optional);
// One of a few words: `choose` is handed the place of the word given. The message of a mistake names all.
void offer_choice(CLI::App& command, std::string const& name, std::vector<std::string> const& words,
                  std::function<void(std::size_t)> const& choose, std::string const& meaning);

// A command under `command`, and that one of them must be named.
CLI::App& offer_command(CLI::App& command, std::string const& name, std::string const& summary);
void require_command(CLI::App& command);
// Does something for each command of the program that has no others under it.
void for_each_command(CLI::App& program, std::function<void(CLI::App&)> const& act);
// Leaves a command out of help: it is for this project's own pages.
void hide_command(CLI::App& command);

// What happens once the command line has been read and names `command`; where settings are added to the line,
// it happens again.
void when_chosen(CLI::App& command, std::function<void()> const& action);

// An option ("--jobs") or word by its place ("CASES"), and what it is given.
struct Said {
  std::string name, value;
};

// What a command line says, for what stands elsewhere to be added.
struct SaidLine {
  std::string command;      // "amends nightly"
  std::vector<Said> words;  // the options and words given, the last of each
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
};

// What is to be taken as said behind a line; nothing where the run must end there, of which it has spoken
// itself. What the line says wins, and what the command does not take is left out, so that all that may be said
// can be given.
using ReadSettings = std::function<std::optional<std::vector<Said>>(SaidLine const& line)>;

// The program as a whole: its name, and what --help and --version say of it.
struct About {
  std::string name, summary, version;
};

// What came of reading a command line.
struct CommandLine {
  std::string asked_for;  // the text that --help or --version asked for; empty for neither
  std::string mistake;    // why it is refused, with what may have been meant; empty where it is not
  std::string command;    // the innermost command named, as people would type it: "amends rules list"
  std::string help;       // of the program; for a line that names no command
  bool stopped = false;   // `supply` gave nothing
};

// Reads `arguments` (without the program's name) against what `declare` declares, and does what the command
// named has for when it is chosen. `supply` is asked once a command is named and nothing is wrong but, at most,
// that something required is not given.
[[nodiscard]] CommandLine read_command_line(About const& about, std::function<void(CLI::App&)> const& declare,
                                            std::vector<std::string> const& arguments, ReadSettings const& supply);

}  // namespace amends
