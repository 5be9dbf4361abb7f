// A value that is mostly not there: it takes the room of a pointer then, where std::optional takes that of the
// value. A night holds tens of thousands of findings, and few of them carry a person's word.
#pragma once

#include <memory>    // std::unique_ptr
#include <optional>  // std::optional
#include <utility>   // std::move

namespace amends {

template <class Value>
class Rare {
 public:
  Rare() = default;
  Rare(Value value) : held_{std::make_unique<Value>(std::move(value))} {}
  Rare(std::optional<Value> value) : held_{value ? std::make_unique<Value>(*std::move(value)) : nullptr} {}
  Rare(Rare const& other) : held_{other.held_ ? std::make_unique<Value>(*other.held_) : nullptr} {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(Rare const& other) { return *this = Rare{other}; }
  Rare& operator=(Rare&&) noexcept = default;
  ~Rare() = default;

  [[nodiscard]] bool has_value() const { return held_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  [[nodiscard]] Value& operator*() { return *held_; }
  [[nodiscard]] Value const& operator*() const { return *held_; }
  [[nodiscard]] Value* operator->() { return held_.get(); }
  [[nodiscard]] Value const* operator->() const { return held_.get(); }

 private:
  std::unique_ptr<Value> held_;
};

}  // namespace amends
