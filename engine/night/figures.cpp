#include "engine/night/figures.h"

#include "engine/night/chase.h"

#include <algorithm>   // std::ranges::find, find_if
#include <functional>  // std::greater
#include <map>         // std::map
#include <utility>     // std::move

namespace amends {

namespace {

// As names are compared: in any case, blanks as one.
std::string folded(std::string_view name) {
  std::string out;
  for (char const c : name) {
    bool const blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Which count of a year an outcome adds to.
int ComplianceYear::*count_for(RecordedOutcome const& outcome, std::vector<RecordedName> const& names) {
  if (outcome.name.empty()) return &ComplianceYear::ceased;
  auto const known =
      std::ranges::find(names, folded(outcome.name), [](RecordedName const& each) { return folded(each.name); });
  if (known == names.end()) return outcome.ceased_on ? &ComplianceYear::ceased : &ComplianceYear::other;
  switch (known->counts_as) {
    case CountsAs::in_time: return &ComplianceYear::in_time;
    case CountsAs::late: return &ComplianceYear::late;
    case CountsAs::not_complied: return &ComplianceYear::not_complied;
    case CountsAs::ceased: return &ComplianceYear::ceased;
  }
  return &ComplianceYear::other;
}

using Years = std::map<std::string, ComplianceYear, std::greater<>>;  // the latest first

void count_outcome(CaseRecord const& record, RulePack const& pack, Years& years) {
  if (!recorded_as_over(record)) return;
  auto const& outcome = *record.recorded_outcome;
  auto const day = outcome.recorded_on ? outcome.recorded_on : outcome.ceased_on;
  if (!day) return;
  auto label = scheme_year(*day, pack.year_starts_month);
  auto& year = years[label];
  year.year = std::move(label);
  ++(year.*count_for(outcome, pack.recorded_names));
}

void count_actions(CaseRecord const& record, BodyFigures& figures) {
  for (auto const& action : record.actions) {
    ++figures.by_status[static_cast<std::size_t>(action.status)];
    if (action.status != Status::not_applicable) ++figures.obligations;
    if (action.extension) ++figures.extended;
  }
}

}  // namespace

std::string scheme_year(Date day, int starts_month) {
  int const year = static_cast<int>(day.year()) - (day.month().as_number() < starts_month ? 1 : 0);
  if (starts_month == 1) return std::to_string(year);
  int const next = (year + 1) % 100;
  return std::to_string(year) + (next < 10 ? "-0" : "-") + std::to_string(next);
}

std::vector<BodyFigures> body_figures(std::vector<CaseRecord> const& cases, PackOf const& pack_of) {
  struct Counted {
    BodyFigures figures;
    Years years;
  };
  std::map<std::string, Counted> bodies;
  for (auto const& record : cases) {
    bool const named = record.header.body && !record.header.body->empty();
    auto name = named ? *record.header.body : std::string{body_not_stated};
    auto& [figures, years] = bodies[name];
    figures.body = std::move(name);
    figures.by_status.resize(statuses().size());
    ++figures.cases;
    count_actions(record, figures);
    count_outcome(record, pack_of(record), years);
  }
  std::vector<BodyFigures> all;
  for (auto& [name, counted] : bodies) {
    for (auto& [label, year] : counted.years) counted.figures.years.push_back(std::move(year));
    all.push_back(std::move(counted.figures));
  }
  return all;
}

std::vector<AgeBucket> ageing_of(std::vector<CaseRecord> const& cases, Date as_of) {
  std::vector<AgeBucket> buckets{{1, 7, 0}, {8, 28, 0}, {29, 90, 0}, {91, std::nullopt, 0}};
  for (auto const& record : cases)
    for (auto const& action : record.actions) {
      if (!action.due || !is_overdue(action.status, action.time_state)) continue;
      auto const late = static_cast<int>((as_of - *action.due).days());
      auto const bucket = std::ranges::find_if(
          buckets, [&](AgeBucket const& each) { return late >= each.from && (!each.to || late <= *each.to); });
      if (bucket != buckets.end()) ++bucket->count;
    }
  return buckets;
}

void add_figures(NightReport& report, PackOf const& pack_of) {
  report.bodies = body_figures(report.cases, pack_of);
  report.ageing = ageing_of(report.cases, report.as_of);
  report.ladder = pack_of.usual().timing.chase;
  report.chase = chase_due(report, pack_of);
}

}  // namespace amends
