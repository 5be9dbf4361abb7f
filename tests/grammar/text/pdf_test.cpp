// PDFs as a browser prints them, as scanners make them, and as they arrive when something went wrong.
#include "grammar/text/pdf.h"
#include "grammar/text/document.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <fstream>  // std::ifstream
#include <sstream>  // std::ostringstream
#include <vector>   // std::vector

namespace amends {
namespace {

std::string bytes_of(std::string const& path) {
  std::ifstream file{std::string{AMENDS_SOURCE_DIR} + "/" + path, std::ios::binary};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}
std::string printed() { return bytes_of("tests/grammar/text/files/web-page.pdf"); }
std::string scan() { return bytes_of("tests/grammar/text/files/scan.pdf"); }

std::string shown(std::string_view bytes) {
  auto const read = read_document(bytes, Format::pdf);
  auto const* const document = std::get_if<Document>(&read);
  return document ? document->text : "refused: " + std::get<Unreadable>(read).code;
}

std::string between(std::string const& text, std::string const& from, std::string const& to) {
  auto const start = text.find(from);
  auto const end = text.find(to, start == std::string::npos ? 0 : start);
  return start == std::string::npos || end == std::string::npos ? text : text.substr(start, end - start);
}

TEST(Pdf, PrintedFromAPageHasItsListsAndWholeParagraphs) {
  EXPECT_EQ(between(shown(printed()), "What I found", "Back to top"),
            "What I found\n\n"
            "    1. Mr R told the Council on 2 September 2024 that he had moved. It did not change his account until "
            "March 2025. That was fault.\n\n");
  EXPECT_EQ(between(shown(printed()), "Agreed action", "Back to top"),
            "Agreed action\n\n"
            "    1. Within one month of the date of my final decision, the Council will:\n"
            "          1. apologise to Mr R for taking him to court;\n"
            "          2. write off the court costs of £94.50; and\n"
            "          3. pay Mr R £100 for his time and trouble.\n"
            "    2. The Council should provide us with evidence it has complied with the above actions.\n\n");
}

TEST(Pdf, HasNoneOfThePrintersHeadersAndFooters) {
  auto const text = shown(printed());
  for (std::string_view const part : {"http://", "1/2", "2/2", "- Ombudsman"}) {
    EXPECT_EQ(text.find(part), std::string::npos) << part;
  }
}

TEST(Pdf, WithTextOnEveryPageIsReadWithoutReview) {
  auto const read = read_document(printed(), Format::pdf);
  EXPECT_TRUE(std::get<Document>(read).review.empty());
}

// A PDF with these content streams, a page each. It has no table of its objects: readers find them.
std::string pdf_of(std::vector<std::string> const& contents) {
  std::string kids;
  std::string objects;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    auto const page = std::to_string(10 + 2 * i) + " 0 ";
    auto const content = std::to_string(11 + 2 * i) + " 0 ";
    kids += page + "R ";
    objects += page + "obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " + content +
               "R /Resources << /Font << /F 3 0 R >> >> >>\nendobj\n" + content + "obj\n<< /Length " +
               std::to_string(contents[i].size()) + " >>\nstream\n" + contents[i] + "\nendstream\nendobj\n";
  }
  return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [" + kids +
         "] /Count " + std::to_string(contents.size()) +
         " >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n" + objects +
         "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

std::string words_at(int left, int top, std::string const& words) {
  return "BT /F 11 Tf " + std::to_string(left) + " " + std::to_string(800 - top) + " Td (" + words + ") Tj ET\n";
}

std::vector<std::string> review_of(std::string const& bytes) {
  auto const read = read_document(bytes, Format::pdf);
  std::vector<std::string> codes;
  for (auto const& entry : std::get<Document>(read).review) codes.emplace_back(name(entry.code));
  return codes;
}

TEST(Pdf, InTwoColumnsIsReadColumnByColumnAndDoubted) {
  std::string content;
  for (int i = 0; i < 12; ++i) {
    auto const number = std::to_string(10 + i);
    content += words_at(60, 100 + 14 * i, "the left column has a line " + number + ".");
    content += words_at(330, 100 + 14 * i, "the right column has a line " + number + ".");
  }
  auto const text = shown(pdf_of({content}));
  EXPECT_LT(text.find("left column has a line 21."), text.find("right column has a line 10.")) << text;
  EXPECT_EQ(review_of(pdf_of({content})), std::vector<std::string>{"two_columns"});
}

TEST(Pdf, WithAPageThatIsAPictureIsDoubted) {
  EXPECT_EQ(review_of(pdf_of({words_at(60, 100, "The Council will pay."), "q Q"})),
            std::vector<std::string>{"no_text_layer"});
}

TEST(Pdf, WhoseReaderComesToNothingSaysWhy) {
  struct Case {
    ChildRun run;
    std::string bytes;
    std::string code;
  };
  std::vector<Case> const cases{
      {{ChildEnd::missing, 0, {}}, "", "pdf_reader_missing"},
      {{ChildEnd::too_slow, 0, {}}, "", "too_large"},
      {{ChildEnd::too_much, 0, {}}, "", "too_large"},
      {{ChildEnd::failed, 0, {}}, "", "broken_file"},
      {{ChildEnd::done, 1, {}}, "", "broken_file"},
      {{ChildEnd::done, 1, {}}, "trailer << /Encrypt 5 0 R >>", "encrypted_file"},
      {{ChildEnd::done, 0, "no pages"}, "", "broken_file"},
  };
  for (auto const& [run, bytes, code] : cases) {
    auto const read = text_of_run(run, bytes);
    auto const* const refused = std::get_if<Unreadable>(&read);
    EXPECT_EQ(refused ? refused->code : "read", code);
  }
}

TEST(Pdf, ThatIsAScanIsRefusedAsOne) { EXPECT_EQ(shown(scan()), "refused: no_text_layer"); }

TEST(Pdf, ThatIsCutOffIsRefused) {
  auto const whole = printed();
  for (std::size_t const share : {10U, 50U, 90U}) {
    EXPECT_EQ(shown(whole.substr(0, whole.size() * share / 100)), "refused: broken_file") << share << "%";
  }
}

TEST(Pdf, ThatIsNoneIsRefused) {
  EXPECT_EQ(shown("The Council will pay £300."), "refused: broken_file");
  EXPECT_EQ(shown("%PDF-1.4\njunk\n%%EOF\n"), "refused: broken_file");
  EXPECT_EQ(shown(""), "refused: empty_file");
}

}  // namespace
}  // namespace amends
