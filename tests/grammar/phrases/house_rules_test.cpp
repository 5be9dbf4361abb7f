// Spirit stays inside the sources of the grammar, and its classes that stop at the first byte of "£" stay out.
#include <gtest/gtest.h>

#include <array>       // std::array
#include <filesystem>  // std::filesystem
#include <fstream>     // std::ifstream
#include <iterator>    // std::istreambuf_iterator
#include <string>      // std::string
#include <vector>      // std::vector

namespace amends {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of_grammar(std::vector<std::string> const& extensions) {
  std::vector<fs::path> found;
  for (auto const& entry : fs::recursive_directory_iterator{fs::path{AMENDS_SOURCE_DIR} / "grammar"}) {
    for (auto const& extension : extensions) {
      if (entry.path().extension() == extension) found.push_back(entry.path());
    }
  }
  return found;
}

std::string text_of(fs::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(HouseRules, NoPublicHeaderNamesSpirit) {
  auto const headers = files_of_grammar({".h"});
  ASSERT_FALSE(headers.empty());
  for (auto const& header : headers) EXPECT_EQ(text_of(header).find("boost/spirit"), std::string::npos) << header;
}

TEST(HouseRules, NoSourceUsesSpiritClassesThatRefuseBytesAbove127) {
  constexpr std::array banned{"x3::alpha", "x3::alnum", "x3::space",  "x3::blank",    "x3::digit",
                              "x3::upper", "x3::lower", "x3::punct",  "x3::graph",    "x3::print",
                              "x3::char_", "x3::cntrl", "x3::xdigit", "x3::standard", "BOOST_SPIRIT_"};
  auto const sources = files_of_grammar({".cpp", ".ipp"});
  ASSERT_FALSE(sources.empty());
  for (auto const& source : sources) {
    auto const text = text_of(source);
    for (auto const* word : banned) EXPECT_EQ(text.find(word), std::string::npos) << source << " uses " << word;
  }
}

}  // namespace
}  // namespace amends
