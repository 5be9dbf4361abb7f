// By when: the deadline of each action from its own words, its lead-in, the sentence's opening or closing, and what
// a period runs from. Where another reading is possible the action is doubted.
#include "grammar/actions/back_reference.h"
#include "grammar/actions/function_words.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::any_of, std::count_if, std::max, std::none_of, std::stable_partition
#include <array>      // std::array

namespace amends {

// "In the event of a missed collection, it will send a crew within two working days"; "Once the panel has met,
// the Council will write to her within a week": a period without a start runs from what the sentence opens with.
void SectionReader::runs_from_opening(AgreedAction& made, Sentence const& now, Clause const& clause,
                                      DutyWords const& first) const {
  static constexpr std::array openers{"if ",     "in the event", "once ",      "when ",      "where ",
                                      "should ", "after ",       "following ", "on receipt", "upon "};
  auto* within = std::get_if<Within>(&made.deadline.term);
  if (within == nullptr || within->anchor != Anchor::none || made.deadline.inherited) return;
  auto const begin = now.item ? 0 : clause.begin;
  auto const opening = now.line.words(begin, first.begin);
  auto const comma = opening.find(',');
  bool const happens =
      comma != std::string_view::npos && opening.find("ombudsman") == std::string_view::npos &&
      opening.find("already") == std::string_view::npos &&
      std::any_of(openers.begin(), openers.end(), [&](char const* opener) { return opening.starts_with(opener); });
  auto const counted_before = made.deadline.words.start < now.line.source(begin, begin + comma).end;
  if (!happens || counted_before) return;
  within->anchor = Anchor::event;
  within->event = std::string{now.line.text().substr(begin, comma)};
  if (!within->further) return;
  within->further = false;
  made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                         "The further time was taken to run from what the sentence opens with; it may run on from "
                         "the deadline before it."});
}

// Time words among a duty's own that were read as somebody else's ("remind staff to answer within four
// weeks"): where the duty has no deadline otherwise, they may have been meant as its own.
void SectionReader::doubt_unused_limit(AgreedAction& made, Sentence const& now, DutyWords const& duty) const {
  if (made.modality == Modality::already_done) return;
  if (made.deadline.stated()) return doubt_second_limit(made, now, duty);
  for (auto const& time : now.line.times) {
    bool const limit = std::holds_alternative<Within>(time.match.term) || std::holds_alternative<By>(time.match.term);
    if (!limit || time.begin < duty.begin || time.end > duty.end) continue;
    made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                           "\"" + std::string{now.line.text().substr(time.begin, time.end - time.begin)} +
                               "\" was not taken for this action's deadline; it may be meant as one."});
    return;
  }
}

// "started by 27 January and completed no later than 24 March": a second printed day that nothing was given.
void SectionReader::doubt_second_limit(AgreedAction& made, Sentence const& now, DutyWords const& duty) const {
  for (auto const& time : now.line.times) {
    auto const words = now.line.source(time.begin, time.end);
    bool const inside = time.begin >= duty.begin && time.end <= duty.end;
    auto const* by = std::get_if<By>(&time.match.term);
    if (!inside || by == nullptr || by->month == 0 || made.deadline.inherited || words == made.deadline.words) continue;
    bool const kept = std::any_of(made.deadline.also_at.begin(), made.deadline.also_at.end(),
                                  [&](Deadline const& other) { return other.words == words; });
    if (kept) continue;
    made.review.push_back({ReviewCode::several_deadlines, ReviewLevel::doubt,
                           "The words give a second date: \"" + std::string{cut(source_, words)} + "\"."});
    return;
  }
}

Deadline SectionReader::deadline_of(Line const& line, TimeWords const& time, bool inherited) const {
  Deadline deadline;
  deadline.term = time.match.term;
  deadline.words = line.source(time.begin, time.end);
  deadline.inherited = inherited;
  if (time.match.same_as_before)
    for (auto action = out_.actions.rbegin(); action != out_.actions.rend(); ++action)
      if (action->deadline.stated()) {
        deadline.term = action->deadline.term;
        break;
      }
  for (auto const& period : time.match.later) {
    auto other = deadline;
    other.also_at.clear();
    if (auto* within = std::get_if<Within>(&other.term)) within->period = period;
    deadline.also_at.push_back(std::move(other));
  }
  return deadline;
}

