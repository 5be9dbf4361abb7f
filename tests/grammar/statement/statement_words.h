// A vocabulary with headings enough for these tests, so that they do not hang on a pack.
#pragma once

#include "grammar/model/vocabulary.h"

namespace amends {

inline Vocabulary heading_words() {
  Vocabulary words;
  words.agreed_headings = {"agreed action", "agreed actions", "action", "putting things right", "agreed remedy"};
  words.recommended_headings = {"recommendations", "our recommendations", "recommended action"};
  words.ordered_headings = {"orders", "order", "orders and recommendations"};
  words.summary_headings = {"the ombudsman's final decision"};
  words.final_headings = {"final decision", "decision"};
  words.other_headings = {"the complaint", "what i found", "findings"};
  words.furniture = {"back to top",      "print this page",
                     "lgo logogram",     "review your privacy settings",
                     "required cookies", "investigator's decision on behalf of the ombudsman"};
  return words;
}

}  // namespace amends
