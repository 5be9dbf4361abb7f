// evidence/*.yaml: a list of rules, each with its own examples. Expressions are checked here, so that a
// misspelt field is underlined in the file and not found in the night.
#include "rules/expression/reach.h"
#include "rules/expression/tree.h"
#include "rules/pack/read.h"

#include <array>    // std::array
#include <utility>  // std::move

namespace amends {

namespace {

using yaml::Key;
using yaml::Need;

constexpr std::array rule_table{
    RuleKeyInfo{"id", true, "`group.name`, in lower case; never re-used, because judgements and reports refer to it"},
    RuleKeyInfo{"title", true, "what it asks, as a sentence that is true where it passes"},
    RuleKeyInfo{
        "level", true,
        "`required`: failing it means not met. `review`: failing it means that a person looks. `advisory`: said, "
        "and changes nothing"},
    RuleKeyInfo{"applies_to", true, "kinds of action"},
    RuleKeyInfo{"evidence", false, "kinds of evidence that it looks at; without it, all"},
    RuleKeyInfo{"when", false, "a condition on the action; where it does not hold, the rule does not apply"},
    RuleKeyInfo{"check", true, "what must hold of the items"},
    RuleKeyInfo{"partly", false, "what makes a failure partial"},
    RuleKeyInfo{"message", true, "what was found, values in braces; `{{` is a brace itself"},
    RuleKeyInfo{"why", false, "the reason, for people; lint asks for it"},
    RuleKeyInfo{"source", false, "where that is written; lint asks for it"},
    RuleKeyInfo{"tests", false, "its own examples; lint asks for one that passes and one that does not"}};
constexpr std::array test_table{
    RuleKeyInfo{"name", true, "what the example shows"},
    RuleKeyInfo{"action", false, "the action: the fields below without `action.`; its kind is the rule's first"},
    RuleKeyInfo{"case", false, "the case: `reference`, `body`, `decision_date`, `as_of`"},
    RuleKeyInfo{"evidence", false, "a list of items: the fields below"},
    RuleKeyInfo{"expect", true,
                "`pass`, `partly`, `fail`, `review`, `missing` (no item of its kinds) or `does_not_apply`"},
    RuleKeyInfo{"todo", false, "`true`: a known gap, counted apart until it is closed"}};

template <std::size_t size>
constexpr std::array<Key, size> keys_of(std::array<RuleKeyInfo, size> const& table) {
  std::array<Key, size> keys{};
  for (std::size_t i = 0; i < size; ++i) keys[i] = {table[i].name, table[i].required ? Need::required : Need::optional};
  return keys;
}
constexpr auto rule_keys = keys_of(rule_table);
constexpr auto test_keys = keys_of(test_table);
constexpr std::array action_keys{Key{"kind"},       Key{"modality"},    Key{"total"},           Key{"amounts"},
                                 Key{"recipients"}, Key{"actors"},      Key{"paragraph"},       Key{"text"},
                                 Key{"due"},        Key{"qualitative"}, Key{"set_off_allowed"}, Key{"names_known"}};
constexpr std::array case_keys{Key{"reference"}, Key{"body"}, Key{"decision_date"}, Key{"as_of"}};
constexpr std::array item_keys{Key{"kind", Need::required},
                               Key{"by"},
                               Key{"done_on"},
                               Key{"sent_on"},
                               Key{"amount"},
                               Key{"amount_in_all"},
                               Key{"to"},
                               Key{"state"},
                               Key{"note"},
                               Key{"has_file"},
                               Key{"text"},
                               Key{"found_amounts"},
                               Key{"found_payees"},
                               Key{"found_dates"},
                               Key{"draft_signs"},
                               Key{"found_total"},
                               Key{"found_lines_total"},
                               Key{"found_paid"},
                               Key{"found_paid_on"},
                               Key{"names_recipient"},
                               Key{"shows_amount"},
                               Key{"shows_done_on"},
                               Key{"dated_on"},
                               Key{"mail_to"},
                               Key{"mail_to_ombudsman"},
                               Key{"mail_attachments"},
                               Key{"found_attended"},
                               Key{"file_format"}};
constexpr std::array levels{RuleLevel::required, RuleLevel::advisory, RuleLevel::review};
constexpr std::array<std::string_view, 6> expectations{"pass", "partly", "fail", "review", "missing", "does_not_apply"};

std::string text_of(yaml::Reader& reader, yaml::Node const& map, std::string_view key) {
  return reader.text(map.find(key)).value_or("");
}

// Lower-case words joined by dots and underscores, with a dot: "payment.amount".
bool is_rule_id(std::string_view id) {
  auto const dot = id.find('.');
  if (dot == 0 || dot == std::string_view::npos || id.ends_with('.')) return false;
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string_view::npos;
}

template <class Enum>
std::optional<Enum> one_of(yaml::Reader& reader, yaml::Node const* node, std::span<Enum const> values,
                           std::string_view what, std::string_view code = "Y009") {
  auto const at = reader.choice(node, names_of(values), what, code);
  return at ? std::optional(values[*at]) : std::nullopt;
}

template <class Enum>
std::vector<Enum> some_of(yaml::Reader& reader, yaml::Node const* node, std::span<Enum const> values,
                          std::string_view what, std::string_view code = "Y009") {
  std::vector<Enum> chosen;
  for (auto const& item : reader.list(node, what))
    if (auto const value = one_of(reader, &item, values, what, code)) chosen.push_back(*value);
  return chosen;
}

// What the expression checker found, at its place in the file.
void report(yaml::Reader& reader, yaml::Node const& node, ExpressionProblems const& problems) {
  for (auto const& problem : problems)
    reader.error(problem.code, reader.document().mark_within(node, problem.offset, problem.length), problem.message,
                 problem.label, problem.help);
}

std::optional<Expression> read_condition(yaml::Reader& reader, yaml::Node const* node) {
  auto const text = reader.text(node);
  if (!text) return std::nullopt;
  auto checked = check_condition(*text);
  if (auto const* problems = std::get_if<ExpressionProblems>(&checked)) {
    report(reader, *node, *problems);
    return std::nullopt;
  }
  return Expression{*text, std::get<Tree>(std::move(checked))};
}

MessageTemplate read_message(yaml::Reader& reader, yaml::Node const* node) {
  auto const text = reader.text(node);
  if (!text) return {};
  auto checked = check_message(*text);
  if (auto const* problems = std::get_if<ExpressionProblems>(&checked)) {
    report(reader, *node, *problems);
    return {};
  }
  auto& message = std::get<CheckedMessage>(checked);
  return {*text, std::move(message.values), std::move(message.pieces)};
}

// One value, or a list of them, each read by `read_one`.
template <class Value, class ReadOne>
std::vector<Value> each(yaml::Reader& reader, yaml::Node const* node, std::string_view what, ReadOne const& read_one) {
  std::vector<Value> values;
  for (auto const& item : reader.list(node, what))
    if (auto const value = read_one(&item)) values.push_back(*value);
  return values;
}

std::vector<std::int64_t> read_sums(yaml::Reader& reader, yaml::Node const* node, std::string_view what) {
  return each<std::int64_t>(reader, node, what, [&](yaml::Node const* item) { return reader.pence(item); });
}

ActionFacts read_action(yaml::Reader& reader, yaml::Node const* node, Kind usual) {
  ActionFacts facts;
  facts.kind = usual;
  if (!reader.map(node, action_keys, "the action")) return facts;
  facts.kind = read_kind(reader, node->find("kind")).value_or(usual);
  facts.modality = one_of(reader, node->find("modality"), all_modalities(), "modality").value_or(Modality::agreed);
  facts.total = reader.pence(node->find("total"));
  facts.amounts = read_sums(reader, node->find("amounts"), "amounts");
  facts.recipients = reader.texts(node->find("recipients"));
  facts.actors = reader.texts(node->find("actors"));
  facts.paragraph = text_of(reader, *node, "paragraph");
  facts.text = text_of(reader, *node, "text");
  facts.due = reader.date(node->find("due"));
  facts.qualitative = reader.flag(node->find("qualitative")).value_or(false);
  facts.set_off_allowed = reader.flag(node->find("set_off_allowed")).value_or(false);
  facts.names_known = reader.flag(node->find("names_known")).value_or(false);
  return facts;
}

CaseFacts read_case(yaml::Reader& reader, yaml::Node const* node) {
  CaseFacts facts;
  if (!reader.map(node, case_keys, "the case")) return facts;
  facts.reference = text_of(reader, *node, "reference");
  facts.body = text_of(reader, *node, "body");
  facts.decision_date = reader.date(node->find("decision_date"));
  facts.as_of = reader.date(node->find("as_of"));
  return facts;
}

RecordFacts read_record(yaml::Reader& reader, yaml::Node const& node) {
  RecordFacts record;
  record.total = reader.pence(node.find("found_total"));
  record.lines_total = reader.pence(node.find("found_lines_total"));
  record.paid = reader.pence(node.find("found_paid"));
  record.paid_on = reader.date(node.find("found_paid_on"));
  record.names_recipient = reader.flag(node.find("names_recipient"));
  record.shows_amount = reader.flag(node.find("shows_amount"));
  record.shows_done_on = reader.flag(node.find("shows_done_on"));
  record.dated_on = reader.date(node.find("dated_on"));
  record.mail_to = reader.texts(node.find("mail_to"));
  record.mail_to_ombudsman = reader.flag(node.find("mail_to_ombudsman"));
  record.mail_attachments = reader.integer(node.find("mail_attachments"));
  record.attended = reader.integer(node.find("found_attended"));
  return record;
}

EvidenceFacts read_item(yaml::Reader& reader, yaml::Node const& node) {
  EvidenceFacts facts;
  if (!reader.map(&node, item_keys, "an evidence item")) return facts;
  facts.kind =
      one_of(reader, node.find("kind"), all_evidence_kinds(), "evidence kind", "M008").value_or(EvidenceKind::other);
  facts.by = text_of(reader, node, "by");
  facts.done_on = reader.date(node.find("done_on"));
  facts.sent_on = reader.date(node.find("sent_on"));
  facts.amount = reader.pence(node.find("amount"));
  facts.amount_in_all = reader.pence(node.find("amount_in_all"));
  if (!facts.amount_in_all) facts.amount_in_all = facts.amount;
  facts.to = reader.texts(node.find("to"));
  auto const states = names_of(Base::payment_state);
  auto const state = reader.choice(node.find("state"), states, "payment state", "M009");
  if (state) facts.state = payment_state_named(states[*state]);
  facts.note = text_of(reader, node, "note");
  facts.text = text_of(reader, node, "text");
  facts.has_file = reader.flag(node.find("has_file")).value_or(!facts.text.empty());
  facts.found_amounts = read_sums(reader, node.find("found_amounts"), "found_amounts");
  facts.found_payees = reader.texts(node.find("found_payees"));
  facts.found_dates = each<Date>(reader, node.find("found_dates"), "found_dates",
                                 [&](yaml::Node const* item) { return reader.date(item); });
  facts.content.draft_signs = reader.texts(node.find("draft_signs"));
  facts.record = read_record(reader, node);
  facts.format = text_of(reader, node, "file_format");
  return facts;
}

RuleExample read_test(yaml::Reader& reader, yaml::Node const& node, Kind usual) {
  RuleExample test;
  test.place = reader.place(node);
  if (!reader.map(&node, test_keys, "a test")) return test;
  test.name = text_of(reader, node, "name");
  test.action = read_action(reader, node.find("action"), usual);
  test.the_case = read_case(reader, node.find("case"));
  for (auto const& item : reader.list(node.find("evidence"), "evidence"))
    test.evidence.push_back(read_item(reader, item));
  auto const expected = reader.choice(node.find("expect"), expectations, "expectation");
  if (expected) test.expect = expectations[*expected];
  test.todo = reader.flag(node.find("todo")).value_or(false);
  return test;
}

// The kinds that an expression names and the rule never meets: a comparison that is always false.
void refuse_unreached_kinds(yaml::Reader& reader, yaml::Node const* node, ExpressionTree const& tree,
                            Reach const& reach) {
  for (auto const* kind : kinds_out_of_reach(tree, reach)) {
    bool const of_action = kind->type.base == Base::action_kind;
    auto const name = std::string(names_of(kind->type.base)[static_cast<std::size_t>(kind->value.as<std::int64_t>())]);
    auto const key = of_action ? std::string("applies_to") : std::string("evidence");
    reader.error("P016", reader.document().mark_within(*node, kind->offset, kind->length),
                 "the rule never meets " + name, "not one of its `" + key + "`",
                 "add " + name + " to `" + key + "`, or take it out here");
  }
}

// A rule that can never apply, pass or be met in part asks for something else than its author thinks.
void refuse_unreachable(yaml::Reader& reader, yaml::Node const& node, EvidenceRule const& rule) {
  Reach const reach{rule.applies_to, rule.evidence};
  // What was not read is no ground to complain of the rest.
  auto const written = [&](std::string_view key) {
    auto const* list = node.find(key);
    return list == nullptr || list->kind != yaml::NodeKind::list ? std::size_t{0} : list->items.size();
  };
  if (written("applies_to") != rule.applies_to.size() || written("evidence") != rule.evidence.size()) return;
  bool const sound = !rule.applies_to.empty() && rule.check.tree && rule.check.tree->type == Type{Base::yes_no, false};
  if (!sound) return;
  if (rule.when) {
    if (looks_at_items(*rule.when->tree))
      reader.error("P017", *node.find("when"), "`when` asks of the action, before any item is looked at", {},
                   "ask about items in `check`");
    else if (auto const said = answers_of(*rule.when->tree, reach); !said.yes && !said.unknown)
      reader.error("P015", *node.find("when"), "the rule can never apply", "this never holds for its `applies_to`",
                   "change `when` or `applies_to`");
    refuse_unreached_kinds(reader, node.find("when"), *rule.when->tree, reach);
  }
  auto const said = answers_of(*rule.check.tree, reach);
  if (!said.yes)
    reader.error("P015", *node.find("check"), "the rule can never pass", "this never holds for the items it looks at",
                 "change `check` or `evidence`");
  refuse_unreached_kinds(reader, node.find("check"), *rule.check.tree, reach);
  if (!rule.partly) return;
  bool const same = rule.partly->text == rule.check.text;
  if (same || !partly_reachable(*rule.check.tree, *rule.partly->tree, reach))
    reader.error("P015", *node.find("partly"), "the rule can never be met in part",
                 same ? "this is its `check` again" : "where `check` fails, this never holds",
                 "ask for less here than in `check`, or leave `partly` out");
  refuse_unreached_kinds(reader, node.find("partly"), *rule.partly->tree, reach);
}

EvidenceRule read_rule(yaml::Reader& reader, yaml::Node const& node) {
  EvidenceRule rule;
  rule.place = reader.place(node);
  if (!reader.map(&node, rule_keys, "a rule")) return rule;
  rule.id = text_of(reader, node, "id");
  if (!rule.id.empty() && !is_rule_id(rule.id))
    reader.error("P011", *node.find("id"), '"' + rule.id + "\" is no id of a rule", "write group.name, in lower case");
  rule.title = text_of(reader, node, "title");
  rule.level = one_of<RuleLevel>(reader, node.find("level"), levels, "level").value_or(RuleLevel::required);
  rule.applies_to = some_of(reader, node.find("applies_to"), all_kinds(), "kind of action");
  rule.evidence = some_of(reader, node.find("evidence"), all_evidence_kinds(), "evidence kind", "M008");
  rule.when = read_condition(reader, node.find("when"));
  rule.check = read_condition(reader, node.find("check")).value_or(Expression{});
  rule.partly = read_condition(reader, node.find("partly"));
  rule.message = read_message(reader, node.find("message"));
  rule.why = text_of(reader, node, "why");
  rule.source = text_of(reader, node, "source");
  refuse_unreachable(reader, node, rule);
  auto const usual = rule.applies_to.empty() ? Kind::other : rule.applies_to.front();
  for (auto const& test : reader.list(node.find("tests"), "tests"))
    rule.tests.push_back(read_test(reader, test, usual));
  return rule;
}

}  // namespace

std::span<RuleKeyInfo const> rule_key_table() { return rule_table; }
std::span<RuleKeyInfo const> test_key_table() { return test_table; }

std::vector<EvidenceRule> read_evidence_rules(yaml::Reader& reader) {
  std::vector<EvidenceRule> rules;
  for (auto const& item : reader.list(&reader.document().root, "the file")) rules.push_back(read_rule(reader, item));
  return rules;
}

}  // namespace amends
