// calendars/*.yaml: bank holidays, a dated snapshot. Days out of order or outside the range are a typing
// error, and each would make a due date wrong without a word.
#include "rules/pack/read.h"

#include <array>  // std::array

namespace amends {

namespace {

using yaml::Key;
using yaml::Need;

constexpr std::array calendar_keys{Key{"division", Need::required}, Key{"source", Need::required},
                                   Key{"first", Need::required}, Key{"last", Need::required},
                                   Key{"days", Need::required}};
constexpr std::array day_keys{Key{"date", Need::required}, Key{"name", Need::required}};

void check_day(yaml::Reader& reader, yaml::Node const& node, BankHolidays const& so_far, Date day) {
  if (day < so_far.first || day > so_far.last)
    reader.error("P006", node, iso(day) + " lies outside the calendar",
                 "it runs from " + iso(so_far.first) + " to " + iso(so_far.last));
  if (!so_far.days.empty() && day <= so_far.days.back())
    reader.error("P006", node, iso(day) + " stands out of order", "the day before it is " + iso(so_far.days.back()));
}

}  // namespace

BankHolidays read_calendar(yaml::Reader& reader) {
  BankHolidays holidays;
  auto const& root = reader.document().root;
  if (!reader.map(&root, calendar_keys, "the calendar")) return holidays;
  holidays.division = reader.text(root.find("division")).value_or("");
  holidays.source = reader.text(root.find("source")).value_or("");
  auto const first = reader.date(root.find("first"));
  auto const last = reader.date(root.find("last"));
  if (!first || !last) return holidays;
  holidays.first = *first;
  holidays.last = *last;
  for (auto const& item : reader.list(root.find("days"), "days")) {
    if (!reader.map(&item, day_keys, "a holiday")) continue;
    (void)reader.text(item.find("name"));
    auto const day = reader.date(item.find("date"));
    if (!day) continue;
    check_day(reader, *item.find("date"), holidays, *day);
    holidays.days.push_back(*day);
  }
  return holidays;
}

}  // namespace amends
