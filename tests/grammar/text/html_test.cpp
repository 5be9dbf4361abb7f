// Saved web pages: what is seen becomes lines, in the form of the text copies.
#include "grammar/text/document.h"

#include <gtest/gtest.h>  // TEST, EXPECT_EQ

#include <vector>  // std::vector

namespace amends {
namespace {

std::string text_of(std::string_view page) {
  auto const read = read_document(page, Format::html);
  auto const* const document = std::get_if<Document>(&read);
  return document ? document->text : "refused: " + std::get<Unreadable>(read).code;
}

TEST(HtmlPage, PutsEachParagraphOnALineOfItsOwn) {
  EXPECT_EQ(text_of("<h2>Agreed action</h2><p>The Council\n   will <b>pay</b>\n<i>Mrs A</i>.</p><p>Soon.</p>"),
            "Agreed action\n\nThe Council will pay Mrs A.\n\nSoon.\n");
}

TEST(HtmlPage, DecodesEntities) {
  EXPECT_EQ(text_of("<p>Category : Housing &gt; Repairs &amp; damp, &pound;5, Mr&nbsp;A&rsquo;s &#163;6</p>"),
            "Category : Housing > Repairs & damp, £5, Mr\u00A0A’s £6\n");
}

TEST(HtmlPage, NumbersAndIndentsListsAsTextCopiesDo) {
  EXPECT_EQ(text_of("<ol><li>The Council will:<ol><li>apologise; and<li>pay:<ol type=I><li>£1<li>£2</ol></ol>"
                    "<li>It will tell us.</ol>"),
            "  1. The Council will:\n"
            "      1. apologise; and\n"
            "      2. pay:\n"
            "          I. £1\n"
            "          II. £2\n"
            "  2. It will tell us.\n");
}

TEST(HtmlPage, KeepsPrintedNumbers) {
  EXPECT_EQ(text_of("<ol start=9><li>Nine<li value=12>Twelve<li>Thirteen</ol>"),
            "  9. Nine\n  12. Twelve\n  13. Thirteen\n");
}

TEST(HtmlPage, LettersListsThatAskForIt) {
  EXPECT_EQ(text_of("<ol type=a><li>one<li>two</ol><ol type=i start=4><li>four</ol>"),
            "  a. one\n  b. two\n  iv. four\n");
}

TEST(HtmlPage, MarksBullets) {
  EXPECT_EQ(text_of("<p>It will:</p><ul><li>apologise;</li><li>pay.</li></ul>"),
            "It will:\n\n  • apologise;\n  • pay.\n");
}

TEST(HtmlPage, KeepsAnItemAndItsMarkerTogether) {
  EXPECT_EQ(text_of("<ol><li><p>One.</p><p>More of one.</p></li><li><div>Two<br>lines</div></li></ol>"),
            "  1. One.\n     More of one.\n  2. Two\n     lines\n");
}

TEST(HtmlPage, PutsTheCellsOfARowOnOneLine) {
  EXPECT_EQ(text_of("<table><tr><th>Order</th><th>Due date</th></tr>"
                    "<tr><td><p>1</p></td><td><p>No later than</p> <p>1 May 2026</p></td></tr></table>"),
            "Order\tDue date\n1\tNo later than 1 May 2026\n");
}

TEST(HtmlPage, PutsCellsThatHoldListsOnLinesOfTheirOwn) {
  EXPECT_EQ(text_of("<table><tr><td>It must:<ul><li>pay</li></ul></td><td>1 May 2026</td></tr></table>"),
            "It must:\n  • pay\n1 May 2026\n");
}

TEST(HtmlPage, LeavesOutWhatIsNotPartOfTheText) {
  std::vector<std::string_view> const unseen{
      "<nav><a>Home</a></nav>",
      "<header><p>Site name</p></header>",
      "<footer>Contact us</footer>",
      "<script>document.write('<p>x')</script>",
      "<style>p { color: red }</style>",
      "<div id='cookie-banner'><p>We use cookies.</p></div>",
      "<section class='CookieConsent'>We use cookies.</section>",
      "<div role=dialog>Accept?</div>",
      "<p hidden>Secret</p>",
      "<p style='display : none'>Secret</p>",
      "<span aria-hidden=true>x</span>",
      "<button>Print</button>",
      "<!-- a comment -->",
  };
  for (auto const part : unseen) {
    EXPECT_EQ(text_of("<body>" + std::string{part} + "<p>Decision</p></body>"), "Decision\n") << part;
  }
}

TEST(HtmlPage, KeepsTheHeaderOfTheArticleItself) {
  EXPECT_EQ(text_of("<main><header><h1>A Council (24 900 001)</h1></header></main>"), "A Council (24 900 001)\n");
}

TEST(HtmlPage, IsNotHiddenByACookieClassOnItsFrame) {
  EXPECT_EQ(text_of("<body class='cookies-accepted'><p>Decision</p></body>"), "Decision\n");
}

TEST(HtmlPage, IsNotTakenForDeeplyNestedBecauseOfScripts) {
  std::string script = "<script>";
  for (int i = 0; i < 5000; ++i) script += "if (a<b) {}";
  EXPECT_EQ(text_of(script + "</script><p>Decision</p>"), "Decision\n");
}

}  // namespace
}  // namespace amends
