// Binds what the words say to a scheme and a calendar: numbers the actions, cuts their text, gives each
// its category and its due date. Due dates may lean on one another ("within a further two months"), in
// either direction, so they are worked out first, each once.
#include "engine/obligation/obligation.h"

#include "grammar/text/digest.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::find_if, std::any_of
#include <map>        // std::map
#include <tuple>      // std::tie
#include <utility>    // std::move, std::pair

namespace amends {

namespace {

constexpr std::size_t fingerprint_digits = 16;

std::optional<Date> date_of(std::vector<std::pair<int, Date>> const& dates, int number) {
  auto const at =
      std::find_if(dates.begin(), dates.end(), [number](auto const& entry) { return entry.first == number; });
  return at == dates.end() ? std::nullopt : std::optional{at->second};
}

int number_of(std::size_t index) { return static_cast<int>(index) + 1; }

// What states no deadline and takes no working date of the pack either: evidence is due with the case's
// last action, and what is done is not due at all.
bool takes_no_working_date(AgreedAction const& action) {
  return action.kind == Kind::evidence || action.modality == Modality::already_done;
}

// The due dates of all actions of an extraction.
class DueDates {
 public:
  DueDates(Extraction const& extraction, RulePack const& pack, std::optional<Date> decision, KnownDates const& known)
      : actions_{extraction.actions}, pack_{pack}, decision_{decision}, known_{known}, states_(actions_.size()) {}

  DueAnswer const& of(std::size_t index) {
    auto& state = states_[index];
    if (!state.answer && !state.begun) {
      state.begun = true;
      auto const context = context_of(index);
      state.deadline = binding_first(actions_[index], context);
      state.answer = due_date(state.deadline, context, timing_of(actions_[index]), pack_.holidays);
    }
    return *state.answer;
  }

  // Gives away what `of` has found: the answer, and the action's deadline with the limit that binds in front.
  std::pair<DueAnswer, Deadline> take(std::size_t index) {
    return {std::move(*states_[index].answer), std::move(states_[index].deadline)};
  }

 private:
  struct State {
    bool begun = false;
    Deadline deadline;
    std::optional<DueAnswer> answer;
  };

  // Of several limits the earliest binds (counting.md 13): it is the deadline, the others stand in also_at.
  Deadline binding_first(AgreedAction const& action, DueContext const& context) const {
    auto deadline = action.deadline;
    auto const due_alone = [&](Deadline alone) {
      alone.also_at.clear();
      return due_date(alone, context, timing_of(action), pack_.holidays).due;
    };
    for (auto& other : deadline.also_at) {
      auto const first = due_alone(deadline);
      auto const second = due_alone(other);
      if (!first || !second || *first <= *second) continue;
      std::swap(deadline.term, other.term);
      std::swap(deadline.words, other.words);
      std::swap(deadline.inherited, other.inherited);
    }
    return deadline;
  }

  Timing timing_of(AgreedAction const& action) const {
    auto timing = pack_.timing;
    if (takes_no_working_date(action)) timing.no_deadline_days.reset();
    return timing;
  }

  DueContext context_of(std::size_t index) {
    auto const& action = actions_[index];
    DueContext context;
    context.decision_date = decision_;
    context.event_on = date_of(known_.events, number_of(index));
    if (action.anchor_action) {
      auto const done = date_of(known_.done, number_of(*action.anchor_action));
      if (done) context.event_on = done;
    }
    if (action.deadline_before) context.previous_due = due_before(*action.deadline_before);
    return context;
  }

  // Nothing where two deadlines each count from the other.
  std::optional<Date> due_before(std::size_t index) {
    if (index >= actions_.size()) return std::nullopt;
    bool const in_a_circle = states_[index].begun && !states_[index].answer;
    return in_a_circle ? std::nullopt : of(index).due;
  }

  std::vector<AgreedAction> const& actions_;
  RulePack const& pack_;
  std::optional<Date> decision_;
  KnownDates const& known_;
  std::vector<State> states_;
};

// Stays while the action's own wording stays, wherever it moves; the occurrence tells two actions of the
// same wording apart.
class Fingerprints {
 public:
  std::string next(std::string_view words, Kind kind) {
    auto wording = fold_for_comparison(words) + "\n" + std::string{name(kind)} + "\n";
    int const occurrence = ++seen_[wording];
    return sha256_hex(wording + std::to_string(occurrence)).substr(0, fingerprint_digits);
  }

 private:
  std::map<std::string, int> seen_;
};

// That none is stated is a reading like any other; where one may have been missed, the grammar says so
// (deadline_scope).
Review no_deadline() { return {ReviewCode::no_deadline, ReviewLevel::note, "No deadline is stated for this action."}; }

// One entry a code; where two disagree on the level, the doubt stays.
void add_review(std::vector<Review>& reviews, Review review) {
  auto const known = std::find_if(reviews.begin(), reviews.end(),
                                  [&review](Review const& entry) { return entry.code == review.code; });
  if (known == reviews.end()) {
    reviews.push_back(std::move(review));
  } else if (known->level == ReviewLevel::note && review.level == ReviewLevel::doubt) {
    *known = std::move(review);
  }
}

std::string words_of(std::string_view text, Span span) { return std::string{cut(text, span)}; }

Obligation cut_out(AgreedAction action, std::string_view text) {
  Obligation out;
  out.text = words_of(text, action.span);
  out.lead_in = words_of(text, action.lead_in);
  out.condition = words_of(text, action.condition);
  out.action = std::move(action);
  return out;
}

}  // namespace

std::vector<Obligation> bind(Extraction extraction, std::string_view text, Header const& header, RulePack const& pack,
                             std::optional<Date> decision_date, KnownDates const& known) {
  DueDates due_dates{extraction, pack, decision_date ? decision_date : header.decision_date, known};
  Fingerprints fingerprints;
  std::vector<Obligation> out;
  out.reserve(extraction.actions.size());
  for (std::size_t i = 0; i < extraction.actions.size(); ++i) due_dates.of(i);
  for (std::size_t i = 0; i < extraction.actions.size(); ++i) {
    auto& obligation = out.emplace_back(cut_out(std::move(extraction.actions[i]), text));
    auto& action = obligation.action;
    obligation.n = number_of(i);
    obligation.fingerprint = fingerprints.next(obligation.text, action.kind);
    if (auto const* row = category_of(pack, action.kind, obligation.text)) {
      obligation.category = row->category;
      obligation.service_improvement = row->service_improvement;
    }
    std::tie(obligation.due, action.deadline) = due_dates.take(i);
    obligation.deadline_text = words_of(text, action.deadline.words);
    obligation.deadline_date = obligation.due.printed;
    for (auto const& review : obligation.due.review) add_review(action.review, review);
    if (!action.deadline.stated()) add_review(action.review, no_deadline());
  }
  return out;
}

std::vector<BoundCommitment> bind_elsewhere(Extraction const& extraction, std::string_view text, Header const& header,
                                            RulePack const& pack, std::optional<Date> decision_date) {
  DueContext context;
  context.decision_date = decision_date ? decision_date : header.decision_date;
  auto timing = pack.timing;  // a pack's working dates are for agreed actions
  timing.no_deadline_days.reset();
  timing.immediately_days.reset();
  std::vector<BoundCommitment> out;
  out.reserve(extraction.elsewhere.size());
  for (auto const& commitment : extraction.elsewhere) {
    out.push_back(
        {commitment, words_of(text, commitment.span), due_date(commitment.deadline, context, timing, pack.holidays)});
  }
  return out;
}

}  // namespace amends
