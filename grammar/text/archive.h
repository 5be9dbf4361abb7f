// A zip file in memory, as office documents are, opened without trust in what it says of itself. Inside the
// room.
#pragma once

#include "grammar/text/document.h"

#include <memory>       // std::unique_ptr
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant

struct zip;

namespace amends {

class Archive {
 public:
  // The archive that `bytes` are; they must outlive it.
  [[nodiscard]] static std::variant<Archive, Unreadable> open(std::string_view bytes);

  // The content of the entry called `name`; empty where there is none. What all entries unpack to together
  // is bounded, and so is how far one may have been packed.
  [[nodiscard]] std::variant<std::string, Unreadable> read(std::string const& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  using Handle = std::unique_ptr<zip, Close>;

  explicit Archive(Handle handle) : handle_{std::move(handle)} {}

  Handle handle_;
  std::size_t unpacked_ = 0;
};

}  // namespace amends
