// An agreed action bound to a scheme and a calendar: number, fingerprint, category, due date with its
// steps. It has no status: a status belongs to an assessment at a date.
#pragma once

#include "engine/calendar/calendar.h"
#include "engine/confirm/draft_finding.h"
#include "grammar/model/action.h"
#include "grammar/model/statement.h"
#include "rules/pack.h"

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct Obligation {
  int n = 0;                       // 1, 2, 3 in reading order; never re-used
  std::string fingerprint;         // 16 hex digits: folded wording, kind, occurrence number
  AgreedAction action;             // its review holds the grammar's and the counting's entries
  std::string text;                // its words, verbatim
  std::string lead_in;             // empty for none
  std::string condition;           // empty for none
  std::string deadline_text;       // time words, verbatim; empty for none
  std::string category;
  bool service_improvement = false;
  std::optional<Date> deadline_date;  // JSON deadline.date: for By, the last day allowed
  DueAnswer due;                   // due.due is the due date
};

struct BoundCommitment {
  Commitment commitment;
  std::string text;
  DueAnswer due;
};

// A statement read, with all that `amends extract` prints of it.
struct BoundStatement {
  std::string source;              // path as given
  std::string sha256;
  std::string text;                // the source text that all offsets refer to
  Header header;
  std::vector<Obligation> obligations;
  std::vector<AccountEntry> accounting;
  std::vector<BoundCommitment> elsewhere;
  std::vector<Review> review;
  std::optional<DraftReading> draft;  // set where it is read as a draft
};

// Events already recorded, for anchors: action number to the day.
struct KnownDates {
  std::vector<std::pair<int, Date>> events;   // the event or condition of action n happened on ...
  std::vector<std::pair<int, Date>> done;     // action n was done on ...
};

// `decision_date`: overrides the header's (a copy that lost it).
[[nodiscard]] std::vector<Obligation> bind(Extraction extraction, std::string_view text, Header const& header,
                                           RulePack const& pack, std::optional<Date> decision_date,
                                           KnownDates const& known);
[[nodiscard]] std::vector<BoundCommitment> bind_elsewhere(Extraction const& extraction, std::string_view text,
                                                          Header const& header, RulePack const& pack,
                                                          std::optional<Date> decision_date);

}  // namespace amends
