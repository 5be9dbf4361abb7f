#include "spawn.h"

#include <fcntl.h>     // open
#include <signal.h>    // kill
#include <sys/stat.h>  // chmod
#include <sys/wait.h>  // waitpid
#include <unistd.h>    // fork, execve

#include <cstdlib>     // mkdtemp, std::getenv
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ifstream
#include <iterator>    // std::istreambuf_iterator
#include <stdexcept>   // std::runtime_error

namespace amends::tests {

namespace {

namespace fs = std::filesystem;

void redirect(std::string const& path, int flags, int descriptor) {
  int const file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
  ::close(file);
}

[[noreturn]] void become(std::vector<std::string> const& arguments, std::string const& folder,
                         std::string const& streams) {
  redirect(streams + "/in", O_RDONLY, STDIN_FILENO);
  redirect(streams + "/out", O_WRONLY | O_CREAT, STDOUT_FILENO);
  redirect(streams + "/err", O_WRONLY | O_CREAT, STDERR_FILENO);
  if (::chdir(folder.c_str()) != 0) ::_exit(126);
  std::string program = AMENDS_PROGRAM;
  std::vector<std::string> words = arguments;
  std::vector<char*> pointers{program.data()};
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  char* environment[] = {nullptr};
  ::execve(program.c_str(), pointers.data(), environment);
  ::_exit(127);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "amends-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(std::string const& name, std::string const& text) const {
  fs::path const path = fs::path{path_} / name;
  fs::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << text;
}

std::string read_file(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

namespace {

pid_t start(Before const& before, std::vector<std::string> const& arguments, std::string const& folder,
            std::string const& streams) {
  pid_t const child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child != 0) return child;
  if (before) before();
  become(arguments, folder, streams);
}

Spoken ended(pid_t child, std::string const& streams) {
  int status = 0;
  ::waitpid(child, &status, 0);
  int const code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return {code, read_file(streams + "/out"), read_file(streams + "/err")};
}

}  // namespace

Spoken run_amends(std::vector<std::string> const& arguments, std::string const& folder,
                  std::string const& standard_input) {
  TemporaryFolder const streams;
  streams.write("in", standard_input);
  return ended(start({}, arguments, folder, streams.path()), streams.path());
}

Spoken run_amends_after(Before const& before, std::vector<std::string> const& arguments, std::string const& folder) {
  TemporaryFolder const streams;
  for (auto const* name : {"in", "out", "err"}) streams.write(name, "");
  for (auto const* name : {"/in", "/out", "/err", ""}) ::chmod((streams.path() + name).c_str(), 0777);
  return ended(start(before, arguments, folder, streams.path()), streams.path());
}

bool kill_amends_after(int microseconds, std::vector<std::string> const& arguments, std::string const& folder) {
  TemporaryFolder const streams;
  streams.write("in", "");
  pid_t const child = start({}, arguments, folder, streams.path());
  ::usleep(static_cast<useconds_t>(microseconds));
  ::kill(child, SIGKILL);
  return ended(child, streams.path()).exit_code == -SIGKILL;
}

bool update_golden() {
  char const* const wanted = std::getenv("AMENDS_UPDATE_GOLDEN");
  return wanted != nullptr && std::string{wanted} == "1";
}

}  // namespace amends::tests
