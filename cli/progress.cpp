#include "cli/progress.h"

#include <string>  // std::string

namespace amends {

namespace {
constexpr auto patience = std::chrono::seconds{1};
constexpr auto pace = std::chrono::milliseconds{100};
constexpr std::size_t bar_width = 30;
}  // namespace

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  auto const now = Clock::now();
  if (now - started_ < patience || now - shown_at_ < pace) return;
  shown_at_ = now;
  shown_ = true;
  std::size_t const filled = done_ * bar_width / count_;
  console_.raw("\r[" + std::string(filled, '#') + std::string(bar_width - filled, ' ') + "] " + std::to_string(done_) +
               " of " + std::to_string(count_));
}

Progress::~Progress() {
  if (shown_) console_.raw("\r\x1b[K");
}

}  // namespace amends
