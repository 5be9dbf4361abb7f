#include "engine/assess/judge_case.h"

#include "engine/assess/case_rules.h"
#include "engine/assess/evidence_action.h"
#include "engine/assess/masking.h"
#include "engine/assess/outcome.h"
#include "engine/assess/standing.h"
#include "engine/assess/unused.h"
#include "engine/evidence/wording.h"

#include <algorithm>  // std::ranges::any_of, copy_if, find, replace
#include <iterator>   // std::back_inserter
#include <tuple>      // std::tie
#include <utility>    // std::move

namespace amends {

namespace {

// An assessment while it is made, with what it rests on.
struct Draft {
  Assessment assessment;
  Supplied supplied;
  Standing standing;
  std::vector<Finding> flags;  // what its dates, its matching and its sums say, whatever the evidence
};

// What every obligation of a case is judged with.
struct Bench {
  CaseInput const& input;
  RulePack const& pack;
  CheckDay day;
  EventsByAction events;
  CaseFacts the_case;
};

bool is_evidence_action(Obligation const& obligation) { return obligation.action.kind == Kind::evidence; }

template <class Entry>
std::vector<Entry> of_action(std::vector<Entry> const& entries, int action) {
  std::vector<Entry> own;
  std::ranges::copy_if(entries, std::back_inserter(own), [&](Entry const& entry) { return entry.action == action; });
  return own;
}

void append(std::vector<Finding>& to, std::vector<Finding> from) { std::ranges::move(from, std::back_inserter(to)); }

// Where a choice is left to the body, or the proof lies in other actions, the pack's rules on the
// content only advise; what selected nothing says nothing.
std::vector<Finding> as_advice(std::vector<Finding> findings) {
  std::erase_if(findings, [](Finding const& found) { return found.result == RuleResult::missing; });
  for (auto& found : findings) found.level = RuleLevel::advisory;
  return findings;
}

std::vector<Finding> usual_findings(Question const& question, Bench const& bench, RuleUse& use) {
  auto found = pack_findings(question, bench.pack, use);
  if (question.obligation.action.modality == Modality::discretionary) {
    found = as_advice(std::move(found));
    found.push_back(decision_recorded(question.supplied));
  }
  append(found, own_findings(question, found));
  append(found, claim_findings(question.supplied, bench.pack.content_words.claims));
  append(found, changed_files(question.supplied, bench.input.case_file.files));
  return found;
}

void note_late_event(Draft& draft) {
  auto& assessment = draft.assessment;
  auto const message = "Its event is recorded after it was due on " + in_words(*assessment.due) +
                       ": by when it has to be done needs a person";
  assessment.findings.push_back(finding(CaseRule::event_after_due, RuleResult::review, message, draft.standing.where));
  assessment.review.push_back({ReviewCode::event_after_due, ReviewLevel::doubt, message});
}

std::string words_for(EvidenceKind kind) {
  std::string words(name(kind));
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string in_pounds(std::int64_t pence) {
  auto text = "£" + std::to_string(pence / 100);
  auto const rest = pence % 100;
  return rest == 0 ? text : text + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

std::string numbers(std::vector<int> const& actions);

std::string numbers_but(int left_out, std::vector<int> actions) {
  std::erase(actions, left_out);
  return numbers(actions);
}

std::string numbers(std::vector<int> const& actions) {
  std::vector<std::string> texts;
  for (auto const action : actions) texts.push_back(std::to_string(action));
  return listed(texts, "and");
}

void flag_shared_sums(Draft& draft, Bench const& bench) {
  for (auto const& sum : bench.input.shared_shortfalls) {
    if (std::ranges::find(sum.actions, draft.assessment.obligation.n) == sum.actions.end()) continue;
    draft.flags.push_back(finding(CaseRule::shared_sum, RuleResult::partly,
                                  in_pounds(sum.paid) + " is named for actions " + numbers(sum.actions) +
                                      " together, of which " + in_pounds(sum.owed) + " is still owed",
                                  sum.place));
  }
}

// The letter behind which a statement hides a person is no name that evidence can show.
void note_unverified_people(Draft& draft, Bench const& bench) {
  auto const& action = draft.assessment.obligation.action;
  bool const of_people =
      action.kind != Kind::evidence && !action.recipients.empty() && !draft.assessment.obligation.service_improvement;
  bool const somebody_named = std::ranges::any_of(draft.supplied.items, [](SuppliedItem const& entry) {
    return !entry.facts.to.empty() || !entry.facts.found_payees.empty();
  });
  if (!of_people || !somebody_named) return;
  if (action_facts(draft.assessment.obligation, {}, bench.input.names).names_known) return;
  draft.assessment.review.push_back(
      {ReviewCode::recipient_not_verified, ReviewLevel::note,
       "The evidence was not compared with the real name of " + listed(action.recipients, "and") + "."});
}

// Evidence that may show several actions asks a person at each that lacks some.
void flag_unclear_matches(Draft& draft, Bench const& bench, Supply& supply) {
  auto const n = draft.assessment.obligation.n;
  for (auto const& item : bench.input.manifest.items) {
    bool const may_show = std::ranges::find(item.may_show, n) != item.may_show.end();
    if (!may_show || draft.assessment.evidence_state == EvidenceState::met) continue;
    auto const others =
        item.may_show.size() == 1 ? " beside another like it" : ", as it may action " + numbers_but(n, item.may_show);
    draft.assessment.findings.push_back(
        finding(CaseRule::match_unclear, RuleResult::review,
                "Evidence that names no action may show this one" + others + ": write action:", item.place));
    auto const file = bench.input.attachments.find(item.file);
    bool const has_file = file != bench.input.attachments.end() && file->second.reading != Reading::unreadable;
    if (has_file) supply = Supply::files;
    if (supply == Supply::nothing) supply = Supply::claims_only;
  }
}

// Everything but the findings: what the case says of the obligation, whatever its evidence.
Draft start(Obligation const& obligation, Bench const& bench, CaseReport& report) {
  Draft draft;
  auto& assessment = draft.assessment;
  assessment.obligation = obligation;
  assessment.review = obligation.action.review;
  auto dates = due_dates(obligation, bench.input.case_file.extensions, bench.pack.timing.extension_authority);
  assessment.due = dates.current;
  assessment.original_due = dates.original;
  if (dates.extension) assessment.extension = *std::move(dates.extension);
  std::ranges::move(dates.notes, std::back_inserter(report.notes));
  draft.flags = std::move(dates.flags);
  auto requests = of_action(bench.input.manifest.extensions_requested, obligation.n);
  if (!requests.empty()) assessment.extension_requested = std::move(requests.back());

  draft.supplied = supplied_for(obligation.n, bench.input.manifest, bench.input.attachments);
  flag_shared_sums(draft, bench);
  note_unverified_people(draft, bench);
  draft.standing = standing(obligation, bench.events, assessment.due);
  if (!draft.standing.note.empty()) report.notes.push_back(draft.standing.note);
  assessment.done_on = draft.supplied.done_on();
  assessment.evidence_sent_on = draft.supplied.sent_on();
  return draft;
}

std::string judgement_note(Judgement const& judgement) {
  return "The judgement on action " + std::to_string(judgement.action) + " names the rule " + judgement.rule +
         ", which says nothing of it: it changes nothing";
}

std::string lasting_note(Judgement const& judgement) {
  return "The judgement on action " + std::to_string(judgement.action) + " (" + judgement.rule +
         ") names no file's digest (sha256): it stays, whatever becomes of the file";
}

void take_judgements(Draft& draft, Bench const& bench, CaseReport& report) {
  auto const own = of_action(bench.input.case_file.judgements, draft.assessment.obligation.n);
  auto applied = apply_judgements(draft.assessment.findings, own, draft.supplied);
  std::ranges::move(applied.lapsed, std::back_inserter(report.lapsed_judgements));
  for (auto const& idle : applied.idle) report.notes.push_back(judgement_note(idle));
  for (auto const& lasting : applied.lasting) report.notes.push_back(lasting_note(lasting));
}

// The three answers, from what was found.
void conclude(Draft& draft, Supply supply, Bench const& bench) {
  auto& assessment = draft.assessment;
  auto const& standing = draft.standing;
  assessment.evidence_state = evidence_state(supply, assessment.findings);
  assessment.course = {standing.not_applicable, standing.waits, standing.recurs, standing.event_after_due};
  answer_on(bench.day, bench.the_case.decision_date, assessment);
}

// The findings that depend on the standing alone, then judgements, then the answers.
void finish(Draft& draft, Supply supply, Bench const& bench, CaseReport& report) {
  auto& findings = draft.assessment.findings;
  if (!draft.standing.not_applicable) append(findings, draft.flags);
  if (draft.standing.not_applicable)
    findings = {finding(CaseRule::not_applicable, RuleResult::pass, draft.standing.reason, draft.standing.where)};
  if (draft.standing.event_after_due) note_late_event(draft);
  if (draft.standing.recurs)
    findings.push_back(finding(CaseRule::recurs, RuleResult::missing,
                               "It recurs: it stays open until its end is recorded as an event"));
  if (auto const open = bench.input.unsure.find(draft.assessment.obligation.n); open != bench.input.unsure.end())
    findings.push_back(finding(CaseRule::reading_unsure, RuleResult::review, open->second));
  draft.assessment.evidence_state = evidence_state(supply, findings);
  if (!draft.standing.not_applicable) flag_unclear_matches(draft, bench, supply);
  take_judgements(draft, bench, report);
  conclude(draft, supply, bench);
}

Draft assess(Obligation const& obligation, Bench const& bench, CaseReport& report, RuleUse& use) {
  auto draft = start(obligation, bench, report);
  Question const question{obligation, draft.supplied, bench.the_case, draft.assessment.due, bench.input.names};
  if (!draft.standing.not_applicable) draft.assessment.findings = usual_findings(question, bench, use);
  finish(draft, draft.supplied.supply(), bench, report);
  return draft;
}

// No deadline is stated for showing the evidence: it is wanted by the time the rest is due.
void take_headline_due(Assessment& assessment, std::span<Sibling const> siblings) {
  auto const headline = longest_due(siblings);
  if (assessment.obligation.action.deadline.stated() || !headline) return;
  assessment.original_due = longest_original_due(siblings);
  auto step = "No deadline is stated for the evidence: its working date is the longest due date of the case, " +
              in_words(*headline) + ".";
  assessment.obligation.due.steps.push_back(std::move(step));
  if (!assessment.extension) assessment.due = headline;
}

Draft assess_evidence_action(Obligation const& obligation, std::span<Sibling const> siblings, Bench const& bench,
                             CaseReport& report, RuleUse& use) {
  auto draft = start(obligation, bench, report);
  auto& assessment = draft.assessment;
  take_headline_due(assessment, siblings);
  auto sent = sent_evidence(siblings, draft.supplied);
  assessment.done_on = sent.done_on;
  assessment.evidence_sent_on = sent.done_on;
  draft.standing.waits = draft.standing.waits || sent.waits;

  Question const question{obligation, draft.supplied, bench.the_case, assessment.due, bench.input.names};
  assessment.findings = as_advice(pack_findings(question, bench.pack, use));
  bool const undated = sent.finding->result == RuleResult::pass && assessment.due && !sent.done_on;
  assessment.findings.push_back(*std::move(sent.finding));
  if (undated)
    assessment.findings.push_back(
        finding(CaseRule::undated, RuleResult::review, "The day the evidence was sent is not given (sent_on)"));
  finish(draft, sent.supply, bench, report);
  return draft;
}

std::vector<Sibling> siblings_of(std::vector<Draft> const& drafts) {
  std::vector<Sibling> siblings;
  for (auto const& draft : drafts)
    if (!is_evidence_action(draft.assessment.obligation)) siblings.push_back({draft.assessment, draft.supplied});
  return siblings;
}

// Two passes: what is owed as evidence depends on how the other obligations stand.
std::vector<Draft> assess_all(Bench const& bench, CaseReport& report, RuleUse& use) {
  std::vector<Draft> others;
  for (auto const& obligation : bench.input.statement.obligations)
    if (!is_evidence_action(obligation)) others.push_back(assess(obligation, bench, report, use));
  auto const siblings = siblings_of(others);
  std::vector<Draft> asked;
  for (auto const& obligation : bench.input.statement.obligations)
    if (is_evidence_action(obligation))
      asked.push_back(assess_evidence_action(obligation, siblings, bench, report, use));
  std::ranges::move(asked, std::back_inserter(others));
  std::ranges::stable_sort(others, {}, [](Draft const& draft) { return draft.assessment.obligation.n; });
  return others;
}

void note_inferred(CaseInput const& input, std::vector<std::string>& notes) {
  for (auto const& item : input.manifest.items)
    if (item.inferred)
      notes.push_back("Inferred: the " + words_for(item.kind) + " in line " + std::to_string(item.place.line) +
                      " names no action and was taken for action " + std::to_string(item.actions.front()) +
                      ", the only one that it can show");
}

void note_unused_extension(Assessment const& assessment, std::vector<std::string>& notes) {
  auto const& [extension, done, due] = std::tie(assessment.extension, assessment.done_on, assessment.original_due);
  if (extension && done && due && *done <= *due && assessment.evidence_state == EvidenceState::met)
    notes.push_back("The extension of action " + std::to_string(assessment.obligation.n) +
                    " was not used: it was done on " + in_words(*done) + ", by the date first due");
}

void sum_up(CaseReport& report, Bench const& bench) {
  std::vector<Status> statuses;
  for (auto const& assessment : report.obligations) {
    statuses.push_back(assessment.status);
    if (auto note = expired_extension(assessment, assessment.obligation.n, bench.day.as_of); !note.empty())
      report.notes.push_back(std::move(note));
    note_unused_extension(assessment, report.notes);
    bool const counts = assessment.due && assessment.status != Status::not_applicable;
    if (counts && (!report.headline_due || *assessment.due > *report.headline_due))
      report.headline_due = assessment.due;
  }
  if (wholly_read(report.statement.review)) report.proposed_outcome = proposed_outcome(statuses, bench.pack.outcomes);
  note_inferred(bench.input, report.notes);
  report.recorded_outcome = bench.input.case_file.outcome;
  for (auto const& [name, file] : bench.input.attachments)
    report.files.push_back({file.file, file.sha256, file.format, file.reason});
  report.unused_evidence = unused_evidence(bench.input.manifest);
}

}  // namespace

KnownDates known_dates(CaseInput const& input) {
  KnownDates known;
  for (auto const& [action, record] : events_by_action(input.manifest, input.case_file))
    if (record.on) known.events.emplace_back(action, *record.on);
  for (auto const& obligation : input.statement.obligations)
    if (auto const done = supplied_for(obligation.n, input.manifest, input.attachments).done_on())
      known.done.emplace_back(obligation.n, *done);
  return known;
}

CaseReport judge_case(CaseInput const& input, RulePack const& pack, Date as_of, RuleUse& use) {
  CaseReport report;
  report.folder = input.folder;
  report.statement = input.statement;
  Bench const bench{input,
                    pack,
                    {as_of, pack.timing.due_soon_days},
                    events_by_action(input.manifest, input.case_file),
                    case_facts(input.statement, as_of)};
  for (auto& draft : assess_all(bench, report, use)) report.obligations.push_back(std::move(draft.assessment));
  sum_up(report, bench);
  mask_evidence(report);
  return report;
}

}  // namespace amends
