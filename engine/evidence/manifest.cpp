// evidence.yaml: what the body supplies, claims and asks for.
#include "engine/evidence/manifest.h"

#include "engine/evidence/case_path.h"
#include "engine/evidence/entry_reader.h"

#include <algorithm>  // std::ranges::find
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::array manifest_keys{yaml::Key{"schema", yaml::Need::required}, yaml::Key{"reference"},
                                   yaml::Key{"items"}, yaml::Key{"events"}, yaml::Key{"extensions_requested"}};
constexpr std::array item_keys{yaml::Key{"action"},  yaml::Key{"fingerprint"}, yaml::Key{"kind"},   yaml::Key{"by"},
                               yaml::Key{"done_on"}, yaml::Key{"sent_on"},     yaml::Key{"amount"}, yaml::Key{"to"},
                               yaml::Key{"state"},   yaml::Key{"file"},        yaml::Key{"note"}};
constexpr std::array request_keys{yaml::Key{"action", yaml::Need::required}, yaml::Key{"to", yaml::Need::required},
                                  yaml::Key{"asked_on"}, yaml::Key{"reason"}};

template <class Value>
std::vector<std::string_view> names_of(std::span<Value const> values) {
  std::vector<std::string_view> names;
  for (auto const value : values) names.push_back(name(value));
  return names;
}

constexpr std::array payment_states{PaymentState::paid, PaymentState::offered, PaymentState::declined,
                                    PaymentState::returned, PaymentState::set_off};

enum class Filled { no, yes };

// The untouched entry of a form: it names its action and says nothing.
bool nothing_filled_in(yaml::Node const& node) {
  return std::ranges::all_of(node.entries, [](yaml::Entry const& entry) {
    return entry.key == "action" || entry.key == "fingerprint" || entry.value.empty();
  });
}

// `init` writes the fingerprint of the action's wording beside its number. Where the two disagree the
// decision was re-read or re-worded since, and nobody can say which of them the evidence is for.
std::vector<std::string> read_fingerprints(EntryReader& reader, yaml::Node const* node,
                                           std::vector<int> const& actions) {
  auto const& known = reader.context().fingerprints;
  auto written = reader.yaml().texts(node);
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (i >= actions.size()) {
      reader.yaml().error("M003", *node, "a fingerprint without an action beside it");
      break;
    }
    auto const index = static_cast<std::size_t>(actions[i]) - 1;
    if (index >= known.size() || known[index] == written[i]) continue;
    auto const other = std::ranges::find(known, written[i]);
    auto const help = other == known.end()
                          ? std::string("the wording changed since the form was made: run amends init again")
                          : "this is the fingerprint of action " + std::to_string(other - known.begin() + 1);
    reader.yaml().error("M003", *node,
                        "the fingerprint " + written[i] + " is not that of action " + std::to_string(actions[i]),
                        "action " + std::to_string(actions[i]) + " has " + known[index], help);
  }
  return written;
}

void check_file(EntryReader& reader, yaml::Node const* node, std::string const& file) {
  if (file.empty()) return;
  auto const problem = outside_case(reader.context().folder, file);
  if (!problem.empty())
    reader.yaml().error("M004", *node, "the path " + file + " leaves the case folder", problem,
                        "put the file into the case folder and name it from there");
}

void check_order(EntryReader& reader, yaml::Node const* done_node, EvidenceItem const& item) {
  if (item.done_on && item.sent_on && *item.done_on > *item.sent_on)
    reader.yaml().error("M007", *done_node,
                        "done_on " + iso(*item.done_on) + " lies after sent_on " + iso(*item.sent_on),
                        "evidence cannot be sent before the thing is done", "correct done_on or sent_on");
}

EvidenceItem read_item(EntryReader& reader, yaml::Node const& node, Filled filled) {
  auto& yaml = reader.yaml();
  EvidenceItem item;
  item.place = yaml.place(node);
  item.actions = reader.actions(node.find("action"));
  auto const fingerprints = read_fingerprints(reader, node.find("fingerprint"), item.actions);
  if (fingerprints.size() == 1) item.fingerprint = fingerprints.front();

  auto const* kind = node.find("kind");
  if (filled == Filled::yes && (kind == nullptr || kind->empty()))
    yaml.error("Y007", node, "an evidence item lacks the key \"kind\"", {},
               "kind: other fits what has no kind of its own");
  if (auto const index = yaml.choice(kind, names_of(all_evidence_kinds()), "evidence kind", "M008"))
    item.kind = all_evidence_kinds()[*index];
  if (auto const index = yaml.choice(node.find("state"), names_of(std::span<PaymentState const>{payment_states}),
                                     "payment state", "M009"))
    item.state = payment_states[*index];

  item.by = reader.words(node.find("by"));
  item.done_on = reader.past_date(node.find("done_on"));
  item.sent_on = reader.past_date(node.find("sent_on"));
  check_order(reader, node.find("done_on"), item);
  item.amount = yaml.pence(node.find("amount"));
  item.to = yaml.texts(node.find("to"));
  item.file = reader.words(node.find("file"));
  check_file(reader, node.find("file"), item.file);
  item.note = reader.words(node.find("note"));
  auto const place_of = [&](std::string_view key) {
    auto const* claim = node.find(key);
    return claim == nullptr ? Place{} : yaml.place(*claim);
  };
  item.claims = {place_of("amount"), place_of("done_on"), place_of("to")};
  return item;
}

std::vector<EvidenceItem> read_items(EntryReader& reader, yaml::Node const* node) {
  std::vector<EvidenceItem> all;
  for (auto const& entry : reader.yaml().list(node, "items")) {
    if (!reader.yaml().map(&entry, item_keys, "an evidence item")) continue;
    auto const filled = nothing_filled_in(entry) ? Filled::no : Filled::yes;
    auto item = read_item(reader, entry, filled);
    if (filled == Filled::yes) all.push_back(std::move(item));
  }
  return all;
}

std::vector<ExtensionRequest> read_requests(EntryReader& reader, yaml::Node const* node) {
  std::vector<ExtensionRequest> all;
  for (auto const& entry : reader.yaml().list(node, "extensions_requested")) {
    if (!reader.yaml().map(&entry, request_keys, "a requested extension")) continue;
    all.push_back({reader.action(entry.find("action")).value_or(0), reader.yaml().date(entry.find("to")),
                   reader.past_date(entry.find("asked_on")), reader.words(entry.find("reason")),
                   reader.yaml().place(entry)});
  }
  return all;
}

}  // namespace

Result<Manifest> read_manifest(std::string_view text, ManifestContext const& context) {
  return read_manifest(yaml::parse(text, context.file), context);
}

Result<Manifest> read_manifest(yaml::Document const& document, ManifestContext const& context) {
  EntryReader reader(document, context);
  Manifest manifest;
  if (reader.opening(manifest_keys, "an evidence manifest", "amends/evidence/1")) {
    auto const& root = document.root;
    manifest.reference = reader.reference();
    manifest.items = read_items(reader, root.find("items"));
    manifest.events = reader.events(root.find("events"));
    manifest.extensions_requested = read_requests(reader, root.find("extensions_requested"));
  }
  if (reader.yaml().failed()) return reader.yaml().diagnostics();
  return manifest;
}

}  // namespace amends
