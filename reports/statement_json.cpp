#include "reports/statement_json.h"

#include "engine/confirm/draft.h"

#include <utility>  // std::pair

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

void write_span(Span span, LineIndex const& lines, JsonWriter& json) {
  json.begin_object(Shape::one_line);
  json.field("start", span.start);
  json.field("end", span.end);
  json.field("line", lines.line(span.start));
  json.end_object();
}

// The fields that depend on the form of a deadline; null where they do not apply.
struct TermFields {
  std::optional<int> n;
  std::string_view unit;
  std::optional<bool> inclusive;
  std::string_view anchor;
  std::string_view event;
};

struct FieldsOf {
  TermFields operator()(Unstated const&) const { return {}; }
  TermFields operator()(Within const& term) const {
    return {term.period.count, name(term.period.unit), term.inclusive, name(term.anchor), term.event};
  }
  TermFields operator()(By const&) const { return {}; }
  TermFields operator()(Immediately const&) const { return {}; }
  TermFields operator()(AfterEvent const& term) const { return {{}, {}, {}, name(Anchor::event), term.event}; }
  TermFields operator()(Recurring const& term) const {
    return {term.every.count, name(term.every.unit), {}, {}, term.until};
  }
};

void write_deadline_fields(Deadline const& deadline, DueAnswer const& answer, std::string_view source,
                           JsonWriter& json) {
  TermFields const fields = std::visit(FieldsOf{}, deadline.term);
  json.field("form", form_name(deadline.term));
  json.field_or_null("text", cut(source, deadline.words));
  json.field("n", fields.n);
  json.field_or_null("unit", fields.unit);
  json.field("inclusive", fields.inclusive);
  json.field_or_null("anchor", fields.anchor);
  json.field_or_null("event", fields.event);
  json.field("date", answer.printed);
  json.field("inherited", deadline.inherited);
  json.key("also_at");
  json.begin_array();
  for (std::size_t i = 0; i < deadline.also_at.size(); ++i) {
    DueAnswer const other = i < answer.also_at.size() ? answer.also_at[i] : DueAnswer{};
    json.begin_object();
    write_deadline_fields(deadline.also_at[i], other, source, json);
    json.field("due", other.due);
    json.end_object();
  }
  json.end_array();
}

void write_deadline(Deadline const& deadline, DueAnswer const& answer, std::string_view source, JsonWriter& json) {
  json.begin_object();
  write_deadline_fields(deadline, answer, source, json);
  json.end_object();
}

void write_amounts(std::vector<Amount> const& amounts, std::string_view source, JsonWriter& json) {
  json.begin_array();
  for (Amount const& amount : amounts) write_amount(amount, cut(source, amount.words), json);
  json.end_array();
}

// The number of the action at `index`, as people say it.
std::optional<int> number_of(std::optional<std::size_t> index, std::vector<Obligation> const& obligations) {
  if (!index || *index >= obligations.size()) return std::nullopt;
  return obligations[*index].n;
}

void write_accounting(BoundStatement const& statement, LineIndex const& lines, JsonWriter& json) {
  json.begin_array();
  for (AccountEntry const& entry : statement.accounting) {
    json.begin_object(Shape::one_line);
    json.field_or_null("paragraph", entry.paragraph);
    json.key("span");
    write_span(entry.span, lines, json);
    json.field("as", name(entry.as));
    json.field("action", number_of(entry.action, statement.obligations));
    json.end_object();
  }
  json.end_array();
}

