// The manifest held against its own files: what is claimed and does not stand there, and the other way round.
#include "engine/assess/case_rules.h"
#include "engine/assess/findings.h"
#include "engine/assess/masking.h"
#include "grammar/model/money.h"

#include <algorithm>  // std::ranges::find, find_if
#include <optional>   // std::optional

namespace amends {

namespace {

bool among(std::vector<EvidenceKind> const& kinds, EvidenceKind kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

std::string joined(std::vector<std::string> const& words) {
  std::string out;
  for (auto const& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// What the file says where the claim should stand: the payment to them, or a line of this role.
std::optional<Quotation> line_of(SuppliedItem const& entry, LineRole role) {
  auto const payments = payments_to(entry.item, *entry.file);
  if (!payments.empty()) return Quotation{masked(payments.front()->text), payments.front()->where};
  auto const& lines = entry.file->facts.lines;
  auto const line = std::ranges::find(lines, role, &TellingLine::role);
  if (line == lines.end()) return std::nullopt;
  return Quotation{masked(line->text), line->where};
}

struct Claim {
  char const* what;     // "sum"
  char const* key;      // "amount"
  std::string written;  // as the manifest means it
  Place where;          // line 0: it is not claimed
  LineRole role;
};

Finding with_places(Finding found, SuppliedItem const& entry, Claim const& claim) {
  auto line = line_of(entry, claim.role);
  found.where = line ? line->where : Place{entry.file->file, 0, 0, 1};
  if (line) found.quote = std::move(line->words);
  bool const claimed = claim.where.line != 0;
  found.claim = Quotation{claimed ? masked(std::string(claim.key) + ": " + claim.written) : std::string{},
                          claimed ? claim.where : entry.item.place};
  return found;
}

Finding differs(SuppliedItem const& entry, Claim const& claim) {
  auto const message = "The " + std::string(claim.what) + " that is claimed, " + masked(claim.written) +
                       ", does not stand in " + entry.file->file;
  return with_places(finding(CaseRule::claim_differs, RuleResult::review, message), entry, claim);
}

Finding not_claimed(SuppliedItem const& entry, Claim const& claim, std::string const& shown) {
  auto const message = entry.file->file + " shows a " + claim.what + (shown.empty() ? "" : ", " + shown + ",") +
                       " that the manifest does not claim (" + claim.key + ")";
  return with_places(finding(CaseRule::not_claimed, RuleResult::review, message), entry, claim);
}

void sums(SuppliedItem const& entry, std::vector<Finding>& out) {
  auto const& [item, file, facts] = entry;
  Claim const claim{"sum", "amount", item.amount ? pounds(*item.amount) : "", item.claims.amount, LineRole::amount};
  if (item.amount && facts.record.shows_amount == false) out.push_back(differs(entry, claim));
  if (!item.amount && facts.record.paid) out.push_back(not_claimed(entry, claim, pounds(*facts.record.paid)));
}

void days(SuppliedItem const& entry, std::vector<Finding>& out) {
  auto const& [item, file, facts] = entry;
  Claim const claim{"day", "done_on", item.done_on ? in_words(*item.done_on) : "", item.claims.done_on, LineRole::date};
  if (item.done_on && facts.record.shows_done_on == false) out.push_back(differs(entry, claim));
  auto const shown = facts.record.paid_on ? facts.record.paid_on : facts.record.dated_on;
  if (!item.done_on && shown) out.push_back(not_claimed(entry, claim, in_words(*shown)));
}

// Whom the file names is not repeated: it may be a real name.
void people(SuppliedItem const& entry, std::vector<Finding>& out) {
  auto const& [item, file, facts] = entry;
  Claim const claim{"recipient", "to", joined(item.to), item.claims.to, LineRole::payee};
  if (facts.record.names_recipient == false) out.push_back(differs(entry, claim));
  if (item.to.empty() && file->facts.payees.size() == 1) out.push_back(not_claimed(entry, claim, ""));
}

}  // namespace

std::vector<Finding> claim_findings(Supplied const& supplied, ClaimKinds const& kinds) {
  std::vector<Finding> out;
  for (auto const& entry : supplied.items) {
    if (entry.file == nullptr || entry.file->reading != Reading::text) continue;
    if (among(kinds.amount, entry.item.kind)) sums(entry, out);
    if (among(kinds.date, entry.item.kind)) days(entry, out);
    if (among(kinds.recipient, entry.item.kind)) people(entry, out);
  }
  return out;
}

std::vector<Finding> changed_files(Supplied const& supplied, std::span<SeenFile const> seen) {
  std::vector<Finding> out;
  for (auto const& entry : supplied.items) {
    if (entry.file == nullptr) continue;
    auto const record = std::ranges::find(seen, entry.item.file, &SeenFile::file);
    if (record == seen.end() || entry.file->sha256.starts_with(record->sha256)) continue;
    auto const now =
        entry.file->sha256.empty() ? std::string("cannot be read") : "is " + entry.file->sha256.substr(0, 16);
    auto const message = entry.file->file + " is not the file that was seen" +
                         (record->on ? " on " + in_words(*record->on) : "") + ": its digest was " +
                         record->sha256.substr(0, 16) + " and now " + now;
    out.push_back(finding(CaseRule::file_changed, RuleResult::review, message, record->place));
  }
  return out;
}

}  // namespace amends
