#include "grammar/actions/deadline_scope.h"

#include "grammar/actions/clauses.h"
#include "grammar/actions/function_words.h"

#include <algorithm>  // std::all_of, std::any_of, std::count_if
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array doing{"do",    "does", "make",    "complete", "pay",  "finish",
                           "carry", "send", "publish", "provide",  "take", "start"};

bool counted_from_decision(TimeWords const& time) {
  auto const* within = std::get_if<Within>(&time.match.term);
  return within != nullptr && (within->anchor == Anchor::decision || within->anchor == Anchor::report);
}

bool dated(TimeWords const& time) { return std::holds_alternative<By>(time.match.term); }

// "..., which it will make by 19 September": the relative clause is about the duty itself.
bool relative_of_the_duty(Line const& line, std::size_t i) {
  if (!line.is(i, "which")) return false;
  for (auto k = i + 1; k < i + 7; ++k)
    if (one_of(line.word(k), doing)) return true;
  return false;
}

// Whether the time words at `at` stand in a clause of their own, opened after `begin`.
bool buried(Line const& line, std::size_t begin, std::size_t at, bool staff_told) {
  bool inside = false;
  for (auto i = line.token_at(begin); i < line.tokens.size() && line.tokens[i].begin < at; ++i) {
    auto const word = line.word(i);
    bool const counted = std::any_of(line.times.begin(), line.times.end(), [&](TimeWords const& time) {
      return time.begin <= line.tokens[i].begin && line.tokens[i].begin < time.end;
    });
    if (counted) continue;
    if (is_subordinator(word) && word != "as" && word != "since" && word != "before" && word != "after" &&
        word != "than" && word != "once")
      inside = !relative_of_the_duty(line, i);
    if (word == "so" && !line.is(i + 1, "that")) inside = false;
    if (staff_told && word == "to" && i > line.token_at(begin)) inside = true;
    if (staff_told && (word == "of" || word == "about") && (line.is(i + 1, "the") || line.is(i + 1, "its")))
      inside = true;
  }
  return inside;
}

// "..., but this should be done within a month", "..., and complete this promptly"
bool done_by(Line const& line, std::size_t begin, TimeWords const& time) {
  auto const from = std::max(begin, time.begin > 30 ? time.begin - 30 : 0);
  auto const before = line.words(from, time.begin);
  return before.find(" this ") != std::string_view::npos || before.find("done") != std::string_view::npos ||
         before.find("completed") != std::string_view::npos || before.find(" to be ") != std::string_view::npos;
}

// Closes the sentence, after a comma where staff are told something.
bool trails(Line const& line, std::size_t end, TimeWords const& time, bool staff_told) {
  auto const rest = line.words(time.end, end);
  auto const letters = std::count_if(rest.begin(), rest.end(), [](char c) { return is_word_byte(c); });
  bool const after_comma = time.begin > 1 && line.text()[time.begin - 2] == ',';
  return letters < 4 && (!staff_told || after_comma) && !std::holds_alternative<Recurring>(time.match.term);
}

// "within the next four weeks" speaks of now: never of what staff must do each time.
bool from_now(Line const& line, TimeWords const& time) {
  return find_words(line.words(time.begin, time.end), "the next") != std::string_view::npos;
}

// "within 20 weeks, as the law requires": the law's time, not the agreement's.
bool of_the_law(Line const& line, TimeWords const& time) {
  static constexpr std::array marks{", as the law",        " as the law",        ", as required by",
                                    " as required by law", ", as the statutory", ", which the law"};
  auto const rest = line.words(time.end, line.lower.size());
  return std::any_of(marks.begin(), marks.end(), [&](char const* mark) { return rest.starts_with(mark); });
}

// "if the leak comes back within six months, ...": what has to happen by then is no duty.
bool of_a_condition(Line const& line, std::size_t begin, TimeWords const& time) {
  for (auto i = line.token_at(time.begin); i-- > line.token_at(begin);) {
    if (!line.tokens[i].word || line.is(i, "already")) return false;
    if (line.is(i, "if") || line.is(i, "unless")) return !line.is(i + 2, "agrees");
  }
  return false;
}

// "apologise for its failure to answer within eight weeks": the time that was not kept is no time to apologise in.
bool of_the_fault(Line const& line, std::size_t begin, TimeWords const& time, Lexicon const& lexicon) {
  auto const* by = std::get_if<By>(&time.match.term);  // "failure to answer within the timescales of its policy"
  bool const printed = by != nullptr && by->month > 0;
  if (counted_from_decision(time) || printed || from_now(line, time)) return false;
  auto const before = line.words(begin, time.begin);
  auto const& marks = lexicon.vocabulary().fault_marks;
  return std::any_of(marks.begin(), marks.end(), [&](std::string const& mark) {
    auto const at = before.rfind(mark + " ");
    bool const policy = by != nullptr;  // "... and to his complaints within the timescales": never a limit here
    return at != std::string_view::npos && before.find_first_of(",;(", at) == std::string_view::npos &&
           (policy || before.find(" and ", at) == std::string_view::npos);
  });
}

