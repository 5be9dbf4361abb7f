#include "reports/rules_formats.h"

#include "engine/json/json_writer.h"
#include "reports/text_page.h"
#include "reports/words.h"

#include <algorithm>  // std::count_if, max
#include <array>      // std::array

namespace amends {

namespace {

using Shape = JsonWriter::Shape;

template <class Named>
std::vector<std::string> names_of(std::vector<Named> const& values) {
  std::vector<std::string> names;
  for (Named const value : values) names.emplace_back(name(value));
  return names;
}

void write_head(RulePack const& pack, TextPage& page) {
  page.paragraph(
      "Rule pack " + pack.id + " " + pack.version + " (" + pack.scheme + "), " + counted(pack.rules.size(), "rule"), 0,
      2, Paint::bold);
  for (PackSourceNote const& source : pack.sources)
    page.paragraph("source: " + source.title + (source.date.empty() ? "" : ", " + source.date) +
                       (source.status.empty() ? "" : " (" + source.status + ")"),
                   0, 2, Paint::faint);
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

// A row a rule, under the kinds of action that they are for.
void write_table(RulePack const& pack, Style const& style, std::string& out) {
  TextPage page{style, out};
  write_head(pack, page);
  std::size_t width = 0;
  for (EvidenceRule const& rule : pack.rules) width = std::max(width, rule.id.size());
  constexpr std::size_t level_width = 8;  // "required"
  std::vector<Kind> const* kinds = nullptr;
  for (EvidenceRule const& rule : pack.rules) {
    if (kinds == nullptr || *kinds != rule.applies_to) {
      page.blank();
      page.paragraph("for " + joined(names_of(rule.applies_to)), 0, 2, Paint::bold);
    }
    kinds = &rule.applies_to;
    out += painted("  " + padded(rule.id, width) + "  " + padded(std::string{name(rule.level)}, level_width) + "  " +
                       rule.title,
                   Paint::none, style) +
           "\n";
  }
}

void write_full(RulePack const& pack, Style const& style, std::string& out) {
  TextPage page{style, out};
  write_head(pack, page);
  for (EvidenceRule const& rule : pack.rules) {
    page.blank();
    write_rule_text(rule, style, out);
  }
}

void write_rule(EvidenceRule const& rule, JsonWriter& json) {
  json.begin_object();
  json.field("id", rule.id);
  json.field("title", rule.title);
  json.field("level", name(rule.level));
  json.field("applies_to", names_of(rule.applies_to));
  json.field("evidence", names_of(rule.evidence));
  json.field_or_null("when", rule.when ? rule.when->text : std::string{});
  json.field("check", rule.check.text);
  json.field_or_null("partly", rule.partly ? rule.partly->text : std::string{});
  json.field("message", rule.message.text);
  json.field_or_null("why", rule.why);
  json.field_or_null("source", rule.source);
  json.field("tests", rule.tests.size());
  json.field("known_gaps", static_cast<std::size_t>(std::count_if(rule.tests.begin(), rule.tests.end(),
                                                                  [](RuleExample const& test) { return test.todo; })));
  json.end_object();
}

void write_json(RulePack const& pack, Style const&, std::string& out) {
  JsonWriter json{out, JsonWriter::Layout::indented};
  json.begin_object();
  json.field("schema", "amends/rules/1");
  json.field("id", pack.id);
  json.field("version", pack.version);
  json.field("scheme", pack.scheme);
  json.field("sha256", pack.sha256);
  json.key("sources");
  json.begin_array();
  for (PackSourceNote const& source : pack.sources) {
    json.begin_object(Shape::one_line);
    json.field("title", source.title);
    json.field_or_null("date", source.date);
    json.field_or_null("status", source.status);
    json.end_object();
  }
  json.end_array();
  json.key("rules");
  json.begin_array();
  for (EvidenceRule const& rule : pack.rules) write_rule(rule, json);
  json.end_array();
  json.end_object();
  out += '\n';
}

constexpr std::array formats{
    RulesFormat{"text", "a table, a row a rule (the default)", &write_table},
    RulesFormat{"full", "each rule with what it asks, why, and where that is written", &write_full},
    RulesFormat{"json", "all fields", &write_json}};

}  // namespace

std::span<RulesFormat const> rules_formats() { return formats; }

void write_rule_text(EvidenceRule const& rule, Style const& style, std::string& out) {
  TextPage page{style, out};
  page.paragraph(rule.id + ": " + rule.title + " (" + std::string{name(rule.level)} + ")", 0, 2, Paint::bold);
  page.paragraph("for " + joined(names_of(rule.applies_to)), 2, 2);
  page.paragraph(rule.evidence.empty() ? "looks at every item" : "looks at " + joined(names_of(rule.evidence)), 2, 2);
  if (rule.when) page.tagged("when", Paint::faint, rule.when->text, 2);
  page.tagged("passes", Paint::faint, rule.check.text, 2);
  if (rule.partly) page.tagged("partly", Paint::faint, rule.partly->text, 2);
  page.tagged("says", Paint::faint, rule.message.text, 2);
  if (!rule.why.empty()) page.tagged("why", Paint::faint, rule.why, 2);
  if (!rule.source.empty()) page.tagged("source", Paint::faint, rule.source, 2);
}

namespace {

void add_part(std::string& text, std::string_view label, std::string const& value) {
  if (!value.empty()) text += (text.empty() ? "" : ", ") + std::string{label} + value;
}

std::string quoted(std::string const& text) { return text.empty() ? text : "\"" + single_spaced(text) + "\""; }

std::string in_words(EvidenceFacts const& item) {
  std::string text = spaced(name(item.kind));
  add_part(text, "", item.amount ? pounds(*item.amount) : "");
  add_part(text, "", item.state ? spaced(name(*item.state)) : "");
  add_part(text, "to ", joined(item.to));
  add_part(text, "done ", item.done_on ? iso(*item.done_on) : "");
  add_part(text, "sent ", item.sent_on ? iso(*item.sent_on) : "");
  add_part(text, "", quoted(item.text));
  return text;
}

std::string in_words(RuleExample const& example) {
  std::string action = spaced(name(example.action.kind));
  add_part(action, "", example.action.total ? pounds(*example.action.total) : "");
  add_part(action, "to ", joined(example.action.recipients));
  add_part(action, "", quoted(example.action.text));
  std::vector<std::string> items;
  for (EvidenceFacts const& item : example.evidence) items.push_back(in_words(item));
  return example.name + " (action: " + action + "; evidence: " + (items.empty() ? "none" : joined(items, "; and ")) +
         ")";
}

}  // namespace

void write_rule_examples(EvidenceRule const& rule, Style const& style, std::string& out) {
  TextPage page{style, out};
  for (RuleExample const& example : rule.tests) page.tagged(example.expect, Paint::faint, in_words(example), 2);
}

}  // namespace amends
