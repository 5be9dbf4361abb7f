// Workbooks: cells as values, and files made to do harm.
#include "grammar/text/workbook.h"

#include "grammar/text/cell_values.h"
#include "tests/grammar/text/docx_file.h"
#include "tests/grammar/text/workbook_file.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <chrono>  // std::chrono::steady_clock

namespace amends::test {
namespace {

std::string shown(Cell const& cell) {
  auto out = std::to_string(cell.column) + ' ' + cell.text;
  if (cell.hundredths) out += " (" + std::to_string(*cell.hundredths) + ')';
  if (cell.date) out += " (day)";
  return out;
}

// "Sheet1: 1: 1 Payee | 2 Amount; 2: ..."; or why it is refused.
std::string shown(std::string const& bytes) {
  auto const read = read_workbook(bytes);
  if (auto const* refused = std::get_if<Unreadable>(&read)) return "refused: " + refused->code;
  std::string out;
  for (auto const& sheet : std::get<Workbook>(read).sheets) {
    out += (out.empty() ? "" : "\n") + sheet.name + (sheet.hidden ? " (hidden):" : ":");
    for (auto const& line : sheet.rows) {
      out += "\n" + std::to_string(line.number) + ":";
      for (auto const& cell : line.cells) out += " [" + shown(cell) + "]";
    }
  }
  return out;
}

std::string one_row(std::string const& cells) { return shown(xlsx({{"S", row(1, cells)}})); }

struct Case {
  char const* cell;
  std::string expected;
};

TEST(Workbook, ReadsEachTypeOfCell) {
  Case const cases[] = {
      {"<c r=\"A1\" t=\"inlineStr\"><is><t> Mrs T </t></is></c>", "[1 Mrs T]"},
      {"<c r=\"A1\" t=\"inlineStr\"><is><r><t>Mrs </t></r><r><t>T</t></r><rPh><t>x</t></rPh></is></c>", "[1 Mrs T]"},
      {"<c r=\"A1\"><v>1000.5</v></c>", "[1 1000.5 (100050)]"},
      {"<c r=\"A1\"><v>0.30000000000000004</v></c>", "[1 0.3 (30)]"},
      {"<c r=\"A1\"><v>1.2E3</v></c>", "[1 1200 (120000)]"},
      {"<c r=\"A1\"><v>-12.345</v></c>", "[1 -12.345 (-1235)]"},
      {"<c r=\"A1\" s=\"1\"><v>45409</v></c>", "[1 2024-04-27 (day)]"},
      {"<c r=\"A1\" s=\"2\"><v>45409.75</v></c>", "[1 2024-04-27 (day)]"},
      {"<c r=\"A1\" s=\"3\"><v>500</v></c>", "[1 500 (50000)]"},
      {"<c r=\"A1\" s=\"1\"><v>1</v></c>", "[1 1900-01-01 (day)]"},
      {"<c r=\"A1\" s=\"1\"><v>61</v></c>", "[1 1900-03-01 (day)]"},
      {"<c r=\"A1\" s=\"1\"><v>60</v></c>", "[1 60 (6000)]"},
      {"<c r=\"A1\" t=\"d\"><v>2024-04-27T10:00:00</v></c>", "[1 2024-04-27 (day)]"},
      {"<c r=\"A1\" t=\"b\"><v>1</v></c>", "[1 TRUE]"},
      {"<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "[1 #REF!]"},
      {"<c r=\"A1\" t=\"str\"><f>CONCAT(B1,C1)</f><v>Mrs T</v></c>", "[1 Mrs T]"},
      {"<c r=\"A1\"><f>1+1</f><v>2</v></c>", "[1 2 (200)]"},
      {"<c r=\"A1\"/>", ""},
      {"<c r=\"BC1\"><v>1</v></c>", "[55 1 (100)]"},
      {"<c><v>1</v></c><c><v>2</v></c>", "[1 1 (100)] [2 2 (200)]"},
      {"<x:c r=\"A1\"><x:v>1</x:v></x:c>", "[1 1 (100)]"},
  };
  for (auto const& [cell, expected] : cases)
    EXPECT_EQ(one_row(cell), expected.empty() ? "S:" : "S:\n1: " + expected) << cell;
}

TEST(Workbook, LooksUpSharedTexts) {
  auto const cells = std::string("<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>9</v></c>");
  EXPECT_EQ(shown(xlsx({{"S", row(1, cells)}}, "<si><t>a</t></si><si><r><t>Mr </t></r><r><t>B</t></r></si>")),
            "S:\n1: [1 Mr B]");
}

TEST(Workbook, KeepsTheOrderOfItsSheetsAndSaysWhichAreHidden) {
  auto const bytes = xlsx({{"One", row(2, number_cell("A2", "1"))}, {"Two\" state=\"hidden", ""}});
  EXPECT_EQ(shown(bytes), "One:\n2: [1 1 (100)]\nTwo (hidden):");
}

TEST(Workbook, CountsDaysFrom1904WhereItSaysSo) {
  EXPECT_EQ(shown(xlsx({{"S", row(1, number_cell("A1", "43947", 1))}}, "", "<workbookPr date1904=\"1\"/>")),
            "S:\n1: [1 2024-04-27 (day)]");
}

TEST(Workbook, KnowsWhichFormatsShowADay) {
  for (auto const* code : {"dd/mm/yyyy", "d mmm yy", "[$-809]dd mmmm yyyy;@", "yyyy\\-mm\\-dd", "D/M/YY"})
    EXPECT_TRUE(shows_a_date(std::string_view{code})) << code;
  for (auto const* code : {"0.00", "\"paid \"0", "[Red]0", "General", "hh:mm", "#,##0;\"d\"", "\\d0", "£#,##0.00"})
    EXPECT_FALSE(shows_a_date(std::string_view{code})) << code;
}

TEST(Workbook, ThatIsNoneIsRefused) {
  auto const whole = xlsx({{"S", row(1, number_cell("A1", "1"))}});
  EXPECT_EQ(shown("just words"), "refused: broken_file");
  EXPECT_EQ(shown(whole.substr(0, whole.size() / 2)), "refused: broken_file");
  EXPECT_EQ(shown(zipped({{"readme.txt", "x"}})), "refused: broken_file");
  EXPECT_EQ(shown(docx(paragraph("x"))), "refused: broken_file");
  EXPECT_EQ(shown("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."), "refused: encrypted_file");
  EXPECT_EQ(shown(xlsx({{"S", row(5, "") + row(3, "")}})), "refused: broken_file");
}

// Each would take gigabytes, or for ever.
TEST(Workbook, MadeToDoHarmIsRefusedAtOnce) {
  std::string many_cells;
  for (int i = 0; i < 30'000; ++i) {
    std::string cells;
    for (int j = 0; j < 8; ++j) cells += "<c><v>1</v></c>";
    many_cells += "<row>" + cells + "</row>";
  }
  std::string repeated;
  for (int i = 0; i < 1000; ++i) repeated += "<c t=\"s\"><v>0</v></c>";
  std::string tags;
  for (int i = 0; i < 1'100'000; ++i) tags += "<c/>";
  std::string attributes = "<c";
  for (int i = 0; i < 900'000; ++i) attributes += " a=\"\"";
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<row>";
  for (int i = 0; i < 100'000; ++i) deep += "</row>";
  std::pair<char const*, std::string> const cases[] = {
      {"packed blanks", xlsx({{"S", std::string(std::size_t{80} << 20U, ' ')}})},
      {"too many cells", xlsx({{"S", many_cells}})},
      {"one long text in every cell",
       xlsx({{"S", row(1, repeated)}}, "<si><t>" + std::string(100'000, 'a') + "</t></si>")},
      {"too many elements", xlsx({{"S", row(1, tags)}})},
      {"too many attributes", xlsx({{"S", row(1, attributes + "/>")}})},
      {"too deep", xlsx({{"S", deep}})},
  };
  for (auto const& [what, bytes] : cases) {
    auto const start = std::chrono::steady_clock::now();
    EXPECT_EQ(shown(bytes), "refused: too_large") << what;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{2}) << what;
  }
}

TEST(Workbook, LeavesEntitiesAndLinksAlone) {
  auto const sheet =
      "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      "<worksheet><sheetData>" +
      row(1, text_cell("A1", "x&b;&f;")) + "</sheetData></worksheet>";
  auto const relations =
      std::string("<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"s.xml\"/>") +
      "<Relationship Id=\"rId2\" Type=\"x/externalLink\" Target=\"file:///etc/passwd\" "
      "TargetMode=\"External\"/></Relationships>";
  EXPECT_EQ(
      shown(zipped({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>"},
                    {"xl/_rels/workbook.xml.rels", relations},
                    {"xl/s.xml", sheet}})),
      "S:\n1: [1 x&b;&f;]");
}

}  // namespace
}  // namespace amends::test
