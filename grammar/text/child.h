// A program run at arm's length: what it reads is not trusted, so neither is it. Inside the room.
#pragma once

#include <chrono>       // std::chrono::milliseconds
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct ChildLimits {
  std::chrono::milliseconds time{6'000};         // by the wall clock; the same, in seconds, of processor time
  std::size_t memory = std::size_t{224} << 20U;  // bytes of address space
  std::size_t output = std::size_t{16} << 20U;   // bytes of standard output
};

// missing: there is no such program. too_slow, too_much: it was ended for passing a limit. failed: it
// could not be run, or was ended by a signal.
enum class ChildEnd { done, missing, too_slow, too_much, failed };

struct ChildRun {
  ChildEnd end = ChildEnd::failed;
  int exit_status = 0;  // of a child that is done
  std::string output;
};

// Runs `command` (an absolute path and its arguments; no shell, an empty environment, no open files, error
// output dropped) with `input` as its standard input. Returns within the limit of time, the child gone.
[[nodiscard]] ChildRun run_child(std::vector<std::string> const& command, std::string_view input,
                                 ChildLimits const& limits);

}  // namespace amends
