// What evidence is still to be shown of actions that are not due soon: each list once, for cases share them.
#include "reports/check_view.h"
#include "reports/night_html.h"
#include "reports/words.h"

namespace amends {

StillToBeShown::StillToBeShown(NightReport const& report, Audience audience) {
  if (audience == Audience::open) return;
  for (CaseRecord const& record : report.cases)
    for (ActionRecord const& action : record.actions) {
      if (action.status != Status::open) continue;
      auto titles = still_to_be_shown(action);
      if (titles.empty()) continue;
      auto const [at, added] = numbers_.try_emplace({action.terms.kind, titles}, lists_.size() + 1);
      if (added) lists_.push_back({capitalised(spaced(name(action.terms.kind))), std::move(titles)});
    }
}

std::optional<std::size_t> StillToBeShown::list_for(ActionRecord const& action) const {
  if (action.status != Status::open) return std::nullopt;
  auto const found = numbers_.find({action.terms.kind, still_to_be_shown(action)});
  return found == numbers_.end() ? std::nullopt : std::optional{found->second};
}

void write_night_wanted(NightPage const& page, std::string& out) {
  out += "<p>Actions that are not due soon refer to these lists.</p>\n";
  std::size_t number = 0;
  for (auto const& list : page.wanted.lists()) {
    std::string const n = std::to_string(++number);
    out += "<h3 id=\"wanted-" + n + "\">List " + n + ". " + html(list.kind) + "</h3>\n<ul>";
    for (auto const& title : list.titles) out += "<li>" + html(capitalised(title)) + "</li>";
    out += "</ul>\n";
  }
}

}  // namespace amends
