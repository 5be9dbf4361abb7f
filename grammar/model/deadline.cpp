#include "grammar/model/deadline.h"

namespace amends {

std::string_view form_name(DeadlineTerm const& term) {
  struct Name {
    std::string_view operator()(Unstated const&) const { return "none"; }
    std::string_view operator()(Within const&) const { return "within"; }
    std::string_view operator()(By const&) const { return "by"; }
    std::string_view operator()(Immediately const&) const { return "immediate"; }
    std::string_view operator()(AfterEvent const&) const { return "event"; }
    std::string_view operator()(Recurring const&) const { return "recurring"; }
  };
  return std::visit(Name{}, term);
}

std::string_view name(Unit unit) {
  switch (unit) {
    case Unit::day: return "day";
    case Unit::working_day: return "working_day";
    case Unit::week: return "week";
    case Unit::month: return "month";
    case Unit::year: return "year";
  }
  return {};
}

std::string_view name(Anchor anchor) {
  switch (anchor) {
    case Anchor::none: return {};
    case Anchor::decision: return "decision";
    case Anchor::report: return "report";
    case Anchor::event: return "event";
    case Anchor::action: return "action";
  }
  return {};
}

std::string in_words(Period const& period) {
  std::string unit = period.unit == Unit::working_day ? "working day" : std::string{name(period.unit)};
  if (period.clear_days) unit = "clear " + unit;
  return std::to_string(period.count) + " " + unit + (period.count == 1 ? "" : "s");
}

}  // namespace amends
