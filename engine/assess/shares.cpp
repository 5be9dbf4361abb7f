#include "engine/assess/shares.h"

#include <algorithm>  // std::min, std::ranges::find

namespace amends {

namespace {

using Owed = std::map<int, std::optional<std::int64_t>>;  // action of money to its total, where settled

bool counts(EvidenceItem const& item) {
  auto const state = item.state.value_or(PaymentState::paid);
  return state != PaymentState::returned && state != PaymentState::offered;
}

Owed totals(std::vector<Obligation> const& obligations) {
  Owed owed;
  for (auto const& obligation : obligations)
    if (obligation.action.kind == Kind::payment || obligation.action.kind == Kind::refund_or_waive)
      owed.emplace(obligation.n, obligation.action.total_pence);
  return owed;
}

std::vector<int> payments_of(EvidenceItem const& item, Owed const& owed) {
  std::vector<int> actions;
  for (auto const action : item.actions)
    if (owed.contains(action)) actions.push_back(action);
  return actions;
}

void take_single_payments(Manifest const& manifest, Owed& owed) {
  for (auto const& item : manifest.items) {
    auto const actions = payments_of(item, owed);
    if (actions.size() != 1 || !item.amount || !counts(item)) continue;
    auto& left = owed.at(actions.front());
    if (left) left = std::max<std::int64_t>(0, *left - *item.amount);
  }
}

using Group = std::vector<EvidenceItem*>;

// Enough for all: each action is given what it lacks, item by item.
void share_out(Group const& group, std::vector<int> const& actions, Owed& owed) {
  for (auto* item : group) {
    auto rest = *item->amount;
    for (auto const action : actions) {
      auto& left = *owed.at(action);
      auto const share = std::min(rest, left);
      item->shares[action] = share;
      left -= share;
      rest -= share;
    }
  }
}

void leave_open(Group const& group, std::vector<int> const& actions, Owed const& owed) {
  for (auto* item : group)
    for (auto const action : actions)
      item->shares[action] = owed.at(action) == std::optional<std::int64_t>(0) ? owed.at(action) : std::nullopt;
}

}  // namespace

std::vector<SharedShortfall> apportion(std::vector<Obligation> const& obligations, Manifest& manifest) {
  auto owed = totals(obligations);
  take_single_payments(manifest, owed);
  std::map<std::vector<int>, Group> groups;
  for (auto& item : manifest.items) {
    auto const actions = payments_of(item, owed);
    if (actions.size() > 1 && item.amount && counts(item)) groups[actions].push_back(&item);
  }
  std::vector<SharedShortfall> shortfalls;
  for (auto const& [actions, group] : groups) {
    SharedShortfall sum{actions, 0, 0, group.front()->place};
    bool settled = true;
    for (auto const action : actions) {
      settled = settled && owed.at(action);
      sum.owed += owed.at(action).value_or(0);
    }
    for (auto const* item : group) sum.paid += *item->amount;
    if (settled && sum.paid >= sum.owed) {
      share_out(group, actions, owed);
    } else {
      leave_open(group, actions, owed);
      if (settled) shortfalls.push_back(std::move(sum));
    }
  }
  return shortfalls;
}

}  // namespace amends
