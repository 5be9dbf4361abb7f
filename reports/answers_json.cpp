#include "reports/answers_json.h"

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

void write_extension(Rare<Extension> const& extension, JsonWriter& json) {
  if (!extension) return json.null();
  json.begin_object(Shape::one_line);
  json.field("to", extension->to);
  json.field_or_null("agreed_by", extension->agreed_by);
  json.field("agreed_on", extension->agreed_on);
  json.field_or_null("reason", extension->reason);
  json.end_object();
}

void write_request(Rare<ExtensionRequest> const& request, JsonWriter& json) {
  if (!request) return json.null();
  json.begin_object(Shape::one_line);
  json.field("to", request->to);
  json.field("asked_on", request->asked_on);
  json.field_or_null("reason", request->reason);
  json.end_object();
}

void write_finding(Finding const& finding, Shape shape, JsonWriter& json) {
  json.begin_object(shape);
  json.field("rule", finding.rule);
  json.field("level", name(finding.level));
  json.field("result", name(finding.result));
  json.field("message", finding.message);
  json.field_or_null("quote", finding.quote);
  json.key("where");
  write_place(finding.where, json);
  json.key("claim");
  if (finding.claim) {
    json.begin_object(Shape::one_line);
    json.field_or_null("quote", finding.claim->words);
    json.key("where");
    write_place(finding.claim->where, json);
    json.end_object();
  } else {
    json.null();
  }
  json.field_or_null("why", finding.why);
  json.key("judgement");
  if (finding.judgement)
    write_judgement(*finding.judgement, json);
  else
    json.null();
  json.field_or_null("title", finding.title);
  json.end_object();
}

}  // namespace

void write_strings(std::vector<std::string> const& sentences, JsonWriter& json) {
  json.begin_array();
  for (std::string const& sentence : sentences) json.value(sentence);
  json.end_array();
}

void write_place(Rare<Place> const& place, JsonWriter& json) {
  if (!place || place->file.empty()) return json.null();
  json.begin_object(Shape::one_line);
  json.field("file", place->file);
  json.field("line", place->line);
  json.field("column", place->column);
  if (!place->sheet.empty()) {
    json.field("sheet", place->sheet);
    json.field("cell", cell_name(place->line, place->column));
  }
  json.end_object();
}

void write_judgement(Judgement const& judgement, JsonWriter& json) {
  json.begin_object(Shape::one_line);
  json.field("action", judgement.action);
  json.field("rule", judgement.rule);
  json.field("verdict", judgement.verdict);
  json.field_or_null("by", judgement.by);
  json.field("on", judgement.on);
  json.field_or_null("reason", judgement.reason);
  json.end_object();
}

void write_answer_dates(Answers const& answers, JsonWriter& json) {
  json.field("original_due", answers.original_due);
  json.key("extension");
  write_extension(answers.extension, json);
  json.key("extension_requested");
  write_request(answers.extension_requested, json);
  json.field("done_on", answers.done_on);
  json.field("evidence_sent_on", answers.evidence_sent_on);
  json.field("evidence_state", name(answers.evidence_state));
  json.field("time_state", name(answers.time_state));
}

void write_answer_findings(Answers const& answers, JsonWriter& json, Shape shape) {
  json.field("days_late", answers.days_late);
  json.field("days_left", answers.days_left);
  json.field("days_waited", answers.days_waited);
  json.key("findings");
  json.begin_array();
  for (Finding const& finding : answers.findings) write_finding(finding, shape, json);
  json.end_array();
}

void write_outcome(std::optional<RecordedOutcome> const& recorded, std::string_view proposed, Audience audience,
                   JsonWriter& json) {
  bool const told = audience != Audience::council;  // outcomes have verdicts for names
  json.begin_object();
  json.field_or_null("proposed", told ? proposed : std::string_view{});
  json.key("recorded");
  if (told && recorded) {
    json.begin_object(Shape::one_line);
    json.field_or_null("name", recorded->name);
    json.field("recorded_on", recorded->recorded_on);
    json.field("ceased_on", recorded->ceased_on);
    json.field_or_null("ceased_reason", recorded->ceased_reason);
    json.field("expected_on", recorded->expected_on);
    json.end_object();
  } else {
    json.null();
  }
  json.end_object();
}

void write_file(JudgedFile const& file, JsonWriter& json) {
  json.begin_object(Shape::one_line);
  json.field("file", file.file);
  json.field_or_null("sha256", file.sha256);
  json.field_or_null("format", file.format);
  json.field_or_null("not_read", file.reason);
  json.end_object();
}

}  // namespace amends
