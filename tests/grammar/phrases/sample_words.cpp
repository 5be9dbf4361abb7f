#include "sample_words.h"

namespace amends {

Lexicon const& sample_lexicon() {
  static Lexicon const lexicon = [] {
    Vocabulary words;
    words.bodies = {"Council", "Care Provider", "Trust", "landlord"};
    words.decision_anchors = {"final decision",  "decision",        "decision statement",       "statement",
                              "final statement", "decision letter", "final decision statement", "letter",
                              "determination"};
    words.report_anchors = {"report", "final report"};
    words.immediate = {"at the first opportunity"};
    words.obligation_modals = {"will", "should", "must"};
    words.verbs = {{"pay", "paid", ""},         {"apologise", "", ""},
                   {"apologise to", "", ""},    {"write", "wrote", "written"},
                   {"tell", "told", ""},        {"send", "sent", ""},
                   {"put in place", "put", ""}, {"write off", "wrote off", "written off"},
                   {"refer", "", ""},           {"notify", "", ""},
                   {"carry out", "", ""}};
    return Lexicon{std::move(words)};
  }();
  return lexicon;
}

}  // namespace amends
