// Which two letters the entries of a table open with: asked of every word of a text before the table is, since nearly
// every word of a text opens none of a table's entries. It may say yes for nothing, and never says no for an entry.
#pragma once

#include <bitset>       // std::bitset
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

class FirstLetters {
 public:
  void add(std::string_view entry) {
    if (entry.size() > 1) {
      openings_.set(place_of(entry));
      return;
    }
    for (std::size_t second = 0; second < letters; ++second) openings_.set(place(entry.front(), second));
  }

  // Whether an entry may stand at the very start of `at`, in any case.
  [[nodiscard]] bool may_open(std::string_view at) const { return !at.empty() && openings_.test(place_of(at)); }

 private:
  static constexpr std::size_t letters = 32;  // the low five bits of a letter are the same in either case

  static constexpr std::size_t place(char first, std::size_t second) {
    return (static_cast<unsigned char>(first) % letters) * letters + second;
  }
  static constexpr std::size_t place_of(std::string_view at) {
    return place(at[0], at.size() > 1 ? static_cast<unsigned char>(at[1]) % letters : 0);
  }

  std::bitset<letters * letters> openings_;
};

}  // namespace amends
