#include "engine/night/record.h"

#include "engine/assess/outcome.h"
#include "engine/assess/standing.h"
#include "engine/assess/states.h"

#include <algorithm>   // std::ranges::all_of, none_of
#include <filesystem>  // std::filesystem::path
#include <utility>     // std::move

namespace amends {

namespace {

namespace fs = std::filesystem;

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The paragraph of `text` around a span: up to an empty line on each side.
Span paragraph_around(std::string_view text, Span span) {
  auto const before = text.rfind("\n\n", span.start == 0 ? 0 : span.start - 1);
  auto const after = text.find("\n\n", span.end);
  Span around{before == std::string_view::npos ? 0 : before + 2, after == std::string_view::npos ? text.size() : after};
  if (around.start > span.start) around.start = span.start;
  while (around.start < span.start && blank(text[around.start])) ++around.start;
  while (around.end > span.end && blank(text[around.end - 1])) --around.end;
  return around;
}

// Places as seen from the folder of cases: the same night gives the same report wherever that folder stands.
void tell_from(std::string const& root, std::string& file) {
  if (file.size() > root.size() && file.starts_with(root) && file[root.size()] == '/') file.erase(0, root.size() + 1);
}

void tell_places_from(std::string const& root, std::vector<Finding>& findings) {
  for (auto& finding : findings) {
    if (finding.where) tell_from(root, finding.where->file);
    if (finding.claim) tell_from(root, finding.claim->where.file);
  }
}

ActionRecord record_of(Assessment const& assessment, std::string_view text) {
  Obligation const& obligation = assessment.obligation;
  ActionRecord record;
  static_cast<Answers&>(record) = assessment;
  record.n = obligation.n;
  record.fingerprint = obligation.fingerprint;
  record.terms = obligation.action;
  for (auto& amount : record.terms.amounts) amount.words = {};
  record.category = obligation.category;
  record.service_improvement = obligation.service_improvement;
  record.text = obligation.text;
  Span const span = obligation.action.span;
  if (span.end > span.start && span.end <= text.size()) {
    Span const around = paragraph_around(text, span);
    record.around = text.substr(around.start, around.end - around.start);
    record.marked = {span.start - around.start, span.end - around.start};
  }
  record.lead_in = obligation.lead_in;
  record.condition = obligation.condition;
  record.deadline_text = obligation.deadline_text;
  record.due_steps = obligation.due.steps;
  return record;
}

ConfirmationRecord verdict_of(Judgement const& judgement, std::string const& fingerprint) {
  return {fingerprint, judgement.verdict, judgement.rule, judgement.by, judgement.on, judgement.reason};
}

std::string remark_on(UnusedEvidence unused, std::string const& root) {
  tell_from(root, unused.item.place.file);
  auto kind = std::string{name(unused.item.kind)};
  std::ranges::replace(kind, '_', ' ');
  auto const place = in_words(unused.item.place);
  return "Unused evidence: " + kind + (place.empty() ? "" : " (" + place + ")") + ": " + unused.reason;
}

std::string remark_on(Judgement const& lapsed) {
  return "A judgement has lapsed: action " + std::to_string(lapsed.action) + ", " + lapsed.rule + ", by " + lapsed.by;
}

// The remarks of a report, those that hold for its day alone apart.
void take_notes(CaseReport const& report, std::string const& root, CaseRecord& record) {
  auto& remarks = record.remarks;
  remarks = report.notes;
  for (auto const& assessment : report.obligations) {
    Answers open;  // the note does not say when it was written: it is the same on whichever day it was
    open.extension = assessment.extension;
    if (!open.extension) continue;
    auto note = expired_extension(open, assessment.obligation.n, open.extension->to + boost::gregorian::days{1});
    if (std::erase(remarks, note) > 0) record.remarks_of_the_day.push_back(std::move(note));
  }
  for (auto const& unused : report.unused_evidence) remarks.push_back(remark_on(unused, root));
  for (auto const& stale : report.stale_confirmations) remarks.push_back("A confirmation is stale: " + stale);
  for (auto const& lapsed : report.lapsed_judgements) remarks.push_back(remark_on(lapsed));
}

}  // namespace

std::string folder_under(std::string const& path, std::string const& root) {
  auto const relative = fs::path(path).lexically_normal().lexically_relative(fs::path(root).lexically_normal());
  if (relative.empty() || *relative.begin() == "..") return path;
  auto name = relative.generic_string();
  if (name.size() > 1 && name.back() == '/') name.pop_back();
  return name;
}

CaseRecord record_of(CaseReport const& report, std::string const& root) {
  auto const& statement = report.statement;
  CaseRecord record;
  record.folder = folder_under(report.folder, root);
  record.source = fs::path(statement.source).filename().string();
  record.sha256 = statement.sha256;
  record.header = statement.header;
  record.header.summary.reset();
  record.headline_due = report.headline_due;
  record.proposed_outcome = report.proposed_outcome;
  record.recorded_outcome = report.recorded_outcome;
  for (auto const& assessment : report.obligations) {
    record.actions.push_back(record_of(assessment, statement.text));
    tell_places_from(root, record.actions.back().findings);
    for (auto const& finding : assessment.findings)
      if (finding.judgement)
        record.confirmations.push_back(verdict_of(*finding.judgement, assessment.obligation.fingerprint));
  }
  for (auto const& reading : report.confirmed_readings)
    record.confirmations.push_back({reading.fingerprint, reading.verdict, {}, reading.by, reading.on, reading.reason});
  record.files = report.files;
  take_notes(report, root, record);
  record.review = statement.review;
  record.for_a_person =
      !report.unused_evidence.empty() || !report.stale_confirmations.empty() || !report.lapsed_judgements.empty();
  return record;
}

void redate(CaseRecord& record, Date as_of, RulePack const& pack) {
  CheckDay const day{as_of, pack.timing.due_soon_days};
  std::vector<Status> statuses;
  record.remarks_of_the_day.clear();
  for (auto& action : record.actions) {
    answer_on(day, record.header.decision_date, action);
    statuses.push_back(action.status);
    if (auto note = expired_extension(action, action.n, as_of); !note.empty())
      record.remarks_of_the_day.push_back(std::move(note));
  }
  record.proposed_outcome = wholly_read(record.review) ? proposed_outcome(statuses, pack.outcomes) : std::string{};
}

std::string const& case_name(CaseRecord const& record) {
  return record.header.reference && !record.header.reference->empty() ? *record.header.reference : record.folder;
}

bool settled(CaseRecord const& record) {
  return std::ranges::all_of(record.actions, [](ActionRecord const& action) { return settled(action.status); });
}

}  // namespace amends
