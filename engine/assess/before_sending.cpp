#include "engine/assess/before_sending.h"

#include "engine/assess/case_rules.h"
#include "engine/assess/facts.h"
#include "engine/evidence/form_content.h"
#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::any_of, all_of
#include <utility>    // std::move

namespace amends {

namespace {

std::string_view id_of(CaseRule rule) { return case_rules()[static_cast<std::size_t>(rule)].id; }

bool is_sent(Manifest const& manifest) {
  return !manifest.items.empty() &&
         std::ranges::all_of(manifest.items, [](EvidenceItem const& item) { return item.sent_on.has_value(); });
}

bool is_closed(CaseReport const& report) {
  auto const& outcome = report.recorded_outcome;
  return outcome && (!outcome->name.empty() || outcome->ceased_on);
}

std::string days(int count) { return std::to_string(count) + (count == 1 ? " day" : " days"); }

class List {
 public:
  List(Assessment const& assessment, FormAction const* form, Date as_of, BeforeSending& out)
      : assessment_{assessment}, form_{form}, as_of_{as_of}, out_{out} {}

  void write() {
    if (assessment_.status == Status::not_applicable || assessment_.evidence_sent_on) return;
    bool const sends_the_rest = assessment_.obligation.action.kind == Kind::evidence;
    if (!sends_the_rest) missing();
    late();
    if (!sends_the_rest) for_a_person();
  }

 private:
  void add(std::vector<SendingPoint>& points, std::string rule, std::string message) {
    points.push_back({assessment_.obligation.n, std::move(rule), std::move(message)});
  }

  void missing() {
    if (assessment_.status == Status::awaiting_event)
      add(out_.missing, {}, "It waits for something: record when it happened, or that it did not arise and why");
    else if (assessment_.evidence_state == EvidenceState::not_supplied)
      add(out_.missing, {}, nothing_supplied());
    else
      for (auto const& found : assessment_.findings)
        if (is_missing(found)) add(out_.missing, found.rule, found.message);
  }

  [[nodiscard]] std::string nothing_supplied() const {
    auto const kinds = form_ == nullptr ? std::string{} : any_of(form_->kinds);
    return kinds.empty() ? "Nothing is supplied" : "Nothing is supplied. It is shown by: " + kinds;
  }

  [[nodiscard]] bool is_missing(Finding const& found) const {
    if (found.rule == id_of(CaseRule::undated) || found.rule == id_of(CaseRule::claim_only)) return true;
    if (found.rule == id_of(CaseRule::recurs) || found.level == RuleLevel::review) return false;
    bool const short_of = found.result == RuleResult::fail || found.result == RuleResult::partly;
    // What a file has to show is missing as long as the file is: the claim's own finding says so.
    bool const wanting = found.level == RuleLevel::required && found.result == RuleResult::missing;
    return short_of || (wanting && assessment_.evidence_state != EvidenceState::claimed);
  }

  void late() {
    auto const& due = assessment_.due;
    if (!due || assessment_.status == Status::awaiting_event) return;
    auto const day = in_words(*due);
    int const past = static_cast<int>((as_of_ - *due).days());
    if (assessment_.time_state == TimeState::done_late)
      add(out_.late, {}, "Done " + days(assessment_.days_late.value_or(0)) + " after it was due on " + day);
    else if (assessment_.time_state == TimeState::overdue)
      add(out_.late, {}, "Due on " + day + ", " + days(past) + " ago, and not shown to be done");
    else if (past > 0)
      add(out_.late, {}, "Done in time, but its evidence was due on " + day + ", too, " + days(past) + " ago");
    else if (assessment_.time_state == TimeState::due_soon)
      add(out_.late, {}, past == 0 ? "Due today, " + day : "Due on " + day + ": " + days(-past) + " left");
  }

  void for_a_person() {
    for (auto const& found : assessment_.findings) {
      bool const asks = found.result == RuleResult::review || (found.level == RuleLevel::review && !passes(found));
      bool const nothing_there = found.result == RuleResult::missing && !found.where;
      if (asks && !is_missing(found) && !nothing_there) add(out_.for_a_person, found.rule, found.message);
    }
    for (auto const& review : assessment_.review)
      if (review.level == ReviewLevel::doubt) add(out_.for_a_person, {}, review.message);
  }

  [[nodiscard]] static bool passes(Finding const& found) { return found.result == RuleResult::pass; }

  Assessment const& assessment_;
  FormAction const* form_;
  Date as_of_;
  BeforeSending& out_;
};

}  // namespace

std::optional<BeforeSending> before_sending(CaseReport const& report, Manifest const& manifest, RulePack const& pack,
                                            Date as_of) {
  if (is_sent(manifest) || is_closed(report)) return std::nullopt;
  auto const form = form_content(report.statement, pack);
  BeforeSending out;
  for (auto const& assessment : report.obligations) {
    auto const action = std::ranges::find(form.actions, assessment.obligation.n, &FormAction::n);
    List(assessment, action == form.actions.end() ? nullptr : &*action, as_of, out).write();
  }
  return out;
}

}  // namespace amends
