// The only place that asks the machine anything: its clock, its terminal, NO_COLOR.
#include "cli/program.h"

#include <sys/ioctl.h>  // TIOCGWINSZ
#include <unistd.h>     // isatty

#include <csignal>  // std::signal
#include <cstdlib>  // std::getenv
#include <ctime>    // std::time

namespace {

int terminal_columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

amends::Surroundings look_around() {
  char const* const no_color = std::getenv("NO_COLOR");
  return {
      .input_is_terminal = isatty(STDIN_FILENO) == 1,
      .output_is_terminal = isatty(STDOUT_FILENO) == 1,
      .errors_are_terminal = isatty(STDERR_FILENO) == 1,
      .no_color = no_color != nullptr && *no_color != '\0',
      .columns = terminal_columns(),
      .utc_seconds = std::time(nullptr),
  };
}

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error of write(), like a full disk
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is an answer of write(), not the end
  return static_cast<int>(amends::run_program({arguments + 1, arguments + count}, look_around()));
}
