#include "engine/ledger/record_rows.h"

#include <array>     // std::array
#include <charconv>  // std::from_chars
#include <utility>   // std::move

namespace amends {

namespace {

[[noreturn]] void refuse(LedgerRow const& row, std::string const& why) {
  throw LedgerError{LedgerTrouble::damaged, "the ledger is damaged: entry " + std::to_string(row.entry) + " (" +
                                                std::string{spec(row.table).name} + ") " + why};
}

LedgerRow row_of(Table table) {
  LedgerRow row;
  row.table = table;
  row.cells.resize(spec(table).columns.size());
  return row;
}

void set_detail(LedgerRow& row, std::string detail) {
  row.detail_sha256 = sha256_hex(detail);
  row.detail = std::move(detail);
}

Cell iso_or_null(std::optional<Date> const& date) { return date ? Cell{iso(*date)} : Cell{}; }
Cell text_or_null(std::string const& text) { return text.empty() ? Cell{} : Cell{text}; }
template <class Number>
Cell number_or_null(std::optional<Number> const& value) {
  return value ? Cell{std::to_string(*value)} : Cell{};
}

std::optional<Date> date_in(LedgerRow const& row, std::string_view column) {
  auto const& text = cell(row, column);
  if (!text) return std::nullopt;
  auto const date = parse_iso_date(*text);
  if (!date) refuse(row, "holds no date in " + std::string{column});
  return date;
}

// Ids, without blanks in them, as one text.
std::string joined(std::vector<std::string> const& ids) {
  std::string out;
  for (auto const& id : ids) out.append(out.empty() ? "" : " ").append(id);
  return out;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    auto const end = text.find(' ');
    if (end != 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

template <class Enum>
Enum named(LedgerRow const& row, std::string_view column, std::span<StateInfo<Enum> const> states) {
  auto const& text = cell(row, column);
  for (auto const& info : states)
    if (text && info.name == *text) return info.value;
  refuse(row, "has no " + std::string{column} + " that this program knows");
}

struct CourseWord {
  std::string_view word;
  bool Course::*flag;
};
constexpr std::array course_words{
    CourseWord{"not_applicable", &Course::not_applicable},
    CourseWord{"waits", &Course::waits},
    CourseWord{"recurs", &Course::recurs},
    CourseWord{"event_after_due", &Course::event_after_due},
};

std::string words_of(Course const& course) {
  std::vector<std::string> words;
  for (auto const& [word, set] : course_words)
    if (course.*set) words.emplace_back(word);
  return joined(words);
}

Course course_in(std::string_view text) {
  Course course;
  for (auto const& given : split(text))
    for (auto const& [word, set] : course_words)
      if (given == word) course.*set = true;
  return course;
}

// "payment.amount=pass payment.value_date=missing": the verdicts that outlast the words.
std::string results_of(std::vector<Finding> const& findings) {
  std::vector<std::string> out;
  for (auto const& finding : findings) out.push_back(finding.rule + "=" + std::string{name(finding.result)});
  return joined(out);
}

// "unread_text=doubt no_section_heading=note": without their messages, which may hold words of the case.
std::string codes_of(std::vector<Review> const& reviews) {
  std::vector<std::string> out;
  for (auto const& review : reviews)
    out.push_back(std::string{name(review.code)} + "=" + std::string{name(review.level)});
  return joined(out);
}

std::vector<Review> reviews_from(std::string_view codes) {
  std::vector<Review> out;
  for (auto const& one : split(codes))
    for (auto const& info : review_codes())
      for (auto const level : {ReviewLevel::note, ReviewLevel::doubt})
        if (one == std::string{info.name} + "=" + std::string{name(level)})
          out.push_back({info.code, level, std::string{info.meaning}});
  return out;
}

}  // namespace

void set_cell(LedgerRow& row, std::string_view column, Cell value) {
  row.cells.at(spec(row.table).column(column)) = std::move(value);
}

Cell const& cell(LedgerRow const& row, std::string_view column) { return row.cells.at(spec(row.table).column(column)); }

std::int64_t number(LedgerRow const& row, std::string_view column) {
  auto const& text = cell(row, column);
  std::int64_t value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ptr != text->data() + text->size())
    refuse(row, "holds no number in " + std::string{column});
  return value;
}

std::string reading_of(LedgerRow const& row) {
  std::string out;
  auto const& columns = spec(row.table).columns;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name != "decision" || row.table != Table::action) out += row.cells[i].value_or("\1") + '\0';
  return out + row.detail_sha256.value_or("") + '\n';
}

LedgerRow decision_row(CaseRecord const& record) {
  auto row = row_of(Table::decision);
  Header const& header = record.header;
  row.cells = {record.folder,
               record.source,
               record.sha256,
               header.scheme,
               header.body,
               header.reference,
               header.decision,
               iso_or_null(header.decision_date),
               iso_or_null(header.satisfied_on),
               text_or_null(codes_of(record.review))};
  set_detail(row, decision_detail(record));
  return row;
}

LedgerRow action_row(ActionRecord const& action) {
  auto row = row_of(Table::action);
  row.cells = {Cell{},
               std::to_string(action.n),
               action.fingerprint,
               std::string{name(action.terms.kind)},
               std::string{name(action.terms.modality)},
               text_or_null(action.terms.paragraph),
               text_or_null(action.category),
               action.service_improvement ? "1" : "0",
               number_or_null(action.terms.total_pence),
               iso_or_null(action.original_due)};
  set_detail(row, action_detail(action));
  return row;
}

LedgerRow checking_row(CaseRecord const& record, std::string const& inputs) {
  auto row = row_of(Table::checking);
  auto const outcome = record.recorded_outcome.value_or(RecordedOutcome{});
  row.cells = {record.folder,
               Cell{},
               inputs,
               iso_or_null(record.headline_due),
               record.recorded_outcome ? Cell{outcome.name} : Cell{},
               iso_or_null(outcome.recorded_on),
               iso_or_null(outcome.ceased_on),
               iso_or_null(outcome.expected_on),
               joined(record.rules_met),
               joined(record.rules_used),
               record.for_a_person ? "1" : "0"};
  set_detail(row, checking_detail(record));
  return row;
}

LedgerRow verdict_row(ActionRecord const& action) {
  auto row = row_of(Table::verdict);
  row.cells = {Cell{},
               Cell{},
               iso_or_null(action.due),
               iso_or_null(action.original_due),
               iso_or_null(action.done_on),
               iso_or_null(action.evidence_sent_on),
               std::string{name(action.evidence_state)},
               words_of(action.course),
               results_of(action.findings)};
  set_detail(row, verdict_detail(action));
  return row;
}

LedgerRow evidence_row(JudgedFile const& file) {
  auto row = row_of(Table::evidence);
  row.cells = {Cell{}, text_or_null(file.sha256), text_or_null(file.format)};
  set_detail(row, evidence_detail(file));
  return row;
}

LedgerRow extension_row(Extension const& extension) {
  auto row = row_of(Table::extension);
  row.cells = {Cell{}, Cell{}, iso(extension.to), iso(extension.agreed_on)};
  set_detail(row, extension_detail(extension));
  return row;
}

LedgerRow confirmation_row(ConfirmationRecord const& confirmation) {
  auto row = row_of(Table::confirmation);
  row.cells = {Cell{}, confirmation.fingerprint, confirmation.what, text_or_null(confirmation.rule),
               iso_or_null(confirmation.on)};
  set_detail(row, confirmation_detail(confirmation));
  return row;
}

LedgerRow assessment_row(Stand const& stand, Date as_of) {
  auto row = row_of(Table::assessment);
  row.cells = {Cell{},
               iso(as_of),
               iso_or_null(stand.due),
               std::string{name(stand.evidence_state)},
               std::string{name(stand.time_state)},
               std::string{name(stand.status)}};
  return row;
}

LedgerRow failure_row(std::string const& folder, FailedInput const& failed) {
  auto row = row_of(Table::failure);
  row.cells = {folder, failed.code};
  set_detail(row, failure_detail(failed));
  return row;
}

LedgerRow gone_row(std::string const& folder) {
  auto row = row_of(Table::gone);
  row.cells = {folder, Cell{}};
  return row;
}

LedgerRow purged_row(std::string const& entries, Date before) {
  auto row = row_of(Table::purged);
  row.cells = {entries, iso(before)};
  return row;
}

CaseRecord decision_from(LedgerRow const& row) {
  CaseRecord record;
  record.folder = cell(row, "folder").value_or("");
  record.source = cell(row, "source").value_or("");
  record.sha256 = cell(row, "sha256").value_or("");
  record.header.scheme = cell(row, "scheme");
  record.header.body = cell(row, "body");
  record.header.reference = cell(row, "reference");
  record.header.decision = cell(row, "decision");
  record.header.decision_date = date_in(row, "decision_date");
  record.header.satisfied_on = date_in(row, "satisfied_on");
  if (row.detail)
    take_decision_detail(*row.detail, record);
  else
    record.review = reviews_from(cell(row, "review").value_or(""));
  record.text_removed = !row.detail;
  return record;
}

ActionRecord action_from(LedgerRow const& row, Wording wording) {
  ActionRecord action;
  action.n = static_cast<int>(number(row, "n"));
  action.fingerprint = cell(row, "fingerprint").value_or("");
  auto const kind = kind_named(cell(row, "kind").value_or(""));
  auto const modality = modality_named(cell(row, "modality").value_or(""));
  if (!kind || !modality) refuse(row, "has a kind or modality that this program does not know");
  action.terms.kind = *kind;
  action.terms.modality = *modality;
  action.terms.paragraph = cell(row, "paragraph").value_or("");
  action.category = cell(row, "category").value_or("");
  action.service_improvement = cell(row, "service_improvement") == "1";
  if (cell(row, "total_pence")) action.terms.total_pence = number(row, "total_pence");
  if (row.detail && wording == Wording::read) take_action_detail(*row.detail, action);
  return action;
}

void take_checking(LedgerRow const& row, CaseRecord& record) {
  record.headline_due = date_in(row, "headline_due");
  if (auto const& name = cell(row, "outcome"))
    record.recorded_outcome =
        RecordedOutcome{*name, date_in(row, "recorded_on"), date_in(row, "ceased_on"), date_in(row, "expected_on"), {}};
  record.rules_met = split(cell(row, "rules_met").value_or(""));
  record.rules_used = split(cell(row, "rules_used").value_or(""));
  record.for_a_person = cell(row, "for_a_person") == "1";
  if (row.detail) take_checking_detail(*row.detail, record);
}

void take_verdict(LedgerRow const& row, std::optional<std::string> const& scheme, WordsOfRule const& words,
                  ActionRecord& action) {
  action.due = date_in(row, "due");
  action.original_due = date_in(row, "original_due");
  action.done_on = date_in(row, "done_on");
  action.evidence_sent_on = date_in(row, "sent_on");
  action.evidence_state = named(row, "evidence_state", evidence_states());
  action.course = course_in(cell(row, "course").value_or(""));
  if (row.detail) take_verdict_detail(*row.detail, scheme, words, action);
}

JudgedFile evidence_from(LedgerRow const& row) {
  JudgedFile file;
  file.sha256 = cell(row, "sha256").value_or("");
  file.format = cell(row, "format").value_or("");
  if (row.detail) take_evidence_detail(*row.detail, file);
  return file;
}

Extension extension_from(LedgerRow const& row, int action) {
  Extension extension;
  extension.action = action;
  auto const to = date_in(row, "due");
  auto const agreed_on = date_in(row, "agreed_on");
  if (!to || !agreed_on) refuse(row, "lacks a date");
  extension.to = *to;
  extension.agreed_on = *agreed_on;
  if (row.detail) take_extension_detail(*row.detail, extension);
  return extension;
}

ConfirmationRecord confirmation_from(LedgerRow const& row) {
  ConfirmationRecord confirmation;
  confirmation.fingerprint = cell(row, "fingerprint").value_or("");
  confirmation.what = cell(row, "what").value_or("");
  confirmation.rule = cell(row, "rule").value_or("");
  confirmation.on = date_in(row, "said_on");
  if (row.detail) take_confirmation_detail(*row.detail, confirmation);
  return confirmation;
}

FailedInput failure_from(LedgerRow const& row) {
  FailedInput failed{cell(row, "folder").value_or(""), cell(row, "code").value_or(""), {}, {}};
  if (row.detail) take_failure_detail(*row.detail, failed);
  return failed;
}

Stand stand_from(LedgerRow const& row) {
  return {named(row, "status", statuses()), named(row, "evidence_state", evidence_states()),
          named(row, "time_state", time_states()), date_in(row, "due")};
}

}  // namespace amends
