// `check --format json`: contract `amends/check/1`. Codes, not words; to a council none that is a verdict,
// to the public nothing of time and evidence.
#include "reports/answers_json.h"
#include "reports/check_formats.h"
#include "reports/check_view.h"
#include "reports/statement_json.h"
#include "reports/unreadable_json.h"

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

void write_assessment(Assessment const& assessment, BoundStatement const& statement, LineIndex const& lines,
                      Audience audience, JsonWriter& json) {
  json.begin_object();
  write_action_fields({assessment.obligation, assessment.due, assessment.review}, statement, lines, json);
  if (audience != Audience::open) write_answer_dates(assessment, json);
  json.field("status", status_code(assessment.status, audience));
  if (audience == Audience::council) json.field_or_null("caution", council_caution(assessment.status));
  if (audience != Audience::open) write_answer_findings(assessment, json);
  json.end_object();
}

void write_unused(UnusedEvidence const& unused, JsonWriter& json) {
  json.begin_object(Shape::one_line);
  json.field("kind", name(unused.item.kind));
  json.field("done_on", unused.item.done_on);
  json.field_or_null("file", unused.item.file);
  json.key("where");
  write_place(unused.item.place, json);
  json.field("reason", unused.reason);
  json.end_object();
}

void write_points(std::string_view key, std::vector<SendingPoint> const& points, JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (SendingPoint const& point : points) {
    json.begin_object(Shape::one_line);
    json.field("action", point.action);
    json.field_or_null("rule", point.rule);
    json.field("message", point.message);
    json.end_object();
  }
  json.end_array();
}

void write_before_sending(std::optional<BeforeSending> const& list, JsonWriter& json) {
  if (!list) return json.null();
  json.begin_object();
  write_points("missing", list->missing, json);
  write_points("late", list->late, json);
  write_points("for_a_person", list->for_a_person, json);
  json.end_object();
}

void write_case(CaseReport const& the_case, Audience audience, JsonWriter& json) {
  BoundStatement const& statement = the_case.statement;
  LineIndex const lines{statement.text};
  json.begin_object();
  json.field("folder", the_case.folder);
  json.field("source", statement.source);
  json.field("sha256", statement.sha256);
  write_header_fields(statement.header, json,
                      audience == Audience::council ? HeaderFields::without_verdict : HeaderFields::all);
  json.field("headline_due", the_case.headline_due);
  json.key("outcome");
  write_outcome(the_case.recorded_outcome, the_case.proposed_outcome, audience, json);
  json.key("obligations");
  json.begin_array();
  for (Assessment const& assessment : the_case.obligations)
    write_assessment(assessment, statement, lines, audience, json);
  json.end_array();
  json.key("unused_evidence");
  json.begin_array();
  for (UnusedEvidence const& unused : the_case.unused_evidence) write_unused(unused, json);
  json.end_array();
  json.key("files");
  json.begin_array();
  for (JudgedFile const& file : the_case.files) write_file(file, json);
  json.end_array();
  json.key("stale_confirmations");
  write_strings(the_case.stale_confirmations, json);
  json.key("lapsed_judgements");
  json.begin_array();
  for (Judgement const& judgement : the_case.lapsed_judgements) write_judgement(judgement, json);
  json.end_array();
  json.key("before_sending");
  write_before_sending(the_case.before_sending, json);
  json.key("notes");
  write_strings(the_case.notes, json);
  json.key("review");
  write_review(statement.review, json);
  json.end_object();
}

}  // namespace

void write_check_json(CheckReport const& report, Style const& style, std::string& out) {
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/check/1");
  json.field("as_of", report.as_of);
  json.key("rule_pack");
  json.begin_object();
  json.field("id", report.pack_id);
  json.field("version", report.pack_version);
  json.field("sha256", report.pack_sha256);
  json.end_object();
  json.key("cases");
  json.begin_array();
  for (CaseReport const& the_case : report.cases) write_case(the_case, style.audience, json);
  json.end_array();
  json.key("idle_rules");
  write_strings(report.idle_rules, json);
  json.key("unreadable");
  write_unreadable(report.unreadable, json);
  json.end_object();
  out += '\n';
}

}  // namespace amends
