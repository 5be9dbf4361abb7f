// "It will do a and b within four weeks, c within two weeks of receiving the invoices and d within three months":
// limits of actions that are named by the labels of their paragraphs.
#pragma once

#include "grammar/actions/line.h"

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct LabelLimit {
  std::vector<std::string> labels;  // "a", "b": lower case, without brackets
  bool closed = false;              // one of them is printed as a label, with a bracket
  TimeWords const* time = nullptr;
};

// The groups of labels with the limit behind each, in order. Empty unless the line asks that labels be done: a verb of
// doing, or a noun such as "actions", stands before the first.
[[nodiscard]] std::vector<LabelLimit> label_limits(Line const& line, Lexicon const& lexicon);

// The labels that words before `until` (a folded offset) name after "actions", "recommendation", "paragraph": "a",
// "b" and "c" of "actions (a) to (c)". Empty where there are none.
[[nodiscard]] std::vector<std::string> labels_named(Line const& line, std::size_t until);

// Whether the printed label path of an action ("1(a)", "4.2") ends in, or stands under, one of `labels`.
[[nodiscard]] bool labelled(std::string_view path, std::vector<std::string> const& labels);

}  // namespace amends
