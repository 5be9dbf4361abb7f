// Word documents: lists as Word shows them, tracked changes as accepted, and files made to do harm.
#include "tests/grammar/text/docx_file.h"

#include "grammar/text/document.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <chrono>  // std::chrono::steady_clock

namespace amends::test {
namespace {

std::string shown(std::variant<Document, Unreadable> const& read) {
  auto const* const document = std::get_if<Document>(&read);
  return document ? document->text : "refused: " + std::get<Unreadable>(read).code;
}
std::string text_of(std::string const& body) { return shown(read_document(docx(body), Format::docx)); }
std::string refusal_of(std::string const& bytes) { return shown(read_document(bytes, Format::docx)); }

std::string run(std::string const& words) { return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>"; }
std::string cell(std::string const& content) { return "<w:tc>" + content + "</w:tc>"; }

TEST(WordDocument, PutsEachParagraphOnALineOfItsOwn) {
  EXPECT_EQ(text_of(paragraph("Agreed action") + paragraph("Pay Mr&#160;A £5 &amp; stop.")),
            "Agreed action\n\nPay Mr\u00A0A £5 & stop.\n");
}

TEST(WordDocument, NumbersListsAsWordShowsThem) {
  EXPECT_EQ(
      text_of(item(1, 0, "The Council will:") + item(1, 1, "apologise; and") + item(1, 1, "pay £1.") +
              item(1, 0, "It will train:") + item(1, 1, "staff.")),
      "  1. The Council will:\n      a) apologise; and\n      b) pay £1.\n  2. It will train:\n      a) staff.\n");
}

TEST(WordDocument, GoesOnCountingAfterAParagraphBetween) {
  EXPECT_EQ(text_of(item(1, 0, "one") + paragraph("Heading") + item(1, 0, "two")), "  1. one\n\nHeading\n\n  2. two\n");
}

TEST(WordDocument, CountsAnewWhereAListSaysSo) {
  EXPECT_EQ(text_of(item(1, 0, "one") + item(3, 0, "one again")), "  1. one\n  1. one again\n");
}

TEST(WordDocument, MarksBullets) {
  EXPECT_EQ(text_of(paragraph("It will:") + item(2, 0, "apologise;") + item(2, 1, "pay.")),
            "It will:\n\n  • apologise;\n      • pay.\n");
}

TEST(WordDocument, NumbersParagraphsByTheirStyle) {
  EXPECT_EQ(text_of(paragraph("one", "<w:pStyle w:val=\"ListNumber\"/>") +
                    paragraph("two", "<w:pStyle w:val=\"OwnNumber\"/>") +
                    paragraph("none", "<w:pStyle w:val=\"OwnNumber\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")),
            "  1. one\n  2. two\n\nnone\n");
}

TEST(WordDocument, PutsAnIndentedParagraphBelowItsItem) {
  EXPECT_EQ(text_of(item(1, 0, "one") + paragraph("more of one", "<w:ind w:left=\"360\"/>")),
            "  1. one\n     more of one\n");
}

TEST(WordDocument, PutsTheCellsOfARowOnOneLine) {
  auto const row = "<w:tr>" + cell(paragraph("Order")) + cell(paragraph("Due date")) + "</w:tr>";
  auto const blocks = "<w:tr>" + cell(paragraph("1")) + cell(item(2, 0, "pay") + item(2, 0, "train")) + "</w:tr>";
  EXPECT_EQ(text_of("<w:tbl>" + row + blocks + "</w:tbl>"), "Order\tDue date\n1\n  • pay\n  • train\n");
}

TEST(WordDocument, ReadsTrackedChangesAsAcceptedAndSaysSo) {
  auto const body = "<w:p>" + run("Pay ") + "<w:del><w:r><w:delText>£100</w:delText></w:r></w:del><w:ins>" +
                    run("£250") + "</w:ins></w:p>";
  auto const read = read_document(docx(body), Format::docx);
  EXPECT_EQ(shown(read), "Pay £250\n");
  auto const& review = std::get<Document>(read).review;
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0].code, ReviewCode::tracked_changes);
}

TEST(WordDocument, JoinsParagraphsWhereTheirBreakIsDeleted) {
  EXPECT_EQ(text_of(paragraph("Pay £5 ", "<w:rPr><w:del/></w:rPr>") + paragraph("to Mr A.")), "Pay £5 to Mr A.\n");
}

TEST(WordDocument, LeavesOutWhatIsNotShown) {
  EXPECT_EQ(text_of("<w:p>" + run("Pay") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" +
                    "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"),
            "Pay\n");
}

TEST(WordDocument, IsReadWithoutReviewWhereNothingIsTracked) {
  EXPECT_TRUE(std::get<Document>(read_document(docx(paragraph("x")), Format::docx)).review.empty());
}

TEST(WordDocument, IsFoundWhereThePackageSaysItIs) {
  auto const relations =
      "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/doc/main.xml\"/></Relationships>";
  auto const document = "<w:document><w:body>" + paragraph("Here") + "</w:body></w:document>";
  EXPECT_EQ(refusal_of(zipped({{"_rels/.rels", relations}, {"doc/main.xml", document}})), "Here\n");
}

TEST(WordDocument, ThatIsNoneIsRefused) {
  auto const whole = docx(paragraph("Pay Mr A £500 within a month."));
  EXPECT_EQ(refusal_of("just words"), "refused: broken_file");
  EXPECT_EQ(refusal_of(whole.substr(0, whole.size() / 2)), "refused: broken_file");
  EXPECT_EQ(refusal_of(zipped({{"readme.txt", "no document"}})), "refused: broken_file");
  EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."), "refused: encrypted_file");
  EXPECT_EQ(refusal_of(docx("")), "refused: empty_file");
}

TEST(WordDocument, ThatUnpacksWithoutEndIsRefusedAtOnce) {
  auto const bomb = zipped({{"word/document.xml", std::string(std::size_t{80} << 20U, ' ')}});
  ASSERT_LT(bomb.size(), std::size_t{1} << 20U);
  auto const start = std::chrono::steady_clock::now();
  EXPECT_EQ(refusal_of(bomb), "refused: too_large");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{1});
}

TEST(WordDocument, ThatNestsWithoutEndIsRefused) {
  std::string body;
  for (int i = 0; i < 100'000; ++i) body += "<w:sdt>";
  body += paragraph("x");
  for (int i = 0; i < 100'000; ++i) body += "</w:sdt>";
  EXPECT_EQ(text_of(body), "refused: too_large");
}

TEST(WordDocument, DoesNotExpandTheEntitiesItDeclares) {
  auto const document =
      "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      "<w:document><w:body>" +
      paragraph("x&b;&f;") + "</w:body></w:document>";
  EXPECT_EQ(refusal_of(zipped({{"word/document.xml", document}})), "x&b;&f;\n");
}

}  // namespace
}  // namespace amends::test
