// Which three letters the entries of a table open with: asked of every word of a text before the table is, since nearly
// every word of a text opens none of a table's entries. It may say yes for nothing, and never says no for an entry.
#pragma once

#include <bitset>       // std::bitset
#include <cstddef>      // std::size_t
#include <string_view>  // std::string_view

namespace amends {

class FirstLetters {
 public:
  static constexpr std::size_t count = 3;

  // An entry shorter than that goes with whatever follows it.
  void add(std::string_view entry) {
    if (entry.size() >= count) {
      openings_.set(place_of(entry));
      return;
    }
    for (std::size_t second = 0; second < letters; ++second)
      for (std::size_t third = 0; third < letters; ++third)
        openings_.set(place(letter(entry, 0), entry.size() > 1 ? letter(entry, 1) : second, third));
  }

  // Whether an entry may stand at the very start of `at`, in any case.
  [[nodiscard]] bool may_open(std::string_view at) const { return !at.empty() && openings_.test(place_of(at)); }

 private:
  static constexpr std::size_t letters = 32;  // the low five bits of a letter are the same in either case
  static constexpr std::size_t places = 2048;

  static constexpr std::size_t letter(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) % letters : 0;
  }
  // Letters that share a place are no harm as long as they are few.
  static constexpr std::size_t place(std::size_t first, std::size_t second, std::size_t third) {
    return (first * 64) ^ (second * 8) ^ third;
  }
  static constexpr std::size_t place_of(std::string_view at) {
    return place(letter(at, 0), letter(at, 1), letter(at, 2));
  }

  std::bitset<places> openings_;
};

}  // namespace amends