// "a named officer, who should call her within five days": the time in which somebody else is to act.
bool of_somebody(Line const& line, std::size_t begin, TimeWords const& time) {
  static constexpr std::array relatives{", who should ", ", who must ", ", who will "};
  if (counted_from_decision(time) || dated(time)) return false;
  auto const before = line.words(begin, time.begin);
  return std::any_of(relatives.begin(), relatives.end(), [&](std::string_view relative) {
    auto const at = before.rfind(relative);
    return at != std::string_view::npos && before.find(',', at + relative.size()) == std::string_view::npos;
  });
}

// "audit ten cases to check that visits take place every 20 days": how often that happens which is looked at.
bool of_what_is_checked(Line const& line, std::size_t begin, TimeWords const& time) {
  static constexpr std::array purposes{" to check ",  " to confirm ", " to make sure ",
                                       " to ensure ", " check that ", " checks that "};
  auto const* rhythm = std::get_if<Recurring>(&time.match.term);
  if (rhythm == nullptr || !rhythm->until.empty()) return false;
  auto const before = line.words(begin, time.begin);
  return std::any_of(purposes.begin(), purposes.end(), [&](std::string_view purpose) {
    auto const at = before.rfind(purpose);
    return at != std::string_view::npos && before.find(" and ", at) == std::string_view::npos;
  });
}

bool governs(Line const& line, std::size_t begin, std::size_t end, TimeWords const& time, bool staff_told,
             Lexicon const& lexicon) {
  if (of_the_law(line, time) || of_a_condition(line, begin, time) || of_the_fault(line, begin, time, lexicon))
    return false;
  if (of_somebody(line, begin, time) || of_what_is_checked(line, begin, time)) return false;
  // "decided by the team in the same period to find out": a span of the past, unless it closes the sentence
  bool const in_the_same = time.match.same_as_before && line.words(time.begin, time.end).starts_with("in ");
  if (in_the_same && time.begin > 0) return trails(line, end, time, staff_told);
  if (counted_from_decision(time) || time.match.same_as_before || from_now(line, time) || done_by(line, begin, time) ||
      trails(line, end, time, staff_told))
    return true;
  auto const* rhythm = std::get_if<Recurring>(&time.match.term);
  if (rhythm != nullptr && !rhythm->until.empty() && !staff_told) return true;
  if (!buried(line, begin, time.begin, staff_told)) return true;
  auto const* by = std::get_if<By>(&time.match.term);
  return by != nullptr && by->year.has_value() && (by->day > 0 || by->month > 0);
}

bool tells_staff(DutyWords const& duty, Lexicon const& lexicon) {
  return duty.verb && one_of(lexicon.vocabulary().verbs[duty.verb->verb].base, lexicon.vocabulary().instructing_verbs);
}

// "by 31 July at the latest and in any event within four weeks": two limits of one duty.
bool second_limit(Line const& line, TimeWords const& first, TimeWords const& second) {
  auto const gap = line.words(first.end, second.begin);
  return gap.size() < 40 &&
         (find_words(gap, "and") != std::string_view::npos || find_words(gap, "or") != std::string_view::npos ||
          find_words(gap, "latest") != std::string_view::npos || gap.find(',') != std::string_view::npos);
}

}  // namespace

std::vector<TimeWords const*> limits_in(Line const& line, std::size_t begin, std::size_t end, bool staff_told,
                                        Lexicon const& lexicon) {
  std::vector<TimeWords const*> limits;
  for (auto const& time : line.times) {
    if (time.begin < begin || time.end > end || !governs(line, begin, end, time, staff_told, lexicon)) continue;
    if (limits.empty() || second_limit(line, *limits.back(), time))
      limits.push_back(&time);
    else if (!dated(*limits.front()) && !counted_from_decision(*limits.front()) && counted_from_decision(time))
      limits = {&time};
  }
  return limits;
}

// Time words before the first verb: all but those of a condition ("If it is not done within a week, ...").
std::vector<TimeWords const*> opening_limits(Line const& line, std::size_t from, std::size_t end) {
  std::vector<TimeWords const*> limits;
  for (auto const& time : line.times) {
    if (time.begin < from || time.end > end) continue;
    auto const before = line.words(from, time.begin);
    bool const of_condition = before.starts_with("if ") || before.starts_with("in the event") ||
                              before.starts_with("should ") || before.starts_with("where ");
    bool const closed = before.find(',') != std::string_view::npos;
    if (of_condition && !closed) continue;
    if (limits.empty() || second_limit(line, *limits.back(), time)) limits.push_back(&time);
  }
  return limits;
}

// "review its procedure to ensure that it replies within ten days": a limit in a clause of its own is that clause's,
// unless the decision is its start.
bool of_the_content(Line const& line, DutyWords const& duty, bool staff_told, TimeWords const& time) {
  auto const* rhythm = std::get_if<Recurring>(&time.match.term);
  if (rhythm != nullptr && !rhythm->until.empty()) return false;  // "see how it works every six months until"
  return !counted_from_decision(time) && !dated(time) && !done_by(line, duty.begin, time) && !from_now(line, time) &&
         !time.match.same_as_before && buried(line, duty.begin, time.begin, staff_told);
}

