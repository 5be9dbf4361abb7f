// Looks at each action as a body would that has to meet it and prove it. A finding is an objection to
// wording, not a doubt about the reading; one a code and action.
#include "engine/confirm/draft.h"

#include "engine/confirm/draft_words.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of, move, stable_sort
#include <array>      // std::array
#include <iterator>   // std::back_inserter
#include <set>        // std::set
#include <utility>    // std::move

namespace amends {

namespace {

using enum DraftCode;

constexpr std::array table{
    DraftCodeInfo{no_deadline, "no_deadline", "No deadline is stated.", "Ask for a date by which it has to be done."},
    DraftCodeInfo{vague_deadline, "vague_deadline", "The time words give no date.",
                  "Ask for a date, or a number of weeks from the final decision."},
    DraftCodeInfo{unknown_date, "unknown_date", "A deadline is named, but its date is not given or does not exist.",
                  "Ask for the date itself."},
    DraftCodeInfo{awaits_event, "awaits_event", "Time runs from an event that others may have in hand.",
                  "Ask what counts as that event, and for a last date in any case."},
    DraftCodeInfo{no_end, "no_end", "It has to be done again and again, and no end is stated.",
                  "Ask until when, or how many times."},
    DraftCodeInfo{no_actor, "no_actor", "It is not said who must do it.", "Ask for the body to be named."},
    DraftCodeInfo{no_recipient, "no_recipient", "It is not clear for whom it is to be done.",
                  "Ask for each person to be named."},
    DraftCodeInfo{several_duties, "several_duties", "One item or sentence holds several duties.",
                  "Ask for an item a duty, so that each can be shown and closed by itself."},
    DraftCodeInfo{open_sum, "open_sum", "The sum is not settled.",
                  "Ask for the sum, or for how it is worked out and from what."},
    DraftCodeInfo{qualitative_term, "qualitative_term", "A word sets a quality that only a person can judge.",
                  "Ask what would show that it is met."},
    DraftCodeInfo{open_extent, "open_extent", "A word leaves open how much, how often or for whom.",
                  "Ask for the extent: who, how many, how often."},
    DraftCodeInfo{nothing_to_show, "nothing_to_show", "Nothing that evidence could show would prove it.",
                  "Ask for a result that can be shown: a letter, a record, a decision."},
    DraftCodeInfo{not_read, "not_read", "Some words of the section were not read.",
                  "Read them, and object to what is hard to meet."},
};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].code) != i) return false;
  return true;
}
static_assert(in_enum_order());

bool has(std::vector<Review> const& reviews, ReviewCode code) {
  return std::ranges::any_of(reviews, [code](Review const& review) { return review.code == code; });
}

std::string quoted(std::string_view words) { return "“" + fold(words, Span{0, words.size()}).text + "”"; }

class Objections {
 public:
  explicit Objections(Obligation const& obligation)
      : obligation_{obligation}, words_{fold_for_comparison(obligation.text)} {}

  std::vector<DraftFinding> all() {
    if (obligation_.action.modality == Modality::already_done) return {};
    to_deadline();
    to_people();
    to_sums();
    to_words();
    return std::move(found_);
  }

 private:
  AgreedAction const& action() const { return obligation_.action; }

  void object(DraftCode code, std::string message, std::string_view suggestion = {}) {
    if (!seen_.insert(code).second) return;
    auto const& info = table[static_cast<std::size_t>(code)];
    found_.push_back({obligation_.n, code, std::move(message), std::string(suggestion.empty() ? info.remedy : suggestion)});
  }
  void object(DraftCode code) { object(code, std::string(table[static_cast<std::size_t>(code)].meaning)); }

  std::string time_words() const { return quoted(obligation_.deadline_text); }

  void to_deadline() {
    auto const& term = action().deadline.term;
    // Evidence is wanted by the time that the rest is due.
    if (!action().deadline.stated() && action().kind != Kind::evidence) object(no_deadline);
    if (std::holds_alternative<Immediately>(term) || has(action().review, ReviewCode::vague_deadline))
      object(vague_deadline, time_words() + " gives no date.");
    if (has(action().review, ReviewCode::unknown_date) || has(action().review, ReviewCode::impossible_date))
      object(unknown_date, time_words() + " does not give a date that can be met.");
    if (auto const* recurring = std::get_if<Recurring>(&term); recurring != nullptr && recurring->until.empty())
      object(no_end);
    if (waits_for_event() && !seen_.contains(vague_deadline))
      object(awaits_event, "Time runs from something that may come late or never: " + time_words() + ".");
  }

  bool waits_for_event() const {
    auto const& term = action().deadline.term;
    auto const* within = std::get_if<Within>(&term);
    return std::holds_alternative<AfterEvent>(term) || (within != nullptr && within->anchor == Anchor::event);
  }

