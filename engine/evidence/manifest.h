// evidence.yaml (or evidence.xlsx) and case.yaml, read strictly (contract section 3).
#pragma once

#include "grammar/model/date.h"
#include "rules/diagnostic.h"
#include "rules/facts.h"
#include "rules/yaml/document.h"

#include <cstdint>      // std::int64_t
#include <map>          // std::map
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// Where the claims of an item stand, for showing them beside the file; line 0 where there is none.
struct ClaimPlaces {
  Place amount, done_on, to;
};

struct EvidenceItem {
  std::vector<int> actions;  // numbers; empty: to be matched
  std::string fingerprint;   // beside a single action, as `init` writes it; empty for none
  EvidenceKind kind = EvidenceKind::other;
  std::string by;
  std::optional<Date> done_on, sent_on;
  std::optional<std::int64_t> amount;
  std::vector<std::string> to;
  std::optional<PaymentState> state;
  std::string file;  // as written, inside the case folder; empty for none
  std::string note;
  Place place;
  ClaimPlaces claims;
  // Worked out when the case is judged:
  bool inferred = false;                                 // `actions` was matched, not written
  std::vector<int> may_show;                             // matched to several actions: to none of them
  std::map<int, std::optional<std::int64_t>> shares = {};  // of several payments, what falls to each; none: not said
};

struct EventRecord {
  int action = 0;
  std::string event;
  std::optional<Date> on;
  bool did_not_arise = false;
  std::string reason;
  Place place;
};

struct ExtensionRequest {
  int action = 0;
  std::optional<Date> to, asked_on;
  std::string reason;
  Place place;
};

struct Manifest {
  std::string reference;
  std::vector<EvidenceItem> items;
  std::vector<EventRecord> events;
  std::vector<ExtensionRequest> extensions_requested;
};

struct Extension {
  int action = 0;
  Date to{1970, 1, 1};
  std::string agreed_by;
  Date agreed_on{1970, 1, 1};
  std::string reason;
  Place place;
};

struct Judgement {
  int action = 0;
  std::string rule;
  std::string verdict;  // met, partly, not_met, needs_review
  std::string by;
  std::optional<Date> on;
  std::string reason;
  std::string sha256;  // digest, or its start, of the file that was judged; empty: none
  Place place;
};

// A file as it was when somebody looked at it: a later change is noticed by its digest.
struct SeenFile {
  std::string file;    // as the manifest names it
  std::string sha256;  // or its start
  std::optional<Date> on;
  Place place;
};

struct RecordedOutcome {
  std::string name;  // empty where only ceased or expected_on stand
  std::optional<Date> recorded_on, ceased_on, expected_on;
  std::string ceased_reason;
};

struct CaseFile {
  std::string reference;
  std::vector<Extension> extensions;
  std::vector<EventRecord> events;
  std::vector<Judgement> judgements;
  std::vector<SeenFile> files;
  std::optional<RecordedOutcome> outcome;
};

// What the files are checked against.
struct ManifestContext {
  std::string file;                       // shown in messages
  std::string folder;                     // the case folder, for `file:`
  std::optional<std::string> reference;   // the statement's; other spacing is the same reference
  std::vector<std::string> fingerprints;  // of action 1, 2, 3, ...
  Date as_of{1970, 1, 1};
};

[[nodiscard]] Result<Manifest> read_manifest(std::string_view yaml, ManifestContext const& context);
// The same from a tree that is read already, whatever it was read from.
[[nodiscard]] Result<Manifest> read_manifest(yaml::Document const& document, ManifestContext const& context);
// The same from the bytes of a workbook, the form that `amends init --format xlsx` writes: one model, one
// set of checks; what is wrong names sheet and cell.
[[nodiscard]] Result<Manifest> read_manifest_workbook(std::string_view bytes, ManifestContext const& context);
[[nodiscard]] Result<CaseFile> read_case_file(std::string_view yaml, ManifestContext const& context);

}  // namespace amends
