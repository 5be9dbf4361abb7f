// Every file of tests/transcripts: the program is run and must say, on both streams and with its exit
// code, exactly what stands there. AMENDS_UPDATE_GOLDEN=1 writes them anew; read the difference.
#include "spawn.h"
#include "transcript.h"

#include <gtest/gtest.h>

#include <algorithm>   // std::sort
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ofstream

namespace amends::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> stems_of(std::string const& folder, std::string const& extension) {
  std::vector<std::string> stems;
  for (auto const& entry : fs::directory_iterator{folder})
    if (entry.path().extension() == extension) stems.push_back(entry.path().stem().string());
  std::sort(stems.begin(), stems.end());
  return stems;
}

std::string const transcripts = AMENDS_SOURCE_DIR "/tests/transcripts";
std::string const goldens = AMENDS_SOURCE_DIR "/tests/golden";

std::string test_name(testing::TestParamInfo<std::string> const& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

void compare_or_update(std::string const& path, std::string const& now) {
  if (update_golden()) std::ofstream{path, std::ios::binary} << now;
  EXPECT_EQ(read_file(path), now) << path;
}

class Transcripts : public testing::TestWithParam<std::string> {};
TEST_P(Transcripts, AreWhatTheProgramSays) {
  std::string const path = transcripts + "/" + GetParam() + ".transcript";
  Transcript const played = play(parse_transcript(read_file(path)), transcripts + "/samples");
  compare_or_update(path, print_transcript(played));
}
INSTANTIATE_TEST_SUITE_P(All, Transcripts, testing::ValuesIn(stems_of(transcripts, ".transcript")), test_name);

class Goldens : public testing::TestWithParam<std::string> {};
// tests/golden/NAME.txt or NAME.html, and what extract says of it in NAME.json.
TEST_P(Goldens, AreWhatIsRead) {
  bool const page = fs::exists(goldens + "/" + GetParam() + ".html");
  Spoken const spoken = run_amends({"extract", "--format", "json", GetParam() + (page ? ".html" : ".txt")}, goldens);
  EXPECT_EQ(spoken.exit_code, 0) << spoken.err;
  compare_or_update(goldens + "/" + GetParam() + ".json", spoken.out);
}

std::vector<std::string> statements() {
  std::vector<std::string> all = stems_of(goldens, ".txt");
  for (std::string const& stem : stems_of(goldens, ".html")) all.push_back(stem);
  return all;
}
INSTANTIATE_TEST_SUITE_P(All, Goldens, testing::ValuesIn(statements()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Goldens);

}  // namespace
}  // namespace amends::tests
