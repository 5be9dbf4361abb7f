// PDFs as a browser prints them, as scanners make them, and as they arrive when something went wrong.
#include "grammar/text/document.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <fstream>  // std::ifstream
#include <sstream>  // std::ostringstream

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
