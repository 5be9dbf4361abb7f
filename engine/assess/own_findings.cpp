// The engine's own checks on the evidence for one obligation, one small function each.
#include "engine/assess/case_rules.h"
#include "engine/assess/findings.h"

#include <algorithm>  // std::ranges::any_of
#include <array>      // std::array

namespace amends {

namespace {

// Kinds of item that can show that a body decided, whichever way.
constexpr std::array decision_records{
    EvidenceKind::decision_letter, EvidenceKind::letter,         EvidenceKind::email,
    EvidenceKind::minutes,         EvidenceKind::file_note,      EvidenceKind::report,
    EvidenceKind::remittance,      EvidenceKind::ledger_extract, EvidenceKind::bank_confirmation};

// One for each file: a judgement may settle them one by one.
void unread_files(Supplied const& supplied, std::vector<Finding>& out) {
  for (auto const& [item, file, facts] : supplied.items)
    if (file != nullptr && file->reading == Reading::unopened)
      out.push_back(finding(CaseRule::unread_file, RuleResult::review,
                            file->file + " has to be opened by a person: " + file->reason, item.place));
  for (auto const& [item, file, facts] : supplied.items)
    for (auto const& within : file == nullptr ? std::vector<std::string>{} : file->unread)
      out.push_back(finding(CaseRule::unread_file, RuleResult::review, "A person has to open " + within, item.place));
}

void claims(Supplied const& supplied, std::vector<Finding>& out) {
  for (auto const& entry : supplied.items) {
    if (entry.has_file()) continue;
    auto const message = entry.file == nullptr
                             ? std::string("No file is named: this is a claim")
                             : entry.file->file + " cannot be read: " + entry.file->reason + "; this is a claim";
    out.push_back(finding(CaseRule::claim_only, RuleResult::missing, message, entry.item.place));
  }
}

void dates(Question const& question, std::vector<Finding>& out) {
  auto const& decided = question.the_case.decision_date;
  for (auto const& entry : question.supplied.judged()) {
    auto const& done = entry.item.done_on;
    if (!done && question.due)
      out.push_back(finding(CaseRule::undated, RuleResult::review,
                            "The day it was done is not given (done_on), and it was due on " + in_words(*question.due),
                            entry.item.place));
    if (done && decided && *done < *decided)
      out.push_back(finding(
          CaseRule::done_before_decision, RuleResult::review,
          "Done on " + in_words(*done) + ", before the decision of " + in_words(*decided) + ": is it last year's date?",
          entry.item.place));
  }
}

// Three days, two questions: was it done by the day it was due, and was it shown by then?
void evidenced_late(Question const& question, std::vector<Finding>& out) {
  auto const done = question.supplied.done_on();
  auto const sent = question.supplied.sent_on();
  auto const& due = question.due;
  if (!due || !done || !sent || *done > *due || *sent <= *due) return;
  auto const days = (*sent - *due).days();
  out.push_back(finding(CaseRule::evidenced_late, RuleResult::fail,
                        "Done in time on " + in_words(*done) + ", evidenced late on " + in_words(*sent) + ", " +
                            std::to_string(days) + (days == 1 ? " day" : " days") + " after it was due"));
}

// What was matched, rather than named, can be seen by whoever reads the verdict.
void inferred(Supplied const& supplied, std::vector<Finding>& out) {
  for (auto const& entry : supplied.items)
    if (entry.item.inferred)
      out.push_back(finding(CaseRule::inferred, RuleResult::pass,
                            "No action is named for it: by its kind, sum, day and addressee it can only show this one",
                            entry.item.place));
}

void bodies(Question const& question, std::vector<Finding>& out) {
  auto const& actors = question.obligation.action.actors;
  auto const items = question.supplied.judged();
  if (actors.size() < 2 || items.empty()) return;
  std::string missing;
  std::size_t shown = 0;
  for (auto const& actor : actors) {
    bool const acted =
        std::ranges::any_of(items, [&](SuppliedItem const& entry) { return same_body(actor, entry.item.by); });
    shown += acted ? 1 : 0;
    if (!acted) missing += (missing.empty() ? "" : " and ") + actor;
  }
  bool const unnamed = std::ranges::any_of(items, [](SuppliedItem const& entry) { return entry.item.by.empty(); });
  if (missing.empty())
    out.push_back(finding(CaseRule::each_body, RuleResult::pass, "Each of the bodies shows its own part"));
  else if (unnamed || shown == 0)
    out.push_back(finding(CaseRule::each_body, RuleResult::review,
                          "Which body did it is not said (by); nothing is named as from " + missing));
  else
    out.push_back(finding(CaseRule::each_body, RuleResult::partly, "Nothing is shown from " + missing));
}

bool settles(Finding const& found) { return found.level != RuleLevel::advisory; }

}  // namespace

std::vector<Finding> own_findings(Question const& question, std::span<Finding const> found) {
  std::vector<Finding> out;
  if (question.supplied.items.empty()) return out;
  claims(question.supplied, out);
  if (question.supplied.supply() == Supply::claims_only) return out;
  unread_files(question.supplied, out);
  dates(question, out);
  evidenced_late(question, out);
  inferred(question.supplied, out);
  bodies(question, out);
  if (!std::ranges::any_of(found, settles))
    out.push_back(finding(CaseRule::no_rule, RuleResult::review, "No rule of the pack says what proves this action"));
  return out;
}

Finding decision_recorded(Supplied const& supplied) {
  if (supplied.items.empty())
    return finding(CaseRule::decision_recorded, RuleResult::missing,
                   "No record of the decision, either way, was supplied");
  for (auto const& entry : supplied.judged()) {
    bool const record = std::ranges::find(decision_records, entry.item.kind) != decision_records.end();
    if (record && entry.has_file())
      return finding(CaseRule::decision_recorded, RuleResult::pass, "The decision is on record", entry.item.place);
  }
  return finding(CaseRule::decision_recorded, RuleResult::review,
                 "Nothing supplied is a letter, minutes or note that records a decision");
}

}  // namespace amends
