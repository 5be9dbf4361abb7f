#include "engine/night/changes.h"

#include <algorithm>  // std::ranges::find_if, sort, stable_sort
#include <map>        // std::map
#include <set>        // std::set
#include <tuple>      // std::tuple
#include <utility>    // std::move

namespace amends {

namespace {

bool is_overdue(Stand const& stand) { return is_overdue(stand.status, stand.time_state); }

// How far evidence goes.
int proof(EvidenceState state) {
  switch (state) {
    case EvidenceState::not_supplied:
    case EvidenceState::claimed:
    case EvidenceState::not_met: return 0;
    case EvidenceState::partly: return 1;
    case EvidenceState::needs_review: return 2;
    case EvidenceState::met: return 3;
  }
  return 0;
}

std::string on(std::optional<Date> const& date) { return date ? in_words(*date) : std::string{"no date"}; }

std::string lower(std::string_view label) {
  std::string out{label};
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

template <class Value>
std::string label_of(Value value, std::span<StateInfo<Value> const> states) {
  return lower(std::ranges::find(states, value, &StateInfo<Value>::value)->label);
}

std::string moved_date(Stand const& before, Stand const& now) {
  return "due " + on(now.due) + ", was " + on(before.due);
}

// What an action's standing says of a change: the first row that holds, the gravest first.
struct Row {
  ChangeKind kind;
  bool (*holds)(Stand const& before, Stand const& now);
  std::string (*tell)(Stand const& before, Stand const& now);
};
std::string status_told(Stand const& before, Stand const& now) {
  return label_of(now.status, statuses()) + ", was " + label_of(before.status, statuses());
}
std::string evidence_told(Stand const& before, Stand const& now) {
  return "evidence " + label_of(now.evidence_state, evidence_states()) + ", was " +
         label_of(before.evidence_state, evidence_states());
}

std::string time_told(Stand const& before, Stand const& now) {
  return label_of(now.time_state, time_states()) + ", was " + label_of(before.time_state, time_states());
}

constexpr Row rows[]{
    {ChangeKind::newly_overdue, [](Stand const& was, Stand const& is) { return is_overdue(is) && !is_overdue(was); },
     [](Stand const&, Stand const& is) { return "overdue: it was due on " + on(is.due); }},
    {ChangeKind::worse, [](Stand const& was, Stand const& is) { return settled(was.status) && !settled(is.status); },
     status_told},
    {ChangeKind::not_applicable,
     [](Stand const& was, Stand const& is) {
       return is.status == Status::not_applicable && was.status != Status::not_applicable;
     },
     status_told},
    {ChangeKind::satisfied,
     [](Stand const& was, Stand const& is) { return !settled(was.status) && settled(is.status); }, status_told},
    {ChangeKind::to_review,
     [](Stand const& was, Stand const& is) {
       return is.status == Status::needs_review && was.status != Status::needs_review;
     },
     status_told},
    {ChangeKind::worse,
     [](Stand const& was, Stand const& is) { return proof(is.evidence_state) < proof(was.evidence_state); },
     evidence_told},
    {ChangeKind::due_date_moved, [](Stand const& was, Stand const& is) { return is.due != was.due; }, moved_date},
    {ChangeKind::newly_due_soon,
     [](Stand const& was, Stand const& is) { return is.status == Status::due_soon && was.status != Status::due_soon; },
     [](Stand const&, Stand const& is) { return "due soon, on " + on(is.due); }},
    // What a body sends late or in part is no good news by itself.
    {ChangeKind::evidence_in,
     [](Stand const& was, Stand const& is) {
       bool const shows_something = is.evidence_state != EvidenceState::not_supplied;
       return shows_something && was.evidence_state != is.evidence_state && is.evidence_state != EvidenceState::met &&
              proof(is.evidence_state) >= proof(was.evidence_state);
     },
     evidence_told},
    {ChangeKind::better,
     [](Stand const& was, Stand const& is) { return proof(is.evidence_state) > proof(was.evidence_state); },
     evidence_told},
    {ChangeKind::worse,
     [](Stand const& was, Stand const& is) { return is.status == Status::satisfied_late && was.status != is.status; },
     status_told},
    {ChangeKind::worse,
     [](Stand const& was, Stand const& is) {
       return is.time_state == TimeState::done_late && was.time_state != TimeState::done_late;
     },
     time_told},
    {ChangeKind::worse,
     [](Stand const& was, Stand const& is) {
       return is.evidence_state == EvidenceState::not_supplied && was.evidence_state != EvidenceState::not_supplied;
     },
     evidence_told},
    {ChangeKind::better, [](Stand const& was, Stand const& is) { return is.status != was.status; }, status_told},
    // Whatever is left: the time state alone is another one.
    {ChangeKind::better, [](Stand const&, Stand const&) { return true; }, time_told},
};

// With the due date, where that is another one, too.
std::string told(Row const& row, Stand const& before, Stand const& now) {
  bool const moved = now.due != before.due && row.kind != ChangeKind::due_date_moved;
  return row.tell(before, now) + (moved ? "; " + moved_date(before, now) : "");
}

Change change_of(CaseRecord const& record, ChangeKind kind, std::string message) {
  Change change;
  change.kind = kind;
  change.folder = record.folder;
  change.reference = record.header.reference.value_or("");
  change.body = record.header.body.value_or("");
  change.message = std::move(message);
  return change;
}

Change change_of(CaseBefore const& before, ChangeKind kind, std::string message) {
  Change change;
  change.kind = kind;
  change.folder = before.folder;
  change.reference = before.reference;
  change.body = before.body;
  change.message = std::move(message);
  return change;
}

std::string action_name(int n) { return "Action " + std::to_string(n); }

void compare_action(CaseRecord const& record, ActionRecord const& action, CaseBefore::Action const* before,
                    std::vector<Change>& out) {
  auto const now = stand_of(action);
  auto const add = [&](ChangeKind kind, std::string const& told) {
    auto change = change_of(record, kind, action_name(action.n) + told);
    change.action = action.n;
    change.fingerprint = action.fingerprint;
    if (before) change.before = before->stand;
    change.now = now;
    out.push_back(std::move(change));
  };
  if (!before) return add(ChangeKind::added, " is new: " + label_of(now.status, statuses()));
  if (before->stand == now) return;
  for (auto const& row : rows)
    if (row.holds(before->stand, now)) return add(row.kind, ": " + told(row, before->stand, now));
}

bool has_digest(CaseRecord const& record, std::string const& digest) {
  return std::ranges::find(record.files, digest, &JudgedFile::sha256) != record.files.end();
}

// What became of a file; empty where it is as it was. A name that was removed after the retention time says
// nothing: then the digest does.
std::string fate_of(std::string const& name, std::string const& digest, CaseRecord const& record) {
  if (name.empty()) return has_digest(record, digest) ? "" : "A file of evidence is not there as it was";
  auto const now = std::ranges::find(record.files, name, &JudgedFile::file);
  if (now == record.files.end() || now->sha256.empty()) return name + " is no longer among the evidence";
  return now->sha256 == digest ? "" : name + " is not the file it was";
}

void compare_files(CaseRecord const& record, CaseBefore const& before, std::vector<Change>& out) {
  for (auto const& [name, digest] : before.files) {
    if (digest.empty()) continue;
    auto fate = fate_of(name, digest, record);
    if (fate.empty()) continue;
    auto change = change_of(record, ChangeKind::evidence_altered, std::move(fate));
    change.file = name;
    out.push_back(std::move(change));
  }
}

void compare_case(CaseRecord const& record, CaseBefore const& before, std::vector<Change>& out) {
  for (auto const& action : record.actions) {
    auto const was = std::ranges::find(before.actions, action.fingerprint, &CaseBefore::Action::fingerprint);
    compare_action(record, action, was == before.actions.end() ? nullptr : &*was, out);
  }
  for (auto const& was : before.actions) {
    if (std::ranges::find(record.actions, was.fingerprint, &ActionRecord::fingerprint) != record.actions.end())
      continue;
    auto change = change_of(record, ChangeKind::gone, action_name(was.n) + ", as it was read before, is gone");
    change.action = was.n;
    change.fingerprint = was.fingerprint;
    change.before = was.stand;
    out.push_back(std::move(change));
  }
  compare_files(record, before, out);
}

std::string counted_actions(std::size_t count) { return count == 1 ? "1 action" : std::to_string(count) + " actions"; }

// Folders of cases that are not among tonight's, though they could have been read.
std::set<std::string> folders_gone(std::map<std::string, CaseBefore const*> const& before, NightReport const& report) {
  std::set<std::string> gone;
  for (auto const& [folder, was] : before) gone.insert(folder);
  for (auto const& record : report.cases) gone.erase(record.folder);
  for (auto const& failed : report.unreadable) gone.erase(failed.source);
  return gone;
}

// The one case that is gone and had this reference; null where there is none, or more than one.
CaseBefore const* moved_from(std::string const& reference, std::set<std::string> const& gone,
                             std::map<std::string, CaseBefore const*> const& before) {
  CaseBefore const* found = nullptr;
  for (auto const& folder : gone) {
    auto const* was = before.at(folder);
    if (reference.empty() || was->reference != reference) continue;
    if (found) return nullptr;
    found = was;
  }
  return found;
}

void tell_unreadable(std::map<std::string, CaseBefore const*> const& before, NightReport const& report,
                     std::vector<Change>& out) {
  for (auto const& failed : report.unreadable)
    if (auto const was = before.find(failed.source); was != before.end() && !was->second->unreadable)
      out.push_back(change_of(*was->second, ChangeKind::worse, "It could not be checked: " + failed.message));
}

}  // namespace

std::vector<Change> changes_since(std::vector<CaseBefore> const& before, NightReport const& report) {
  std::map<std::string, CaseBefore const*> by_folder;
  for (auto const& was : before) by_folder.emplace(was.folder, &was);
  auto gone = folders_gone(by_folder, report);
  std::vector<Change> out;
  for (auto const& record : report.cases) {
    if (auto const was = by_folder.find(record.folder); was != by_folder.end()) {
      compare_case(record, *was->second, out);
    } else if (auto const* moved = moved_from(record.header.reference.value_or(""), gone, by_folder)) {
      out.push_back(
          change_of(record, ChangeKind::moved, "It stands in " + record.folder + " now, was in " + moved->folder));
      compare_case(record, *moved, out);
      gone.erase(moved->folder);
    } else {
      out.push_back(change_of(record, ChangeKind::added, "A new case with " + counted_actions(record.actions.size())));
    }
  }
  for (auto const& folder : gone)
    out.push_back(change_of(*by_folder.at(folder), ChangeKind::gone, "The case is not in its folder any more"));
  tell_unreadable(by_folder, report, out);
  std::ranges::stable_sort(out, {}, [](Change const& change) {
    return std::tuple{change.kind, change.folder, change.action.value_or(0)};
  });
  return out;
}

std::vector<std::string> shared_references(NightReport const& report) {
  std::map<std::string, std::vector<std::string>> folders;
  for (auto const& record : report.cases)
    if (record.header.reference) folders[*record.header.reference].push_back(record.folder);
  std::vector<std::string> notes;
  for (auto const& [reference, where] : folders) {
    if (where.size() < 2) continue;
    std::string note = std::to_string(where.size()) + " cases have the reference " + reference + ":";
    for (auto const& folder : where) note += (folder == where.front() ? " " : ", ") + folder;
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace amends
