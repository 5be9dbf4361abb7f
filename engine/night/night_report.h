// What a night found: every case as it stands, and what is not as it was on the night before. The one
// model from which all nightly reports are written.
#pragma once

#include "engine/night/record.h"

#include <cstddef>      // std::size_t
#include <functional>   // std::function
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace amends {

// In the order in which people should read them.
enum class ChangeKind {
  newly_overdue,
  worse,
  newly_due_soon,
  to_review,
  evidence_altered,
  added,
  gone,
  moved,
  due_date_moved,
  satisfied,
  not_applicable,
  evidence_in,
  better
};

struct ChangeKindInfo {
  ChangeKind kind;
  std::string_view name;   // as it stands in JSON: "newly_overdue"
  std::string_view label;  // for people: "Newly overdue"
  std::string_view meaning;
};
[[nodiscard]] std::span<ChangeKindInfo const> change_kinds();
[[nodiscard]] std::string_view name(ChangeKind kind);

// How an action stood: what a change is told by.
struct Stand {
  Status status = Status::open;
  EvidenceState evidence_state = EvidenceState::not_supplied;
  TimeState time_state = TimeState::no_deadline;
  std::optional<Date> due;
  friend bool operator==(Stand const&, Stand const&) = default;
};
[[nodiscard]] Stand stand_of(Answers const& answers);

struct Change {
  ChangeKind kind = ChangeKind::worse;
  std::string folder;         // of the case; of a moved one, where it is now
  std::string reference;      // empty where the statement has none
  std::string body;           // likewise
  std::optional<int> action;  // its number; absent for a change of the case as a whole
  std::string fingerprint;    // of the action; empty likewise
  std::optional<Stand> before, now;
  std::string file;     // evidence_altered: which
  std::string message;  // a sentence: "Action 2 is overdue since 27 April 2024"
};

// A step of the pack's chase ladder that an obligation has come to.
struct ChaseDue {
  std::size_t of_case = 0;      // index into NightReport::cases
  std::size_t of_action = 0;    // index into its actions
  ChaseStep step;               // with the scheme's words
  Date on{1970, 1, 1};          // the day of the step
  bool new_since_last = false;  // that day came after the night before
};

// How often remedies were complied with, and how often late, as the scheme itself counts: cases with an
// outcome that a person recorded, in the year in which it was recorded.
struct ComplianceYear {
  std::string year;  // "2023-24"
  int in_time = 0, late = 0, not_complied = 0, ceased = 0, other = 0;
  [[nodiscard]] int counted() const { return in_time + late + not_complied; }  // the rate's denominator
};

struct BodyFigures {
  std::string body;  // "Body not stated" where none is
  int cases = 0;
  int obligations = 0;                // those not applicable left out
  std::vector<int> by_status;         // in the order of statuses()
  int extended = 0;                   // obligations whose due date was moved
  std::vector<ComplianceYear> years;  // the latest first; empty where no outcome is recorded
};

// How long what is overdue has been so: first to last day of each, in days.
struct AgeBucket {
  int from = 0;
  std::optional<int> to;  // absent: and more
  int count = 0;
};

struct NightReport {
  Date as_of{1970, 1, 1};
  std::optional<Date> compared_with;  // the last successful night before; absent on the first
  std::string pack_id, pack_version, pack_sha256;
  int due_soon_days = 14;
  std::vector<CaseRecord> cases;  // in order of folder
  std::vector<FailedInput> unreadable;
  std::vector<Change> changes;      // by kind, then case and action
  std::vector<ChaseDue> chase;      // by day of the step, then case and action
  std::vector<ChaseStep> ladder;    // the pack's steps, by day
  std::vector<BodyFigures> bodies;  // by name
  std::vector<AgeBucket> ageing;
  std::vector<std::string> idle_rules;
  std::vector<std::string> notes;  // on the night as a whole: "Two cases have the reference 23 010 123: a, b"
};

// The pack that a case is judged by: one for all, or that of its scheme. Refers to the packs.
class PackOf {
 public:
  using ByScheme = std::function<RulePack const&(std::optional<std::string> const& scheme)>;
  PackOf(RulePack const& for_all)
      : by_scheme_{[&for_all](std::optional<std::string> const&) -> RulePack const& { return for_all; }} {}
  PackOf(ByScheme by_scheme) : by_scheme_{std::move(by_scheme)} {}
  [[nodiscard]] RulePack const& operator()(CaseRecord const& record) const { return by_scheme_(record.header.scheme); }
  // Where no case says which.
  [[nodiscard]] RulePack const& usual() const { return by_scheme_(std::nullopt); }

 private:
  ByScheme by_scheme_;
};

// Everything that the rest of the report is worked out from; fills in bodies, ageing, chase and ladder.
void add_figures(NightReport& report, PackOf const& pack_of);

// How many obligations stand so.
[[nodiscard]] std::size_t count_of(NightReport const& report, Status status);
[[nodiscard]] std::size_t count_of(NightReport const& report, ChangeKind kind);

}  // namespace amends
