#include "engine/assess/hide_names.h"

#include <algorithm>  // std::ranges::find
#include <array>      // std::array
#include <string>     // std::string

namespace amends {

namespace {

class Hiding {
 public:
  explicit Hiding(Names const& names) : names_(names) {}

  void in(std::string& text) const { text = names_.hidden(text); }
  void in(Place& place) const {
    in(place.file);
    in(place.sheet);
  }
  void in(Review& review) const { in(review.message); }

  template <class Value>
  void in(std::optional<Value>& value) const {
    if (value) in(*value);
  }
  template <class Value>
  void in(Rare<Value>& value) const {
    if (value) in(*value);
  }
  template <class Value>
  void in(std::vector<Value>& values) const {
    for (auto& value : values) in(value);
  }

  void in(Judgement& judgement) const {
    in(judgement.by);
    in(judgement.reason);
    in(judgement.place);
  }
  void in(Extension& extension) const {
    in(extension.agreed_by);
    in(extension.reason);
    in(extension.place);
  }
  void in(ExtensionRequest& request) const {
    in(request.reason);
    in(request.place);
  }
  void in(Finding& finding) const {
    in(finding.message);
    in(finding.quote);
    in(finding.where);
    in(finding.judgement);
    in(finding.claim);
  }
  void in(Quotation& quotation) const {
    in(quotation.words);
    in(quotation.where);
  }
  void in(JudgedFile& file) const {
    in(file.file);
    in(file.reason);
  }
  void in(EvidenceItem& item) const {
    in(item.by);
    in(item.to);
    in(item.file);
    in(item.note);
    in(item.place);
  }
  void in(UnusedEvidence& unused) const {
    in(unused.item);
    in(unused.reason);
  }
  // A person may have written a real name into confirmed.yaml.
  void in(Assessment& assessment) const {
    in(assessment.obligation.action.recipients);
    in(assessment.obligation.action.review);
    in(assessment.obligation.due.steps);
    in(assessment.extension);
    in(assessment.extension_requested);
    in(assessment.findings);
    in(assessment.review);
  }
  void in(SendingPoint& point) const { in(point.message); }
  void in(BeforeSending& list) const {
    in(list.missing);
    in(list.late);
    in(list.for_a_person);
  }
  void in(RecordedOutcome& outcome) const {
    in(outcome.name);
    in(outcome.ceased_reason);
  }
  void in(Diagnostic& diagnostic) const {
    in(diagnostic.message);
    in(diagnostic.place);
    in(diagnostic.line_text);
    in(diagnostic.label);
    in(diagnostic.help);
  }

 private:
  Names const& names_;
};

constexpr std::string_view unknown_person = "name not kept";

// What goes to one person. A message to staff or minutes are to a team, whose name is no secret.
constexpr std::array personal{
    EvidenceKind::apology_letter,  EvidenceKind::letter,         EvidenceKind::email,
    EvidenceKind::remittance,      EvidenceKind::ledger_extract, EvidenceKind::bank_confirmation,
    EvidenceKind::decision_letter, EvidenceKind::service_record, EvidenceKind::assessment,
    EvidenceKind::invoice,         EvidenceKind::screenshot,     EvidenceKind::other};

}  // namespace

void add_strangers(Manifest const& manifest, Attachments const& attachments, std::string_view statement, Names& names) {
  for (auto const& item : manifest.items) {
    if (std::ranges::find(personal, item.kind) == personal.end()) continue;
    for (auto const& name : item.to) names.add_stranger(std::string{unknown_person}, name, statement);
    auto const file = attachments.find(item.file);
    if (file == attachments.end()) continue;
    for (auto const& name : file->second.facts.payees) names.add_stranger(std::string{unknown_person}, name, statement);
  }
}

void hide_names(Names const& names, CaseReport& report) {
  if (names.empty()) return;
  Hiding const hide(names);
  hide.in(report.obligations);
  hide.in(report.unused_evidence);
  hide.in(report.files);
  for (auto& reading : report.confirmed_readings) {
    hide.in(reading.by);
    hide.in(reading.reason);
  }
  hide.in(report.stale_confirmations);
  hide.in(report.lapsed_judgements);
  hide.in(report.notes);
  hide.in(report.before_sending);
  hide.in(report.recorded_outcome);
}

void hide_names(Names const& names, FailedInput& failed) {
  if (names.empty()) return;
  Hiding const hide(names);
  hide.in(failed.message);
  hide.in(failed.diagnostics);
}

}  // namespace amends
