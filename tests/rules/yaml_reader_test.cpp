// Converters: what is taken, what is refused, and that one mistake does not hide the next.
#include "rules/yaml/reader.h"

#include <gtest/gtest.h>

#include <array>  // std::array

namespace amends::yaml {
namespace {

constexpr std::array keys{Key{"amount", Need::required}, Key{"done_on"}, Key{"kind"}};
constexpr std::array<std::string_view, 3> kinds{"remittance", "letter", "report"};

std::string codes(Reader const& reader) {
  std::string all;
  for (auto const& found : reader.diagnostics()) all += found.code + '@' + std::to_string(found.place.line) + ' ';
  return all;
}

TEST(YamlReader, ReadsMoneyInWholePence) {
  struct Case {
    std::string written;
    std::int64_t pence;
  };
  for (auto const& [written, pence] : std::vector<Case>{{"£1,000", 100000},
                                                        {"£1000.50", 100050},
                                                        {"1000.50", 100050},
                                                        {"0.29", 29},
                                                        {"'£1,234,567.89'", 123456789},
                                                        {"0500", 50000}}) {
    auto const document = parse("amount: " + written + "\n", "a.yaml");
    Reader reader(document);
    EXPECT_EQ(reader.pence(document.root.find("amount")), pence) << written;
    EXPECT_FALSE(reader.failed()) << written;
  }
}

TEST(YamlReader, RefusesMoneyInAnyOtherForm) {
  for (std::string const written : {"£1,00", "1.5", "£", "-5", "1,0000", "10 pounds", "1e3", "£1.234", ",100",
                                    "99999999999999999999", "£ 5", "$5"}) {
    auto const document = parse("amount: '" + written + "'\n", "a.yaml");
    Reader reader(document);
    EXPECT_EQ(reader.pence(document.root.find("amount")), std::nullopt) << written;
    EXPECT_EQ(codes(reader), "D002@1 ") << written;
  }
}

TEST(YamlReader, ReadsBothFormsOfADate) {
  for (std::string const written : {"2024-04-18", "18 April 2024", "18 april 2024"}) {
    auto const document = parse("on: " + written + "\n", "a.yaml");
    Reader reader(document);
    EXPECT_EQ(reader.date(document.root.find("on")), make_date(2024, 4, 18)) << written;
  }
}

TEST(YamlReader, TellsADateThatDoesNotExistFromNoDate) {
  struct Case {
    std::string written, code;
  };
  for (auto const& [written, code] : std::vector<Case>{{"2024-02-30", "D001@1 "},
                                                       {"30 February 2024", "D001@1 "},
                                                       {"18/04/2024", "D003@1 "},
                                                       {"2024-4-18", "D003@1 "},
                                                       {"18 Apil 2024", "D003@1 "},
                                                       {"soon", "D003@1 "}}) {
    auto const document = parse("on: " + written + "\n", "a.yaml");
    Reader reader(document);
    EXPECT_EQ(reader.date(document.root.find("on")), std::nullopt);
    EXPECT_EQ(codes(reader), code) << written;
  }
}

TEST(YamlReader, TakesOnlyTrueAndFalseAsYesAndNo) {
  for (std::string const written : {"yes", "NO", "True", "1"}) {
    auto const document = parse("flag: " + written + "\n", "a.yaml");
    Reader reader(document);
    EXPECT_EQ(reader.flag(document.root.find("flag")), std::nullopt);
    EXPECT_EQ(codes(reader), "Y011@1 ") << written;
  }
}

TEST(YamlReader, ReadsNoOctalNumber) {
  auto const document = parse("days: 014\n", "a.yaml");
  Reader reader(document);
  EXPECT_EQ(reader.integer(document.root.find("days")), 14);
}

TEST(YamlReader, NamesTheKeyThatAMisspeltOneStandsFor) {
  auto const document = parse("ammount: £5\namount: £5\n", "a.yaml");
  Reader reader(document);
  reader.map(&document.root, keys, "an evidence item");
  ASSERT_EQ(codes(reader), "Y003@1 ");
  EXPECT_EQ(reader.diagnostics()[0].help, "did you mean \"amount\"?");
}

TEST(YamlReader, AKeyWithNothingBehindItIsAMissingKey) {
  auto const document = parse("amount:\n", "a.yaml");
  Reader reader(document);
  reader.map(&document.root, keys, "an evidence item");
  EXPECT_EQ(codes(reader), "Y007@1 ");
}

TEST(YamlReader, NamesTheChoiceThatAMisspeltOneStandsFor) {
  auto const document = parse("kind: remitance\n", "a.yaml");
  Reader reader(document);
  EXPECT_EQ(reader.choice(document.root.find("kind"), kinds, "evidence kind", "M008"), std::nullopt);
  ASSERT_EQ(codes(reader), "M008@1 ");
  EXPECT_EQ(reader.diagnostics()[0].help, "did you mean \"remittance\"?");
}

TEST(YamlReader, ShowsAllMistakesAtOnceInOrder) {
  auto const document = parse("kind: leter\ndone_on: 2024-02-30\nammount: x\nkind: letter\n", "a.yaml");
  Reader reader(document);
  reader.map(&document.root, keys, "an evidence item");
  (void)reader.date(document.root.find("done_on"));
  (void)reader.choice(document.root.find("kind"), kinds, "evidence kind", "M008");
  EXPECT_EQ(codes(reader), "Y007@1 M008@1 D001@2 Y003@3 Y002@4 ");
}

TEST(YamlReader, ATextOrAListOfTextsIsAList) {
  auto const document = parse("a: Mrs X\nb: [Mrs X, Mr Y]\nc: {d: e}\n", "a.yaml");
  Reader reader(document);
  EXPECT_EQ(reader.texts(document.root.find("a")), (std::vector<std::string>{"Mrs X"}));
  EXPECT_EQ(reader.texts(document.root.find("b")), (std::vector<std::string>{"Mrs X", "Mr Y"}));
  EXPECT_TRUE(reader.texts(document.root.find("c")).empty());
  EXPECT_EQ(codes(reader), "Y004@3 ");
}

}  // namespace
}  // namespace amends::yaml
