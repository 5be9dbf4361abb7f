// Diagnostics as people see them.
#include "rules/diagnostic.h"

#include "rules/suggest.h"

#include <gtest/gtest.h>

#include <array>  // std::array
#include <set>    // std::set

namespace amends {
namespace {

Diagnostic at(std::size_t line, std::size_t column, std::size_t length, std::string line_text) {
  return {"M008",
          Severity::error,
          "unknown evidence kind \"recipt\"",
          {"a.yaml", line, column, length},
          std::move(line_text),
          "not one of: report",
          "did you mean \"report\"?"};
}

TEST(RenderDiagnostic, PutsTheCaretUnderTheWord) {
  EXPECT_EQ(render(at(14, 11, 6, "    kind: recipt")),
            "error[M008]: unknown evidence kind \"recipt\"\n"
            "  --> a.yaml:14:11\n"
            "   |\n"
            "14 |     kind: recipt\n"
            "   |           ^^^^^^ not one of: report\n"
            "   = help: did you mean \"report\"?\n");
}

TEST(RenderDiagnostic, CountsCharactersNotBytes) {
  EXPECT_NE(render(at(1, 3, 1, "££x")).find("1 | ££x\n  |   ^ "), std::string::npos);
}

TEST(RenderDiagnostic, CopiesATabSoThatTheCaretStaysBelow) {
  EXPECT_NE(render(at(1, 2, 1, "\tx")).find("1 | \tx\n  | \t^ "), std::string::npos);
}

TEST(RenderDiagnostic, ShowsNoControlCharacterOfTheFile) {
  EXPECT_EQ(render(at(1, 1, 1, "\x1B[31mred")).find('\x1B'), std::string::npos);
}

TEST(RenderDiagnostic, CutsAVeryLongLineAroundTheCaret) {
  auto const text = render(at(1, 5000, 1, std::string(4999, 'a') + "!" + std::string(5000, 'b')));
  EXPECT_LT(text.size(), 600U);
  EXPECT_NE(text.find("a!b"), std::string::npos);
}

TEST(RenderDiagnostic, NamesTheFileAloneWhereThereIsNoLine) {
  EXPECT_EQ(render({"P002", Severity::error, "no pack.yaml", {"pack", 0, 0, 1}, {}, {}, {}}),
            "error[P002]: no pack.yaml\n --> pack\n");
}

TEST(DiagnosticCodes, EachStandsOnceWithMeaningAndRemedy) {
  std::set<std::string_view> seen;
  for (auto const& info : diagnostic_codes()) {
    EXPECT_TRUE(seen.insert(info.code).second) << info.code;
    EXPECT_FALSE(info.meaning.empty() || info.remedy.empty()) << info.code;
  }
}

struct Slip {
  std::string_view word, meant;
};

TEST(Closest, FindsTheWordThatOneSlipAwayStands) {
  constexpr std::array<std::string_view, 4> names{"amount", "action", "done_on", "kind"};
  for (auto const& [word, meant] : {Slip{"ammount", "amount"}, Slip{"Kind", "kind"}, Slip{"done-on", "done_on"},
                                    Slip{"aciton", "action"}, Slip{"amont", "amount"}})
    EXPECT_EQ(closest(word, names), meant) << word;
}

TEST(Closest, IsNothingForAnotherWord) {
  constexpr std::array<std::string_view, 2> names{"amount", "kind"};
  for (std::string_view const word : {"", "x", "paragraph", "zzzz"})
    EXPECT_EQ(closest(word, names), std::nullopt) << word;
}

}  // namespace
}  // namespace amends
