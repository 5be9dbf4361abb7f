// What the words of a paragraph say about the shape around it: whether a list follows, whether they are a
// sentence of their own, whether they are a sub-heading. Function words only; the words of a scheme are
// in its vocabulary. Inside the room.
#pragma once

#include <string_view>  // std::string_view

namespace amends {

enum class Opening {
  none,   // the words stand alone
  loose,  // "... the following action within 30 days.": marked items that follow belong to it
  open,   // ends with ":" or in mid-sentence ("the Council will"): what follows belongs to it
};
[[nodiscard]] Opening opening_of(std::string_view words);

// "The Council should send us evidence.", "Within three months the Council will:"; not "Pay Mr X £100."
[[nodiscard]] bool is_statement_of_its_own(std::string_view words);

// Whether the words, by themselves, could be a sub-heading: short, no closing stop, no verb, no figures.
[[nodiscard]] bool could_be_subheading(std::string_view words);

// Whether the words end a sentence or a list item.
[[nodiscard]] bool ends_sentence(std::string_view words);
[[nodiscard]] bool ends_list_item(std::string_view words);

// Whether the first letter is a small one.
[[nodiscard]] bool starts_small(std::string_view words);

}  // namespace amends
