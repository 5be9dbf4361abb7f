// Reads confirmed.yaml strictly: each verdict with what belongs to it, and nothing else.
#include "engine/confirm/confirmed.h"
#include "engine/evidence/entry_reader.h"

#include <algorithm>  // std::ranges::all_of, find
#include <array>      // std::array
#include <set>        // std::set
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t fingerprint_digits = 16;

constexpr std::array file_keys{yaml::Key{"schema", yaml::Need::required}, yaml::Key{"reference"}, yaml::Key{"actions"}};
constexpr std::array entry_keys{yaml::Key{"fingerprint", yaml::Need::required},
                                yaml::Key{"verdict", yaml::Need::required},
                                yaml::Key{"correct"},
                                yaml::Key{"split"},
                                yaml::Key{"merge_into"},
                                yaml::Key{"by", yaml::Need::required},
                                yaml::Key{"on", yaml::Need::required},
                                yaml::Key{"reason"}};
constexpr std::array correction_keys{yaml::Key{"kind"},       yaml::Key{"modality"}, yaml::Key{"actors"},
                                     yaml::Key{"recipients"}, yaml::Key{"amounts"},  yaml::Key{"due"}};
constexpr std::array part_keys{yaml::Key{"text", yaml::Need::required},
                               yaml::Key{"kind"},
                               yaml::Key{"modality"},
                               yaml::Key{"actors"},
                               yaml::Key{"recipients"},
                               yaml::Key{"amounts"},
                               yaml::Key{"due"}};

// What each verdict needs beside it, and what it must not have.
struct VerdictForm {
  Verdict verdict;
  std::string_view name;
  std::string_view key;  // that must stand there; empty for none
};
constexpr std::array forms{
    VerdictForm{Verdict::accept, "accept", ""},      VerdictForm{Verdict::reject, "reject", "reason"},
    VerdictForm{Verdict::unsure, "unsure", ""},      VerdictForm{Verdict::correct, "correct", "correct"},
    VerdictForm{Verdict::split, "split", "split"},   VerdictForm{Verdict::merge, "merge", "merge_into"},
};
constexpr std::array<std::string_view, 3> verdict_keys{"correct", "split", "merge_into"};

bool given(yaml::Node const* node) { return node != nullptr && !node->empty(); }

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

template <class Value>
std::vector<std::string_view> names_of(std::span<Value const> values) {
  std::vector<std::string_view> names;
  for (auto const value : values) names.push_back(name(value));
  return names;
}

template <class Value>
std::optional<Value> choice_of(yaml::Reader& reader, yaml::Node const* node, std::span<Value const> values,
                               std::string_view what) {
  auto const chosen = reader.choice(node, names_of(values), what);
  return chosen ? std::optional{values[*chosen]} : std::nullopt;
}

// In [ ] YAML takes £1,500 for two values: without this it would be read as £1 and £500.
void refuse_torn_sum(yaml::Reader& reader, yaml::Node const& list) {
  for (std::size_t i = 0; i + 1 < list.items.size(); ++i) {
    auto const& mark = list.items[i].mark;
    if (list.items[i + 1].mark.offset == mark.offset + mark.bytes + 1)
      reader.error("D002", list.items[i], "YAML parts a sum at its comma here", "write £1500, or put it in quotes");
  }
}

std::optional<std::vector<std::int64_t>> read_amounts(yaml::Reader& reader, yaml::Node const* node) {
  if (!given(node)) return std::nullopt;
  std::vector<std::int64_t> amounts;
  auto const take = [&](yaml::Node const& one) {
    if (auto const pence = reader.pence(&one)) amounts.push_back(*pence);
  };
  if (node->kind == yaml::NodeKind::scalar) take(*node);
  if (node->kind == yaml::NodeKind::list) refuse_torn_sum(reader, *node);
  if (node->kind != yaml::NodeKind::scalar)
    for (auto const& one : reader.list(node, "amounts")) take(one);
  return amounts;
}

std::optional<CorrectedDue> read_due(yaml::Reader& reader, yaml::Node const* node) {
  if (!given(node)) return std::nullopt;
  if (node->kind == yaml::NodeKind::scalar && node->text == "none") return CorrectedDue{};
  auto const date = reader.date(node);
  return date ? std::optional{CorrectedDue{date}} : std::nullopt;
}

std::optional<std::vector<std::string>> read_names(yaml::Reader& reader, yaml::Node const* node) {
  return given(node) ? std::optional{reader.texts(node)} : std::nullopt;
}

// The fields of a correction, whatever else stands in the map.
Correction read_fields(yaml::Reader& reader, yaml::Node const& node) {
  Correction correction;
  correction.kind = choice_of(reader, node.find("kind"), all_kinds(), "kind");
  correction.modality = choice_of(reader, node.find("modality"), all_modalities(), "modality");
  correction.actors = read_names(reader, node.find("actors"));
  correction.recipients = read_names(reader, node.find("recipients"));
  correction.amounts = read_amounts(reader, node.find("amounts"));
  correction.due = read_due(reader, node.find("due"));
  return correction;
}

