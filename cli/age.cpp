#include "cli/age.h"

#include "grammar/model/date.h"
#include "reports/words.h"

#include <fmt/format.h>

#include <array>     // std::array
#include <charconv>  // std::from_chars

namespace amends {

namespace {

struct Unit {
  char sign;
  long long seconds;
  std::string_view word;
};
constexpr std::array units{Unit{'d', 86'400, "day"}, Unit{'h', 3'600, "hour"}, Unit{'m', 60, "minute"}};

Date const first_day{1970, 1, 1};

}  // namespace

std::optional<long long> age_in_seconds(std::string_view text) {
  int count = 0;
  auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (failed != std::errc{} || count <= 0 || end + 1 != text.data() + text.size()) return std::nullopt;
  for (auto const& unit : units)
    if (*end == unit.sign) return unit.seconds * count;
  return std::nullopt;
}

std::string age_in_words(long long seconds) {
  for (auto const& unit : units)
    if (seconds >= unit.seconds) return counted(static_cast<std::size_t>(seconds / unit.seconds), unit.word);
  return "less than a minute";
}

std::string utc_time(long long seconds) {
  constexpr long long day = units.front().seconds;
  Date const date = first_day + boost::gregorian::days{static_cast<long>(seconds / day)};
  long long const rest = seconds % day;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(date), rest / 3600, rest / 60 % 60, rest % 60);
}

std::optional<long long> utc_seconds(std::string_view time) {
  if (time.size() != 20 || time[10] != 'T' || time[19] != 'Z') return std::nullopt;
  auto const date = parse_iso_date(time.substr(0, 10));
  if (!date) return std::nullopt;
  long long seconds = (*date - first_day).days() * units.front().seconds;
  for (auto const& [at, worth] : {std::pair{11, 3'600}, std::pair{14, 60}, std::pair{17, 1}}) {
    int number = 0;
    char const* const from = time.data() + at;
    if (std::from_chars(from, from + 2, number).ptr != from + 2) return std::nullopt;
    seconds += static_cast<long long>(number) * worth;
  }
  return seconds;
}

}  // namespace amends
