#include "engine/assess/confirmations.h"

#include <algorithm>  // std::ranges::all_of, copy, find
#include <iterator>   // std::back_inserter
#include <utility>    // std::move

namespace amends {

namespace {

using Gone = std::map<int, std::string>;

template <class Entry>
void renumber_each(std::map<int, int> const& merged, std::vector<Entry>& entries) {
  for (auto& entry : entries)
    if (auto const at = merged.find(entry.action); at != merged.end()) entry.action = at->second;
}

void renumber_item(std::map<int, int> const& merged, EvidenceItem& item) {
  std::vector<int> actions;
  for (auto const n : item.actions) {
    auto const at = merged.find(n);
    auto const now = at == merged.end() ? n : at->second;
    if (std::ranges::find(actions, now) == actions.end()) actions.push_back(now);
  }
  item.actions = std::move(actions);
}

template <class Entry>
void note_each(std::vector<Entry> const& entries, std::string_view what, Gone const& gone,
               std::vector<std::string>& notes) {
  for (auto const& entry : entries)
    if (auto const at = gone.find(entry.action); at != gone.end())
      notes.push_back(std::string(what) + " for action " + std::to_string(at->first) + " changes nothing: it " +
                      at->second);
}

void tell_items(Manifest const& manifest, Gone const& gone, CaseReport& report) {
  for (auto const& item : manifest.items) {
    bool const idle =
        !item.actions.empty() && std::ranges::all_of(item.actions, [&](int const n) { return gone.contains(n); });
    if (!idle) continue;
    auto const n = item.actions.front();
    report.unused_evidence.push_back({item, "Action " + std::to_string(n) + " " + gone.at(n)});
  }
}

}  // namespace

void renumber(std::map<int, int> const& merged, Manifest& manifest, CaseFile& case_file) {
  if (merged.empty()) return;
  for (auto& item : manifest.items) renumber_item(merged, item);
  renumber_each(merged, manifest.events);
  renumber_each(merged, manifest.extensions_requested);
  renumber_each(merged, case_file.events);
  renumber_each(merged, case_file.extensions);
  renumber_each(merged, case_file.judgements);
}

void tell_confirmations(Applied const& applied, CaseInput const& input, CaseReport& report) {
  report.stale_confirmations = applied.stale;
  std::ranges::copy(applied.notes, std::back_inserter(report.notes));
  tell_items(input.manifest, applied.gone, report);
  note_each(input.manifest.events, "An event", applied.gone, report.notes);
  note_each(input.manifest.extensions_requested, "A requested extension", applied.gone, report.notes);
  note_each(input.case_file.events, "An event", applied.gone, report.notes);
  note_each(input.case_file.extensions, "An extension", applied.gone, report.notes);
  note_each(input.case_file.judgements, "A judgement", applied.gone, report.notes);
}

std::vector<ConfirmedReading> readings_confirmed(Confirmed const& confirmed,
                                                 std::vector<std::string> const& fingerprints) {
  std::vector<ConfirmedReading> readings;
  for (auto const& entry : confirmed.actions)
    if (std::ranges::find(fingerprints, entry.fingerprint) != fingerprints.end())
      readings.push_back({entry.fingerprint, std::string{name(entry.verdict)}, entry.by, entry.on, entry.reason});
  return readings;
}

std::string still_to_confirm(Confirmed const& confirmed, BoundStatement const& as_read) {
  auto const count = unconfirmed(confirmed, as_read);
  if (count == 0) return {};
  return std::to_string(count) + " of " + std::to_string(as_read.obligations.size()) +
         (count == 1 ? " actions is" : " actions are") + " not confirmed yet";
}

}  // namespace amends