  void to_people() {
    if (action().actors.empty() || has(action().review, ReviewCode::unclear_actor)) object(no_actor);
    bool const for_somebody = action().kind == Kind::apology || action().kind == Kind::payment ||
                              action().kind == Kind::refund_or_waive || action().kind == Kind::inform;
    if ((for_somebody && action().recipients.empty()) || has(action().review, ReviewCode::unclear_recipient))
      object(no_recipient);
  }

  void to_sums() {
    if (action().kind != Kind::payment && action().kind != Kind::refund_or_waive) return;
    if (!action().total_pence) object(open_sum);
  }

  void to_words() {
    for (auto const& hard : hard_words()) {
      auto const at = find_whole(words_, hard.words);
      if (at == std::string::npos || (hard.where == Where::at_the_start && at != 0)) continue;
      object(hard.code, quoted(hard.words) + ": " + lower_first(table[static_cast<std::size_t>(hard.code)].meaning),
             hard.suggestion);
    }
    for (auto const& review : action().review)
      if (review.code == ReviewCode::qualitative_term) object(qualitative_term, review.message);
    if (action().kind == Kind::other && action().modality != Modality::discretionary)
      object(nothing_to_show, "It is a duty of no usual kind: what would show that it was done is not said.");
  }

  static std::string lower_first(std::string_view text) {
    std::string out{text};
    if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
  }

  Obligation const& obligation_;
  std::string words_;
  std::vector<DraftFinding> found_;
  std::set<DraftCode> seen_;
};

// Nothing between them ends a sentence or an item.
bool in_one_sentence(Obligation const& first, Obligation const& second, std::string_view text) {
  Span const between{first.action.span.end, second.action.span.start};
  if (between.empty()) return first.action.span.end == second.action.span.start;
  auto const words = cut(text, between);
  return words.find('\n') == std::string_view::npos && words.find(". ") == std::string_view::npos &&
         words.find(';') == std::string_view::npos;
}

// Said once, at the first action of the sentence.
std::optional<DraftFinding> several(std::vector<Obligation> const& all, std::size_t first, std::string_view text) {
  if (first > 0 && in_one_sentence(all[first - 1], all[first], text)) return std::nullopt;
  auto last = first;
  while (last + 1 < all.size() && in_one_sentence(all[last], all[last + 1], text)) ++last;
  if (last == first) return std::nullopt;
  auto const& info = table[static_cast<std::size_t>(several_duties)];
  auto const item = all[first].action.paragraph.empty() ? std::string("One sentence")
                                                        : "Paragraph " + all[first].action.paragraph;
  auto const numbers = std::to_string(all[first].n) + " to " + std::to_string(all[last].n);
  return DraftFinding{all[first].n, several_duties, item + " holds actions " + numbers + " in one sentence.",
                      std::string(info.remedy)};
}

std::vector<DraftFinding> objections(BoundStatement const& statement) {
  std::vector<DraftFinding> found;
  auto const& all = statement.obligations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto own = Objections{all[i]}.all();
    if (auto one = several(all, i, statement.text)) own.push_back(*std::move(one));
    std::ranges::stable_sort(own, {}, &DraftFinding::code);
    std::ranges::move(own, std::back_inserter(found));
  }
  for (auto const& entry : statement.accounting)
    if (entry.as == Account::unread)
      found.push_back({{}, not_read, "These words were not read: " + quoted(cut(statement.text, entry.span)),
                       std::string(table[static_cast<std::size_t>(not_read)].remedy)});
  return found;
}

// The counting takes the decision date for a fact; in a draft it is an assumption.
void say_assumed(DueAnswer& due, Date decision_date) {
  auto const fact = "The decision is dated " + in_words(decision_date) + ".";
  for (auto& step : due.steps)
    if (step == fact) step = "The decision is a draft; its date is assumed to be " + in_words(decision_date) + ".";
}

}  // namespace

std::span<DraftCodeInfo const> draft_codes() { return table; }

std::string_view name(DraftCode code) { return table[static_cast<std::size_t>(code)].name; }

std::string_view name(AssumedFrom from) {
  switch (from) {
    case AssumedFrom::option: return "option";
    case AssumedFrom::header: return "header";
    case AssumedFrom::today: return "today";
  }
  return {};
}

BoundStatement as_draft(BoundStatement statement, Date decision_date, AssumedFrom from) {
  DraftReading draft{decision_date, from, objections(statement)};
  for (auto& obligation : statement.obligations) say_assumed(obligation.due, decision_date);
  for (auto& promise : statement.elsewhere) say_assumed(promise.due, decision_date);
  statement.draft = std::move(draft);
  return statement;
}

}  // namespace amends
