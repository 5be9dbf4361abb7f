// What is told as a change, from how an action stood and stands; and what is told of whole cases and files.
#include "engine/night/changes.h"

#include "made_night.h"

#include <gtest/gtest.h>

#include <tuple>  // std::tuple

namespace amends::tests {
namespace {

Date const first = day(2026, 5, 1), later = day(2026, 6, 1);

Stand stand(Status status, EvidenceState evidence, TimeState time, std::optional<Date> due = first) {
  return {status, evidence, time, due};
}

using enum Status;
Stand const open_ = stand(open, EvidenceState::not_supplied, TimeState::not_due);
Stand const soon = stand(Status::due_soon, EvidenceState::not_supplied, TimeState::due_soon);
Stand const late_ = stand(Status::overdue, EvidenceState::not_supplied, TimeState::overdue);
Stand const late_claimed = stand(Status::overdue, EvidenceState::claimed, TimeState::overdue);
Stand const done = stand(satisfied, EvidenceState::met, TimeState::done_in_time);
Stand const done_late = stand(satisfied_late, EvidenceState::met, TimeState::done_late);
Stand const person = stand(needs_review, EvidenceState::needs_review, TimeState::due_soon);
Stand const person_late = stand(needs_review, EvidenceState::needs_review, TimeState::overdue);
Stand const waits = stand(Status::awaiting_event, EvidenceState::not_supplied, TimeState::awaiting_event, std::nullopt);
Stand const none = stand(not_applicable, EvidenceState::not_supplied, TimeState::no_deadline, std::nullopt);
Stand const moved_on = stand(open, EvidenceState::not_supplied, TimeState::not_due, later);
Stand const partly_soon = stand(Status::due_soon, EvidenceState::partly, TimeState::due_soon);

struct Turn {
  Stand before, now;
  std::optional<ChangeKind> kind;
  char const* message;
};

Turn const turns[] = {
    {open_, open_, {}, ""},
    {late_, late_, {}, ""},
    {open_, late_, ChangeKind::newly_overdue, "Action 1: overdue: it was due on 1 May 2026"},
    {soon, late_claimed, ChangeKind::newly_overdue, "Action 1: overdue: it was due on 1 May 2026"},
    {done, late_, ChangeKind::newly_overdue, "Action 1: overdue: it was due on 1 May 2026"},
    {person, person_late, ChangeKind::newly_overdue, "Action 1: overdue: it was due on 1 May 2026"},
    {person_late, late_, ChangeKind::worse, "Action 1: evidence not supplied, was needs a person"},
    {done, soon, ChangeKind::worse, "Action 1: due soon, was satisfied"},
    {none, open_, ChangeKind::worse, "Action 1: open, was not applicable; due 1 May 2026, was no date"},
    {soon, done, ChangeKind::satisfied, "Action 1: satisfied, was due soon"},
    {late_, done_late, ChangeKind::satisfied, "Action 1: satisfied late, was overdue"},
    {waits, none, ChangeKind::not_applicable, "Action 1: not applicable, was awaiting event"},
    {soon, person, ChangeKind::to_review, "Action 1: needs a person, was due soon"},
    {late_, person_late, ChangeKind::to_review, "Action 1: needs a person, was overdue"},
    {late_claimed, late_, ChangeKind::worse, "Action 1: evidence not supplied, was claimed"},
    {late_, late_claimed, ChangeKind::evidence_in, "Action 1: evidence claimed, was not supplied"},
    {partly_soon, soon, ChangeKind::worse, "Action 1: evidence not supplied, was partly"},
    {soon, partly_soon, ChangeKind::evidence_in, "Action 1: evidence partly, was not supplied"},
    {open_, moved_on, ChangeKind::due_date_moved, "Action 1: due 1 June 2026, was 1 May 2026"},
    {late_, moved_on, ChangeKind::due_date_moved, "Action 1: due 1 June 2026, was 1 May 2026"},
    {waits, open_, ChangeKind::due_date_moved, "Action 1: due 1 May 2026, was no date"},
    {open_, soon, ChangeKind::newly_due_soon, "Action 1: due soon, on 1 May 2026"},
    {done, done_late, ChangeKind::worse, "Action 1: satisfied late, was satisfied"},
    {done_late, done, ChangeKind::better, "Action 1: satisfied, was satisfied late"},
};

ActionRecord action_of(Stand const& now, int n = 1) {
  ActionRecord action;
  action.n = n;
  action.fingerprint = "000000000000000" + std::to_string(n);
  action.status = now.status;
  action.evidence_state = now.evidence_state;
  action.time_state = now.time_state;
  action.due = now.due;
  return action;
}

CaseRecord named(std::string const& folder, std::vector<ActionRecord> actions, std::string const& reference = "") {
  auto record = case_of(folder, "Ostrey County Council", std::move(actions));
  if (!reference.empty()) record.header.reference = reference;
  return record;
}

CaseBefore before_of(CaseRecord const& record) {
  CaseBefore before{record.folder, record.header.reference.value_or(""), record.header.body.value_or(""), {}, {}};
  for (auto const& action : record.actions) before.actions.push_back({action.n, action.fingerprint, stand_of(action)});
  for (auto const& file : record.files) before.files.emplace_back(file.file, file.sha256);
  return before;
}

std::vector<Change> changes(std::vector<CaseRecord> const& before, std::vector<CaseRecord> now,
                            std::vector<FailedInput> failed = {}) {
  std::vector<CaseBefore> was;
  for (auto const& record : before) was.push_back(before_of(record));
  auto report = night_of(later, first, std::move(now));
  report.unreadable = std::move(failed);
  return changes_since(was, report);
}

// "kind folder action: message" a line.
std::string shown(std::vector<Change> const& all) {
  std::string out;
  for (auto const& one : all)
    out += std::string{name(one.kind)} + " " + one.folder + " " + std::to_string(one.action.value_or(0)) + ": " +
           one.message + "\n";
  return out;
}

TEST(Changes, AreToldByTheGravest) {
  for (auto const& [before, now, kind, message] : turns) {
    auto const told = changes({named("a", {action_of(before)})}, {named("a", {action_of(now)})});
    if (!kind) {
      EXPECT_EQ(shown(told), "");
      continue;
    }
    ASSERT_EQ(told.size(), 1U) << message;
    EXPECT_EQ(name(told[0].kind), name(*kind)) << message;
    EXPECT_EQ(told[0].message, message);
    EXPECT_EQ(told[0].before, before);
    EXPECT_EQ(told[0].now, now);
    EXPECT_EQ(told[0].action, 1);
    EXPECT_EQ(told[0].body, "Ostrey County Council");
  }
}

// Whatever two stands differ in, something is told; and nothing where they do not.
TEST(Changes, AreToldOfAnyTwoStandsThatDiffer) {
  std::vector<Stand> all;
  for (auto const& status : statuses())
    for (auto const& evidence : evidence_states())
      for (auto const& time : time_states())
        for (auto const& due : {std::optional{first}, std::optional{later}, std::optional<Date>{}})
          all.push_back(stand(status.value, evidence.value, time.value, due));
  std::size_t silent = 0;
  for (std::size_t i = 0; i < all.size(); i += 7)
    for (std::size_t j = 0; j < all.size(); j += 11) {
      auto const told = changes({named("a", {action_of(all[i])})}, {named("a", {action_of(all[j])})});
      ASSERT_LE(told.size(), 1U);
      if (told.empty()) {
        ++silent;
        // Time alone, unless it is overdue now, is no change: the status says what matters of it.
        auto const late = [](Stand const& one) {
          return one.status == Status::overdue || one.time_state == TimeState::overdue;
        };
        EXPECT_EQ(all[i].status, all[j].status);
        EXPECT_EQ(all[i].evidence_state, all[j].evidence_state);
        EXPECT_EQ(all[i].due, all[j].due);
        EXPECT_TRUE(late(all[i]) || !late(all[j])) << name(all[i].time_state) << " " << name(all[j].time_state);
      } else {
        EXPECT_NE(told[0].message, "");
      }
    }
  EXPECT_GT(silent, 0U);
}

TEST(Changes, TellOfCasesAndActionsThatCameAndWent) {
  auto const one = named("a", {action_of(open_), action_of(soon, 2)});
  auto const other = named("b", {action_of(open_)});
  EXPECT_EQ(shown(changes({}, {one})), "new a 0: A new case with 2 actions\n");
  EXPECT_EQ(shown(changes({}, {other})), "new b 0: A new case with 1 action\n");
  EXPECT_EQ(shown(changes({one, other}, {other})), "gone a 0: The case is not in its folder any more\n");
  EXPECT_EQ(shown(changes({one}, {named("a", {action_of(open_)})})),
            "gone a 2: Action 2, as it was read before, is gone\n");
  EXPECT_EQ(shown(changes({named("a", {action_of(open_)})}, {one})), "new a 2: Action 2 is new: due soon\n");
}

TEST(Changes, FollowAnActionByItsFingerprintNotItsNumber) {
  auto renumbered = action_of(open_);
  renumbered.n = 5;
  EXPECT_EQ(shown(changes({named("a", {action_of(open_)})}, {named("a", {renumbered})})), "");
}

TEST(Changes, FollowACaseThatMovedByItsReference) {
  auto const was = named("a", {action_of(open_)}, "25 700 101");
  EXPECT_EQ(shown(changes({was}, {named("2026/a", {action_of(late_)}, "25 700 101")})),
            "newly_overdue 2026/a 1: Action 1: overdue: it was due on 1 May 2026\n"
            "moved 2026/a 0: It stands in 2026/a now, was in a\n");
  EXPECT_EQ(shown(changes({was}, {named("b", {action_of(open_)}, "25 700 999")})),
            "new b 0: A new case with 1 action\ngone a 0: The case is not in its folder any more\n");
  // Where two that are gone had it, nobody can say which one moved.
  EXPECT_EQ(shown(changes({was, named("b", {}, "25 700 101")}, {named("c", {action_of(open_)}, "25 700 101")})),
            "new c 0: A new case with 1 action\ngone a 0: The case is not in its folder any more\n"
            "gone b 0: The case is not in its folder any more\n");
  // Without a reference none moved.
  EXPECT_EQ(shown(changes({named("a", {})}, {named("b", {})})),
            "new b 0: A new case with 0 actions\ngone a 0: The case is not in its folder any more\n");
}

TEST(Changes, DoNotTakeAnUnreadableCaseForGone) {
  auto const was = named("a", {action_of(open_)}, "25 700 101");
  EXPECT_EQ(shown(changes({was}, {}, {{"a", "bad_manifest", "1 mistake", {}}})),
            "worse a 0: It could not be checked: 1 mistake\n");
  EXPECT_EQ(shown(changes({}, {}, {{"a", "bad_manifest", "1 mistake", {}}})), "") << "nothing was known of it";
  auto still = before_of(was);
  still.unreadable = true;
  auto report = night_of(later, first, {});
  report.unreadable = {{"a", "bad_manifest", "1 mistake", {}}};
  EXPECT_EQ(shown(changes_since({still}, report)), "") << "told the night before";
}

TEST(Changes, TellOfEvidenceThatIsNotTheFileItWas) {
  auto const with = [](std::vector<JudgedFile> files) {
    auto record = named("a", {});
    record.files = std::move(files);
    return record;
  };
  std::string const one(64, '1'), two(64, '2');
  JudgedFile const a{"evidence/a.pdf", one, "pdf", ""}, b{"evidence/b.pdf", two, "pdf", ""};
  JudgedFile const a_altered{"evidence/a.pdf", two, "pdf", ""}, a_closed{"evidence/a.pdf", "", "", "no right"};
  auto const between = [&](std::vector<JudgedFile> before, std::vector<JudgedFile> now) {
    return shown(changes({with(std::move(before))}, {with(std::move(now))}));
  };
  EXPECT_EQ(between({a, b}, {a, b}), "");
  EXPECT_EQ(between({a}, {a, b}), "") << "more evidence is no alteration";
  EXPECT_EQ(between({a, b}, {a_altered, b}), "evidence_altered a 0: evidence/a.pdf is not the file it was\n");
  EXPECT_EQ(between({a, b}, {b}), "evidence_altered a 0: evidence/a.pdf is no longer among the evidence\n");
  EXPECT_EQ(between({a}, {a_closed}), "evidence_altered a 0: evidence/a.pdf is no longer among the evidence\n");
  EXPECT_EQ(between({a_closed}, {a}), "") << "it could not be opened before: nothing is known of it";
  JudgedFile const removed{"", one, "pdf", ""}, removed_two{"", two, "pdf", ""};
  EXPECT_EQ(between({removed, removed_two}, {removed, removed_two}), "");
  EXPECT_EQ(between({removed, removed_two}, {a, b}), "");
  EXPECT_EQ(between({removed}, {b}), "evidence_altered a 0: A file of evidence is not there as it was\n");
}

TEST(Changes, StandInOrderOfKindCaseAndAction) {
  std::vector<CaseRecord> before, now;
  for (auto const* folder : {"c", "a", "b"}) {
    before.push_back(named(folder, {action_of(open_, 1), action_of(soon, 2), action_of(late_, 3)}));
    now.push_back(named(folder, {action_of(late_, 1), action_of(late_, 2), action_of(done_late, 3)}));
  }
  auto const told = changes(before, now);
  ASSERT_EQ(told.size(), 9U);
  for (std::size_t i = 1; i < told.size(); ++i) {
    auto const key = [](Change const& one) { return std::tuple{one.kind, one.folder, one.action.value_or(0)}; };
    EXPECT_LT(key(told[i - 1]), key(told[i]));
  }
}

// Whatever changed of how an action stands is told, and once; what did not change is not.
TEST(Changes, AreToldWhateverTheyAre) {
  std::vector<Stand> all;
  for (auto const& status : statuses())
    for (auto const& evidence : evidence_states())
      for (auto const& time : time_states()) all.push_back({status.value, evidence.value, time.value, std::nullopt});
  for (auto const& was : all)
    for (auto const& is : all) {
      auto const told = changes({named("a", {action_of(was)})}, {named("a", {action_of(is)})});
      ASSERT_EQ(told.size(), was == is ? 0U : 1U)
          << name(was.status) << " " << name(was.evidence_state) << " " << name(was.time_state) << " to "
          << name(is.status) << " " << name(is.evidence_state) << " " << name(is.time_state);
      bool const shown = is.status == Status::satisfied || is.status == Status::satisfied_late;
      bool const said = !told.empty() && told[0].kind == ChangeKind::satisfied;
      ASSERT_TRUE(shown || !said) << name(is.status);
    }
}

TEST(Changes, KindsAreNamedOnceAndInTheirOrder) {
  std::set<std::string_view> names;
  for (auto const& info : change_kinds()) {
    EXPECT_EQ(name(info.kind), info.name);
    EXPECT_NE(info.label, "");
    EXPECT_NE(info.meaning, "");
    names.insert(info.name);
  }
  EXPECT_EQ(names.size(), 13U);
}

TEST(SharedReferences, AreTold) {
  EXPECT_EQ(shared_references(
                night_of(first, {}, {named("a", {}, "1"), named("b", {}, "1"), named("c", {}, "2"), named("d", {})})),
            std::vector<std::string>{"2 cases have the reference 1: a, b"});
}

}  // namespace
}  // namespace amends::tests
