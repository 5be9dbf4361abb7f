#include "cli/keyboard.h"

#include <termios.h>  // tcgetattr, tcsetattr
#include <unistd.h>   // read

#include <cerrno>  // errno

namespace amends {

namespace {

constexpr char control_c = 3;
constexpr char control_d = 4;
constexpr char escape = 27;

// Keys come at once and unseen while it lives; afterwards the terminal is as it was.
class RawMode {
 public:
  explicit RawMode(int descriptor) : descriptor_{descriptor}, set_{tcgetattr(descriptor, &before_) == 0} {
    if (!set_) return;
    auto raw = before_;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(descriptor_, TCSADRAIN, &raw);
  }
  RawMode(RawMode const&) = delete;
  RawMode& operator=(RawMode const&) = delete;
  ~RawMode() {
    if (set_) tcsetattr(descriptor_, TCSADRAIN, &before_);
  }

  // An arrow key sends several bytes, letters among them: none of them is a key that was pressed.
  void drop_rest() const {
    auto patient = before_;
    patient.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    patient.c_cc[VMIN] = 0;
    patient.c_cc[VTIME] = 1;
    tcsetattr(descriptor_, TCSADRAIN, &patient);
    char rest[16];
    while (::read(descriptor_, rest, sizeof rest) > 0) continue;
  }

 private:
  int descriptor_;
  termios before_{};
  bool set_;
};

}  // namespace

std::optional<char> Keyboard::byte() {
  if (left_.empty()) {
    char buffer[512];
    ssize_t got = 0;
    do got = ::read(descriptor_, buffer, terminal_ ? 1 : sizeof buffer);
    while (got < 0 && errno == EINTR);
    if (got <= 0) return std::nullopt;
    left_.assign(buffer, static_cast<std::size_t>(got));
  }
  char const first = left_.front();
  left_.erase(0, 1);
  return first;
}

std::optional<char> Keyboard::key() {
  if (!terminal_) {
    auto const text = line();
    if (!text) return std::nullopt;
    auto const at = text->find_first_not_of(" \t\r");
    return at == std::string::npos ? '\n' : (*text)[at];
  }
  RawMode const raw{descriptor_};
  auto const pressed = byte();
  if (!pressed || *pressed == control_c || *pressed == control_d) return std::nullopt;
  if (*pressed == escape) raw.drop_rest();
  return *pressed == '\r' ? '\n' : *pressed;
}

std::optional<std::string> Keyboard::line() {
  std::string text;
  for (auto next = byte();; next = byte()) {
    if (!next && text.empty()) return std::nullopt;
    if (!next || *next == '\n') break;
    text += *next;
  }
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return text;
}

}  // namespace amends
