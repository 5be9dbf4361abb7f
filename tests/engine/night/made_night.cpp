#include "made_night.h"

#include "engine/assess/states.h"

#include <utility>  // std::move

namespace amends::tests {

Date day(int year, int month, int of_month) { return *make_date(year, month, of_month); }

ActionRecord payment_due(std::optional<Date> due, Date as_of) {
  ActionRecord action;
  action.n = 1;
  action.fingerprint = "00112233445566ff";
  action.terms.kind = Kind::payment;
  action.text = "pay Mrs K £1,000";
  action.due = action.original_due = due;
  answer_on({as_of, 14}, std::nullopt, action);
  return action;
}

CaseRecord case_of(std::string folder, std::string body, std::vector<ActionRecord> actions) {
  CaseRecord record;
  record.folder = std::move(folder);
  if (!body.empty()) record.header.body = std::move(body);
  record.actions = std::move(actions);
  return record;
}

NightReport night_of(Date as_of, std::optional<Date> compared_with, std::vector<CaseRecord> cases) {
  NightReport report;
  report.as_of = as_of;
  report.compared_with = compared_with;
  report.cases = std::move(cases);
  return report;
}

}  // namespace amends::tests
