#include "reports/evidence_template.h"

#include "reports/action_text.h"
#include "reports/json_writer.h"
#include "reports/words.h"

#include <algorithm>  // std::find

namespace amends {

namespace {

// Everything after "# " on one line; control characters cannot end it.
std::string comment(std::string_view words) {
  std::string out;
  for (char const c : single_spaced(words))
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  return out;
}

// A YAML scalar that means this text and nothing else.
std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

// The kinds of evidence that the pack's rules look at for this kind of action, each once.
std::vector<std::string> evidence_kinds(RulePack const& pack, Kind kind) {
  std::vector<std::string> names;
  for (EvidenceRule const& rule : pack.rules) {
    if (std::find(rule.applies_to.begin(), rule.applies_to.end(), kind) == rule.applies_to.end()) continue;
    for (EvidenceKind const shown_by : rule.evidence) {
      std::string const shown{name(shown_by)};
      if (std::find(names.begin(), names.end(), shown) == names.end()) names.push_back(shown);
    }
  }
  return names;
}

// Whether time for this action begins with something that must be recorded.
bool waits_for_event(AgreedAction const& action) {
  if (std::holds_alternative<AfterEvent>(action.deadline.term)) return true;
  auto const* within = std::get_if<Within>(&action.deadline.term);
  bool const event_anchor = within != nullptr && within->anchor == Anchor::event;
  return event_anchor || action.modality == Modality::conditional;
}

void write_about(Obligation const& obligation, LineIndex const& lines, RulePack const& pack, std::string& out) {
  AgreedAction const& action = obligation.action;
  out += "\n  # Action " + std::to_string(obligation.n) + " (" + comment(place_of(action, lines)) + "), " +
         comment(action_headline(obligation)) + "\n";
  out += "  #   \"" + comment(obligation.text) + "\"\n";
  out += "  # Due: " + (obligation.due.due ? in_words(*obligation.due.due) : std::string{"no date"}) + ". " +
         comment(steps_in_line(obligation.due.steps)) + "\n";
  auto const kinds = evidence_kinds(pack, action.kind);
  if (!kinds.empty()) out += "  # Shown by: " + joined(kinds, " or ") + "\n";
  if (action.modality == Modality::discretionary) out += "  # The body chooses: a record of its decision is enough.\n";
}

void write_item(Obligation const& obligation, std::string& out) {
  AgreedAction const& action = obligation.action;
  bool const money = action.kind == Kind::payment || action.kind == Kind::refund_or_waive;
  out += "  - action: " + std::to_string(obligation.n) + "\n    fingerprint: " + quoted(obligation.fingerprint) + "\n";
  out += "    kind:\n";
  if (action.actors.size() > 1) out += "    by:            # which body\n";
  out += "    done_on:       # the day it was done, YYYY-MM-DD\n"
         "    sent_on:       # the day the evidence went to the Ombudsman\n";
  if (money) out += "    amount:        # what was paid, such as £1,000.00\n";
  out += "    to:\n    file:          # in this folder, such as evidence/letter.txt\n    note:\n";
}

void write_events(BoundStatement const& statement, std::string& out) {
  bool first = true;
  for (Obligation const& obligation : statement.obligations) {
    if (!waits_for_event(obligation.action)) continue;
    if (first) out += "\n# Record when it happens; or did_not_arise: true, with a reason.\nevents:\n";
    first = false;
    std::string const& words = obligation.condition.empty() ? obligation.deadline_text : obligation.condition;
    out += "  # - {action: " + std::to_string(obligation.n) + ", event: " + comment(quoted(single_spaced(words))) +
           ", on: YYYY-MM-DD}\n";
  }
}

}  // namespace

void write_evidence_template(BoundStatement const& statement, RulePack const& pack, std::string& out) {
  Header const& header = statement.header;
  LineIndex const lines{statement.text};
  out += "# Evidence for " + comment(header.body.value_or("the body")) +
         (header.decision_date ? ", decision of " + in_words(*header.decision_date) : "") +
         ".\n# Fill in what was done and where it can be seen; an entry left empty claims nothing.\n"
         "schema: amends/evidence/1\n";
  if (header.reference) out += "reference: " + quoted(*header.reference) + "\n";
  out += "items:\n";
  for (Obligation const& obligation : statement.obligations) {
    write_about(obligation, lines, pack, out);
    if (obligation.action.kind == Kind::evidence)
      out += "  # Needs no entry: it is met when evidence of the other actions has been sent.\n";
    else write_item(obligation, out);
  }
  write_events(statement, out);
}

}  // namespace amends
