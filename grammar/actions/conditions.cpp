#include "grammar/actions/conditions.h"

#include "grammar/actions/clauses.h"
#include "grammar/actions/function_words.h"

#include <algorithm>  // std::min
#include <array>      // std::array

namespace amends {

namespace {

// Up to the comma or the end; a bracket closes too.
std::size_t closes_at(Line const& line, std::size_t from, std::size_t end) {
  auto const stop = line.lower.find_first_of(",;)", from);
  return std::min(stop == std::string::npos ? end : stop, end);
}

bool opens_condition(Line const& line, std::size_t i, Lexicon const& lexicon) {
  if (lexicon.match(&Vocabulary::hedges, line.text().substr(line.tokens[i].begin)) > 0) return false;
  // "to see if there are similar problems", "as it would have been if", "unless otherwise stated"
  static constexpr std::array asking{"see",       "check", "consider", "decide", "know",  "ask",  "determine", "assess",
                                     "establish", "out",   "identify", "been",   "clear", "sure", "confirm",   "as"};
  if (line.is(i, "if") && i > 0 && one_of(line.word(i - 1), asking)) return false;
  if (line.is(i, "if") && (line.is(i + 1, "any") || line.is(i + 1, "anything")) && line.is(i + 2, ","))
    return false;  // "what, if any, action to take"
  if (line.is(i, "unless") && (line.is(i + 1, "otherwise") || line.is(i + 1, "stated") || line.is(i + 1, "agreed")))
    return false;
  // "a total of £1,150, inclusive of the £400 offered before if this has not been paid": asked of that sum alone
  auto const before = line.words(line.tokens[i].begin > 90 ? line.tokens[i].begin - 90 : 0, line.tokens[i].begin);
  if (line.is(i, "if") && (before.find("inclusive of") != std::string_view::npos ||
                           before.find("including the \xc2\xa3") != std::string_view::npos))
    return false;
  // "apologise in person, if he would like this, or in writing": how, not whether
  auto const comma = line.lower.find(',', line.tokens[i].begin);
  if (line.is(i, "if") && comma != std::string::npos && comma - line.tokens[i].begin < 40 &&
      line.lower.compare(comma, 4, ", or") == 0)
    return false;
  // "in person, or by letter if he wishes": likewise
  auto const tail = line.words(line.tokens[i].begin > 60 ? line.tokens[i].begin - 60 : 0, line.tokens[i].begin);
  auto const other_way = tail.rfind(" or ");
  bool const wish =
      one_of(line.word(i + 2), std::array{"wishes", "wish", "prefers", "prefer", "would", "wants", "asks", "likes"});
  if (line.is(i, "if") && wish && other_way != std::string_view::npos &&
      tail.find(',', other_way) == std::string_view::npos)
    return false;
  if (line.is(i, "provided") && i > 0 && line.tokens[i - 1].word && !line.is(i + 1, "that")) return false;
  if (line.is(i, "where") && (i == 0 || !line.tokens[i - 1].word)) return true;  // "- where a name is missing, ..."
  return lexicon.match(&Vocabulary::event_conditions, line.text().substr(line.tokens[i].begin)) > 0;
}

// "... should the surveyor advise", ", should he want it,": where no subject stands before "should".
bool turned_about(Line const& line, std::size_t i) {
  static constexpr std::array subjects{"he", "she", "they", "it", "the", "his", "her", "their", "any", "this", "that"};
  if (!line.is(i, "should") || i == 0 || i + 1 >= line.tokens.size()) return false;
  auto const before = line.word(i - 1);
  bool const subject_before = is_subordinator(before) || before == "it" || before == "they" || before == "he" ||
                              before == "she" || before == "and" || before == "also";
  bool const subject_after =
      one_of(line.word(i + 1), subjects) || line.mention_starting(line.tokens[i + 1].begin) != nullptr;
  return !subject_before && subject_after;
}

std::optional<Condition> stated(Line const& line, std::size_t begin, std::size_t end, Lexicon const& lexicon,
                                bool opening) {
  bool buried = false;
  for (auto i = line.token_at(begin); i < line.tokens.size() && line.tokens[i].begin < end; ++i) {
    if (!line.tokens[i].word) {
      if (line.is(i, ",") || line.is(i, "(")) buried = !opening && line.word(i + 1).ends_with("ing");
      continue;
    }
    bool const possible = !buried || line.is(i, "subject");
    if (!opening && turned_about(line, i))
      return Condition{line.tokens[i].begin, closes_at(line, line.tokens[i].begin, end)};
    if (possible && opens_condition(line, i, lexicon)) {
      bool const trails_where = line.is(i, "where") && !opening && !line.is(i - 1, ",");
      if (!trails_where) return Condition{line.tokens[i].begin, closes_at(line, line.tokens[i].begin, end)};
    }
    auto const word = line.word(i);
    bool const can =
        (word == "she" || word == "he" || word == "they") && (line.is(i + 1, "can") || line.is(i + 1, "may"));
    bool const points = word == "that" && i + 1 < line.tokens.size() &&  // "pay her that £50 if"
                        line.sum_starting(line.tokens[i + 1].begin) != nullptr;
    if (!opening && !points &&
        (can || word == "how" || word == "that" || word == "what" || word == "whether" || word == "who" ||
         word == "which"))
      buried = true;
  }
  return std::nullopt;
}

// "any repairs that are found to be needed", "any of those people who can show that they lost out"
std::optional<Condition> any_that(Line const& line, DutyWords const& duty) {
  for (auto i = line.token_at(duty.verb_end); i < line.tokens.size() && line.tokens[i].begin < duty.end; ++i) {
    if (!line.is(i, "any") || line.is(i + 1, "other")) continue;
    for (auto k = i + 1; k < i + 9 && k < line.tokens.size() && line.tokens[k].begin < duty.end; ++k) {
      bool const needed = line.is(k, "needed") || line.is(k, "found") || line.is(k, "identified") ||
                          line.is(k, "required") || line.is(k, "arising") || line.is(k, "recommended") ||
                          (line.is(k - 1, "it") && (line.is(k, "finds") || line.is(k, "identifies")));
      bool const relative = (line.is(k, "that") || line.is(k, "who") || line.is(k, "which")) && k > i + 1;
      if (needed || relative) return Condition{line.tokens[i].begin, closes_at(line, line.tokens[i].begin, duty.end)};
      if (!line.tokens[k].word) break;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

// "Should the application be refused, ..."
std::optional<Condition> inverted(Line const& line, std::size_t from, std::size_t end) {
  auto const words = line.words(from, end);
  auto const comma = words.find(',');
  if (!words.starts_with("should ") || comma == std::string_view::npos) return std::nullopt;
  return Condition{from, from + comma};
}

std::optional<Condition> condition_of(Line const& line, std::size_t prefix_from, std::size_t prefix_end,
                                      DutyWords const& duty, Lexicon const& lexicon) {
  if (auto const before = inverted(line, prefix_from, prefix_end)) return before;
  if (auto const before = stated(line, prefix_from, prefix_end, lexicon, true)) return before;
  auto const base = duty.verb ? std::string_view{lexicon.vocabulary().verbs[duty.verb->verb].base} : std::string_view{};
  bool const about_others = base == "remind" || base == "train" || base == "review" || base == "check" ||
                            base == "identify" || base == "audit" || base == "brief" || base == "ensure" ||
                            base == "make sure" || base == "identify" || base == "produce" || base == "invite";
  if (!about_others) {
    if (auto const own = stated(line, std::max(duty.verb_end, duty.begin), duty.end, lexicon, false)) return own;
    bool const tells = one_of(base, lexicon.vocabulary().telling_verbs) || base == "produce" || base == "draw up";
    return tells ? std::nullopt : any_that(line, duty);  // "send her a timetable for any works found needed"
  }
  if (auto const at = find_words(line.words(duty.begin, duty.end), "if it has not already");
      at != std::string_view::npos)
    return Condition{duty.begin + at, closes_at(line, duty.begin + at, duty.end)};
  return std::nullopt;
}

bool leaves_choice(Line const& line, DutyWords const& duty, Lexicon const& lexicon) {
  if (!duty.verb) return false;
  auto const& base = lexicon.vocabulary().verbs[duty.verb->verb].base;
  auto const i = line.token_at(duty.verb_end);
  if (base == "consider") return line.is(i, "whether") || line.is(i, "if") || line.word(i).ends_with("ing");
  return (base == "decide" || base == "determine") && (line.is(i, "whether") || line.is(i, "if"));
}

}  // namespace amends
