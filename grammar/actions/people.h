// Who has been spoken of in a section, in order, and so what a pronoun refers to.
#pragma once

#include "grammar/actions/line.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

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
  void start_section() { heard_in_section_.clear(); }

 private:
  struct Person {
    std::vector<std::string> names;
    Gender gender = Gender::unknown;
    int sentence = 0;
  };
  std::vector<Person> heard_;  // distinct, the latest last
  std::vector<std::string> addressed_;
  int sentence_ = 0;
  std::vector<std::string> heard_in_section_;
};

}  // namespace amends
