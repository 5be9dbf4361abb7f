// report.json (`amends/night/1`): a night whole, an obligation with the fields and names that it has in
// `amends/check/1`. What needs the statement's text (spans, the parts of a deadline) is not kept and not here.
#include "reports/night_json.h"

#include "reports/answers_json.h"
#include "reports/check_view.h"
#include "reports/night_formats.h"
#include "reports/night_view.h"
#include "reports/statement_json.h"
#include "reports/unreadable_json.h"
#include "reports/words.h"

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

void write_terms(ActionRecord const& action, JsonWriter& json) {
  Terms const& terms = action.terms;
  json.field("n", action.n);
  json.field("fingerprint", action.fingerprint);
  json.field_or_null("paragraph", terms.paragraph);
  json.field_or_null("text", action.text);
  json.field_or_null("lead_in", action.lead_in);
  json.field("kind", name(terms.kind));
  json.field_or_null("category", action.category);
  json.field("scope", action.service_improvement ? "service_improvement" : "personal");
  json.field("actors", terms.actors);
  json.field("recipients", terms.recipients);
  json.key("amounts");
  json.begin_array();
  for (Amount const& amount : terms.amounts) write_amount(amount, in_words(amount), json, Shape::one_line);
  json.end_array();
  json.field("total_pence", terms.total_pence);
}

void write_obligation(ActionRecord const& action, Audience audience, JsonWriter& json) {
  bool const timed = audience != Audience::open;
  json.begin_object();
  write_terms(action, json);
  if (timed) {
    json.field_or_null("deadline_text", action.deadline_text);
    json.field("due", action.due);
    json.key("due_steps");
    write_strings(action.due_steps, json);
  }
  json.field("modality", name(action.terms.modality));
  json.field_or_null("condition", action.condition);
  json.key("review");
  write_review(action.review, json);
  if (timed) write_answer_dates(action, json);
  json.field("status", status_code(action.status, audience));
  if (audience == Audience::council) json.field_or_null("caution", council_caution(action.status));
  if (timed) write_answer_findings(action, json, Shape::one_line);  // there are very many
  json.end_object();
}

void write_confirmation(ConfirmationRecord const& confirmation, JsonWriter& json) {
  json.begin_object(Shape::one_line);
  json.field("fingerprint", confirmation.fingerprint);
  json.field("what", confirmation.what);
  json.field_or_null("rule", confirmation.rule);
  json.field_or_null("by", confirmation.by);
  json.field("on", confirmation.on);
  json.field_or_null("reason", confirmation.reason);
  json.end_object();
}

void write_case(CaseRecord const& record, Audience audience, JsonWriter& json) {
  json.begin_object();
  json.field("folder", record.folder);
  json.field("source", record.source);
  json.field("sha256", record.sha256);
  write_header_fields(record.header, json,
                      audience == Audience::council ? HeaderFields::without_verdict : HeaderFields::all);
  json.field("headline_due", record.headline_due);
  json.key("outcome");
  write_outcome(record.recorded_outcome, record.proposed_outcome, audience, json);
  json.field("text_removed", record.text_removed);
  json.key("obligations");
  json.begin_array();
  for (ActionRecord const& action : record.actions) write_obligation(action, audience, json);
  json.end_array();
  json.key("files");
  json.begin_array();
  for (JudgedFile const& file : record.files) write_file(file, json);
  json.end_array();
  json.key("confirmations");
  json.begin_array();
  for (ConfirmationRecord const& confirmation : record.confirmations) write_confirmation(confirmation, json);
  json.end_array();
  json.key("notes");
  write_strings(remarks(record), json);
  json.key("review");
  write_review(record.review, json);
  json.end_object();
}

// The public is told nothing of time; nothing has these statuses there.
bool tells_time(Status status) { return status == Status::overdue || status == Status::due_soon; }