// "£145 a week until it has carried out the review"; "the next suitable property that becomes available"
void SectionReader::rhythm_or_event(AgreedAction& made, Sentence const& now, DutyWords const& duty) const {
  if (made.deadline.stated()) return;
  static constexpr std::array<Unit, 6> units{Unit::day, Unit::day, Unit::week, Unit::month, Unit::month, Unit::year};
  for (auto const& sum : now.line.sums) {
    if (!sum.match.per || sum.begin < duty.begin || sum.end > duty.end) continue;
    bool const open_end = sum.match.until || (!sum.match.periods && now.line.words(sum.end, duty.end).find(" until ") !=
                                                                        std::string_view::npos);
    if (open_end) {
      auto const rest = now.line.words(sum.end, duty.end);
      int const count = *sum.match.per == Rate::term ? 4 : 1;
      made.deadline.term = Recurring{{count, units[static_cast<std::size_t>(*sum.match.per)]},
                                     std::string{rest.substr(std::min(rest.find_first_not_of(' '), rest.size()))}};
      made.deadline.words = now.line.source(sum.begin, duty.end);
      return;
    }
  }
  auto const words = now.line.words(duty.begin, duty.end);
  auto const next = find_words(words, "the next");
  auto const available = words.find("available");
  auto const after_next = next == std::string_view::npos ? std::string_view{} : words.substr(next, 60);
  bool const offered = find_words(words, "the next suitable") == next ||
                       find_words(words, "the next available") == next ||
                       has_any(after_next, lexicon_.vocabulary().awaited);
  if (next == std::string_view::npos || (!offered && (available == std::string_view::npos || available < next))) return;
  auto const end =
      available != std::string_view::npos && available > next ? available + 9 : words.find_last_not_of(" .,;") + 1;
  made.deadline.term = AfterEvent{std::string{words.substr(next, end - next)}, false};
  made.deadline.words = now.line.source(duty.begin + next, duty.begin + end);
}

void SectionReader::set_deadline(AgreedAction& made, Sentence const& now, DutyTime const& time) const {
  if (time.times.empty()) return;
  auto limits = time.times;  // "without delay, and in any event by 4 September": the date binds
  std::stable_partition(limits.begin(), limits.end(),
                        [](TimeWords const* limit) { return !std::holds_alternative<Immediately>(limit->match.term); });
  auto const& first = *limits.front();
  bool const passing = std::holds_alternative<AfterEvent>(first.match.term) && first.begin > 1 &&
                       now.line.text()[first.begin - 2] != ',' && now.item && frame() != nullptr &&
                       !frame()->deadlines.empty();
  if (passing && now.line.lower.rfind("once", first.begin) == first.begin) return;  // says when something else happens
  made.deadline = deadline_of(now.line, first, false);
  for (std::size_t i = 1; i < limits.size(); ++i)
    made.deadline.also_at.push_back(deadline_of(now.line, *limits[i], false));
  bool const once = now.line.words(first.begin, first.end).starts_with("once ");
  if (once && now.item && frame() != nullptr && !frame()->deadlines.empty())
    made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                           "The list has a deadline, too; it may govern this action once the condition is met."});
  if (time.in_doubt)
    made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                           "It is not certain that \"" +
                               std::string{now.line.text().substr(
                                   time.times.front()->begin, time.times.front()->end - time.times.front()->begin)} +
                               "\" governs this action."});
  if (time.times.front()->match.impossible_date)
    made.review.push_back({ReviewCode::impossible_date, ReviewLevel::doubt, "The printed date does not exist."});
}

