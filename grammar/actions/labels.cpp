#include "grammar/actions/labels.h"

#include "grammar/actions/function_words.h"

#include <algorithm>  // std::max
#include <array>      // std::array

namespace amends {

namespace {

// Between labels and limits, these change nothing.
constexpr std::array passing{"and", "should", "will",   "be",  "must", "done",       "completed", "carried",
                             "out", "both",   "points", "are", "is",   "paragraphs", "items",     "actions",
                             "at",  "parts",  "steps",  "to",  "due",  "the",        "under",     "in"};

// What is written within the label at token i, which it moves past: "a" of "(a)" and "a)", "3" of "3" and "3."; empty
// where none stands there. `bracket` is set where one closes it. `bare`: a letter without one counts, too, where it
// stands alone ("do a and b within").
std::string label_at(Line const& line, std::size_t& i, bool& bracket, bool bare) {
  bool const opens = line.is(i, "(");
  auto const at = opens ? i + 1 : i;
  auto const word = line.word(at);
  bool const number = !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos;
  bool const letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
  bool const roman = !word.empty() && word.size() <= 4 && word.find_first_not_of("ivx") == std::string::npos;
  bool const closed = line.is(at + 1, ")");
  if (!(number || letter || roman)) return {};
  auto const next = closed ? at + 2 : at + 1;
  bool const alone = next >= line.tokens.size() || line.is(next, "and") || line.is(next, ",") || line.is(next, "to") ||
                     line.is(next, "should") || line.is(next, "will") ||
                     line.time_starting(line.tokens[next].begin) != nullptr;
  bool const loose = bare ? alone && !opens : number;  // "a review" is none
  if (!closed && !loose) return {};
  bracket = bracket || closed;
  i = next;
  return std::string{word};
}

// "d) to f)" and "1 to 3" are all between.
void add_range(std::vector<std::string>& labels, std::string const& last) {
  auto const first = labels.back();
  if (first.size() == 1 && last.size() == 1 && first[0] < last[0] && (first[0] >= 'a') == (last[0] >= 'a')) {
    for (char c = static_cast<char>(first[0] + 1); c <= last[0]; ++c) labels.emplace_back(1, c);
    return;
  }
  labels.push_back(last);
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
      if (auto const label = label_at(line, i, open.closed, true); !label.empty() && listening) {
        open.labels.push_back(label);
        if (line.is(i, "to") || line.is(i, "-"))
          if (auto const last = label_at(line, ++i, open.closed, true); !last.empty()) add_range(open.labels, last);
        continue;
      }
    auto length = line.tokens[i].word ? lexicon.match(&Vocabulary::do_verbs, line.text().substr(at)) : 0;
    if (auto const verb = lexicon.match_verb(line.text().substr(at)); length == 0 && verb && line.tokens[i].word) {
      auto next = line.token_at(at + verb->length);  // "arrange c) within six weeks"
      bool bracket = false;
      if (!label_at(line, next, bracket, true).empty() && bracket) length = verb->length;
    }
    static constexpr std::array singular{"action", "point", "item", "step", "recommendation", "paragraph", "order"};
    bool const noun = one_of(line.word(i), singular) || line.is(i, "actions") || line.is(i, "points") ||
                      line.is(i, "items") || line.is(i, "steps") || line.is(i, "recommendations") ||
                      line.is(i, "paragraphs");
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

std::vector<std::string> labels_named(Line const& line, std::size_t until) {
  static constexpr std::array labelled_nouns{"actions", "action",          "steps",          "step",       "items",
                                             "item",    "recommendations", "recommendation", "orders",     "order",
                                             "points",  "payments",        "payment",        "paragraphs", "paragraph",
                                             "parts",   "remedies"};
  static constexpr std::array fillers{"at",        "in",         "under", "numbered", "listed",   "above", "points",
                                      "paragraph", "paragraphs", "set",   "out",      "lettered", "of"};
  for (std::size_t k = 0; k < line.tokens.size() && line.tokens[k].begin < until; ++k) {
    if (!one_of(line.word(k), labelled_nouns)) continue;
    auto i = k + 1;
    while (i < line.tokens.size() && one_of(line.word(i), fillers)) ++i;
    std::vector<std::string> labels;
    bool bracket = false;
    for (auto label = label_at(line, i, bracket, false); !label.empty(); label = label_at(line, i, bracket, false)) {
      labels.push_back(label);
      if (line.is(i, "to") || line.is(i, "-")) {
        if (auto const last = label_at(line, ++i, bracket, false); !last.empty()) add_range(labels, last);
      }
      while (line.is(i, ",") || line.is(i, "and") || line.is(i, "&")) ++i;
    }
    if (line.is(i, "of") || line.is(i, "(")) continue;  // "paragraph 54(g) of the Scheme"
    bool const unit = line.is(i, "weeks") || line.is(i, "months") || line.is(i, "days") || line.is(i, "week");
    if (!labels.empty() && !unit) return labels;
  }
  return {};
}

bool labelled(std::string_view path, std::vector<std::string> const& labels) {
  std::vector<std::string> parts;
  for (char const c : path) {
    bool const part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const opens = parts.empty() || c == '.' || c == '(';
    if (opens && (parts.empty() || !parts.back().empty())) parts.emplace_back();
    if (part) parts.back() += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  return std::any_of(parts.begin(), parts.end(), [&](std::string const& part) {
    return std::find(labels.begin(), labels.end(), part) != labels.end();
  });
}

}  // namespace amends
