// What `amends check` says of a case: the model that every writer prints (contract section 4).
#pragma once

#include "engine/assess/rare.h"
#include "engine/evidence/manifest.h"
#include "engine/obligation/obligation.h"
#include "rules/pack.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class EvidenceState { met, partly, not_met, needs_review, claimed, not_supplied };
enum class TimeState { done_in_time, done_late, not_due, due_soon, overdue, awaiting_event, no_deadline };
enum class Status { not_applicable, satisfied, satisfied_late, awaiting_event, needs_review, overdue, due_soon, open };

// The names in JSON, what each means and what to do, for the docs and `amends explain`.
template <class Value>
struct StateInfo {
  Value value;
  std::string_view name;
  std::string_view label;  // for people: "Satisfied late"
  std::string_view meaning;
};
[[nodiscard]] std::span<StateInfo<EvidenceState> const> evidence_states();
[[nodiscard]] std::span<StateInfo<TimeState> const> time_states();
[[nodiscard]] std::span<StateInfo<Status> const> statuses();
[[nodiscard]] std::string_view name(EvidenceState state);
[[nodiscard]] std::string_view name(TimeState state);
[[nodiscard]] std::string_view name(Status status);

// Words and where they stand.
struct Quotation {
  std::string words;  // masked
  Place where;
};

struct Finding {
  std::string rule;
  RuleLevel level = RuleLevel::required;
  RuleResult result = RuleResult::missing;
  std::string message;
  std::string quote;  // from the evidence, masked; empty for none
  Rare<Place> where;
  std::string_view why;         // the rule's words, which live as long as its pack; so does `title`
  Rare<Judgement> judgement;    // the person's verdict that replaced the rule's
  Rare<Quotation> claim;        // what the manifest says, where it is held against the file
  std::string_view title = {};  // the rule's: what it wants, in a few words
};

// How time runs for an obligation, whatever the day and the evidence.
struct Course {
  bool not_applicable = false;   // already done, declined, or its condition did not arise
  bool waits = false;            // its condition or anchoring event is not recorded yet
  bool recurs = false;           // a recurring duty whose end is not recorded
  bool event_after_due = false;  // the event came after the due date: only a person can say what is due
  friend bool operator==(Course const&, Course const&) = default;
};

// What a check answers of one obligation on one day. All but the time state, the status and the days
// holds on every later day, too, until the files of the case change.
struct Answers {
  std::optional<Date> due, original_due;
  Rare<Extension> extension;
  Rare<ExtensionRequest> extension_requested;
  std::optional<Date> done_on, evidence_sent_on;
  Course course;
  EvidenceState evidence_state = EvidenceState::not_supplied;
  TimeState time_state = TimeState::no_deadline;
  Status status = Status::open;
  std::optional<int> days_late, days_left;
  std::optional<int> days_waited;  // awaiting_event: since the decision
  std::vector<Finding> findings;
  std::vector<Review> review;  // the action's, and event_after_due and the like
};

struct Assessment : Answers {
  Obligation obligation;
};

struct UnusedEvidence {
  EvidenceItem item;
  std::string reason;  // "no action claims it"
};

// A file of evidence as it was judged: with its digest a later change is noticed.
struct JudgedFile {
  std::string file;
  std::string sha256;  // empty where it could not be opened
  std::string format;  // "pdf", ...; empty where it was not read
  std::string reason;  // why not
};

// One thing to know before evidence is sent.
struct SendingPoint {
  int action = 0;
  std::string rule;     // the rule that says so; empty where none does
  std::string message;  // without a full stop
};

struct BeforeSending {
  std::vector<SendingPoint> missing, late, for_a_person;
  [[nodiscard]] bool clear() const { return missing.empty() && late.empty() && for_a_person.empty(); }
};

// A person's word on how an action is to be read (confirmed.yaml), for the history of the case.
struct ConfirmedReading {
  std::string fingerprint;
  std::string verdict;  // accept, reject, unsure, correct, split, merge
  std::string by;
  std::optional<Date> on;
  std::string reason;
};

struct CaseReport {
  std::string folder;  // as given
  BoundStatement statement;
  std::optional<Date> headline_due;  // the longest current due date
  std::string proposed_outcome;      // empty for none
  std::optional<RecordedOutcome> recorded_outcome;
  std::vector<Assessment> obligations;
  std::vector<UnusedEvidence> unused_evidence;
  std::vector<JudgedFile> files;  // in order of name
  std::vector<ConfirmedReading> confirmed_readings;
  std::vector<std::string> stale_confirmations;
  std::vector<Judgement> lapsed_judgements;
  std::vector<std::string> notes;                    // unused or expired extensions and the like, a sentence each
  std::optional<BeforeSending> before_sending = {};  // set where the evidence is not sent yet
};

// A case (or document) that could not be read or checked.
struct FailedInput {
  std::string source;
  std::string code;
  std::string message;
  Diagnostics diagnostics;  // for a bad manifest
  std::string body = {};    // whose case it is, where an earlier night could read it
};

struct CheckReport {
  Date as_of{1970, 1, 1};
  std::string pack_id, pack_version, pack_sha256;
  std::vector<CaseReport> cases;
  std::vector<std::string> idle_rules;
  std::vector<FailedInput> unreadable;
};

}  // namespace amends
