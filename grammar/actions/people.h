// Who has been spoken of in a section, in order, and so what a pronoun refers to.
#pragma once

#include "grammar/actions/line.h"

#include <array>          // std::array
#include <cstddef>        // std::size_t
#include <map>            // std::map
#include <optional>       // std::optional
#include <set>            // std::set
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <vector>         // std::vector

namespace amends {

// The people of a section in the order in which they were mentioned.
class Discourse {
 public:
  // Takes in the people of a line up to folded offset `end`, in order.
  void hear(Line const& line, std::size_t begin, std::size_t end);
  // The recipients of an action just read: what "them" and "both of them" refer to next.
  void address(std::vector<std::string> const& names);

  struct Answer {
    std::vector<std::string> names;
    bool certain = true;  // false: two people fit
  };
  // Whom a pronoun of this gender means here; nothing where nobody fits.
  [[nodiscard]] std::optional<Answer> refer(Gender gender) const;
  // The one person heard of since `start_section`, if there is only one.
  [[nodiscard]] std::optional<std::string> only_person() const;
  // From here on people count as the section's own.
  void start_section() {
    first_in_section_.reset();
    others_in_section_ = false;
  }

 private:
  struct Person {
    std::vector<std::string> names;
    Gender gender = Gender::unknown;
    int sentence = 0;
  };
  // When somebody was last heard of, counted in mentions. A list may name thousands: each is found by the names, and
  // the latest of a gender by the gender, without a walk over the others.
  using Turn = std::size_t;

  void forget(std::vector<std::string> const& names);
  [[nodiscard]] std::set<Turn> const& of(Gender gender) const { return by_gender_[static_cast<std::size_t>(gender)]; }

  std::map<Turn, Person> heard_;                 // distinct, the latest last
  std::unordered_map<std::string, Turn> turns_;  // by the names, one a line
  std::array<std::set<Turn>, 5> by_gender_;
  Turn next_turn_ = 0;
  std::vector<std::string> addressed_;
  int sentence_ = 0;
  std::optional<std::string> first_in_section_;
  bool others_in_section_ = false;
};

}  // namespace amends