void write_counts(NightReport const& report, Audience audience, JsonWriter& json) {
  std::size_t obligations = 0;
  std::size_t overdue = 0;
  for (CaseRecord const& record : report.cases) {
    obligations += record.actions.size();
    for (ActionRecord const& action : record.actions)
      if (is_overdue(action)) ++overdue;
  }
  json.begin_object();
  json.field("cases", report.cases.size());
  json.field("unreadable", report.unreadable.size());
  json.field("obligations", obligations);
  if (audience != Audience::open) json.field("overdue", overdue);  // by headline or by time
  json.key("by_status");
  json.begin_object();
  for (StateInfo<Status> const& info : statuses())
    if (audience != Audience::open || !tells_time(info.value))
      json.field(status_code(info.value, audience), count_of(report, info.value));
  json.end_object();
  json.key("changes");
  json.begin_object();
  for (ChangeKindInfo const& info : change_kinds())
    if (auto const count = count_of(report, info.kind); count > 0) json.field(change_code(info.kind, audience), count);
  json.end_object();
  json.end_object();
}

void write_chase(NightReport const& report, JsonWriter& json) {
  json.begin_array();
  for (ChaseDue const& due : report.chase) {
    CaseRecord const& record = report.cases[due.of_case];
    ActionRecord const& action = record.actions[due.of_action];
    json.begin_object(Shape::one_line);
    json.field("folder", record.folder);
    json.field("reference", record.header.reference);
    json.field("n", action.n);
    json.field("fingerprint", action.fingerprint);
    json.field("step", due.step.id);
    json.field("action", due.step.action);
    json.field_or_null("to", due.step.to);
    json.field_or_null("letter", due.step.letter);
    json.field("on", due.on);
    json.field("due", action.due);
    json.field("new", due.new_since_last);
    json.end_object();
  }
  json.end_array();
}

void write_years(std::vector<ComplianceYear> const& years, JsonWriter& json) {
  json.begin_array();
  for (ComplianceYear const& year : years) {
    json.begin_object(Shape::one_line);
    json.field("year", year.year);
    json.field("in_time", year.in_time);
    json.field("late", year.late);
    json.field("not_complied", year.not_complied);
    json.field("ceased", year.ceased);
    json.field("other", year.other);
    json.field("counted", year.counted());
    json.end_object();
  }
  json.end_array();
}

void write_bodies(NightReport const& report, Audience audience, JsonWriter& json) {
  json.begin_array();
  for (BodyFigures const& figures : report.bodies) {
    json.begin_object();
    json.field("body", figures.body);
    json.field("cases", figures.cases);
    json.field("obligations", figures.obligations);
    json.key("by_status");
    json.begin_object(Shape::one_line);
    for (StateInfo<Status> const& info : statuses())
      json.field(status_code(info.value, audience), figures.by_status[static_cast<std::size_t>(info.value)]);
    json.end_object();
    json.field("extended", figures.extended);
    json.key("years");
    write_years(figures.years, json);
    json.end_object();
  }
  json.end_array();
}

void write_ageing(NightReport const& report, JsonWriter& json) {
  json.begin_array();
  for (AgeBucket const& bucket : report.ageing) {
    json.begin_object(Shape::one_line);
    json.field("from", bucket.from);
    json.field("to", bucket.to);
    json.field("count", bucket.count);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_night_json(NightReport const& report, Style const& style, std::string& out) {
  Audience const audience = style.audience;
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/night/1");
  json.field("as_of", report.as_of);
  json.field("compared_with", report.compared_with);
  json.key("rule_pack");
  json.begin_object();
  json.field("id", report.pack_id);
  json.field("version", report.pack_version);
  json.field("sha256", report.pack_sha256);
  json.end_object();
  if (audience != Audience::open) json.field("due_soon_days", report.due_soon_days);
  json.key("counts");
  write_counts(report, audience, json);
  json.key("cases");
  json.begin_array();
  for (CaseRecord const& record : report.cases) {
    write_case(record, audience, json);
    pass_on_when_long(style, out);
  }
  json.end_array();
  json.key("changes");
  write_changes(report.changes, audience, json);
  json.key("chase");
  write_chase(report, json);
  json.key("bodies");
  write_bodies(report, audience, json);
  json.key("ageing");
  write_ageing(report, json);
  json.key("unreadable");
  write_unreadable(report.unreadable, json);
  json.key("idle_rules");
  write_strings(report.idle_rules, json);
  json.key("notes");
  write_strings(report.notes, json);
  json.end_object();
  out += '\n';
}

}  // namespace amends
