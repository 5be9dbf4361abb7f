// What of a night others may read: what may be published, and what concerns one body. Both are reports
// like any other, so that every writer can print them.
#include "engine/night/figures.h"
#include "reports/check_view.h"
#include "reports/night_view.h"
#include "reports/words.h"

#include <algorithm>  // std::any_of, std::equal
#include <map>        // std::map

namespace amends {

namespace {

// The action's words without its time words. Where it has a second limit, of which the words are not
// kept, none of them can be shown.
std::string without_deadline(ActionRecord const& action) {
  bool const two = std::any_of(action.review.begin(), action.review.end(),
                               [](Review const& entry) { return entry.code == ReviewCode::two_limits; });
  if (two) return {};
  std::string text = action.text;
  if (action.deadline_text.empty()) return text;
  for (auto at = text.find(action.deadline_text); at != std::string::npos; at = text.find(action.deadline_text, at))
    text.replace(at, action.deadline_text.size(), "[…]");
  return text;
}

// Whether it is done: neither how near a due date is nor that one has passed, nor what became of evidence.
Status published(Status status) {
  switch (status) {
    case Status::due_soon:
    case Status::overdue:
    case Status::needs_review: return Status::open;
    case Status::satisfied_late: return Status::satisfied;
    case Status::not_applicable:
    case Status::satisfied:
    case Status::awaiting_event:
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
  out.category = std::move(action.category);
  out.service_improvement = true;
  out.condition = std::move(action.condition);
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
  report.unreadable.clear();  // whose they are is not known
  report.notes.clear();       // they speak of others' cases, too
  report.idle_rules.clear();
  report.ageing = ageing_of(report.cases, report.as_of);
  return report;
}

}  // namespace amends
