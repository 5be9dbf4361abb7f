// truth_table.csv: dates that were worked out by hand, one row a rule or a trap.
#include "engine/calendar/calendar.h"
#include "shipped_calendar.h"

#include <gtest/gtest.h>  // TEST_P

#include <array>    // std::array
#include <fstream>  // std::ifstream
#include <sstream>  // std::istringstream
#include <string>   // std::string
#include <vector>   // std::vector

namespace amends::test {
namespace {

struct Row {
  Date start{1970, 1, 1};
  std::string words;  // "3 clear working days", "1 month beginning with"
  Period period;
  bool inclusive = false;
  Date due{1970, 1, 1};
  std::string why;
};

Unit unit_named(std::string const& word) {
  struct Name {
    std::string_view start;
    Unit unit;
  };
  static constexpr std::array names{Name{"day", Unit::day}, Name{"working", Unit::working_day},
                                    Name{"week", Unit::week}, Name{"month", Unit::month}, Name{"year", Unit::year}};
  for (auto const& [start, unit] : names)
    if (word.starts_with(start)) return unit;
  throw std::invalid_argument{"no unit: " + word};
}

Row row_of(std::string const& line) {
  std::istringstream fields{line};
  std::string start, words, due, why, unit;
  std::getline(fields, start, ',');
  std::getline(fields, words, ',');
  std::getline(fields, due, ',');
  std::getline(fields, why);
  Row row{day(start.c_str()), words, {}, words.ends_with("beginning with"), day(due.c_str()), why};
  std::istringstream period{words};
  period >> row.period.count >> unit;
  row.period.clear_days = unit == "clear";
  if (row.period.clear_days) period >> unit;
  row.period.unit = unit_named(unit);
  return row;
}

std::vector<Row> rows() {
  std::ifstream file{AMENDS_SOURCE_DIR "/tests/engine/calendar/truth_table.csv"};
  std::vector<Row> out;
  std::string line;
  std::getline(file, line);  // the heading
  while (std::getline(file, line)) out.push_back(row_of(line));
  return out;
}

class TruthTable : public testing::TestWithParam<Row> {};

TEST_P(TruthTable, PeriodEndsOnTheDayWorkedOutByHand) {
  auto const& row = GetParam();
  auto const due = add(row.start, row.period, row.inclusive, shipped_calendar());
  ASSERT_TRUE(due.has_value()) << iso(row.start) << " + " << row.words;
  EXPECT_EQ(iso(*due), iso(row.due)) << iso(row.start) << " + " << row.words << ": " << row.why;
}

std::string name_of(testing::TestParamInfo<Row> const& info) {
  std::string name = iso(info.param.start) + "_" + info.param.words;
  for (auto& c : name)
    if (c == '-' || c == ' ') c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Calendar, TruthTable, testing::ValuesIn(rows()), name_of);

TEST(TruthTableFile, IsReadWhole) { EXPECT_GE(rows().size(), 99U); }

}  // namespace
}  // namespace amends::test
