#include "grammar/actions/label_limits.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::max
#include <array>      // std::array

namespace amends {

namespace {

// Between labels and limits, these change nothing.
constexpr std::array passing{"and", "should", "will",   "be",  "must", "done",       "completed", "carried",
                             "out", "both",   "points", "are", "is",   "paragraphs", "items",     "actions",
                             "at",  "parts",  "steps",  "to",  "due",  "the",        "under",     "in"};

// The label at token i, which it moves past: "a", "(a)", "ii)", "3"; empty where none stands there.
std::string label_at(Line const& line, std::size_t& i) {
  bool const opens = line.is(i, "(");
  auto const at = opens ? i + 1 : i;
  auto const word = line.word(at);
  bool const number = !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos;
  bool const letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'h';
  bool const roman = !word.empty() && word.size() <= 4 && word.find_first_not_of("ivx") == std::string::npos;
  bool const closed = line.is(at + 1, ")");
  if (!(number || letter || roman) || (opens && !closed)) return {};
  auto const next = closed ? at + 2 : at + 1;
  bool const stands_alone = next >= line.tokens.size() || closed || line.is(next, "and") || line.is(next, ",") ||
                            line.is(next, "to") || line.is(next, "should") || line.is(next, "will") ||
                            line.time_starting(line.tokens[next].begin) != nullptr;
  if (!stands_alone) return {};  // "a review"
  i = next;
  return std::string{word};
}

}  // namespace

std::vector<LabelLimit> label_limits(Line const& line, Lexicon const& lexicon) {
  std::vector<LabelLimit> groups;
  LabelLimit open;
  bool listening = false;  // after "do", "complete", "actions"
  for (std::size_t i = 0; i < line.tokens.size();) {
    auto const at = line.tokens[i].begin;
    if (auto const* time = line.time_starting(at); time != nullptr && line.tokens[i].word) {
      if (!open.labels.empty()) {
        open.time = time;
        groups.push_back(std::move(open));
        open = {};
      }
      i = std::max(line.token_at(time->end), i + 1);
      continue;
    }
    if (listening || line.is(i, "("))
      if (auto const label = label_at(line, i); !label.empty() && listening) {
        open.labels.push_back(label);
        continue;
      }
    auto const length = line.tokens[i].word ? lexicon.match(&Vocabulary::do_verbs, line.text().substr(at)) : 0;
    bool const noun = line.is(i, "actions") || line.is(i, "points") || line.is(i, "items") || line.is(i, "steps") ||
                      line.is(i, "recommendations") || line.is(i, "paragraphs");
    if (length > 0 || noun) {
      listening = true;
      i = length > 0 ? std::max(line.token_at(at + length), i + 1) : i + 1;
      continue;
    }
    if (line.tokens[i].word && !one_of(line.word(i), passing)) {
      if (!open.labels.empty()) return {};
      listening = listening && groups.empty();
    }
    ++i;
  }
  return groups;
}

}  // namespace amends
