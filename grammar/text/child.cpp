#include "grammar/text/child.h"

#include <fcntl.h>         // O_CLOEXEC, open
#include <poll.h>          // poll
#include <signal.h>        // kill
#include <sys/mman.h>      // memfd_create
#include <sys/prctl.h>     // prctl, PR_SET_PDEATHSIG
#include <sys/resource.h>  // setrlimit
#include <sys/wait.h>      // waitpid
#include <unistd.h>        // dup2, execve, fork, pipe2, read, write

#include <algorithm>  // std::max
#include <array>      // std::array
#include <cerrno>     // errno

namespace amends {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int cannot_run = 126;
constexpr int not_found = 127;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_{number} {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  void take(int number) {
    close();
    number_ = number;
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// A file in memory that holds `input`, so that the child may read at its own pace.
bool put_input(Descriptor& file, std::string_view input) {
  file.take(::memfd_create("amends-input", MFD_CLOEXEC));
  if (file.number() < 0) return false;
  while (!input.empty()) {
    ssize_t const written = ::write(file.number(), input.data(), input.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    input.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::lseek(file.number(), 0, SEEK_SET) == 0;
}

void limit(decltype(RLIMIT_AS) resource, rlim_t most) {
  rlimit const bound{most, most};
  ::setrlimit(resource, &bound);
}

struct Prepared {
  std::vector<char*> arguments;  // ends with a null pointer
  rlim_t seconds = 0;
  rlim_t memory = 0;
  int input = -1;
  int output = -1;
};

// In the child: between fork and exec only calls that are safe after a fork of a program with threads.
[[noreturn]] void become(Prepared const& how) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  int const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  bool const connected = ::dup2(how.input, STDIN_FILENO) >= 0 && ::dup2(how.output, STDOUT_FILENO) >= 0 &&
                         ::dup2(nowhere, STDERR_FILENO) >= 0;
  if (!connected || ::close_range(STDERR_FILENO + 1, ~0U, 0) != 0) ::_exit(cannot_run);
  limit(RLIMIT_AS, how.memory);
  limit(RLIMIT_CPU, how.seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  std::array<char*, 1> environment{nullptr};
  ::execve(how.arguments.front(), how.arguments.data(), environment.data());
  ::_exit(errno == ENOENT ? not_found : cannot_run);
}

enum class Gathered { all, too_slow, too_much, failed };

int milliseconds_until(Clock::time_point deadline) {
  auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::max<decltype(left)>(left, 0));
}

Gathered gather(int pipe, Clock::time_point deadline, std::size_t most, std::string& output) {
  std::vector<char> buffer(std::size_t{64} << 10U);
  for (;;) {
    pollfd waiting{pipe, POLLIN, 0};
    int const ready = ::poll(&waiting, 1, milliseconds_until(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return Gathered::failed;
    if (ready == 0) return Gathered::too_slow;
    ssize_t const got = ::read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Gathered::failed;
    if (got == 0) return Gathered::all;
    output.append(buffer.data(), static_cast<std::size_t>(got));
    if (output.size() > most) return Gathered::too_much;
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

// A child may close its output and live on: it has until the deadline, too.
bool ends_by(pid_t child, Clock::time_point deadline, int& status) {
  for (;;) {
    pid_t const ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return true;
    if (Clock::now() >= deadline) return false;
    ::poll(nullptr, 0, 2);
  }
}

ChildRun ended(int status, std::string output) {
  if (WIFSIGNALED(status)) {
    bool const out_of_time = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
    return {out_of_time ? ChildEnd::too_slow : ChildEnd::failed, 0, {}};
  }
  int const code = WEXITSTATUS(status);
  if (code == not_found) return {ChildEnd::missing, 0, {}};
  if (code == cannot_run) return {ChildEnd::failed, 0, {}};
  return {ChildEnd::done, code, std::move(output)};
}

}  // namespace

ChildRun run_child(std::vector<std::string> const& command, std::string_view input, ChildLimits const& limits) {
  auto const deadline = Clock::now() + limits.time;
  Descriptor file;
  std::array<int, 2> ends{-1, -1};
  if (!put_input(file, input) || ::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  Descriptor const from_child{ends[0]};
  Descriptor to_us{ends[1]};

  auto words = command;
  Prepared how;
  for (auto& word : words) how.arguments.push_back(word.data());
  how.arguments.push_back(nullptr);
  how.seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 1);
  how.memory = limits.memory;
  how.input = file.number();
  how.output = to_us.number();

  pid_t const child = ::fork();
  if (child < 0) return {};
  if (child == 0) become(how);
  to_us.close();

  ChildRun run;
  int status = 0;
  auto gathered = gather(from_child.number(), deadline, limits.output, run.output);
  if (gathered == Gathered::all && ends_by(child, deadline, status)) return ended(status, std::move(run.output));
  ::kill(child, SIGKILL);
  wait_for(child);
  if (gathered == Gathered::all) gathered = Gathered::too_slow;
  auto const end = gathered == Gathered::too_slow   ? ChildEnd::too_slow
                   : gathered == Gathered::too_much ? ChildEnd::too_much
                                                    : ChildEnd::failed;
  return {end, 0, {}};
}

}  // namespace amends
