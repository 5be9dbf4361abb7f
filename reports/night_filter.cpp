// What of a night others may read: what may be published, and what concerns one body. Both are reports
// like any other, so that every writer can print them.
#include "engine/night/figures.h"
#include "reports/check_view.h"
#include "reports/night_view.h"
#include "reports/published.h"
#include "reports/words.h"

#include <algorithm>  // std::any_of, std::equal
#include <map>        // std::map
#include <utility>    // std::move

namespace amends {

namespace {

// The action's words without its time words; none of them where what is left names a person, speaks of a time,
// or hangs on a condition: its kind and category say enough.
std::string without_deadline(ActionRecord const& action) {
  bool const two = std::any_of(action.review.begin(), action.review.end(),
                               [](Review const& entry) { return entry.code == ReviewCode::two_limits; });
  if (two) return {};
  std::string text = action.text;
  for (auto at = text.find(action.deadline_text); !action.deadline_text.empty() && at != std::string::npos;
       at = text.find(action.deadline_text, at))
    text.replace(at, action.deadline_text.size(), "[…]");
  return publishable(std::move(text), action.condition, Limits::some_may_be_left);
}

// Whether it is done: neither how near a due date is nor that one has passed, nor what became of evidence.
Status published(Status status) {
  switch (status) {
    case Status::due_soon:
    case Status::overdue:
    case Status::awaiting_event:
    case Status::needs_review: return Status::open;
    case Status::satisfied_late: return Status::satisfied;
    case Status::not_applicable:
    case Status::satisfied:
    case Status::open: break;
  }
  return status;
}

ActionRecord published(ActionRecord action) {
  ActionRecord out;
  out.n = action.n;
  out.fingerprint = action.fingerprint;
  out.status = published(action.status);
  out.text = without_deadline(action);
  out.terms = std::move(action.terms);
  out.terms.recipients.clear();
  out.category = std::move(action.category);
  out.service_improvement = true;
  return out;
}

CaseRecord published(CaseRecord record) {
  CaseRecord out;
  out.folder = std::move(record.folder);
  out.source = std::move(record.source);
  out.sha256 = std::move(record.sha256);
  out.header = std::move(record.header);
  out.header.summary.reset();  // it tells of personal remedies, and by when
  out.text_removed = record.text_removed;
  for (ActionRecord& action : record.actions)
    if (action.service_improvement) out.actions.push_back(published(std::move(action)));
  return out;
}

// Changes that tell of no timescale and no evidence, in words that cannot.
std::vector<Change> published(std::vector<Change> changes, NightReport const& shown) {
  static std::map<ChangeKind, std::string_view> const sentences{
      {ChangeKind::added, " is new"}, {ChangeKind::gone, " is gone"}, {ChangeKind::satisfied, " is satisfied"}};
  std::vector<Change> out;
  for (Change& change : changes) {
    auto const sentence = sentences.find(change.kind);
    if (sentence == sentences.end()) continue;
    auto const of_case = case_of(shown, change);
    if (!of_case) continue;  // it had no improvement, or that is not known any more
    auto const& actions = shown.cases[*of_case].actions;
    bool const improvement = std::any_of(actions.begin(), actions.end(),
                                         [&](ActionRecord const& action) { return action.n == change.action; });
    if (change.action && !improvement) continue;
    change.before.reset();
    change.now.reset();
    change.file.clear();
    std::string const what = change.action ? "Action " + std::to_string(*change.action) : std::string{"The case"};
    change.message = what + std::string{sentence->second};
    out.push_back(std::move(change));
  }
  return out;
}

std::string folded(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return single_spaced(text);
}

}  // namespace

NightReport for_public(NightReport report) {
  NightReport out;
  out.as_of = report.as_of;
  out.compared_with = report.compared_with;
  out.pack_id = std::move(report.pack_id);
  out.pack_version = std::move(report.pack_version);
  out.pack_sha256 = std::move(report.pack_sha256);
  out.due_soon_days = report.due_soon_days;
  for (CaseRecord& record : report.cases)
    if (auto shown = published(std::move(record)); !shown.actions.empty()) out.cases.push_back(std::move(shown));
  for (FailedInput const& input : report.unreadable)  // its message may quote the evidence
    out.unreadable.push_back({input.source, input.code, "could not be read", {}});
  out.changes = published(std::move(report.changes), out);
  return out;
}

NightReport only_body(NightReport report, std::string_view body) {
  std::string const wanted = folded(std::string{body});
  std::map<std::size_t, std::size_t> kept;  // index before, index now
  std::vector<CaseRecord> cases;
  for (std::size_t i = 0; i < report.cases.size(); ++i) {
    if (folded(body_of(report.cases[i])) != wanted) continue;
    kept.emplace(i, cases.size());
    cases.push_back(std::move(report.cases[i]));
  }
  report.cases = std::move(cases);
  std::erase_if(report.chase, [&](ChaseDue const& due) { return !kept.contains(due.of_case); });
  for (ChaseDue& due : report.chase) due.of_case = kept.at(due.of_case);
  std::erase_if(report.changes, [&](Change const& change) {
    return folded(change.body.empty() ? std::string{body_not_stated} : change.body) != wanted;
  });
  std::erase_if(report.bodies, [&](BodyFigures const& figures) { return folded(figures.body) != wanted; });
  auto const nobodys = std::erase_if(report.unreadable, [](FailedInput const& input) { return input.body.empty(); });
  std::erase_if(report.unreadable, [&](FailedInput const& input) { return folded(input.body) != wanted; });
  report.notes.clear();  // they speak of others' cases, too
  if (nobodys > 0)
    report.notes.push_back("Of " + counted(nobodys, "case") +
                           " that could not be read it is not known whose they are: they are not in this report");
  report.idle_rules.clear();
  report.ageing = ageing_of(report.cases, report.as_of);
  return report;
}

}  // namespace amends
