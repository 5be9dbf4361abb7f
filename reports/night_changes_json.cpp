// changes.json (`amends/changes/1`): what is not as it was on the last successful night before.
#include "reports/check_view.h"
#include "reports/night_formats.h"
#include "reports/night_json.h"
#include "reports/night_view.h"

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

void write_stand(std::optional<Stand> const& stand, Audience audience, JsonWriter& json) {
  if (!stand) return json.null();
  json.begin_object(Shape::one_line);
  json.field("status", status_code(stand->status, audience));
  json.field("evidence_state", name(stand->evidence_state));
  json.field("time_state", name(stand->time_state));
  json.field("due", stand->due);
  json.end_object();
}

void write_change(Change const& change, Audience audience, JsonWriter& json) {
  json.begin_object();
  json.field("change", change_code(change.kind, audience));
  json.field("folder", change.folder);
  json.field_or_null("reference", change.reference);
  json.field_or_null("body", change.body);
  json.field("n", change.action);
  json.field_or_null("fingerprint", change.fingerprint);
  if (audience != Audience::open) {
    json.key("before");
    write_stand(change.before, audience, json);
    json.key("now");
    write_stand(change.now, audience, json);
    json.field_or_null("file", change.file);
  }
  json.field_or_null("message", told(change, audience));
  json.end_object();
}

}  // namespace

std::string_view change_code(ChangeKind kind, Audience audience) {
  return audience == Audience::council && kind == ChangeKind::satisfied ? "nothing_missing" : name(kind);
}

void write_changes(std::vector<Change> const& changes, Audience audience, JsonWriter& json) {
  json.begin_array();
  for (Change const& change : changes) write_change(change, audience, json);
  json.end_array();
}

void write_night_changes_json(NightReport const& report, Style const& style, std::string& out) {
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/changes/1");
  json.field("as_of", report.as_of);
  json.field("compared_with", report.compared_with);
  json.key("changes");
  write_changes(report.changes, style.audience, json);
  json.end_object();
  out += '\n';
}

}  // namespace amends
