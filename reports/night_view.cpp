#include "reports/night_view.h"

#include "engine/assess/outcome.h"
#include "engine/night/figures.h"
#include "reports/action_text.h"
#include "reports/check_view.h"
#include "reports/words.h"

#include <algorithm>  // std::stable_sort, std::any_of
#include <numeric>    // std::iota
#include <utility>    // std::pair

namespace amends {

namespace {

bool has_doubt(CaseRecord const& record) {
  return std::any_of(record.review.begin(), record.review.end(),
                     [](Review const& entry) { return entry.level == ReviewLevel::doubt; });
}

std::size_t rank_of(CaseRecord const& record) {
  std::size_t best = by_urgency().size();
  for (ActionRecord const& action : record.actions) best = std::min(best, rank_of(action));
  return best;
}

// What stands between a kind and the people whom it concerns; else " for ".
constexpr std::array before_recipients{
    std::pair{Kind::apology, std::string_view{" to "}},  std::pair{Kind::payment, std::string_view{" to "}},
    std::pair{Kind::evidence, std::string_view{" to "}}, std::pair{Kind::inform, std::string_view{" "}},
    std::pair{Kind::train, std::string_view{": "}},      std::pair{Kind::remind_staff, std::string_view{": "}},
};

std::string_view before_recipient(Kind kind) {
  auto const found = std::find_if(before_recipients.begin(), before_recipients.end(),
                                  [kind](auto const& each) { return each.first == kind; });
  return found == before_recipients.end() ? " for " : found->second;
}

Date const never{9999, 12, 31};

// The first due date of what is not done.
std::optional<Date> next_due(CaseRecord const& record) {
  std::optional<Date> next;
  for (ActionRecord const& action : record.actions)
    if (action.due && !settled(action.status) && (!next || *action.due < *next)) next = action.due;
  return next;
}

bool is_verdict(std::optional<Stand> const& stand) {
  if (!stand) return false;
  return !words_of(stand->status).council_label.empty() || stand->evidence_state == EvidenceState::met;
}

}  // namespace

bool is_overdue(Answers const& answers) { return is_overdue(answers.status, answers.time_state); }

std::string first_line(NightReport const& report) {
  std::size_t overdue = 0;
  for (CaseRecord const& record : report.cases)
    overdue += static_cast<std::size_t>(std::count_if(record.actions.begin(), record.actions.end(),
                                                      [](ActionRecord const& action) { return is_overdue(action); }));
  std::string out =
      std::to_string(overdue) + " overdue (" + std::to_string(count_of(report, ChangeKind::newly_overdue)) + " new), " +
      std::to_string(count_of(report, Status::due_soon)) + " due in " + std::to_string(report.due_soon_days) +
      " days, " + std::to_string(count_of(report, Status::needs_review)) + " to review";
  return report.unreadable.empty() ? out : out + ", " + std::to_string(report.unreadable.size()) + " not read";
}

std::vector<DueGroup> by_due_date(CaseRecord const& record) {
  std::vector<std::size_t> order(record.actions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  auto const due = [&](std::size_t i) { return record.actions[i].due; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return due(a) && (!due(b) || *due(a) < *due(b));  // std::optional would put none first
  });
  std::vector<DueGroup> groups;
  for (std::size_t const i : order) {
    if (groups.empty() || groups.back().due != due(i)) groups.push_back({due(i), {}});
    groups.back().actions.push_back(i);
  }
  return groups;
}

bool is_closed(CaseRecord const& record) {
  return !record.actions.empty() && settled(record) && !has_doubt(record) && wholly_read(record.review);
}

std::vector<std::size_t> open_cases(NightReport const& report) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    if (!is_closed(report.cases[i])) out.push_back(i);
  std::vector<std::pair<std::size_t, Date>> keys;
  for (CaseRecord const& record : report.cases) keys.emplace_back(rank_of(record), next_due(record).value_or(never));
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return out;
}

std::vector<std::size_t> closed_cases(NightReport const& report) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < report.cases.size(); ++i)
    if (is_closed(report.cases[i])) out.push_back(i);
  return out;
}

std::optional<Status> headline_status(CaseRecord const& record) {
  auto const first = std::min_element(record.actions.begin(), record.actions.end(),
                                      [](Answers const& a, Answers const& b) { return rank_of(a) < rank_of(b); });
  return first == record.actions.end() ? std::nullopt : std::optional{first->status};
}

std::string changes_line(NightReport const& report) {
  if (!report.compared_with) return "First night: nothing to compare with";
  std::string const since = " since " + in_words(*report.compared_with);
  return (report.changes.empty() ? "Nothing has changed" : counted(report.changes.size(), "change")) + since;
}

