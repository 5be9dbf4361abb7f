// The words by which people are told from things: titles, relations by their gender, and what before or after a letter
// or pronoun makes it something else. Apart from mentions.cpp, which holds the shapes.
#pragma once

#include "grammar/actions/line.h"

#include <array>        // std::array
#include <string_view>  // std::string_view

namespace amends {

struct Title {
  std::string_view word;
  Gender gender;
};
inline constexpr std::array titles{
    Title{"mr", Gender::male},           Title{"mrs", Gender::female},        Title{"ms", Gender::female},
    Title{"miss", Gender::female},       Title{"mx", Gender::plural},         Title{"dr", Gender::unknown},
    Title{"sir", Gender::male},          Title{"dame", Gender::female},       Title{"lady", Gender::female},
    Title{"lord", Gender::male},         Title{"rev", Gender::unknown},       Title{"cllr", Gender::unknown},
    Title{"professor", Gender::unknown}, Title{"councillor", Gender::unknown}};

inline constexpr std::array female_relations{"mother",      "wife",          "daughter", "sister",
                                             "grandmother", "granddaughter", "aunt",     "niece"};
inline constexpr std::array male_relations{"father",      "husband",  "son",   "brother",
                                           "grandfather", "grandson", "uncle", "nephew"};
// Before a single capital letter, these make it a label and no person: "section F", "band B".
inline constexpr std::array label_nouns{"section",   "part",     "band",  "stage",    "schedule", "grade",
                                        "option",    "plan",     "annex", "appendix", "level",    "category",
                                        "paragraph", "group",    "class", "flat",     "vitamin",  "hepatitis",
                                        "form",      "sections", "block", "unit",     "type",     "point"};
// After "her", these make it the object and not a possessive: "pay her £50", "tell her how".
inline constexpr std::array after_object{
    "a",      "an",     "the",      "that",  "in",      "for",          "to",       "within", "by",      "with",
    "how",    "what",   "why",      "when",  "where",   "whether",      "and",      "or",     "if",      "at",
    "on",     "of",     "directly", "again", "as",      "another",      "some",     "any",    "further", "up",
    "about",  "once",   "from",     "so",    "no",      "which",        "because",  "each",   "at",      "also",
    "around", "up",     "half",     "one",   "two",     "compensation", "who",      "before", "after",   "until",
    "and/or", "its",    "this",     "these", "those",   "is",           "are",      "was",    "has",     "will",
    "not",    "weekly", "monthly",  "but",   "without", "immediately",  "interest", "over",   "out"};

// After "they", these say that people are meant and no bodies: "the £63 they paid".
inline constexpr std::array bearing_costs{"paid", "incurred", "spent", "lost", "owe", "owed"};

// Before a noun for several people: "the other families", "each of the two children".
inline constexpr std::array group_openers{"the",      "other", "any", "all", "those", "these", "each", "both",
                                          "affected", "and",   "to",  "of",  "some",  "for",   "with"};
inline constexpr std::array group_fillers{"of",   "the",      "other",   "those", "these",   "two",      "three",
                                          "four", "five",     "six",     "seven", "eight",   "nine",     "ten",
                                          "all",  "affected", "similar", "five",  "current", "existing", "both"};
// After "the child", "the family", these make it the name of a service and no person.
inline constexpr std::array makes_service{"council", "services", "protection", "in",         "care",
                                          "support", "plan",     "review",     "conference", "team",
                                          "panel",   "needs",    "benefit",    "benefits",   "engagement",
                                          "portal",  "record",   "records",    "poverty",    "allowance"};

}  // namespace amends
