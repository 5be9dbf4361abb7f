// To whom: who is paid, told, written to or helped by a duty.
#pragma once

#include "grammar/actions/duties.h"
#include "grammar/actions/people.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct Recipients {
  std::vector<std::string> names;  // pronouns resolved; as printed where nobody fits
  bool certain = true;             // false: flag unclear_recipient
  bool each = false;               // "each of the two children"
  int count = 0;                   // payees where the words number them
  [[nodiscard]] bool only_ombudsman() const { return names.size() == 1 && names.front() == "Ombudsman"; }
};

// Whom the verb addresses ("pay Ms E", "to Ms T", "with us"); empty where nobody is named so.
[[nodiscard]] Recipients addressed(Line const& line, DutyWords const& duty, Lexicon const& lexicon,
                                   Discourse const& discourse);

// The only person that the words name in any other way ("Mr S's bathroom", "her banding"): a purpose or
// possession counts where it is the only one.
[[nodiscard]] Recipients concerned(Line const& line, DutyWords const& duty, Discourse const& discourse);

}  // namespace amends
