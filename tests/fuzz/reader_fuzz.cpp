// No bytes may crash the reader: random, truncated and mutated documents go through read_document and
// parse_statement, and every span that comes back must lie in the text, in order.
//
// reader_fuzz [ROUNDS]: round n uses seed n, so that a failure can be repeated.
#include "grammar/statement/parse.h"
#include "grammar/text/document.h"
#include "grammar/text/fold.h"
#include "tests/grammar/text/docx_file.h"

#include <algorithm>    // std::max
#include <array>        // std::array
#include <charconv>     // std::from_chars
#include <cstdint>      // std::uint8_t
#include <cstdio>       // std::fprintf, std::printf
#include <cstdlib>      // std::abort
#include <random>       // std::mt19937
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::get_if
#include <vector>       // std::vector

namespace {

amends::Vocabulary const& vocabulary() {
  static amends::Vocabulary const words = [] {
    amends::Vocabulary v;
    v.agreed_headings = {"agreed action", "action"};
    v.recommended_headings = {"recommendations"};
    v.ordered_headings = {"orders", "order"};
    v.summary_headings = {"the ombudsman's final decision"};
    v.final_headings = {"final decision", "decision"};
    v.other_headings = {"the complaint", "what i found"};
    v.furniture = {"back to top", "print this page"};
    return v;
  }();
  return words;
}

void require(bool holds, char const* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

void check_sentences(std::vector<amends::Span> const& sentences, amends::Span part) {
  auto at = part.start;
  for (auto const& sentence : sentences) {
    bool const in_order = at <= sentence.start && !sentence.empty() && sentence.end <= part.end;
    require(in_order, "sentences ascend in their part");
    at = sentence.end;
  }
}

void check_paragraph(amends::Paragraph const& paragraph, std::string_view text) {
  require(paragraph.span.end <= text.size() && !paragraph.span.empty(), "a paragraph has words in the text");
  bool const label_in_front = paragraph.label_span.empty() || paragraph.label_span.end <= paragraph.span.start;
  require(label_in_front, "a label stands before its words");
  require(paragraph.depth >= 0, "a depth is not negative");
  require(!paragraph.sentences.empty(), "a paragraph has a sentence");
  check_sentences(paragraph.sentences, paragraph.span);
}

void check_statement(std::string_view text) {
  auto const statement = amends::parse_statement(text, vocabulary());
  std::size_t at = 0;
  for (auto const& section : statement.sections) {
    require(at <= section.span.start && section.span.end <= text.size(), "sections ascend in the text");
    at = std::max(section.span.start, section.span.end);
    auto const folded = amends::fold(text, section.span);
    require(folded.at.size() == folded.text.size() + 1, "each folded byte has a source");
    auto before = section.span.start;
    for (auto const& paragraph : amends::split_paragraphs(text, section.span)) {
      check_paragraph(paragraph, text);
      require(before <= paragraph.span.start, "paragraphs ascend");
      before = paragraph.span.end;
    }
    check_sentences(amends::split_sentences(text, section.span), section.span);
  }
  require(!statement.sections.empty(), "a statement has a section");
}

void read(std::string_view bytes, amends::Format format) {
  auto const result = amends::read_document(bytes, format);
  auto const* const document = std::get_if<amends::Document>(&result);
  if (document == nullptr) return;
  require(document->text.find('\0') == std::string::npos, "no NUL in a text");
  require(document->text.find('\r') == std::string::npos, "only LF ends lines");
  check_statement(document->text);
}

[[maybe_unused]] constexpr std::array<std::string_view, 3> patterns{
    "Skip to main content\n\nInvented Council (24 900 001)\n\nCategory :\n\nHousing\n\n>\n\nRepairs\n\nDecision : "
    "Upheld\n\n"
    "Decision date :\n\n01 Jun 2025\n\nThe Ombudsman’s final decision:\n\nSummary: Mr A complained.\n\nThe "
    "complaint\n\n"
    "  1. Mr A complains (see s.47 of the Act.\n\nBack to top\n\nAgreed action\n\n  1. Within one month the Council "
    "will:\n"
    "      1. apologise to Mr\u00A0A;\n          -\n          - £1.50 ; and\n\nh) train. (It has.)\n\n  • (i) "
    "pay\n-\n\nmore\n"
    "  2. by  31 March 2026 .It will. e.g. this? \"Yes!\"\n\n1\n\nRepairs order\n\nNo later than 2\n6\nJune 2026\n\n"
    "Order\tDue date\n1\tPay\t1 May\nOmbudsman satisfied with council's response: 12 September 2025\n\nFinal "
    "decision\n\nDone.",
    "<html><body><nav>x</nav><main><h1>Invented Council (24&nbsp;900&nbsp;001)</h1><dl><dt>Decision date</dt><dd>1 May "
    "2025"
    "</dd></dl><h2>Agreed action</h2><ol start=3><li><p>The Council will:</p><ol type=I><li>pay &pound;5<li>tell "
    "us</ol></li>"
    "</ol><ul><li>a<br>b</ul><table><tr><td>1<td><p>x</p><td><ul><li>y</ul></table><pre>a\r\nb</pre><svg><p>z</svg>"
    "<h2>Final decision</h2><!-- c --><script>a<b</script></main></body></html>",
    "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/></w:pPr><w:r><w:t>Within a month it "
    "will:</w:t></w:r>"
    "</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
    "w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>"
    "<w:t>pay "
    "£5</w:t><w:tab/><w:br/></w:r><w:ins><w:r><w:t>more</w:t></w:r></w:ins><w:del><w:r/></w:del></w:p><w:tbl><w:tr>"
    "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:body></w:document>"};

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_{seed} {}

  std::string next() {
    auto bytes = below(4) == 0 ? noise() : std::string{patterns[below(patterns.size())]};
    for (auto changes = below(12); changes > 0 && !bytes.empty(); --changes) change(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>{0, bound - 1}(random_); }
  char any_byte() { return static_cast<char>(below(256)); }

  std::string noise() {
    std::string bytes(below(400), ' ');
    for (char& byte : bytes) byte = any_byte();
    return bytes;
  }

  void change(std::string& bytes) {
    static constexpr std::string_view telling = "<>/()[].;:-•£\n\t\r 1aiIh\xC2\xA0\xE2\x80\x99&";
    auto const at = below(bytes.size());
    switch (below(6)) {
      case 0: bytes.resize(at); return;
      case 1: bytes[at] = any_byte(); return;
      case 2: bytes.erase(at, below(30)); return;
      case 3: bytes.insert(at, std::string(below(40), telling[below(telling.size())])); return;
      case 4: bytes.insert(at, bytes.substr(below(bytes.size()), below(120))); return;
      default: bytes[at] = telling[below(telling.size())]; return;
    }
  }

  std::mt19937 random_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const bytes(data, data + size);
  read(bytes, amends::Format::text);
  read(bytes, amends::Format::html);
  read(bytes, amends::Format::docx);
  // As each part of a document that is packed as it should be: what a broken zip would hide.
  read(amends::test::zipped({{"word/document.xml", bytes}, {"word/numbering.xml", bytes}}), amends::Format::docx);
  read(amends::test::docx(bytes), amends::Format::docx);
  check_statement(bytes);
  return 0;
}

#ifndef AMENDS_LIBFUZZER
int main(int argc, char** argv) {
  unsigned rounds = 2000;
  if (argc > 1) {
    std::string_view const given = argv[1];
    std::from_chars(given.data(), given.data() + given.size(), rounds);
  }
  for (unsigned seed = 0; seed < rounds; ++seed) {
    auto const bytes = Mutator{seed}.next();
    LLVMFuzzerTestOneInput(std::vector<std::uint8_t>(bytes.begin(), bytes.end()).data(), bytes.size());
  }
  std::printf("%u rounds\n", rounds);
  return 0;
}
#endif
