// Reads the shipped calendar with the YAML library alone.
#include "shipped_calendar.h"

#include <yaml-cpp/yaml.h>  // YAML::LoadFile

#include <stdexcept>  // std::invalid_argument

namespace amends::test {

Date day(char const* iso_date) {
  auto const date = parse_iso_date(iso_date);
  if (!date) throw std::invalid_argument{std::string{"no date: "} + iso_date};
  return *date;
}

BankHolidays const& shipped_calendar() {
  static BankHolidays const calendar = [] {
    auto const file = YAML::LoadFile(AMENDS_SOURCE_DIR "/rules/calendars/england-and-wales.yaml");
    auto const date = [](YAML::Node const& node) { return day(node.as<std::string>().c_str()); };
    BankHolidays out;
    out.division = file["division"].as<std::string>();
    out.source = file["source"].as<std::string>();
    out.first = date(file["first"]);
    out.last = date(file["last"]);
    for (auto const& entry : file["days"]) out.days.push_back(date(entry["date"]));
    return out;
  }();
  return calendar;
}

}  // namespace amends::test
