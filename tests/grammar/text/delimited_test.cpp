// Text with a mark between its fields, as programs write it.
#include "grammar/text/delimited.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

namespace amends::test {
namespace {

// "1: a|b" a row; empty cells show as a gap in the columns.
std::string shown(std::string_view text) {
  auto const sheet = read_delimited(text);
  if (!sheet) return "refused";
  std::string out;
  for (auto const& row : sheet->rows) {
    out += std::to_string(row.number) + ":";
    for (auto const& cell : row.cells) out += " " + std::to_string(cell.column) + "=" + cell.text;
    out += "\n";
  }
  return out;
}

struct Case {
  char const* rule;
  char const* text;
  char const* rows;
};

TEST(Delimited, RowsAndFieldsAreFound) {
  Case const cases[] = {
      {"commas", "a,b\n1,2\n", "1: 1=a 2=b\n2: 1=1 2=2\n"},
      {"semicolons", "a;b\n1,5;2\n", "1: 1=a 2=b\n2: 1=1,5 2=2\n"},
      {"tabs", "a\tb, c\n", "1: 1=a 2=b, c\n"},
      {"empty cells and rows", "a,,c\n\n,,\nx\n", "1: 1=a 3=c\n4: 1=x\n"},
      {"quotes", "\"a, \"\"b\"\"\",c\n", "1: 1=a, \"b\" 2=c\n"},
      {"a line end within quotes", "\"a\nb\",c\nd,e\n", "1: 1=a\nb 2=c\n3: 1=d 2=e\n"},
      {"a quote that is never closed", "a,\"b\nc,d\n", "1: 1=a 2=b\n2: 1=c 2=d\n"},
      {"no last line end", "a,b", "1: 1=a 2=b\n"},
      {"nothing", "", ""},
  };
  for (auto const& one : cases) EXPECT_EQ(shown(one.text), one.rows) << one.rule;
}

TEST(Delimited, MoreCellsThanAreLookedAtAreRefused) {
  std::string text;
  for (int i = 0; i < 210'000; ++i) text += "a,";
  EXPECT_EQ(shown(text), "refused");
}

}  // namespace
}  // namespace amends::test
