// Lines on pages to text: what was wrapped is whole again, what is on every page is gone.
#include "grammar/text/page_text.h"
#include "grammar/text/page_lines.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

namespace amends {
namespace {

// As pdftotext writes: words 6 points a letter, lines 12 points high.
class Sheet {
 public:
  Sheet& line(double left, double top, std::string const& words) {
    xml_ += "<flow><block><line xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
            std::to_string(left + 6.0 * static_cast<double>(words.size())) + "\" yMax=\"" + std::to_string(top + 12) +
            "\">";
    double at = left;
    for (std::size_t from = 0; from < words.size();) {
      auto const end = std::min(words.find(' ', from), words.size());
      auto const word = words.substr(from, end - from);
      double const right = at + 6.0 * static_cast<double>(word.size());
      xml_ += "<word xMin=\"" + std::to_string(at) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
              std::to_string(right) + "\" yMax=\"" + std::to_string(top + 12) + "\">" + word + "</word>";
      at = right + 6;
      from = end + 1;
    }
    xml_ += "</line></block></flow>";
    return *this;
  }
  Sheet& page() {
    xml_ += "</page><page width=\"600\" height=\"800\">";
    return *this;
  }
  [[nodiscard]] std::vector<Page> pages() const {
    return *pages_of("<html><body><doc><page width=\"600\" height=\"800\">" + xml_ + "</page></doc></body></html>");
  }
  [[nodiscard]] std::string text() const { return text_of_pages(pages()); }

 private:
  std::string xml_;
};

std::string const full = "Within one month of this decision the Council agrees to send the sum of";

TEST(PageText, JoinsTheLinesOfAParagraph) {
  EXPECT_EQ(Sheet{}.line(60, 100, full).line(60, 114, "£500 to Mr A.").text(), full + " £500 to Mr A.\n");
}

TEST(PageText, KeepsParagraphsApart) {
  EXPECT_EQ(Sheet{}.line(60, 100, full).line(60, 114, "five pounds.").line(60, 150, "More.").text(),
            full + " five pounds.\n\nMore.\n");
}

TEST(PageText, KeepsItemsApartEvenAfterAFullLine) {
  EXPECT_EQ(Sheet{}.line(60, 100, full).line(60, 114, "(b) train staff").text(), full + "\n(b) train staff\n");
}

TEST(PageText, KeepsShortLinesApart) {
  EXPECT_EQ(Sheet{}.line(60, 100, full).line(60, 150, "Category").line(60, 164, "Housing").text(),
            full + "\n\nCategory\nHousing\n");
}

TEST(PageText, IndentsItemsAsTheyStand) {
  EXPECT_EQ(Sheet{}.line(60, 100, full).line(90, 114, "1. apologise;").line(90, 128, "2. pay.").text(),
            full + "\n      1. apologise;\n      2. pay.\n");
}

TEST(PageText, KeepsAMarkerWithItsWords) {
  EXPECT_EQ(Sheet{}.line(60, 100, "1.").line(120, 100, "apologise").text(), "1. apologise\n");
}

TEST(PageText, PutsATabBetweenCells) {
  EXPECT_EQ(Sheet{}.line(60, 100, "Order one").line(300, 100, "Due date").text(), "Order one\tDue date\n");
}

TEST(PageText, JoinsWordsBrokenAtTheEndOfALine) {
  std::string const start = "Within one month of this decision the Council agrees to send the evid-";
  EXPECT_EQ(Sheet{}.line(60, 100, start).line(60, 114, "ence to us.").text(),
            start.substr(0, start.size() - 1) + "ence to us.\n");
}

TEST(PageText, KeepsTheHyphenThatBelongsToAWord) {
  std::string const start = "Within one month of this decision the Council agrees to once again re-";
  EXPECT_EQ(Sheet{}.line(60, 100, start).line(60, 114, "assess her needs.").text(), start + "assess her needs.\n");
}

TEST(PageText, GoesOnFromPageToPageWithoutHeadersAndPageNumbers) {
  EXPECT_EQ(Sheet{}
                .line(60, 20, "Decision 24 700 808")
                .line(60, 100, full)
                .line(60, 780, "Page 1 of 2")
                .page()
                .line(60, 20, "Decision 24 700 808")
                .line(60, 100, "five pounds.")
                .line(60, 780, "Page 2 of 2")
                .text(),
            full + " five pounds.\n");
}

TEST(PageText, TakesNoItemsForPageFooters) {
  EXPECT_EQ(Sheet{}.line(60, 700, "2. pay Mrs A £300").page().line(60, 700, "3. pay Mrs A £300").text(),
            "2. pay Mrs A £300\n3. pay Mrs A £300\n");
}

TEST(PageLines, ReadsTwoColumnsOneAfterTheOther) {
  Sheet sheet;
  sheet.line(60, 60, "A title that runs across the whole of the page, left to right");
  for (int i = 0; i < 10; ++i) {
    sheet.line(60, 100 + 14 * i, "left column words go here, " + std::to_string(i));
    sheet.line(330, 100 + 14 * i, "right column words go here, " + std::to_string(i));
  }
  auto const pages = sheet.pages();
  EXPECT_TRUE(pages[0].in_columns);
  ASSERT_EQ(pages[0].lines.size(), 21U);
  EXPECT_EQ(pages[0].lines[10].words, "left column words go here, 9");
  EXPECT_EQ(pages[0].lines[11].words, "right column words go here, 0");
}

TEST(PageLines, TakesNoTableOfDatesForColumns) {
  Sheet sheet;
  for (int i = 0; i < 10; ++i) {
    sheet.line(60, 100 + 14 * i, "an order with many words of its own").line(400, 100 + 14 * i, "1 May 2026");
  }
  EXPECT_FALSE(sheet.pages()[0].in_columns);
}

TEST(PageLines, AreNothingInWhatIsNotTheReadersOutput) {
  EXPECT_FALSE(pages_of("words"));
  EXPECT_FALSE(pages_of(""));
}

}  // namespace
}  // namespace amends
