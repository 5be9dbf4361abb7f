#include "engine/assess/matching.h"

#include "engine/assess/facts.h"
#include "engine/assess/shares.h"
#include "rules/expression/tree.h"

#include <algorithm>  // std::ranges::any_of, all_of, find, none_of
#include <map>        // std::map
#include <string>     // std::string

namespace amends {

namespace {

constexpr std::string_view ombudsman = "Ombudsman";

bool is_of_money(Obligation const& obligation) {
  return obligation.action.kind == Kind::payment || obligation.action.kind == Kind::refund_or_waive;
}

// How well an item fits an action. Several payments may add up to a sum, so that a smaller one fits, too;
// the sum itself fits better.
enum class Fit { no, in_part, wholly };

class Matcher {
 public:
  Matcher(CaseInput& input, RulePack const& pack)
      : input_(input), pack_(pack), the_case_(case_facts(input.statement, Date(9999, 12, 31))) {}

  // What can only go to one action makes the choice for the rest smaller: again, until nothing moves.
  void run() {
    while (assign_single_fits()) {
    }
    for (auto& item : input_.manifest.items)
      if (item.actions.empty()) item.may_show = fitting(item);
  }

 private:
  bool assign_single_fits() {
    std::map<int, std::vector<EvidenceItem*>> by_action;
    for (auto& item : input_.manifest.items) {
      if (!item.actions.empty()) continue;
      auto const fits = fitting(item);
      if (fits.size() == 1) by_action[fits.front()].push_back(&item);
    }
    bool moved = false;
    for (auto& [action, items] : by_action) {
      if (!there_is_room(action, items)) continue;
      for (auto* item : items) {
        item->actions = {action};
        item->inferred = true;
        moved = true;
      }
    }
    return moved;
  }

  // Two payments of the whole sum are not both the payment: which of them it is cannot be told.
  [[nodiscard]] bool there_is_room(int action, std::vector<EvidenceItem*> const& items) const {
    auto const left = still_owed(obligation(action));
    std::int64_t sum = 0;
    for (auto const* item : items) sum += item->amount.value_or(0);
    return items.size() == 1 || !left || sum <= *left;
  }

  [[nodiscard]] std::vector<int> fitting(EvidenceItem const& item) const {
    std::vector<int> wholly, in_part;
    for (auto const& candidate : input_.statement.obligations) {
      auto const fit = fit_of(item, candidate);
      if (fit == Fit::wholly) wholly.push_back(candidate.n);
      if (fit == Fit::in_part) in_part.push_back(candidate.n);
    }
    return wholly.empty() ? in_part : wholly;
  }

  [[nodiscard]] Fit fit_of(EvidenceItem const& item, Obligation const& candidate) const {
    bool const possible = candidate.action.modality != Modality::already_done && in_time(item) &&
                          is_proof_of(item.kind, candidate) && by_its_body(item, candidate) &&
                          to_its_people(item, candidate);
    return possible ? fit_of_sum(item, candidate) : Fit::no;
  }

  // Last year's letter is no answer to this decision.
  [[nodiscard]] bool in_time(EvidenceItem const& item) const {
    return !item.done_on || !the_case_.decision_date || *item.done_on >= *the_case_.decision_date;
  }

  [[nodiscard]] bool is_proof_of(EvidenceKind kind, Obligation const& candidate) const {
    auto const action = action_facts(candidate, candidate.due.due);
    return std::ranges::any_of(pack_.rules, [&](EvidenceRule const& rule) {
      return std::ranges::find(rule.evidence, kind) != rule.evidence.end() && applies(rule, action, the_case_);
    });
  }

  [[nodiscard]] static bool by_its_body(EvidenceItem const& item, Obligation const& candidate) {
    auto const& actors = candidate.action.actors;
    return item.by.empty() || actors.empty() ||
           std::ranges::any_of(actors, [&](std::string const& actor) { return same_body(actor, item.by); });
  }

  // A name that stands for none of the case's people tells nothing; one that does leaves the others out.
  [[nodiscard]] bool to_its_people(EvidenceItem const& item, Obligation const& candidate) const {
    auto const& to = item.to;
    bool const to_ombudsman = is_among(std::string(ombudsman), to);
    if (candidate.action.kind == Kind::evidence || to_ombudsman)
      return to_ombudsman && candidate.action.kind == Kind::evidence;
    bool const anybody = std::ranges::any_of(input_.statement.obligations, [&](Obligation const& other) {
      return share_a_name(other.action.recipients, to);
    });
    return !anybody || candidate.action.recipients.empty() || share_a_name(candidate.action.recipients, to);
  }

  static bool is_among(std::string const& name, std::vector<std::string> const& names) {
    return std::ranges::any_of(names, [&](std::string const& other) { return same_name(name, other); });
  }

  static bool share_a_name(std::vector<std::string> const& some, std::vector<std::string> const& others) {
    return std::ranges::any_of(some, [&](std::string const& name) { return is_among(name, others); });
  }

  [[nodiscard]] Fit fit_of_sum(EvidenceItem const& item, Obligation const& candidate) const {
    if (!item.amount) return Fit::wholly;
    if (!is_of_money(candidate)) return Fit::no;
    auto const left = still_owed(candidate);
    if (!left) return Fit::in_part;
    auto const& sums = candidate.action.amounts;
    bool const is_a_sum = *item.amount <= *left &&
                          std::ranges::any_of(sums, [&](Amount const& amount) { return amount.pence == item.amount; });
    if (*item.amount == *left || is_a_sum) return Fit::wholly;
    return *item.amount < *left ? Fit::in_part : Fit::no;
  }

  // What no item that names the action has taken yet; nothing where the words settle no total.
  [[nodiscard]] std::optional<std::int64_t> still_owed(Obligation const& candidate) const {
    auto left = candidate.action.total_pence;
    for (auto const& item : input_.manifest.items) {
      bool const names_it = std::ranges::find(item.actions, candidate.n) != item.actions.end();
      bool const counts = item.state.value_or(PaymentState::paid) != PaymentState::returned;
      if (left && names_it && counts && item.actions.size() == 1) *left -= item.amount.value_or(0);
    }
    return left;
  }

  [[nodiscard]] Obligation const& obligation(int action) const {
    return *std::ranges::find(input_.statement.obligations, action, &Obligation::n);
  }

  CaseInput& input_;
  RulePack const& pack_;
  CaseFacts the_case_;
};

// People are compared as the statement calls them, so that payments, letters and manifests all mean the same.
void use_pseudonyms(CaseInput& input) {
  auto const& names = input.names;
  if (names.empty()) return;
  for (auto& item : input.manifest.items) item.to = names.translated(std::move(item.to));
  for (auto& [name, file] : input.attachments) {
    file.facts.payees = names.translated(std::move(file.facts.payees));
    for (auto& payment : file.facts.payments) payment.payee = names.pseudonym_of(payment.payee).value_or(payment.payee);
    if (file.mail) file.mail->to = names.translated(std::move(file.mail->to));
  }
}

}  // namespace

void settle_evidence(CaseInput& input, RulePack const& pack) {
  use_pseudonyms(input);
  Matcher(input, pack).run();
  input.shared_shortfalls = apportion(input.statement.obligations, input.manifest);
}

}  // namespace amends
