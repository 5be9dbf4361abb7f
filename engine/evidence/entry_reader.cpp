#include "engine/evidence/entry_reader.h"

#include <algorithm>  // std::ranges::copy_if
#include <array>      // std::array
#include <iterator>   // std::back_inserter

namespace amends {

namespace {

std::string without_blanks(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' ' && c != '\t' && c != '\n'; });
  return out;
}

std::string known_actions(std::size_t count) {
  if (count == 0) return "this statement has no agreed action";
  if (count == 1) return "this statement has one action, number 1";
  return "this statement has actions 1 to " + std::to_string(count);
}

}  // namespace

EntryReader::EntryReader(yaml::Document const& document, ManifestContext const& context)
    : reader_(document), context_(context) {}

bool EntryReader::opening(std::span<yaml::Key const> keys, std::string_view what, std::string_view schema) {
  auto const& root = document().root;
  if (!reader_.map(&root, keys, what)) return false;
  auto const* line = root.find("schema");
  auto const written = reader_.text(line);
  if (written && *written != schema)
    reader_.error("M014", *line, "unknown schema \"" + *written + "\"", {}, "write schema: " + std::string(schema));
  return true;
}

std::string EntryReader::reference() {
  auto const* node = document().root.find("reference");
  auto const written = words(node);
  if (written.empty() && context_.reference)
    reader_.error("Y007", document().root, "the file lacks the key \"reference\"", {},
                  "write reference: " + *context_.reference);
  bool const comparable = !written.empty() && context_.reference;
  if (comparable && without_blanks(written) != without_blanks(*context_.reference))
    reader_.error("M002", *node, "the reference " + written + " is another case's",
                  "the decision is " + *context_.reference, "check that the file lies in the right case folder");
  return written;
}

void EntryReader::check_action(int number, yaml::Node const& node) {
  auto const count = context_.fingerprints.size();
  if (number >= 1 && static_cast<std::size_t>(number) <= count) return;
  reader_.error("M001", node, "there is no action " + std::to_string(number), known_actions(count),
                "amends extract shows the actions with their numbers");
}

std::optional<int> EntryReader::action(yaml::Node const* node) {
  auto const number = reader_.integer(node);
  if (number) check_action(*number, *node);
  return number;
}

std::vector<int> EntryReader::actions(yaml::Node const* node) {
  if (node == nullptr || node->kind == yaml::NodeKind::scalar) {
    auto const one = action(node);
    return one ? std::vector{*one} : std::vector<int>{};
  }
  std::vector<int> all;
  for (auto const& item : reader_.list(node, "action"))
    if (auto const number = action(&item)) all.push_back(*number);
  return all;
}

std::optional<Date> EntryReader::past_date(yaml::Node const* node) {
  auto const date = reader_.date(node);
  if (date && *date > context_.as_of)
    reader_.error("M006", *node, node->text + " lies after the day of this check",
                  "the check is as of " + iso(context_.as_of), "correct the date, or give a later --as-of");
  return date;
}

std::string EntryReader::words(yaml::Node const* node) { return reader_.text(node).value_or(""); }

std::optional<EventRecord> EntryReader::event(yaml::Node const& node) {
  static constexpr std::array keys{yaml::Key{"action", yaml::Need::required}, yaml::Key{"event"}, yaml::Key{"on"},
                                   yaml::Key{"did_not_arise"}, yaml::Key{"reason"}};
  if (!reader_.map(&node, keys, "an event")) return std::nullopt;
  EventRecord record;
  record.action = action(node.find("action")).value_or(0);
  record.event = words(node.find("event"));
  record.on = past_date(node.find("on"));
  record.did_not_arise = reader_.flag(node.find("did_not_arise")).value_or(false);
  record.reason = words(node.find("reason"));
  record.place = reader_.place(node);

  auto const* on = node.find("on");
  bool const dated = on != nullptr && !on->empty();
  if (dated && record.did_not_arise)
    reader_.error("M011", node, "the event has a date and did not arise", "keep one of the two");
  if (!dated && !record.did_not_arise)
    reader_.error("M011", node, "the event has no date", "write on: with the day it happened",
                  "where it never happened, write did_not_arise: true and a reason");
  if (record.did_not_arise && record.reason.empty())
    reader_.error("M011", node, "did_not_arise needs a reason", "write reason: with what shows that it did not happen");
  return record;
}

std::vector<EventRecord> EntryReader::events(yaml::Node const* node) {
  std::vector<EventRecord> all;
  for (auto const& entry : reader_.list(node, "events"))
    if (auto record = event(entry)) all.push_back(std::move(*record));
  return all;
}

}  // namespace amends
