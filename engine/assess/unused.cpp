#include "engine/assess/unused.h"

#include "engine/evidence/wording.h"

#include <string>  // std::string

namespace amends {

namespace {

std::string reason_for(std::vector<int> const& may_show) {
  if (may_show.empty())
    return "No action is named for it, and it fits none: write action: with the number of its action";
  std::vector<std::string> numbers;
  for (auto const action : may_show) numbers.push_back(std::to_string(action));
  return "No action is named for it, and it may show action " + listed(numbers, "or") + ": write action:";
}

}  // namespace

std::vector<UnusedEvidence> unused_evidence(Manifest const& manifest) {
  std::vector<UnusedEvidence> unused;
  for (auto const& item : manifest.items)
    if (item.actions.empty()) unused.push_back({item, reason_for(item.may_show)});
  return unused;
}

}  // namespace amends
