// What becomes of bytes: encodings, line ends, and files that are no documents.
#include "grammar/text/document.h"
#include "grammar/text/digest.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <vector>  // std::vector

namespace amends {
namespace {

using namespace std::string_literals;

std::string text_of(std::string_view bytes, Format format = Format::text) {
  auto const read = read_document(bytes, format);
  auto const* const document = std::get_if<Document>(&read);
  return document ? document->text : "refused: " + std::get<Unreadable>(read).code;
}

std::string refusal_of(std::string_view bytes, Format format = Format::text) {
  auto const read = read_document(bytes, format);
  auto const* const unreadable = std::get_if<Unreadable>(&read);
  return unreadable ? unreadable->code : "";
}

TEST(FormatOf, GoesByExtensionInAnyCase) {
  EXPECT_EQ(format_of("cases/decision.txt"), Format::text);
  EXPECT_EQ(format_of("DECISION.TXT"), Format::text);
  EXPECT_EQ(format_of("decision.Html"), Format::html);
  EXPECT_EQ(format_of("decision.htm"), Format::html);
  EXPECT_EQ(format_of("decision.DOCX"), Format::docx);
  EXPECT_EQ(format_of("decision.pdf"), Format::pdf);
}

TEST(FormatOf, IsNothingForOtherExtensions) {
  for (std::string_view const path : {"decision.odt", "decision", "txt", "decision.txt.bak", ""}) {
    EXPECT_FALSE(format_of(path)) << path;
  }
}

TEST(FormatOf, HasItsExtensionsNamedInMessages) {
  EXPECT_EQ(readable_extensions(), ".txt, .html, .htm, .docx or .pdf");
}

TEST(ReadDocument, GivesTheSameTextForEveryWayOfWritingIt) {
  struct Case {
    std::string_view way;
    std::string bytes;
  };
  std::string const plain = "Pay Mrs A £300.\nThe Council’s letter.\n";
  std::vector<Case> const cases{
      {"UTF-8", plain},
      {"byte order mark", "\xEF\xBB\xBF" + plain},
      {"CRLF", "Pay Mrs A £300.\r\nThe Council’s letter.\r\n"},
      {"CR", "Pay Mrs A £300.\rThe Council’s letter.\r"},
      {"Windows-1252",
       "Pay Mrs A \xA3"
       "300.\r\nThe Council\x92s letter.\r\n"},
      {"both encodings in one file",
       "Pay Mrs A \xA3"
       "300.\nThe Council’s letter.\n"},
  };
  for (auto const& [way, bytes] : cases) EXPECT_EQ(text_of(bytes), plain) << way;
}

TEST(ReadDocument, KeepsNoBreakSpacesAndCurlyQuotes) {
  std::string const text = "Mr\u00A0S’s “plan” – 2024";
  EXPECT_EQ(text_of(text), text);
}

TEST(ReadDocument, TakesUtf8WithoutReview) {
  auto const read = read_document("It will pay £300.", Format::text);
  EXPECT_TRUE(std::get<Document>(read).review.empty());
}

TEST(ReadDocument, NotesThatWindows1252WasGuessed) {
  auto const read = read_document(
      "It will pay \xA3"
      "300.",
      Format::text);
  auto const& review = std::get<Document>(read).review;
  ASSERT_EQ(review.size(), 1U);
  EXPECT_EQ(review[0].code, ReviewCode::encoding_guessed);
  EXPECT_EQ(review[0].level, ReviewLevel::note);
}

TEST(ReadDocument, DoubtsBytesThatWindows1252DoesNotHave) {
  auto const read = read_document("It will pay \x81 300.", Format::text);
  auto const& document = std::get<Document>(read);
  EXPECT_EQ(document.text, "It will pay \uFFFD 300.");
  ASSERT_EQ(document.review.size(), 1U);
  EXPECT_EQ(document.review[0].level, ReviewLevel::doubt);
}

TEST(ReadDocument, ReadsBytesThatAreNoUtf8AsWindows1252) {
  // Overlong forms, surrogates, code points above U+10FFFF, and characters that are cut off.
  for (auto const& bytes : {"a\xC0\x80z"s, "a\xED\xA0\x80z"s, "a\xF4\x90\x80\x80z"s, "a\xE2\x80"s, "a\x80z"s}) {
    auto const read = read_document(bytes, Format::text);
    EXPECT_EQ(std::get<Document>(read).review.size(), 1U) << bytes;
  }
}

TEST(ReadDocument, DigestsTheBytesAsTheyCame) {
  std::string const bytes = "\xEF\xBB\xBFOne\r\nTwo \xA3";
  EXPECT_EQ(std::get<Document>(read_document(bytes, Format::text)).sha256, sha256_hex(bytes));
}

TEST(ReadDocument, RefusesWhatHoldsNoText) {
  for (auto const& bytes : {""s, " \r\n\t "s, "\xEF\xBB\xBF"s, "\u00A0\u200B\n"s}) {
    EXPECT_EQ(refusal_of(bytes), "empty_file");
  }
  EXPECT_EQ(refusal_of("<html><body><script>x()</script></body></html>", Format::html), "empty_file");
}

TEST(ReadDocument, RefusesBinaryFiles) {
  for (auto const& bytes : {"PK\x03\x04\0\0text"s, "text\0text"s, "\x01\x02\x03\x04 abc"s, "\xFF\xFEh\0i\0"s}) {
    EXPECT_EQ(refusal_of(bytes), "binary_file");
  }
}

TEST(ReadDocument, RefusesWhatIsLargerThanAnyDecision) {
  EXPECT_EQ(refusal_of(std::string(largest_input + 1, 'a')), "too_large");
}

TEST(ReadDocument, RefusesAPageThatNestsWithoutEnd) {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  EXPECT_EQ(refusal_of(page + "text", Format::html), "too_large");
}

}  // namespace
}  // namespace amends
