#include "engine/assess/supplied.h"

#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of, copy_if, find
#include <iterator>   // std::back_inserter
#include <utility>    // std::move

namespace amends {

Supply Supplied::supply() const {
  if (items.empty()) return Supply::nothing;
  return std::ranges::any_of(items, &SuppliedItem::has_file) ? Supply::files : Supply::claims_only;
}

std::vector<SuppliedItem> Supplied::judged() const {
  if (supply() != Supply::files) return items;
  std::vector<SuppliedItem> with_file;
  std::ranges::copy_if(items, std::back_inserter(with_file), &SuppliedItem::has_file);
  return with_file;
}

std::optional<Date> Supplied::done_on() const {
  std::optional<Date> latest;
  for (auto const& entry : judged()) {
    if (!entry.item.done_on) return std::nullopt;
    if (!latest || *entry.item.done_on > *latest) latest = entry.item.done_on;
  }
  return latest;
}

std::optional<Date> Supplied::sent_on() const {
  std::optional<Date> latest;
  for (auto const& entry : judged())
    if (entry.item.sent_on && (!latest || *entry.item.sent_on > *latest)) latest = entry.item.sent_on;
  return latest;
}

namespace {

void take_share(int action, EvidenceItem const& item, EvidenceFacts& facts) {
  auto const share = item.shares.find(action);
  if (share != item.shares.end()) facts.amount = share->second;
}

}  // namespace

Supplied supplied_for(int action, Manifest const& manifest, Attachments const& attachments) {
  Supplied supplied;
  for (auto const& item : manifest.items) {
    if (std::ranges::find(item.actions, action) == item.actions.end()) continue;
    auto const file = attachments.find(item.file);
    auto const* attachment = file == attachments.end() ? nullptr : &file->second;
    auto facts = evidence_facts(item, attachment);
    take_share(action, item, facts);
    supplied.items.push_back({item, attachment, std::move(facts)});
  }
  return supplied;
}

bool same_body(std::string_view actor, std::string_view by) {
  auto const one = fold_for_comparison(actor);
  auto const other = fold_for_comparison(by);
  return !other.empty() && (one.ends_with(other) || other.ends_with(one));
}

}  // namespace amends
