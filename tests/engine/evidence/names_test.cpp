// Who a name in evidence is, and what of it may be shown.
#include "engine/evidence/names.h"

#include <gtest/gtest.h>

namespace amends {
namespace {

Names people() {
  Names names;
  names.add("Mrs X", "Jane Tamsin Example");
  names.add("Mr Y", "Ng Will");
  names.add("K", "Zoë O'Brien-Example");
  return names;
}

struct Row {
  std::string text, expected;
};

TEST(PseudonymOf, FindsANameAsPaymentsAndLettersHaveIt) {
  for (auto const& [text, expected] : std::vector<Row>{{"Jane Tamsin Example", "Mrs X"},
                                                       {"MRS J EXAMPLE", "Mrs X"},
                                                       {"Example, Jane", "Mrs X"},
                                                       {"J T Example", "Mrs X"},
                                                       {"ZOË O'BRIEN-EXAMPLE", "K"},
                                                       {"Mr Will", "Mr Y"},
                                                       {"Mrs Example", ""},  // Jane, or Zoë
                                                       {"Q Example", ""},
                                                       {"Jane", ""},
                                                       {"Example Ltd", ""},
                                                       {"", ""}})
    EXPECT_EQ(people().pseudonym_of(text).value_or(""), expected) << text;
}

TEST(Hidden, LeavesNoPartOfAName) {
  for (auto const& [text, expected] :
       std::vector<Row>{{"Payee: MRS JANE EXAMPLE", "Payee: MRS [Mrs X]"},
                        {"Jane's letter to Jane T. Example", "[Mrs X] letter to [Mrs X] T. [Mrs X]"},
                        {"evidence/jane-example.pdf", "evidence/[Mrs X]-[Mrs X].pdf"},
                        {"ZOË said", "[K] said"},
                        {"Ng came", "[Mr Y] came"},
                        {"ng is no name here", "ng is no name here"},
                        {"nothing of it", "nothing of it"},
                        {"", ""}})
    EXPECT_EQ(people().hidden(text), expected) << text;
}

TEST(ReadNames, TakesOneCaseOrMany) {
  auto const one = read_names("schema: amends/names/1\nnames: {Mrs X: [Jane Example, J Brown]}\n", "n.yaml");
  ASSERT_TRUE(std::holds_alternative<NamesFile>(one));
  EXPECT_TRUE(std::get<NamesFile>(one).for_one_case());
  EXPECT_EQ(std::get<NamesFile>(one).of(std::nullopt).pseudonym_of("J Brown"), "Mrs X");
  auto const many = read_names(
      "schema: amends/names/1\ncases:\n  - {reference: 24 700 303, names: {Mrs X: Jane Example}}\n", "n.yaml");
  ASSERT_TRUE(std::holds_alternative<NamesFile>(many));
  EXPECT_TRUE(std::get<NamesFile>(many).of("24700303").knows("Ms X"));
  EXPECT_TRUE(std::get<NamesFile>(many).of("24 700 304").empty());
}

TEST(ReadNames, ShowsPlacesAndNoNames) {
  auto const wrong = read_names("schema: amends/names/1\nJane Example: Mrs X\n", "n.yaml");
  ASSERT_TRUE(std::holds_alternative<Diagnostics>(wrong));
  auto const text = render(std::get<Diagnostics>(wrong).front());
  EXPECT_NE(text.find("n.yaml:2"), std::string::npos);
  EXPECT_EQ(text.find("Jane"), std::string::npos);
}

}  // namespace
}  // namespace amends
