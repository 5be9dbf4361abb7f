// YAML read strictly: what must come through unchanged, and what must be refused.
#include "rules/yaml/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>  // std::mt19937

namespace amends::yaml {
namespace {

std::string problems(Document const& document) {
  std::string all;
  for (auto const& problem : document.problems)
    all += problem.code + ' ' + std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ' +
           problem.message + '\n';
  return all;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(YamlDocument, KeepsEveryScalarAsItIsWritten) {
  for (std::string const word : {"0500", "NO", "null", "~", "1e3", "0x1F", "true", "2024-04-18", "£1,000"}) {
    auto const document = parse("key: " + word + "\n", "a.yaml");
    ASSERT_TRUE(document.readable) << word;
    EXPECT_EQ(document.root.find("key")->text, word);
  }
}

TEST(YamlDocument, TakesNoTextFromTheKeyAfterAnAbsentValue) {
  auto const document = parse("a:\nnull: x\n", "a.yaml");
  EXPECT_TRUE(document.root.find("a")->empty());
}

TEST(YamlDocument, KnowsAnEmptyTextFromNothing) {
  auto const document = parse("a: ''\nb:\n", "a.yaml");
  EXPECT_FALSE(document.root.find("a")->empty());
  EXPECT_TRUE(document.root.find("b")->empty());
}

TEST(YamlDocument, AnEmptyFileIsReadableAndHoldsNothing) {
  for (std::string const text : {"", "# only a comment\n", "---\n"}) {
    auto const document = parse(text, "a.yaml");
    EXPECT_TRUE(document.readable) << text;
    EXPECT_TRUE(document.root.empty()) << text;
  }
}

TEST(YamlDocument, CountsLinesAndCharactersFromOne) {
  auto const document = parse("\xEF\xBB\xBF# £\n'££': {b: wörd}\n", "a.yaml");
  auto const place = document.place(document.root.entries[0].value.find("b")->mark);
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.column, 11U);
  EXPECT_EQ(place.length, 4U);
}

struct Refusal {
  std::string text, problem;
};

TEST(YamlDocument, SaysWhatIsWrongAndWhere) {
  for (auto const& [text, problem] : std::vector<Refusal>{
           {"a: 1\nb: 2\na: 3\n", "Y002 3:1 duplicate key \"a\"\n"},
           {"a: &x 1\nb: *x\n",
            "Y006 1:4 an anchor (&name) is not allowed\nY006 2:4 an alias (*name) is not allowed\n"},
           {"a: !!int 5\n", "Y006 1:4 a tag (!name) is not allowed\n"},
           {"a: 1\n---\nb: 2\n", "Y001 1:1 a second document (---) stands in the file\n"},
           {"[a, b]: 1\n", "Y001 1:1 a key must be a word, not a list or a map\n"},
           {"a: 'x\n", "Y001 1:4 broken YAML: a quote is not closed\n"},
           {"a: \x01\n", "Y008 1:4 not UTF-8 text, or a control character\n"},
           {"a: \xFF\n", "Y008 1:4 not UTF-8 text, or a control character\n"},
       })
    EXPECT_EQ(problems(parse(text, "a.yaml")), problem) << text;
}

TEST(YamlDocument, BrokenYamlIsOneProblemWithAPlace) {
  for (std::string const text : {"items: [\n", "a: b: c\n", "\t- x\n", "a: {b\n"}) {
    auto const document = parse(text, "a.yaml");
    EXPECT_FALSE(document.readable) << text;
    ASSERT_EQ(document.problems.size(), 1U) << text;
    EXPECT_EQ(document.problems[0].code, "Y001");
    EXPECT_GE(document.problems[0].place.line, 1U);
  }
}

TEST(YamlDocument, SixtyFourLevelsAreReadAndMoreAreRefused) {
  EXPECT_TRUE(parse(nested(64), "a.yaml").readable);
  for (auto const depth : {65UL, 10'000UL, 200'000UL})
    EXPECT_THAT(problems(parse(nested(depth), "a.yaml")), testing::HasSubstr("Y005")) << depth;
}

TEST(YamlDocument, DeepIndentAndDeepDashesAreRefusedToo) {
  std::string steps, dashes;
  for (std::size_t i = 0; i < 500; ++i) steps += std::string(i, ' ') + "a:\n";
  for (std::size_t i = 0; i < 5'000; ++i) dashes += "- ";
  EXPECT_THAT(problems(parse(steps, "a.yaml")), testing::HasSubstr("Y005"));
  EXPECT_THAT(problems(parse(dashes, "a.yaml")), testing::HasSubstr("Y005"));
}

TEST(YamlDocument, TooLargeAFileIsRefusedUnread) {
  EXPECT_THAT(problems(parse("a: 123456789", "a.yaml", {.bytes = 10})), testing::HasSubstr("Y005 0:0"));
}

struct Within {
  std::string text, value;
  std::size_t offset;
  std::uint32_t line;
  std::size_t column;
};

TEST(YamlDocument, FindsAByteOfAScalarInTheFile) {
  for (auto const& [text, value, offset, line, column] : std::vector<Within>{
           {"k: one two\n", "one two", 4, 1, 8},
           {"k: 'it''s x'\n", "it's x", 5, 1, 11},
           {"k: \"a \\\"b\\\" x\"\n", "a \"b\" x", 6, 1, 13},
           {"k: £5 x\n", "£5 x", 4, 1, 7},
           {"k: one\n   two\n", "one two", 4, 2, 4},
           {"k: >\n  one\n  two x\n", "one two x\n", 8, 3, 7},
           {"k: |\n  one\n  two x\n", "one\ntwo x\n", 8, 3, 7},
       }) {
    auto const document = parse(text, "a.yaml");
    auto const& node = *document.root.find("k");
    ASSERT_EQ(node.text, value);
    auto const place = document.place(document.mark_within(node, offset, 1));
    EXPECT_EQ(place.line, line) << text;
    EXPECT_EQ(place.column, column) << text;
  }
}

TEST(YamlDocument, SurvivesAnyBytes) {
  std::mt19937 random(20240427);
  std::string const alphabet = "ab:-[]{},'\"|>&*!#%@`? \n\t\r\\~0£\xC3";
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto length = random() % 40; length > 0; --length) text += alphabet[random() % alphabet.size()];
    auto const document = parse(text, "a.yaml");
    EXPECT_TRUE(document.readable || !document.problems.empty()) << text;
  }
}

}  // namespace
}  // namespace amends::yaml
