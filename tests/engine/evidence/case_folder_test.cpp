#include "engine/evidence/case_folder.h"
#include "scratch_folder.h"

#include <vector>  // std::vector

#include <gtest/gtest.h>

namespace amends::test {
namespace {

TEST(CaseFolder, HoldsADecisionAndWhatStandsBesideIt) {
  ScratchFolder const folder;
  folder.write("decision.txt", "x");
  folder.write("evidence.yaml", "x");
  auto const opened = open_case_folder(folder.path());
  ASSERT_TRUE(std::holds_alternative<CaseFolder>(opened));
  auto const& found = std::get<CaseFolder>(opened);
  EXPECT_EQ(found.decision, folder.path("decision.txt"));
  EXPECT_EQ(found.manifest, folder.path("evidence.yaml"));
  EXPECT_EQ(found.case_file, "");
}

std::string problem(ScratchFolder const& folder) {
  auto const opened = open_case_folder(folder.path());
  auto const* found = std::get_if<FolderProblem>(&opened);
  return found == nullptr ? "" : found->code;
}

TEST(CaseFolder, TwoDecisionsAreAnError) {
  ScratchFolder const folder;
  folder.write("decision.txt", "x");
  folder.write("decision.html", "x");
  EXPECT_EQ(problem(folder), "two_decisions");
}

TEST(CaseFolder, WithoutADecisionIsNone) {
  ScratchFolder const folder;
  folder.write("letter.txt", "x");
  EXPECT_EQ(problem(folder), "no_decision");
}

TEST(CaseFolder, ADecisionInAFormatNotReadIsSaid) {
  ScratchFolder const folder;
  folder.write("decision.odt", "x");
  EXPECT_EQ(problem(folder), "unsupported_format");
}

TEST(CaseFolders, AreFoundInAnyDepthSortedByPath) {
  ScratchFolder const folder;
  folder.write("b/decision.txt", "x");
  folder.write("a/deep/decision.html", "x");
  folder.write("a/letter.txt", "x");
  folder.write("b/evidence/decision.txt", "inside a case");
  EXPECT_EQ(case_folders(folder.path()), (std::vector<std::string>{folder.path("a/deep"), folder.path("b")}));
}

}  // namespace
}  // namespace amends::test
