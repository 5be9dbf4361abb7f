// A later sentence that gives each labelled action its limit: label_limits.h, applied.
#include "grammar/actions/back_reference.h"
#include "grammar/actions/label_limits.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::all_of, std::any_of

namespace amends {

bool SectionReader::limits_by_label(Sentence& now) {
  if (now.item || now.leads || out_.actions.size() == section_first_) return false;
  auto const groups = label_limits(now.line, lexicon_);
  auto const known = [&](std::string const& label) {
    return std::any_of(out_.actions.begin() + static_cast<std::ptrdiff_t>(section_first_), out_.actions.end(),
                       [&](AgreedAction const& action) { return labelled(action.paragraph, {label}); });
  };
  bool const all_known = std::all_of(groups.begin(), groups.end(), [&](LabelLimit const& group) {
    return std::all_of(group.labels.begin(), group.labels.end(), known);
  });
  if (groups.size() < 2 || !all_known) return false;
  for (auto const& group : groups)
    for (auto k = section_first_; k < out_.actions.size(); ++k) {
      auto& action = out_.actions[k];
      bool const own = action.deadline.stated() && !action.deadline.inherited;
      if (!labelled(action.paragraph, group.labels)) continue;
      auto const said = action.deadline;
      action.deadline = deadline_of(now.line, *group.time, true);
      link_anchor(action);
      if (own)
        action.review.push_back({ReviewCode::several_deadlines, ReviewLevel::doubt,
                                 "Its own words set a limit, too: \"" + std::string{cut(source_, said.words)} + "\"."});
    }
  account(now, Account::detail, out_.actions.size() - 1);
  return true;
}

}  // namespace amends
