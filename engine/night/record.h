// A case as the ledger keeps it and the nightly reports show it: what was agreed and what the evidence
// shows, without the statement or any file of evidence. Whatever the day, all of it but what `redate`
// changes holds until the files of the case change.
#pragma once

#include "engine/assess/case_report.h"
#include "engine/assess/states.h"
#include "grammar/model/action.h"
#include "grammar/model/statement.h"

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace amends {

struct ActionRecord : Answers {
  int n = 0;
  std::string fingerprint;
  Terms terms;  // the amounts' spans are empty: their text is not kept
  std::string category;
  bool service_improvement = false;
  std::string text;           // the action's words, verbatim
  std::string around;         // the paragraph in which they stand, verbatim
  Span marked;                // where `text` stands in `around`; empty where it does not
  std::string lead_in;        // empty for none
  std::string condition;      // empty for none
  std::string deadline_text;  // empty for none
  std::vector<std::string> due_steps;
};

// A person's word on how an action is to be read, or on what its evidence shows.
struct ConfirmationRecord {
  std::string fingerprint;  // of the action
  std::string what;         // accept, reject, ...; or a verdict on evidence: met, partly, ...
  std::string rule;         // the rule whose answer a verdict replaced; empty for a reading
  std::string by;
  std::optional<Date> on;
  std::string reason;
  friend bool operator==(ConfirmationRecord const&, ConfirmationRecord const&) = default;
};

struct CaseRecord {
  std::string folder;  // under the folder of cases, "23010123"; "." for that folder itself
  std::string source;  // name of the decision's file in it
  std::string sha256;  // of the decision's bytes
  Header header;       // without its summary
  std::optional<Date> headline_due;
  std::string proposed_outcome;  // empty for none
  std::optional<RecordedOutcome> recorded_outcome;
  std::vector<ActionRecord> actions;
  std::vector<JudgedFile> files;  // in order of name
  std::vector<ConfirmationRecord> confirmations;
  std::vector<std::string> remarks;             // unused evidence, lapsed judgements and the like, a sentence each
  std::vector<std::string> remarks_of_the_day;  // an extension that has run out
  std::vector<Review> review;                   // on the statement
  bool for_a_person = false;  // evidence that nothing claims, a confirmation or judgement that does not hold any more
  std::vector<std::string> rules_met, rules_used;  // ids: applied by kind; selected something
  bool text_removed = false;  // the retention time is over: words are gone, verdicts and dates are here
};

// `root`: the folder of cases as it was given; folders and places are told from there.
[[nodiscard]] CaseRecord record_of(CaseReport const& report, std::string const& root);

// `path` as seen from `root`, with "/" between folders: "2026/23010123"; "." for the root itself. A path that
// does not lie under it stays as it is.
[[nodiscard]] std::string folder_under(std::string const& path, std::string const& root);

// Answers anew what depends on the day: time states, statuses, days and the proposed outcome.
void redate(CaseRecord& record, Date as_of, RulePack const& pack);

// "23 010 123", or the folder where the statement has no reference.
[[nodiscard]] std::string const& case_name(CaseRecord const& record);
// Nothing is left to do or to look at: every action is satisfied, late or not, or not applicable.
[[nodiscard]] bool settled(CaseRecord const& record);

}  // namespace amends