Correction read_correction(yaml::Reader& reader, yaml::Node const* node) {
  if (!given(node) || !reader.map(node, correction_keys, "a correction")) return {};
  return read_fields(reader, *node);
}

class ConfirmedReader {
 public:
  ConfirmedReader(EntryReader& reader, BoundStatement const& statement) : reader_{reader}, statement_{statement} {}

  std::vector<Confirmation> entries(yaml::Node const* node) {
    std::vector<Confirmation> all;
    for (auto const& item : yaml().list(node, "actions"))
      if (yaml().map(&item, entry_keys, "a confirmation")) all.push_back(entry(item));
    return all;
  }

 private:
  yaml::Reader& yaml() { return reader_.yaml(); }

  Confirmation entry(yaml::Node const& node) {
    Confirmation out;
    out.place = yaml().place(node);
    out.fingerprint = fingerprint(node.find("fingerprint"));
    out.correct = read_correction(yaml(), node.find("correct"));
    out.parts = parts(node.find("split"), out.fingerprint);
    out.merge_into = fingerprint(node.find("merge_into"));
    out.by = reader_.words(node.find("by"));
    out.on = yaml().date(node.find("on"));
    out.reason = reader_.words(node.find("reason"));
    if (auto const* form = verdict(node)) out.verdict = form->verdict;
    if (auto const* correction = node.find("correct"); given(correction) && correction->entries.empty())
      yaml().error("M017", *correction, "nothing is corrected", "name a field and what it should say");
    if (!out.fingerprint.empty() && !seen_.insert(out.fingerprint).second)
      yaml().error("M018", *node.find("fingerprint"), "the action " + out.fingerprint + " is confirmed twice",
                   "keep one of the two");
    if (!out.merge_into.empty() && out.merge_into == out.fingerprint)
      yaml().error("M017", *node.find("merge_into"), "an action cannot be merged into itself");
    return out;
  }

  // The verdict, once what it needs stands beside it and nothing that goes with another.
  VerdictForm const* verdict(yaml::Node const& node) {
    std::vector<std::string_view> names;
    for (auto const& form : forms) names.push_back(form.name);
    auto const chosen = yaml().choice(node.find("verdict"), names, "verdict", "M016");
    if (!chosen) return nullptr;
    auto const& form = forms[*chosen];
    if (!form.key.empty() && !given(node.find(form.key)))
      yaml().error("M017", node, "the verdict " + quoted(form.name) + " needs " + quoted(form.key),
                   "write " + std::string(form.key) + ":");
    for (auto const key : verdict_keys)
      if (key != form.key && given(node.find(key)))
        yaml().error("M017", *node.find(key), quoted(key) + " does not go with the verdict " + quoted(form.name));
    return &form;
  }

  std::string fingerprint(yaml::Node const* node) {
    auto const text = reader_.words(node);
    auto const is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (text.empty() || (text.size() == fingerprint_digits && std::ranges::all_of(text, is_digit))) return text;
    yaml().error("M015", *node, quoted(text) + " is no fingerprint", "16 hex digits, in lower case",
                 "amends extract --format json shows the fingerprint of each action");
    return {};
  }

  std::vector<Part> parts(yaml::Node const* node, std::string const& whole) {
    std::vector<Part> all;
    if (!given(node)) return all;
    for (auto const& item : yaml().list(node, "split")) {
      if (!yaml().map(&item, part_keys, "a part of a split action")) continue;
      all.push_back({reader_.words(item.find("text")), read_fields(yaml(), item)});
      check_words(item.find("text"), whole);
    }
    if (all.size() < 2) yaml().error("M017", *node, "an action is split into two parts or more");
    return all;
  }

  // A part's words stand in the action. Where the action itself does not occur, the entry is stale.
  void check_words(yaml::Node const* text, std::string const& whole) {
    auto const at = std::ranges::find(statement_.obligations, whole, &Obligation::fingerprint);
    if (text == nullptr || at == statement_.obligations.end()) return;
    if (at->text.find(text->text) != std::string::npos) return;
    yaml().error("M019", *text, "these words do not stand in action " + std::to_string(at->n),
                 "copy them from the action, letter by letter", "the action says: " + at->text);
  }

  EntryReader& reader_;
  BoundStatement const& statement_;
  std::set<std::string> seen_;
};

}  // namespace

std::string_view name(Verdict verdict) { return forms[static_cast<std::size_t>(verdict)].name; }

Result<Confirmed> read_confirmed(std::string_view text, ConfirmedContext const& context) {
  auto const document = yaml::parse(text, context.file);
  ManifestContext manifest;
  manifest.file = context.file;
  manifest.reference = context.statement.header.reference;
  EntryReader reader(document, manifest);
  Confirmed confirmed;
  if (reader.opening(file_keys, "a file of confirmations", "amends/confirmed/1")) {
    confirmed.reference = reader.reference();
    confirmed.actions = ConfirmedReader(reader, context.statement).entries(document.root.find("actions"));
  }
  if (reader.yaml().failed()) return reader.yaml().diagnostics();
  return confirmed;
}

}  // namespace amends
