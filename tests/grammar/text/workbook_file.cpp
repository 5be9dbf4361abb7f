#include "tests/grammar/text/workbook_file.h"

#include "tests/grammar/text/docx_file.h"

namespace amends::test {

namespace {

std::string const main_names =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
std::string const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(std::string const& id, std::string const& kind, std::string const& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kinds + kind + "\" Target=\"" + target + "\"/>";
}

std::string styles() {
  return "<styleSheet " + main_names +
         "><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy;@\"/>"
         "<numFmt numFmtId=\"165\" formatCode=\"&quot;paid &quot;£#,##0.00;[Red]-£#,##0.00\"/></numFmts>"
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
         "</styleSheet>";
}

}  // namespace

std::string text_cell(std::string const& at, std::string const& words) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
}

std::string number_cell(std::string const& at, std::string const& number, int style) {
  return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
}

std::string row(int number, std::string const& cells) {
  return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
}

std::string xlsx(std::vector<std::pair<std::string, std::string>> const& sheets, std::string const& shared_texts,
                 std::string const& properties) {
  std::string tabs;
  std::string relations =
      relation("rIdS", "styles", "styles.xml") + relation("rIdT", "sharedStrings", "sharedStrings.xml");
  Parts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    auto const n = std::to_string(i + 1);
    tabs += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
    relations += relation("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml");
    parts.emplace_back("xl/worksheets/sheet" + n + ".xml",
                       "<worksheet " + main_names + "><sheetData>" + sheets[i].second + "</sheetData></worksheet>");
  }
  parts.emplace_back("_rels/.rels",
                     "<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  parts.emplace_back("xl/workbook.xml",
                     "<workbook " + main_names + ">" + properties + "<sheets>" + tabs + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  parts.emplace_back("xl/styles.xml", styles());
  parts.emplace_back("xl/sharedStrings.xml", "<sst " + main_names + ">" + shared_texts + "</sst>");
  return zipped(parts);
}

}  // namespace amends::test