void SectionReader::inherit_deadline(AgreedAction& made, std::string_view own_words) const {
  if (made.modality == Modality::already_done) return;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    for (auto const& [noun, deadline] : frame->exceptions)
      if (named_by(noun, own_words, made.kind)) {
        made.deadline = deadline;
        return;
      }
    if (frame->deadlines.empty() || (frame->kept && made.kind == Kind::evidence)) continue;
    made.deadline = frame->deadlines.front();
    made.deadline.inherited = true;
    for (std::size_t i = 1; i < frame->deadlines.size(); ++i) made.deadline.also_at.push_back(frame->deadlines[i]);
    return;
  }
}

// What the words of action k speak of: told once, for a later limit may ask it of every action before it.
SectionReader::SpokenOf const& SectionReader::spoken_of(std::size_t k) {
  spoken_of_.resize(std::max(spoken_of_.size(), k + 1));
  auto& known = spoken_of_[k];
  if (known.words == out_.actions[k].span) return known;
  known = {out_.actions[k].span, {}, false};
  auto const words = fold_for_comparison(cut(source_, known.words));
  for (auto const& noun : lexicon_.vocabulary().deliverables) {
    bool const names_it = words.find(noun) != std::string::npos ||
                          (noun == "reassessment" && words.find("reassess") != std::string::npos) ||
                          (noun == "inspection" && words.find("inspect") != std::string::npos);
    if (names_it) known.deliverables.push_back(noun);
  }
  static constexpr std::array ours{"this report", "our report", "my report", "ombudsman's report", "final report"};
  known.report =
      find_words(words, "report") != std::string_view::npos &&
      std::none_of(ours.begin(), ours.end(), [&](char const* one) { return words.find(one) != std::string::npos; });
  return known;
}

// "share the surveyor's report ... and start the work within four weeks of the report": of that report, and not of
// the Ombudsman's. "The decision" behind a decision that the body is to make is doubted alike.
void SectionReader::doubt_which_report(AgreedAction& made) {
  auto& within = std::get<Within>(made.deadline.term);
  bool const report = within.anchor == Anchor::report;
  if ((!report && within.anchor != Anchor::decision) || made.deadline.inherited) return;
  auto const said = fold_for_comparison(cut(source_, made.deadline.words));
  std::string_view const noun = report ? "report" : "decision";
  if (!said.ends_with("the " + std::string{noun})) return;
  for (std::size_t k = section_first_; k < out_.actions.size(); ++k) {
    auto const& other = out_.actions[k];
    bool const theirs =
        report ? spoken_of(k).report : other.paragraph == made.paragraph && other.kind == Kind::reconsider;
    if (!theirs) continue;
    if (report) within = Within{within.period, Anchor::event, "the report"};
    made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                           "\"The " + std::string{noun} +
                               "\" may be the one that an action before it speaks of, or the "
                               "Ombudsman's."});
    return;
  }
}

// A period that runs from another action, or on from another deadline of the section.
void SectionReader::link_anchor(AgreedAction& made) {
  auto* within = std::get_if<Within>(&made.deadline.term);
  if (auto const* by = std::get_if<By>(&made.deadline.term); by != nullptr && by->other_item) {
    for (std::size_t k = section_first_; k < out_.actions.size(); ++k)
      if (out_.actions[k].paragraph == std::to_string(*by->other_item)) made.deadline_before = k;
    return;
  }
  if (within == nullptr) return;
  doubt_which_report(made);
  if (within->further)
    for (std::size_t k = out_.actions.size(); k-- > section_first_;)
      if (out_.actions[k].deadline.stated()) {
        made.deadline_before = k;
        within->anchor = Anchor::action;
        return;
      }
  if (within->anchor != Anchor::event || out_.actions.size() == section_first_) return;
  auto const event = fold_for_comparison(within->event);
  bool const bare = event == "its completion" || event == "its conclusion" || event == "completion" ||
                    event == "doing so" || event == "this" || event == "that";
  auto const in_event = [&](std::string const& noun) { return event.find(noun) != std::string::npos; };
  for (std::size_t k = out_.actions.size(); k-- > section_first_;) {
    auto const& named = spoken_of(k).deliverables;
    if (!bare && std::none_of(named.begin(), named.end(), in_event)) continue;
    within->anchor = Anchor::action;
    made.anchor_action = k;
    return;
  }
}

