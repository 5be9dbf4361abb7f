// An action in the words of the corpus files, so that a difference can be read off.
//
//   kind: payment          as in JSON
//   to: "Mrs B, Mr B"      recipients
//   by: "Trust"            actors; left out for the Council
//   sums: "£300 each"      "up to £50", "£200 per month x 9", "50%", "to calculate"; several with commas
//   total: "£600"          left out where the words do not settle it
//   when: "within 1 month" "by 31/3/2025", "by 31/3", "immediately", "event", "every 3 months"; left out
//                          where none is stated; "from event" or "from action" where it counts from one
//   inherited: yes         the time words stand elsewhere
//   modality: conditional  left out for agreed
//   says: "..."            the action's own words; compared only where a case gives them
#pragma once

#include "grammar/model/action.h"

#include <map>          // std::map
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace amends {

using Meaning = std::map<std::string, std::string>;

[[nodiscard]] Meaning meaning_of(AgreedAction const& action, std::string_view source);

// "{kind: apology, to: Mrs B, when: within 1 month}"
[[nodiscard]] std::string in_words(Meaning const& means);

}  // namespace amends
