#include "night_files_model.h"

#include <utility>  // std::move

namespace amends::tests {

namespace {

NightReport night_of(CheckReport const& report) {
  NightReport night;
  night.as_of = report.as_of;
  night.compared_with = day(2024, 4, 30);
  night.pack_id = report.pack_id;
  night.pack_version = report.pack_version;
  night.pack_sha256 = report.pack_sha256;
  for (CaseReport const& the_case : report.cases) night.cases.push_back(record_of(the_case, "cases"));
  night.unreadable = report.unreadable;
  night.idle_rules = report.idle_rules;
  return night;
}

}  // namespace

RulePack night_pack() {
  RulePack pack;
  pack.timing.chase = {{"reminder", -14, "Remind the body"},
                       {"first_chase", 4, "Ask for the missing evidence", "first_chase.txt", "body"},
                       {"refer", 28, "Refer to the casework manager"}};
  pack.letters = {{"first_chase.txt",
                   "To {{to}}\n\n{{#actions}}\n- Action {{number}}: {{words}}\n  {{#first_due}}First due: "
                   "{{first_due}}{{/first_due}}\n  Due: {{due}}, {{late}} ago; {{to_be_shown}}\n{{/actions}}\n\n\n"
                   "{{step}}.\n"}};
  pack.recorded_names = {{"Remedy completed late", CountsAs::late}};
  return pack;
}

NightReport night_with(std::vector<Assessment> obligations) {
  auto night = night_of(report_of(std::move(obligations)));
  add_figures(night, night_pack());
  return night;
}

NightReport full_night() {
  auto night = night_of(full_report());
  auto& record = night.cases[0];
  record.recorded_outcome = RecordedOutcome{"", {}, {}, day(2024, 9, 1), {}};
  auto const& overdue = record.actions[7];
  Change change{ChangeKind::newly_overdue,
                "wexmoor",
                "23 000 001",
                "Wexmoor District Council",
                overdue.n,
                overdue.fingerprint,
                Stand{Status::due_soon, EvidenceState::partly, TimeState::due_soon, overdue.due},
                stand_of(overdue),
                "",
                "Action 8 is overdue since 27 April 2024"};
  Change done = change;
  done.kind = ChangeKind::satisfied;
  done.action = 1;
  done.now = stand_of(record.actions[0]);
  done.message = "Action 1 is satisfied";
  night.changes = {change, done};
  night.notes = {"Two cases have the reference 23 000 002: a, b"};
  add_figures(night, night_pack());
  return night;
}

}  // namespace amends::tests
