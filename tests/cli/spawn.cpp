#include "spawn.h"

#include <fcntl.h>     // open
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

Spoken run_amends(std::vector<std::string> const& arguments, std::string const& folder,
                  std::string const& standard_input) {
  TemporaryFolder const streams;
  streams.write("in", standard_input);
  pid_t const child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(arguments, folder, streams.path());
  int status = 0;
  ::waitpid(child, &status, 0);
  int const code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return {code, read_file(streams.path() + "/out"), read_file(streams.path() + "/err")};
}

bool update_golden() {
  char const* const wanted = std::getenv("AMENDS_UPDATE_GOLDEN");
  return wanted != nullptr && std::string{wanted} == "1";
}

}  // namespace amends::tests