// "recommended that, within one month, the Council apologise and that the Trust pay ...": what the sentence opens
// with governs its later clauses, too.
void SectionReader::share_opening_limit(Sentence const& now, std::size_t from) {
  if (out_.actions.size() < from + 2 || now.clauses.size() < 2 || now.line.times.empty()) return;
  auto const& opening = now.line.times.front();
  auto const& first = out_.actions[from].deadline;
  bool const governs = opening.end <= now.clauses.front().subject.begin && first.stated() && !first.inherited &&
                       first.words == now.line.source(opening.begin, opening.end);
  for (auto k = from + 1; governs && k < out_.actions.size(); ++k)
    if (!out_.actions[k].deadline.stated() || out_.actions[k].deadline.inherited) out_.actions[k].deadline = first;
}

// "The Council will pay £500 and the Home will pay £250, both within six weeks": the closing limit of the last of
// several clauses is the earlier ones', too, where the words say so; else it may be, which is doubted.
void SectionReader::share_closing_limit(Sentence const& now, std::size_t from) {
  if (out_.actions.size() < from + 2 || now.clauses.size() < 2) return;
  auto const& last = out_.actions.back();
  if (!last.deadline.stated() || last.deadline.inherited || last.deadline.words.start < last.span.start) return;
  auto const at = now.line.times.empty() ? 0 : now.line.times.back().begin;
  auto const before = now.line.words(0, at);
  bool const shared = before.ends_with("both ") || before.ends_with("all ") || before.ends_with("each ");
  for (auto k = from; k + 1 < out_.actions.size(); ++k) {
    auto& action = out_.actions[k];
    if (action.deadline.stated() || action.modality == Modality::already_done) continue;
    bool const doubted = std::any_of(action.review.begin(), action.review.end(), [](Review const& one) {
      return one.code == ReviewCode::deadline_scope || one.code == ReviewCode::several_deadlines;
    });
    if (shared) {
      action.deadline = last.deadline;
    } else if (!doubted) {
      action.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                               "The sentence closes with a limit that may govern this action, too."});
    }
  }
}

// "apologise and review its policy, all within one month, except the review, which it will complete within three"
void SectionReader::set_excepted(Sentence const& now, std::size_t first_action) {
  auto const all = exceptions_in(now.line, lexicon_);
  if (all.exceptions.empty() || all.times.empty()) return;
  for (auto k = first_action; k < out_.actions.size(); ++k) {
    auto& action = out_.actions[k];
    TimeWords const* time = all.times.front();
    for (auto const& [noun, own] : all.exceptions)
      if (own != nullptr && named_by(noun, fold_for_comparison(cut(source_, action.span)), action.kind)) time = own;
    action.deadline = deadline_of(now.line, *time, false);
  }
}

// "to refund the fee (within four weeks) and to correct his record": one duty of the sentence has a limit,
// another none; the words may have meant both.
void SectionReader::doubt_missing_deadlines(std::size_t first_action) {
  auto const begin = out_.actions.begin() + static_cast<std::ptrdiff_t>(first_action);
  auto const own = std::count_if(begin, out_.actions.end(), [](AgreedAction const& action) {
    return action.deadline.stated() && !action.deadline.inherited;
  });
  for (auto action = begin; own > 0 && action != out_.actions.end(); ++action)
    if (!action->deadline.stated() && own == 1)
      action->review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                                "Another duty of the same sentence has a deadline; this one may share it."});
    else if (!action->deadline.stated())
      action->review.push_back(
          {ReviewCode::several_deadlines, ReviewLevel::doubt,
           "Other duties of the same sentence have deadlines of their own; one of them may govern this one too."});
}

}  // namespace amends
