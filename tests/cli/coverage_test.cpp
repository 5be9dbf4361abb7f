// Every command, option, exit code, status, review code, rule and error code occurs in at least one test,
// transcript or corpus file. The missing ones are printed.
#include "cli/command.h"
#include "cli/glossary.h"
#include "spawn.h"

#include <gtest/gtest.h>

#include <algorithm>   // std::replace
#include <filesystem>  // std::filesystem
#include <regex>       // std::regex
#include <set>         // std::set

namespace amends::tests {
namespace {

namespace fs = std::filesystem;

// All tests but this one, as one text.
std::string all_tests() {
  std::string text;
  for (auto const& entry : fs::recursive_directory_iterator{AMENDS_SOURCE_DIR "/tests"})
    if (entry.is_regular_file() && entry.path().filename() != "coverage_test.cpp")
      text += read_file(entry.path()) + "\n";
  return text;
}

bool is_word_character(char c) { return c == '_' || c == '-' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

// `name` as a word by itself.
bool occurs(std::string const& name, std::string const& text) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    bool const starts = at == 0 || !is_word_character(text[at - 1]);
    std::size_t const end = at + name.size();
    if (starts && (end == text.size() || !is_word_character(text[end]))) return true;
  }
  return false;
}

std::string missing(std::set<std::string> const& names) {
  static std::string const text = all_tests();
  std::string out;
  for (std::string const& name : names)
    if (!occurs(name, text)) out += "  " + name + "\n";
  return out;
}

std::set<std::string> options_in(std::string const& help) {
  static std::regex const option{"--[a-z][a-z-]*"};
  std::set<std::string> out;
  for (std::sregex_iterator at{help.begin(), help.end(), option}, end; at != end; ++at) out.insert(at->str());
  return out;
}

TEST(Coverage, EveryCommandIsRunByATranscript) {
  std::set<std::string> lines;
  for (Command const& command : commands()) lines.insert("amends " + std::string{command.name});
  for (char const* job : {"list", "lint", "test", "export"}) lines.insert("amends rules " + std::string{job});
  EXPECT_EQ(missing(lines), "");
}

TEST(Coverage, EveryOptionOccurs) {
  std::set<std::string> options;
  for (Command const& command : commands())
    options.merge(options_in(run_amends({std::string{command.name}, "--help"}, "/").out));
  ASSERT_GT(options.size(), 10U);
  EXPECT_EQ(missing(options), "");
}

std::string family_name(testing::TestParamInfo<std::string> const& family) {
  std::string name = family.param;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

class Codes : public testing::TestWithParam<std::string> {};

TEST_P(Codes, EachOccurs) {
  auto const loaded = load_pack("lgsco", PackParts::all);
  ASSERT_TRUE(std::holds_alternative<RulePack>(loaded));
  std::set<std::string> names;
  for (GlossaryEntry const& entry : glossary(std::get<RulePack>(loaded)))
    if (entry.family == GetParam()) names.insert(GetParam() == "exit code" ? "exit " + entry.code : entry.code);
  ASSERT_FALSE(names.empty());
  if (GetParam() == "exit code") {  // no transcript can bring these about: `explain` knows them
    names.erase("exit 70");
    names.erase("exit 75");
    names.insert({"explain 70", "explain 75"});
  }
  EXPECT_EQ(missing(names), "") << "no test, transcript or corpus file names this " << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Families, Codes,
                         testing::Values("rule", "status", "evidence state", "time state", "kind", "review code",
                                         "error code", "reason for an unreadable input", "exit code"),
                         family_name);

}  // namespace
}  // namespace amends::tests