void write_draft(DraftReading const& draft, JsonWriter& json) {
  json.begin_object();
  json.field("decision_date", draft.decision_date);
  json.field("assumed_from", name(draft.from));
  json.key("findings");
  json.begin_array();
  for (DraftFinding const& finding : draft.findings) {
    json.begin_object(Shape::one_line);
    json.field("action", finding.action);
    json.field("code", name(finding.code));
    json.field("message", finding.message);
    json.field("suggestion", finding.suggestion);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_elsewhere(BoundStatement const& statement, LineIndex const& lines, JsonWriter& json) {
  json.begin_array();
  for (BoundCommitment const& bound : statement.elsewhere) {
    json.begin_object();
    json.field_or_null("section", bound.commitment.section);
    json.field_or_null("paragraph", bound.commitment.paragraph);
    json.field("text", bound.text);
    json.key("span");
    write_span(bound.commitment.span, lines, json);
    json.key("deadline");
    write_deadline(bound.commitment.deadline, bound.due, statement.text, json);
    json.field("due", bound.due.due);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_amount(Amount const& amount, std::string_view words, JsonWriter& json, Shape shape) {
  json.begin_object(shape);
  json.field("pence", amount.pence);
  json.field("text", words);
  json.field("qualifier", name(amount.qualifier));
  json.field_or_null("per", amount.per ? name(*amount.per) : std::string_view{});
  json.field("periods", amount.periods);
  json.field("each", amount.each);
  json.field_or_null("share", amount.share);
  json.field("to_calculate", amount.to_calculate);
  json.end_object();
}

void write_review(std::vector<Review> const& review, JsonWriter& json) {
  json.begin_array();
  for (Review const& entry : review) {
    json.begin_object(Shape::one_line);
    json.field("code", name(entry.code));
    json.field("level", name(entry.level));
    json.field("message", entry.message);
    json.end_object();
  }
  json.end_array();
}

void write_header_fields(Header const& header, JsonWriter& json, HeaderFields fields) {
  json.field("scheme", header.scheme);
  json.field("body", header.body);
  json.field("reference", header.reference);
  json.field("categories", header.categories);
  json.field("decision", header.decision);
  json.field("decision_date", header.decision_date);
  json.field("summary", header.summary);
  if (fields == HeaderFields::all) json.field("satisfied_on", header.satisfied_on);
}

void write_action_fields(ActionView const& view, BoundStatement const& statement, LineIndex const& lines,
                         JsonWriter& json) {
  Obligation const& obligation = view.obligation;
  AgreedAction const& action = obligation.action;
  json.field("n", obligation.n);
  json.field("fingerprint", obligation.fingerprint);
  json.field_or_null("paragraph", action.paragraph);
  json.field("text", obligation.text);
  json.key("span");
  write_span(action.span, lines, json);
  json.field_or_null("lead_in", obligation.lead_in);
  json.field("kind", name(action.kind));
  json.field_or_null("category", obligation.category);
  json.field("scope", obligation.service_improvement ? "service_improvement" : "personal");
  json.field("actors", action.actors);
  json.field("recipients", action.recipients);
  json.key("amounts");
  write_amounts(action.amounts, statement.text, json);
  json.field("total_pence", action.total_pence);
  json.key("deadline");
  write_deadline(action.deadline, obligation.due, statement.text, json);
  json.field("due", view.due);
  json.key("due_steps");
  json.begin_array();
  for (std::string const& step : obligation.due.steps) json.value(step);
  json.end_array();
  json.field("modality", name(action.modality));
  json.field_or_null("condition", obligation.condition);
  json.key("review");
  write_review(view.review, json);
}

void write_statement(BoundStatement const& statement, JsonWriter& json) {
  LineIndex const lines{statement.text};
  json.begin_object();
  json.field("source", statement.source);
  json.field("sha256", statement.sha256);
  write_header_fields(statement.header, json);
  json.key("actions");
  json.begin_array();
  for (Obligation const& obligation : statement.obligations) {
    json.begin_object();
    write_action_fields({obligation, obligation.due.due, obligation.action.review}, statement, lines, json);
    json.end_object();
  }
  json.end_array();
  json.key("accounting");
  write_accounting(statement, lines, json);
  json.key("elsewhere");
  write_elsewhere(statement, lines, json);
  json.key("review");
  write_review(statement.review, json);
  if (statement.draft) {
    json.key("draft");
    write_draft(*statement.draft, json);
  }
  json.end_object();
}

}  // namespace amends
