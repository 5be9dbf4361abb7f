// The tags that a letter of a rule pack may use, once: the check of a pack, the writer of letters and the
// docs read this table. A letter is a Mustache template in plain text; nothing in it is escaped.
#pragma once

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

enum class LetterTag {
  today,
  body,
  reference,
  decision_date,
  to,
  step,
  actions,
  number,
  paragraph,
  words,
  summary,
  due,
  first_due,
  late,
  left,
  to_be_shown,
  evidence
};

struct LetterTagInfo {
  LetterTag tag;
  std::string_view name;     // as it stands between the braces
  bool of_action;            // stands only within {{#actions}}
  std::string_view meaning;  // what is put there; nothing where it is not known
};
// In the order of LetterTag.
[[nodiscard]] std::span<LetterTagInfo const> letter_tags();

}  // namespace amends
