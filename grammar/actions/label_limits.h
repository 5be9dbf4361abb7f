// "It will do a and b within four weeks, c within two weeks of receiving the invoices and d within three months":
// limits of actions that are named by the labels of their paragraphs.
#pragma once

#include "grammar/actions/line.h"

#include <string>  // std::string
#include <vector>  // std::vector

namespace amends {

struct LabelLimit {
  std::vector<std::string> labels;  // "a", "b": lower case, without brackets
  TimeWords const* time = nullptr;
};

// The groups of labels with the limit behind each, in order. Empty unless the line asks that labels be done: a verb of
// doing, or a noun such as "actions", stands before the first.
[[nodiscard]] std::vector<LabelLimit> label_limits(Line const& line, Lexicon const& lexicon);

}  // namespace amends