std::string told(Change const& change, Audience audience) {
  if (audience != Audience::council) return change.message;
  bool const verdict = is_verdict(change.before) || is_verdict(change.now);
  if (!verdict) return change.message.find("atisf") == std::string::npos ? change.message : std::string{};
  std::string out = change.action ? "Action " + std::to_string(*change.action) + ": " : std::string{};
  if (change.before) out += lower_first(label(change.before->status, audience)) + " before";
  if (change.now) out += (change.before ? ", now " : "") + lower_first(label(change.now->status, audience));
  return capitalised(out);
}

std::vector<ChangeLine> change_lines(NightReport const& report, ChangeKind kind, Audience audience) {
  std::vector<ChangeLine> lines;
  for (Change const& change : report.changes) {
    if (change.kind != kind) continue;
    std::string const words = told(change, audience);
    std::string const start = change.action ? "Action " + std::to_string(*change.action) : std::string{};
    bool const named = change.action && words.starts_with(start);
    std::string const rest = named ? words.substr(start.size()) : words;
    bool const same = named && !lines.empty() && !lines.back().actions.empty() &&
                      lines.back().first->folder == change.folder && lines.back().words == rest;
    if (!same) lines.push_back({&change, {}, rest});
    if (named) lines.back().actions.push_back(*change.action);
  }
  for (ChangeLine& line : lines)
    if (!line.actions.empty()) line.words = actions_in_words(line.actions) + line.words;
  return lines;
}

std::string_view label(ChangeKind kind, Audience audience) {
  if (kind == ChangeKind::satisfied && audience == Audience::council) return "Nothing missing any more";
  return change_kinds()[static_cast<std::size_t>(kind)].label;
}

std::optional<std::size_t> case_of(NightReport const& report, Change const& change) {
  auto const found =
      std::lower_bound(report.cases.begin(), report.cases.end(), change.folder,
                       [](CaseRecord const& record, std::string const& folder) { return record.folder < folder; });
  if (found == report.cases.end() || found->folder != change.folder) return std::nullopt;
  return static_cast<std::size_t>(found - report.cases.begin());
}

std::string const& case_name(Change const& change) {
  return change.reference.empty() ? change.folder : change.reference;
}

std::string body_of(CaseRecord const& record) {
  auto const& body = record.header.body;
  return body && !body->empty() ? *body : std::string{body_not_stated};
}

std::string outcome_in_words(CaseRecord const& record, Audience audience) {
  return outcome_in_words(record.recorded_outcome, record.proposed_outcome, audience);
}

std::vector<std::string> remarks(CaseRecord const& record) {
  std::vector<std::string> out = record.remarks_of_the_day;
  out.insert(out.end(), record.remarks.begin(), record.remarks.end());
  return out;
}

std::string actions_in_words(std::vector<int> const& numbers) {
  std::vector<std::string> words;
  for (int const n : numbers) words.push_back(std::to_string(n));
  return (words.size() == 1 ? "Action " : "Actions ") + joined(words);
}

std::string actions_in_words(CaseRecord const& record, std::vector<std::size_t> const& actions) {
  std::vector<int> numbers;
  for (std::size_t const i : actions) numbers.push_back(record.actions[i].n);
  return actions_in_words(numbers);
}

std::string duty_in_words(CaseRecord const& record, ActionRecord const& action) {
  Terms const& terms = action.terms;
  std::string out = capitalised(spaced(name(terms.kind)));
  if (!terms.recipients.empty()) out += std::string{before_recipient(terms.kind)} + joined(terms.recipients);
  if (std::string const money = sums(terms); !money.empty()) out += ", " + money;
  bool const several = std::any_of(record.actions.begin(), record.actions.end(),
                                   [&](ActionRecord const& other) { return other.terms.actors != terms.actors; });
  if (!terms.actors.empty() && (several || terms.actors.size() > 1)) out += ", by " + joined(terms.actors);
  return out;
}

std::string percent(int part, int of) {
  if (of <= 0) return {};
  if (part == of) return "100%";
  if (part == 0) return "0%";
  int tenths = (2000 * part + of) / (2 * of);
  // All is all and nothing is nothing: 999 of 999, not 2,999 of 3,000.
  tenths = std::clamp(tenths, 1, 999);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

std::string rate_in_words(int part, int of) {
  if (of <= 0) return "none recorded";
  return percent(part, of) + " (" + std::to_string(part) + " of " + std::to_string(of) + ")";
}

}  // namespace amends
