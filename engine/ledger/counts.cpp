#include "engine/ledger/counts.h"

#include "engine/json/json_writer.h"

#include <simdjson.h>

namespace amends {

NightCounts counts_of(NightReport const& report) {
  NightCounts counts;
  counts.cases = report.cases.size();
  counts.unreadable = report.unreadable.size();
  for (auto const& record : report.cases)
    for (auto const& action : record.actions) ++counts.by_status[static_cast<std::size_t>(action.status)];
  return counts;
}

std::string to_json(NightCounts const& counts) {
  std::string out;
  JsonWriter json{out, JsonWriter::Layout::compact};
  json.begin_object();
  json.field("cases", counts.cases);
  json.field("unreadable", counts.unreadable);
  for (auto const& info : statuses()) json.field(info.name, counts.of(info.value));
  json.end_object();
  return out;
}

NightCounts counts_from(std::string_view json) {
  NightCounts counts;
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(json.data(), json.size()).get(object) != simdjson::SUCCESS) return counts;
  auto const number = [&](std::string_view key) {
    std::uint64_t found = 0;
    return object.at_key(key).get(found) == simdjson::SUCCESS ? static_cast<std::size_t>(found) : std::size_t{0};
  };
  counts.cases = number("cases");
  counts.unreadable = number("unreadable");
  for (auto const& info : statuses()) counts.by_status[static_cast<std::size_t>(info.value)] = number(info.name);
  return counts;
}

}  // namespace amends
