#include "engine/ledger/details.h"

#include "engine/json/json_writer.h"

namespace amends {

namespace {

// One line of JSON; `write` fills the object.
template <class Write>
std::string object(Write const& write) {
  std::string out;
  JsonWriter json{out, JsonWriter::Layout::compact};
  json.begin_object();
  write(json);
  json.end_object();
  return out;
}

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.field(key, text);
}

void write_texts(std::string_view key, std::vector<std::string> const& texts, JsonWriter& json) {
  if (!texts.empty()) json.field(key, texts);
}

template <class Value, class Write>
void write_list(std::string_view key, std::vector<Value> const& values, JsonWriter& json, Write const& write) {
  if (values.empty()) return;
  json.key(key);
  json.begin_array();
  for (auto const& value : values) {
    json.begin_object();
    write(value);
    json.end_object();
  }
  json.end_array();
}

void write_place(std::string_view key, Place const& place, JsonWriter& json) {
  if (place.file.empty()) return;
  json.key(key);
  json.begin_object();
  json.field("file", place.file);
  if (place.line != 0) json.field("line", place.line);
  if (place.column != 0) json.field("column", place.column);
  write_text("sheet", place.sheet, json);
  json.end_object();
}

void write_reviews(std::vector<Review> const& reviews, JsonWriter& json) {
  write_list("review", reviews, json, [&](Review const& review) {
    json.field("code", name(review.code));
    json.field("level", name(review.level));
    json.field("message", review.message);
  });
}

void write_amount(Amount const& amount, JsonWriter& json) {
  if (amount.pence) json.field("pence", *amount.pence);
  if (amount.qualifier != Qualifier::exact) json.field("qualifier", name(amount.qualifier));
  if (amount.per) json.field("per", name(*amount.per));
  if (amount.periods) json.field("periods", *amount.periods);
  if (amount.each) json.field("each", true);
  write_text("share", amount.share, json);
  if (amount.to_calculate) json.field("to_calculate", true);
}

void write_judgement(Judgement const& judgement, JsonWriter& json) {
  json.key("judgement");
  json.begin_object();
  json.field("verdict", judgement.verdict);
  json.field("by", judgement.by);
  if (judgement.on) json.field("on", *judgement.on);
  write_text("reason", judgement.reason, json);
  json.end_object();
}

void write_finding(Finding const& finding, JsonWriter& json) {
  json.field("rule", finding.rule);
  json.field("level", name(finding.level));
  json.field("result", name(finding.result));
  json.field("message", finding.message);
  write_text("quote", finding.quote, json);
  if (finding.where) write_place("where", *finding.where, json);
  if (finding.judgement) write_judgement(*finding.judgement, json);
  if (!finding.claim) return;
  write_text("claim", finding.claim->words, json);
  write_place("claim_where", finding.claim->where, json);
}

}  // namespace

std::string decision_detail(CaseRecord const& record) {
  return object([&](JsonWriter& json) {
    write_texts("categories", record.header.categories, json);
    write_reviews(record.review, json);
  });
}

std::string action_detail(ActionRecord const& action) {
  return object([&](JsonWriter& json) {
    write_texts("actors", action.terms.actors, json);
    write_texts("recipients", action.terms.recipients, json);
    write_list("amounts", action.terms.amounts, json, [&](Amount const& amount) { write_amount(amount, json); });
    json.field("text", action.text);
    write_text("around", action.around, json);
    if (action.marked.end > action.marked.start) {
      json.field("marked_from", action.marked.start);
      json.field("marked_to", action.marked.end);
    }
    write_text("lead_in", action.lead_in, json);
    write_text("condition", action.condition, json);
    write_text("deadline", action.deadline_text, json);
    write_texts("due_steps", action.due_steps, json);
  });
}

std::string checking_detail(CaseRecord const& record) {
  return object([&](JsonWriter& json) {
    write_texts("remarks", record.remarks, json);
    if (record.recorded_outcome) write_text("ceased_reason", record.recorded_outcome->ceased_reason, json);
  });
}

std::string verdict_detail(ActionRecord const& action) {
  return object([&](JsonWriter& json) {
    write_list("findings", action.findings, json, [&](Finding const& finding) { write_finding(finding, json); });
    write_reviews(action.review, json);
    auto const& asked = action.extension_requested;
    if (!asked) return;
    json.key("extension_requested");
    json.begin_object();
    if (asked->to) json.field("to", *asked->to);
    if (asked->asked_on) json.field("asked_on", *asked->asked_on);
    write_text("reason", asked->reason, json);
    json.end_object();
  });
}

std::string evidence_detail(JudgedFile const& file) {
  return object([&](JsonWriter& json) {
    json.field("file", file.file);
    write_text("reason", file.reason, json);
  });
}

std::string extension_detail(Extension const& extension) {
  return object([&](JsonWriter& json) {
    json.field("agreed_by", extension.agreed_by);
    write_text("reason", extension.reason, json);
  });
}

std::string confirmation_detail(ConfirmationRecord const& confirmation) {
  return object([&](JsonWriter& json) {
    json.field("by", confirmation.by);
    write_text("reason", confirmation.reason, json);
  });
}

std::string failure_detail(FailedInput const& failed) {
  return object([&](JsonWriter& json) {
    json.field("message", failed.message);
    write_list("mistakes", failed.diagnostics, json, [&](Diagnostic const& mistake) {
      json.field("code", mistake.code);
      json.field("message", mistake.message);
      write_place("where", mistake.place, json);
    });
  });
}

}  // namespace amends
