// Details read back. simdjson is private to this file, for its header is slow to compile.
#include "engine/ledger/database.h"
#include "engine/ledger/details.h"
#include "engine/ledger/import.h"

#include <simdjson.h>

#include <array>    // std::array
#include <utility>  // std::move

namespace amends {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

[[noreturn]] void refuse(std::string const& why) {
  throw LedgerError{LedgerTrouble::damaged, "the ledger is damaged: a detail " + why};
}

// Reads `json` and hands on its object; `take` may not keep anything of it.
template <class Take>
void with_object(std::string_view json, Take const& take) {
  thread_local simdjson::dom::parser parser;
  try {
    take(object{parser.parse(json.data(), json.size())});
  } catch (simdjson::simdjson_error const& error) {
    refuse(std::string{"is not what Amends writes ("} + error.what() + ")");
  }
}

std::string text(object const& from, std::string_view key) {
  std::string_view found;
  return from.at_key(key).get_string().get(found) == simdjson::SUCCESS ? std::string{found} : std::string{};
}

std::optional<std::int64_t> number(object const& from, std::string_view key) {
  std::int64_t found = 0;
  if (from.at_key(key).get_int64().get(found) != simdjson::SUCCESS) return std::nullopt;
  return found;
}

std::size_t position(object const& from, std::string_view key) {
  return static_cast<std::size_t>(number(from, key).value_or(0));
}

bool flag(object const& from, std::string_view key) {
  bool found = false;
  return from.at_key(key).get_bool().get(found) == simdjson::SUCCESS && found;
}

std::optional<Date> day(object const& from, std::string_view key) { return parse_iso_date(text(from, key)); }

// Each element of a list; none where the key is absent.
template <class Take>
void each(object const& from, std::string_view key, Take const& take) {
  array list;
  if (from.at_key(key).get_array().get(list) != simdjson::SUCCESS) return;
  for (element const item : list) take(item);
}

std::vector<std::string> texts(object const& from, std::string_view key) {
  std::vector<std::string> out;
  each(from, key, [&](element const& item) { out.emplace_back(std::string_view{item}); });
  return out;
}

// The value of an enum whose names these are, in its order.
template <class Enum>
Enum named(std::string_view wanted, std::initializer_list<Enum> values) {
  for (Enum const value : values)
    if (name(value) == wanted) return value;
  refuse("names \"" + std::string{wanted} + "\", which this program does not know");
}

ReviewCode review_code(std::string_view wanted) {
  for (auto const& info : review_codes())
    if (info.name == wanted) return info.code;
  refuse("names the review code \"" + std::string{wanted} + "\", which this program does not know");
}

RuleLevel rule_level(std::string_view wanted) {
  return named(wanted, {RuleLevel::required, RuleLevel::advisory, RuleLevel::review});
}

RuleResult rule_result(std::string_view wanted) {
  return named(wanted,
               {RuleResult::pass, RuleResult::partly, RuleResult::fail, RuleResult::review, RuleResult::missing});
}

std::vector<Review> reviews(object const& from) {
  std::vector<Review> out;
  each(from, "review", [&](element const& item) {
    object const one = item;
    out.push_back({review_code(text(one, "code")), named(text(one, "level"), {ReviewLevel::note, ReviewLevel::doubt}),
                   text(one, "message")});
  });
  return out;
}

Place place(object const& from) {
  Place out{text(from, "file")};
  out.line = position(from, "line");
  out.column = position(from, "column");
  out.sheet = text(from, "sheet");
  return out;
}

std::optional<Place> place_at(object const& from, std::string_view key) {
  object found;
  if (from.at_key(key).get_object().get(found) != simdjson::SUCCESS) return std::nullopt;
  return place(found);
}

Amount amount(object const& from) {
  Amount out;
  out.pence = number(from, "pence");
  if (auto const word = text(from, "qualifier"); !word.empty())
    out.qualifier = named(word, {Qualifier::exact, Qualifier::up_to, Qualifier::at_least, Qualifier::about});
  if (auto const word = text(from, "per"); !word.empty())
    out.per = named(word, {Rate::day, Rate::night, Rate::week, Rate::month, Rate::term, Rate::year});
  if (auto const count = number(from, "periods")) out.periods = static_cast<int>(*count);
  out.each = flag(from, "each");
  out.share = text(from, "share");
  out.to_calculate = flag(from, "to_calculate");
  return out;
}

std::optional<Judgement> judgement(object const& from, int action, std::string const& rule) {
  object found;
  if (from.at_key("judgement").get_object().get(found) != simdjson::SUCCESS) return std::nullopt;
  Judgement out;
  out.action = action;
  out.rule = rule;
  out.verdict = text(found, "verdict");
  out.by = text(found, "by");
  out.on = day(found, "on");
  out.reason = text(found, "reason");
  return out;
}

Finding finding(object const& from, int action) {
  Finding out;
  out.rule = text(from, "rule");
  out.level = rule_level(text(from, "level"));
  out.result = rule_result(text(from, "result"));
  out.message = text(from, "message");
  out.quote = text(from, "quote");
  out.where = place_at(from, "where");
  if (auto said = judgement(from, action, out.rule)) out.judgement = *std::move(said);
  if (auto claim = text(from, "claim"); !claim.empty())
    out.claim = Quotation{std::move(claim), place_at(from, "claim_where").value_or(Place{})};
  return out;
}

}  // namespace

