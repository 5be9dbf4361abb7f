// Applies confirmations in an order in which none sees half of another: fields are corrected first, then
// dates that count from a corrected one, then actions are joined and taken apart, and what is gone goes.
#include "engine/confirm/apply.h"

#include "engine/confirm/part.h"
#include "engine/evidence/wording.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::find, find_if, any_of
#include <set>        // std::set
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t longest_quote = 80;

std::string action_name(int n) { return "action " + std::to_string(n); }

std::string because(Confirmation const& confirmation) {
  return confirmation.reason.empty() ? std::string{} : ": " + confirmation.reason;
}

std::string quoted(std::string_view words) {
  return "“" + shortened(fold(words, Span{0, words.size()}).text, longest_quote) + "”";
}

void append_new(std::vector<std::string>& to, std::vector<std::string> const& from) {
  for (auto const& one : from)
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
}

class Application {
 public:
  Application(Confirmed const& confirmed, BoundStatement statement, RulePack const& pack)
      : confirmed_{confirmed}, pack_{pack} {
    out_.statement = std::move(statement);
    for (auto const& obligation : all()) out_.fingerprints.push_back(obligation.fingerprint);
  }

  Applied result() {
    take_verdicts();
    recount();
    for (auto const& [from, into] : merges_) merge(from, into);
    for (auto const* confirmation : splits_) split(*confirmation);
    drop_gone();
    return std::move(out_);
  }

 private:
  std::vector<Obligation>& all() { return out_.statement.obligations; }

  Obligation* find(std::string_view fingerprint) {
    auto const at = std::ranges::find(all(), fingerprint, &Obligation::fingerprint);
    return at == all().end() ? nullptr : &*at;
  }

  void take_verdicts() {
    for (auto const& confirmation : confirmed_.actions) {
      if (auto* obligation = find(confirmation.fingerprint))
        take(confirmation, *obligation);
      else
        out_.stale.push_back(std::string(name(confirmation.verdict)) + " of " + confirmation.fingerprint + " by " +
                             who_and_when(confirmation) + because(confirmation));
    }
  }

  void take(Confirmation const& confirmation, Obligation& obligation) {
    switch (confirmation.verdict) {
      case Verdict::accept: settle_doubts(obligation, confirmation); break;
      case Verdict::correct:
        correct(obligation, confirmation.correct, confirmation, pack_);
        settle_doubts(obligation, confirmation);
        if (confirmation.correct.due) corrected_due_.insert(obligation.n);
        break;
      case Verdict::unsure:
        out_.unsure.emplace(obligation.n, "How it is to be read is not settled: " + who_and_when(confirmation) +
                                              " was unsure" + because(confirmation));
        break;
      case Verdict::reject:
        gone(obligation, "was rejected by " + who_and_when(confirmation) + because(confirmation));
        break;
      case Verdict::split: splits_.push_back(&confirmation); break;
      case Verdict::merge: plan_merge(confirmation, obligation); break;
    }
  }

  // Only an action that stays can take another in.
  void plan_merge(Confirmation const& confirmation, Obligation const& obligation) {
    auto const* target = find(confirmation.merge_into);
    auto const* of_target = confirmed_.find(confirmation.merge_into);
    bool const leaves = of_target != nullptr && (of_target->verdict == Verdict::reject ||
                                                 of_target->verdict == Verdict::merge ||
                                                 of_target->verdict == Verdict::split);
    if (target != nullptr && !leaves) {
      merges_.emplace_back(obligation.n, target->n);
      merged_by_.emplace(obligation.n, &confirmation);
      return;
    }
    out_.stale.push_back("merge of " + action_name(obligation.n) + " into " + confirmation.merge_into + " by " +
                         who_and_when(confirmation) + ": " +
                         (target == nullptr ? "no action has that fingerprint" : "that action does not stay itself"));
  }

  // "Within a further two months" moves with the corrected date that it counts from.
  void recount() {
    auto moved = corrected_due_;
    for (bool again = !moved.empty(); again;) {
      again = false;
      for (auto& obligation : all()) {
        auto const before = obligation.action.deadline_before;
        if (!before || moved.contains(obligation.n) || !moved.contains(static_cast<int>(*before) + 1)) continue;
        recount_from(obligation, all()[*before].due.due, out_.statement.header.decision_date, pack_);
        moved.insert(obligation.n);
        again = true;
      }
    }
  }

