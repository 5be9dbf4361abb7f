// A later sentence that gives each labelled action its limit: labels.h, applied.
#include "grammar/actions/back_reference.h"
#include "grammar/actions/labels.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::all_of, std::any_of

namespace amends {

bool SectionReader::limits_by_label(Sentence& now) {
  bool const proof =
      now.words().find("evidence ") != std::string_view::npos ||
      std::any_of(now.line.mentions.begin(), now.line.mentions.end(), [](Mention const& one) { return one.ombudsman; });
  if (proof || now.item || now.leads || out_.actions.size() == section_first_) return false;
  auto const groups = label_limits(now.line, lexicon_);
  auto const known = [&](std::string const& label) {
    return std::any_of(out_.actions.begin() + static_cast<std::ptrdiff_t>(section_first_), out_.actions.end(),
                       [&](AgreedAction const& action) { return labelled(action.paragraph, {label}); });
  };
  bool const all_known = std::all_of(groups.begin(), groups.end(), [&](LabelLimit const& group) {
    return std::all_of(group.labels.begin(), group.labels.end(), known);
  });
  bool const plain = groups.size() == 1 && (groups.front().closed || groups.front().labels.size() > 1);
  if ((groups.size() < 2 && !plain) || !all_known) return false;
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