// "write to her by 14 March to apologise, tell her where she stands and give her a named contact": a limit between a
// letter and its purpose is that of all the letter does.
static void share_letter_limit(Line const& line, std::vector<DutyWords> const& duties, Lexicon const& lexicon,
                               std::vector<DutyTime>& all) {
  auto const& verbs = lexicon.vocabulary().verbs;
  for (std::size_t i = 0; i + 1 < duties.size(); ++i) {
    if (!duties[i].verb || all[i].times.empty()) continue;
    auto const next = line.token_at(all[i].times.back()->end);
    bool const before_purpose = line.is(next, "to") && next + 1 < line.tokens.size() &&
                                lexicon.match_verb(line.text().substr(line.tokens[next + 1].begin));
    if (!before_purpose || !one_of(verbs[duties[i].verb->verb].base, lexicon.vocabulary().letter_verbs)) continue;
    for (auto k = i + 1; k < duties.size() && all[k].times.empty(); ++k) {
      all[k].times = all[i].times;
      auto const base = duties[k].verb ? std::string_view{verbs[duties[k].verb->verb].base} : std::string_view{};
      bool const of_the_letter = one_of(base, lexicon.vocabulary().telling_verbs) &&
                                 !one_of(base, lexicon.vocabulary().giving_verbs);  // "offer him £200": perhaps apart
      all[k].in_doubt = !of_the_letter;
    }
  }
}

std::vector<DutyTime> times_of(Line const& line, std::size_t prefix_from, std::vector<DutyWords> const& duties,
                               Lexicon const& lexicon, bool governed) {
  std::vector<DutyTime> all(duties.size());
  if (duties.empty()) return all;
  auto const before = opening_limits(line, prefix_from, duties.front().begin);
  std::size_t with_own = 0, last_with_own = 0;
  for (std::size_t i = 0; i < duties.size(); ++i) {
    if (i > 0) all[i].times = opening_limits(line, duties[i].adjunct_from, duties[i].begin);
    if (all[i].times.empty())
      all[i].times = limits_in(line, duties[i].begin, duties[i].end, tells_staff(duties[i], lexicon), lexicon);
    auto const content = [&](TimeWords const* time) {
      return of_the_content(line, duties[i], tells_staff(duties[i], lexicon), *time);
    };
    if (!before.empty() || governed)
      std::erase_if(all[i].times, content);
    else
      all[i].in_doubt = std::any_of(all[i].times.begin(), all[i].times.end(), content);
    if (all[i].times.empty()) continue;
    ++with_own;
    last_with_own = i;
  }
  // "and, within six weeks, to complete the assessment and send her a copy": a limit before a verb governs on
  for (std::size_t i = 1; i + 1 < duties.size(); ++i)
    if (duties[i].adjunct_from < duties[i].begin && all[i + 1].times.empty() && !all[i].times.empty() &&
        all[i].times.front()->end <= duties[i].begin)
      all[i + 1].times = all[i].times;
  share_letter_limit(line, duties, lexicon, all);
  for (std::size_t i = duties.size() - 1; i-- > 0;)  // "an apology and an explanation by 11 July": nouns of one verb
    if (all[i].times.empty() && duties[i + 1].noun && duties[i + 1].verb) all[i].times = all[i + 1].times;
  bool const at_the_end = with_own == 1 && last_with_own + 1 == duties.size() && duties.size() > 1;
  if (!before.empty()) {
    for (auto& one : all)
      if (one.times.empty()) one.times = before;
    return all;
  }
  if (!at_the_end) return all;
  auto const trailing = all.back().times;
  auto const rest = line.words(trailing.back()->end, duties.back().end);
  bool const counted =
      rest.starts_with(", all") ||
      (rest.starts_with(", and ") && rest.size() < 60 &&  // ", and the Council agreed to do so"
       (rest.find(" agreed") != std::string_view::npos || rest.find(" accepted") != std::string_view::npos));
  bool const closes = counted || std::count_if(rest.begin(), rest.end(), [](char c) { return is_word_byte(c); }) < 10;
  auto const* within = std::get_if<Within>(&trailing.front()->match.term);
  bool const set_off = trailing.front()->begin > 1 && line.text()[trailing.front()->begin - 2] == ',';
  if (within != nullptr && within->further) return all;  // "..., and install it within a further two weeks"
  bool const event = std::holds_alternative<AfterEvent>(trailing.front()->match.term) ||
                     (within != nullptr && within->anchor == Anchor::event && !counted && !set_off) ||
                     std::holds_alternative<Recurring>(trailing.front()->match.term);
  // "pay Mr F £125 and Mrs F £75 (within 20 working days)": the payees of one verb share its limit
  bool const one_verb =
      std::all_of(duties.begin() + 1, duties.end(), [](DutyWords const& duty) { return duty.gapped; });
  if ((trailing.front()->bracketed && !one_verb) || !closes || event) return all;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    all[i].times = trailing;
    all[i].shared = true;
  }
  return all;
}

}  // namespace amends
