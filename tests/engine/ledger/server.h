// A PostgreSQL server of the tests' own: from Debian's package, in a folder of its own, on a socket in that
// folder only. It goes when the program that started it ends, however that ends.
#pragma once

#include <sys/types.h>  // pid_t

#include <memory>  // std::unique_ptr
#include <string>  // std::string

namespace amends::tests {

class Server {
 public:
  // Nothing where the package is not installed. Throws std::runtime_error where the server does not start.
  static std::unique_ptr<Server> start();
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;
  ~Server();

  // A schema that is empty, under a name that no other test has; as the URL of a ledger.
  [[nodiscard]] std::string empty_schema();
  // At once, as when the machine fails: every connection is lost.
  void stop();

 private:
  Server(std::string folder, pid_t process) : folder_{std::move(folder)}, process_{process} {}

  std::string folder_;
  pid_t process_;
  int schemas_ = 0;
};

}  // namespace amends::tests
