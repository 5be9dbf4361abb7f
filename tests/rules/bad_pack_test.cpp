// One tiny pack for each mistake, and the message it must give: tests/rules/bad_packs/<name>/. Each holds
// the files in which it differs from bad_packs/sound/. AMENDS_UPDATE_GOLDEN=1 writes the messages anew.
#include "rules/pack.h"

#include <gtest/gtest.h>

#include <algorithm>   // std::sort
#include <cstdlib>     // std::getenv
#include <filesystem>  // std::filesystem::directory_iterator
#include <fstream>     // std::ifstream
#include <iterator>    // std::istreambuf_iterator

namespace amends {
namespace {

namespace fs = std::filesystem;

fs::path const packs = fs::path(AMENDS_SOURCE_DIR) / "tests/rules/bad_packs";

std::string contents(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The sound pack with the named one's files over it, in a folder of its own.
fs::path assembled(std::string const& name) {
  auto const folder = fs::path(testing::TempDir()) / ("amends_bad_pack_" + name);
  fs::remove_all(folder);
  auto const options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::copy(packs / "sound", folder, options);
  if (name != "sound") fs::copy(packs / name, folder, options);
  fs::remove(folder / "expected.txt");
  return folder;
}

std::string messages(fs::path const& folder) {
  auto const result = load_pack(folder.string(), PackParts::all);
  Diagnostics found;
  if (auto const* problems = std::get_if<Diagnostics>(&result)) {
    found = *problems;
  } else {
    found = lint(std::get<RulePack>(result));
  }
  std::string text;
  for (auto& diagnostic : found) {
    auto const prefix = folder.string() + '/';
    for (auto* words : {&diagnostic.place.file, &diagnostic.label})
      if (auto const at = words->find(prefix); at != std::string::npos) words->erase(at, prefix.size());
    text += render(diagnostic);
  }
  return text;
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (auto const& entry : fs::directory_iterator(packs)) all.push_back(entry.path().filename().string());
  std::sort(all.begin(), all.end());
  return all;
}

class BadPack : public testing::TestWithParam<std::string> {};

TEST_P(BadPack, SaysWhatIsWrongAndWhere) {
  auto const got = messages(assembled(GetParam()));
  auto const golden = packs / GetParam() / "expected.txt";
  if (std::getenv("AMENDS_UPDATE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << got;
  EXPECT_EQ(got, contents(golden));
}

INSTANTIATE_TEST_SUITE_P(Packs, BadPack, testing::ValuesIn(names()),
                         [](testing::TestParamInfo<std::string> const& pack) { return pack.param; });

}  // namespace
}  // namespace amends
