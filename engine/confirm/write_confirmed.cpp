// Writes confirmed.yaml so that `read_confirmed` gives the same back, and a person can read it.
#include "engine/confirm/confirmed.h"
#include "engine/evidence/wording.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::all_of, find

#include <fmt/format.h>  // fmt::format

namespace amends {

namespace {

constexpr std::size_t longest_comment = 100;

constexpr std::string_view opening = R"(# What a person made of the actions that were read; it wins over the reading.
# Written by `amends review`; comments are not kept when it writes again.
schema: amends/confirmed/1
)";

// In double quotes unless plain words; a line end or a tab becomes a blank, for values stand on one line.
std::string yaml_text(std::string_view text) {
  auto const plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '/';
  };
  if (!text.empty() && text.front() != ' ' && text.back() != ' ' && std::ranges::all_of(text, plain))
    return std::string(text);
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    bool const control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    out += control ? ' ' : c;
  }
  return out + "\"";
}

std::string flow_list(std::vector<std::string> const& values) {
  std::string out;
  for (auto const& value : values) out += (out.empty() ? "" : ", ") + value;
  return "[" + out + "]";
}

std::string names(std::vector<std::string> const& all) {
  std::vector<std::string> values;
  for (auto const& one : all) values.push_back(yaml_text(one));
  return flow_list(values);
}

std::string sums(std::vector<std::int64_t> const& all) {
  std::vector<std::string> values;
  for (auto const pence : all) values.push_back(fmt::format("{}.{:02}", pence / 100, pence % 100));
  return flow_list(values);
}

// The fields given, a line each.
std::string fields(Correction const& correction, std::string_view indent) {
  std::string out;
  auto const line = [&](std::string_view key, std::string_view value) {
    out += fmt::format("{}{}: {}\n", indent, key, value);
  };
  if (correction.kind) line("kind", name(*correction.kind));
  if (correction.modality) line("modality", name(*correction.modality));
  if (correction.actors) line("actors", names(*correction.actors));
  if (correction.recipients) line("recipients", names(*correction.recipients));
  if (correction.amounts) line("amounts", sums(*correction.amounts));
  if (correction.due) line("due", correction.due->date ? iso(*correction.due->date) : "none");
  return out;
}

std::string entry(Confirmation const& confirmation) {
  auto out = fmt::format("  - fingerprint: {}\n    verdict: {}\n", confirmation.fingerprint, name(confirmation.verdict));
  if (!confirmation.correct.empty()) out += "    correct:\n" + fields(confirmation.correct, "      ");
  if (!confirmation.parts.empty()) out += "    split:\n";
  for (auto const& part : confirmation.parts)
    out += "      - text: " + yaml_text(part.text) + "\n" + fields(part.correct, "        ");
  if (!confirmation.merge_into.empty()) out += "    merge_into: " + confirmation.merge_into + "\n";
  out += "    by: " + yaml_text(confirmation.by) + "\n";
  if (confirmation.on) out += "    on: " + iso(*confirmation.on) + "\n";
  if (!confirmation.reason.empty()) out += "    reason: " + yaml_text(confirmation.reason) + "\n";
  return out;
}

std::string comment(std::string_view fingerprint, BoundStatement const& statement) {
  auto const at = std::ranges::find(statement.obligations, fingerprint, &Obligation::fingerprint);
  if (at == statement.obligations.end()) return "  # Stale: no action of the decision has this fingerprint.\n";
  auto const words = shortened(fold(at->text, Span{0, at->text.size()}).text, longest_comment);
  return fmt::format("  # Action {}: {}\n", at->n, words);
}

}  // namespace

Confirmation const* Confirmed::find(std::string_view fingerprint) const {
  auto const at = std::ranges::find(actions, fingerprint, &Confirmation::fingerprint);
  return at == actions.end() ? nullptr : &*at;
}

bool settles(Confirmation const& confirmation) { return confirmation.verdict != Verdict::unsure; }

std::string who_and_when(Confirmation const& confirmation) {
  return confirmation.on ? confirmation.by + " on " + in_words(*confirmation.on) : confirmation.by;
}

std::string write_confirmed(Confirmed const& confirmed, BoundStatement const& statement) {
  std::string out{opening};
  auto const& reference = statement.header.reference;
  if (reference) out += "reference: " + yaml_text(*reference) + "\n";
  out += confirmed.actions.empty() ? "actions: []\n" : "actions:\n";
  for (auto const& confirmation : confirmed.actions)
    out += comment(confirmation.fingerprint, statement) + entry(confirmation);
  return out;
}

}  // namespace amends
