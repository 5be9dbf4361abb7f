// How far the work is, on standard error: only on a terminal, and only once it has lasted a second.
#pragma once

#include "cli/console.h"

#include <chrono>   // std::chrono::steady_clock
#include <cstddef>  // std::size_t

namespace amends {

class Progress {
 public:
  Progress(std::size_t count, bool quiet, Console const& console)
      : console_{console}, count_{count}, wanted_{console.surroundings().errors_are_terminal && !quiet && count > 1} {}
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;
  // Wipes the line.
  ~Progress();

  void step();

 private:
  using Clock = std::chrono::steady_clock;

  Console const& console_;
  std::size_t count_;
  bool wanted_;
  std::size_t done_ = 0;
  bool shown_ = false;
  Clock::time_point const started_ = Clock::now();
  Clock::time_point shown_at_ = started_;
};

}  // namespace amends
