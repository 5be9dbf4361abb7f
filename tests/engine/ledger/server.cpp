#include "server.h"

#include "engine/ledger/database.h"

#include <fcntl.h>     // open
#include <pwd.h>       // getpwnam
#include <signal.h>    // kill
#include <sys/wait.h>  // waitpid
#include <unistd.h>    // fork, execv

#include <chrono>      // std::chrono
#include <filesystem>  // std::filesystem
#include <optional>    // std::optional
#include <stdexcept>   // std::runtime_error
#include <thread>      // std::this_thread
#include <vector>      // std::vector

namespace amends::tests {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string const programs = "/usr/lib/postgresql/15/bin";

// The server refuses to run as root, so root becomes the package's user first. It is told to end when its
// parent does.
std::vector<std::string> as_server(std::vector<std::string> words) {
  std::vector<std::string> all{"/usr/bin/setpriv", "--pdeathsig", "SIGQUIT"};
  if (::geteuid() == 0) all.insert(all.end(), {"--reuid=postgres", "--regid=postgres", "--clear-groups"});
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

pid_t spawn(std::vector<std::string> words, std::string const& log) {
  pid_t const child = ::fork();
  if (child != 0) return child;
  int const out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  int const in = ::open("/dev/null", O_RDONLY);
  if (out < 0 || in < 0) ::_exit(126);
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  std::string language = "LC_ALL=C";
  char* environment[] = {language.data(), nullptr};
  ::execve(pointers[0], pointers.data(), environment);
  ::_exit(127);
}

int ended(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return status;
}

std::string address(std::string const& folder) { return "postgresql://postgres@/postgres?host=" + folder; }

bool answers(std::string const& folder) {
  try {
    return Database::open(address(folder), false).value("SELECT CAST(1 AS TEXT)") == "1";
  } catch (LedgerError const&) {
    return false;
  }
}

}  // namespace

std::unique_ptr<Server> Server::start() {
  if (!fs::exists(programs + "/postgres")) return nullptr;
  // In memory where there is room for that: nothing of it has to outlast the test.
  auto const place = fs::exists("/dev/shm") ? fs::path{"/dev/shm"} : fs::temp_directory_path();
  auto folder = (place / "amends-server-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  if (::geteuid() == 0) {
    auto const* const user = ::getpwnam("postgres");
    if (user == nullptr || ::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
      throw std::runtime_error{"no user postgres"};
  }
  auto const log = folder + "/log";
  auto const data = folder + "/data";
  auto const made = ended(spawn(as_server({programs + "/initdb", "--pgdata=" + data, "--username=postgres",
                                           "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"}),
                                log));
  if (made != 0) throw std::runtime_error{"initdb failed, see " + log};
  auto const process =
      spawn(as_server({programs + "/postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off",
                       "-c", "full_page_writes=off", "-c", "max_connections=10", "-c", "shared_buffers=8MB", "-c",
                       "autovacuum=off", "-c", "jit=off"}),
            log);
  std::unique_ptr<Server> server{new Server{folder, process}};
  for (int i = 0; i < 400 && !answers(folder); ++i) std::this_thread::sleep_for(25ms);
  if (!answers(folder)) throw std::runtime_error{"PostgreSQL did not start"};
  return server;
}

Server::~Server() {
  stop();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Server::stop() {
  if (process_ <= 0) return;
  ::kill(process_, SIGQUIT);
  ended(process_);
  process_ = 0;
}

std::string Server::empty_schema() {
  auto const name = "t" + std::to_string(++schemas_);
  Database::open(address(folder_), false).run("CREATE SCHEMA " + name);
  return address(folder_) + "&options=-csearch_path%3D" + name;
}

}  // namespace amends::tests