  void merge(int from, int into) {
    auto const& moved = all()[static_cast<std::size_t>(from) - 1];
    auto& target = all()[static_cast<std::size_t>(into) - 1];
    auto& action = target.action;
    bool const both_settled = moved.action.total_pence && action.total_pence;
    append_new(action.actors, moved.action.actors);
    append_new(action.recipients, moved.action.recipients);
    action.amounts.insert(action.amounts.end(), moved.action.amounts.begin(), moved.action.amounts.end());
    if (!moved.action.amounts.empty() && !both_settled && action.amounts.size() > moved.action.amounts.size())
      action.total_pence.reset();
    else if (moved.action.total_pence)
      action.total_pence = sum({action.total_pence.value_or(0), *moved.action.total_pence});
    if (moved.due.due && moved.due.due != target.due.due && !corrected_due_.contains(into))
      action.review.push_back({ReviewCode::several_deadlines, ReviewLevel::doubt,
                               "Action " + std::to_string(from) + ", which was merged into this one, was due " +
                                   in_words(*moved.due.due) + "."});
    target.text += " … " + moved.text;
    out_.merged.emplace(from, into);
    auto const& confirmation = *merged_by_.at(from);
    gone(moved, "is counted with " + action_name(into) + ", by " + who_and_when(confirmation) + because(confirmation));
  }

  void split(Confirmation const& confirmation) {
    auto const whole = *find(confirmation.fingerprint);
    std::vector<std::string> numbers;
    for (auto const& part : confirmation.parts) {
      auto const n = static_cast<int>(out_.fingerprints.size()) + 1;
      auto made = part_of(whole, part, n);
      correct(made, part.correct, confirmation, pack_);
      settle_doubts(made, confirmation);
      out_.fingerprints.push_back(made.fingerprint);
      numbers.push_back(std::to_string(n));
      all().push_back(std::move(made));
    }
    gone(whole, "was split into actions " + listed(numbers, "and") + " by " + who_and_when(confirmation) +
                    because(confirmation));
  }

  void gone(Obligation const& obligation, std::string why) {
    out_.notes.push_back("Action " + std::to_string(obligation.n) + ", " + quoted(obligation.text) + ", " + why);
    out_.gone.emplace(obligation.n, std::move(why));
  }

  void drop_gone() {
    std::vector<Obligation> kept;
    std::map<std::size_t, std::size_t> index_of;  // number less one to index among those kept
    for (auto& obligation : all()) {
      if (out_.gone.contains(obligation.n)) continue;
      index_of.emplace(static_cast<std::size_t>(obligation.n) - 1, kept.size());
      kept.push_back(std::move(obligation));
    }
    for (auto& entry : out_.statement.accounting) {
      if (!entry.action) continue;
      auto const merged = out_.merged.find(static_cast<int>(*entry.action) + 1);
      auto const number = merged == out_.merged.end() ? *entry.action : static_cast<std::size_t>(merged->second) - 1;
      auto const at = index_of.find(number);
      entry.action = at == index_of.end() ? std::nullopt : std::optional{at->second};
    }
    all() = std::move(kept);
  }

  Confirmed const& confirmed_;
  RulePack const& pack_;
  Applied out_;
  std::set<int> corrected_due_;
  std::vector<std::pair<int, int>> merges_;
  std::map<int, Confirmation const*> merged_by_;
  std::vector<Confirmation const*> splits_;
};

}  // namespace

Applied apply(Confirmed const& confirmed, BoundStatement statement, RulePack const& pack) {
  return Application{confirmed, std::move(statement), pack}.result();
}

std::size_t unconfirmed(Confirmed const& confirmed, BoundStatement const& statement) {
  auto const is_open = [&](Obligation const& obligation) {
    auto const* confirmation = confirmed.find(obligation.fingerprint);
    return confirmation == nullptr || !settles(*confirmation);
  };
  return static_cast<std::size_t>(std::ranges::count_if(statement.obligations, is_open));
}

}  // namespace amends
