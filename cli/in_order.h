// Work on many inputs at once, with the results in input order and only a few held in memory.
#pragma once

#include <algorithm>           // std::min
#include <condition_variable>  // std::condition_variable
#include <cstddef>             // std::size_t
#include <exception>           // std::exception_ptr
#include <mutex>               // std::mutex
#include <optional>            // std::optional
#include <thread>              // std::jthread
#include <vector>              // std::vector

namespace amends {

// Calls `make(i)` for i in [0, count) on `jobs` threads, and `take(result)` for each on this thread, in
// order. `take` answers whether to go on. What `make` throws is thrown here, after the threads ended.
template <class Result, class Make, class Take>
void in_order(std::size_t count, unsigned jobs, Make make, Take take) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      if (!take(make(i))) return;
    return;
  }
  std::size_t const window = std::size_t{jobs} * 8;  // results that may wait to be taken
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Result>> slots(window);
  std::size_t next = 0;  // to be made
  std::size_t taken = 0;
  bool stop = false;
  std::exception_ptr failure;

  auto const work = [&] {
    for (;;) {
      std::size_t mine = 0;
      {
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return stop || next >= count || next < taken + window; });
        if (stop || next >= count) return;
        mine = next++;
      }
      try {
        Result made = make(mine);
        std::lock_guard const lock{mutex};
        slots[mine % window] = std::move(made);
      } catch (...) {
        std::lock_guard const lock{mutex};
        failure = std::current_exception();
        stop = true;
      }
      changed.notify_all();
    }
  };

  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < std::min<std::size_t>(jobs, count); ++i) threads.emplace_back(work);
  while (taken < count) {
    std::optional<Result> result;
    {
      std::unique_lock lock{mutex};
      changed.wait(lock, [&] { return stop || slots[taken % window]; });
      if (stop) break;
      result.swap(slots[taken % window]);
      ++taken;
    }
    changed.notify_all();
    if (take(std::move(*result))) continue;
    std::lock_guard const lock{mutex};
    stop = true;
    break;
  }
  changed.notify_all();
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

// What --jobs 0 means.
[[nodiscard]] inline unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace amends