void take_decision_detail(std::string_view json, CaseRecord& record) {
  with_object(json, [&](object const& from) {
    record.header.categories = texts(from, "categories");
    record.review = reviews(from);
  });
}

void take_action_detail(std::string_view json, ActionRecord& action) {
  with_object(json, [&](object const& from) {
    action.terms.actors = texts(from, "actors");
    action.terms.recipients = texts(from, "recipients");
    each(from, "amounts", [&](element const& item) { action.terms.amounts.push_back(amount(object{item})); });
    action.text = text(from, "text");
    action.around = text(from, "around");
    action.marked = {position(from, "marked_from"), position(from, "marked_to")};
    if (action.marked.end > action.around.size()) refuse("marks words that it does not hold");
    action.lead_in = text(from, "lead_in");
    action.condition = text(from, "condition");
    action.deadline_text = text(from, "deadline");
    action.due_steps = texts(from, "due_steps");
  });
}

void take_checking_detail(std::string_view json, CaseRecord& record) {
  with_object(json, [&](object const& from) {
    record.remarks = texts(from, "remarks");
    if (record.recorded_outcome) record.recorded_outcome->ceased_reason = text(from, "ceased_reason");
  });
}

void take_verdict_detail(std::string_view json, std::optional<std::string> const& scheme, WordsOfRule const& words,
                         ActionRecord& action) {
  with_object(json, [&](object const& from) {
    each(from, "findings", [&](element const& item) {
      auto found = finding(object{item}, action.n);
      auto const said = words(scheme, found.rule);
      found.title = said.title;
      found.why = said.why;
      action.findings.push_back(std::move(found));
    });
    action.review = reviews(from);
    object asked;
    if (from.at_key("extension_requested").get_object().get(asked) != simdjson::SUCCESS) return;
    action.extension_requested =
        ExtensionRequest{action.n, day(asked, "to"), day(asked, "asked_on"), text(asked, "reason"), {}};
  });
}

void take_evidence_detail(std::string_view json, JudgedFile& file) {
  with_object(json, [&](object const& from) {
    file.file = text(from, "file");
    file.reason = text(from, "reason");
  });
}

void take_extension_detail(std::string_view json, Extension& extension) {
  with_object(json, [&](object const& from) {
    extension.agreed_by = text(from, "agreed_by");
    extension.reason = text(from, "reason");
  });
}

void take_failure_detail(std::string_view json, FailedInput& failed) {
  with_object(json, [&](object const& from) {
    failed.message = text(from, "message");
    each(from, "mistakes", [&](element const& item) {
      object const one = item;
      Diagnostic mistake;
      mistake.code = text(one, "code");
      mistake.message = text(one, "message");
      mistake.place = place_at(one, "where").value_or(Place{});
      failed.diagnostics.push_back(std::move(mistake));
    });
  });
}

void take_confirmation_detail(std::string_view json, ConfirmationRecord& confirmation) {
  with_object(json, [&](object const& from) {
    confirmation.by = text(from, "by");
    confirmation.reason = text(from, "reason");
  });
}

namespace {

ActionRecord imported_action(object const& from) {
  ActionRecord action;
  action.n = static_cast<int>(number(from, "n").value_or(0));
  action.fingerprint = text(from, "fingerprint");
  auto const kind = kind_named(text(from, "kind"));
  auto const modality = modality_named(text(from, "modality"));
  if (action.n == 0 || action.fingerprint.empty() || !kind || !modality) refuse("is no action");
  action.terms.kind = *kind;
  action.terms.modality = *modality;
  action.terms.paragraph = text(from, "paragraph");
  action.terms.total_pence = number(from, "total_pence");
  action.category = text(from, "category");
  action.service_improvement = text(from, "scope") == "service_improvement";
  action.terms.actors = texts(from, "actors");
  action.terms.recipients = texts(from, "recipients");
  each(from, "amounts", [&](element const& item) { action.terms.amounts.push_back(amount(object{item})); });
  action.text = text(from, "text");
  action.lead_in = text(from, "lead_in");
  action.condition = text(from, "condition");
  action.original_due = day(from, "due");
  action.due_steps = texts(from, "due_steps");
  return action;
}

std::optional<std::string> maybe(object const& from, std::string_view key) {
  auto found = text(from, key);
  return found.empty() ? std::nullopt : std::optional{std::move(found)};
}

}  // namespace

std::optional<CaseRecord> record_from_line(std::string_view line, std::string& mistake) {
  CaseRecord record;
  try {
    with_object(line, [&](object const& from) {
      record.source = text(from, "source");
      record.sha256 = text(from, "sha256");
      record.header.scheme = maybe(from, "scheme");
      record.header.body = maybe(from, "body");
      record.header.reference = maybe(from, "reference");
      record.header.decision = maybe(from, "decision");
      record.header.decision_date = day(from, "decision_date");
      record.header.satisfied_on = day(from, "satisfied_on");
      record.header.categories = texts(from, "categories");
      record.review = reviews(from);
      each(from, "actions", [&](element const& item) { record.actions.push_back(imported_action(object{item})); });
    });
  } catch (LedgerError const&) {
    mistake = "is not a line of extract --format ndjson";
    return std::nullopt;
  }
  if (record.sha256.size() != 64) {
    mistake = "is not a line of extract --format ndjson: it has no sha256";
    return std::nullopt;
  }
  return record;
}

}  // namespace amends
