// The signs of the rule language, one table: the checker looks them up, the reference prints them.
#include "rules/expression/expression.h"
#include "rules/expression/tree.h"

#include <algorithm>  // std::find_if
#include <array>      // std::array

namespace amends {

namespace {

struct Relation {
  std::string_view sign;
  Operation operation;
  std::string_view operands;
  std::string_view meaning;
};
constexpr std::string_view same_type = "two values of one type";
constexpr std::string_view ordered = "money, dates or numbers";
constexpr std::array relations{
    Relation{"=", Operation::equal, same_type, "is the same; of texts whatever the case and blanks"},
    Relation{"==", Operation::equal, same_type, "the same as ="},
    Relation{"!=", Operation::not_equal, same_type, "is another"},
    Relation{"<", Operation::less, ordered, "is less, or earlier"},
    Relation{"<=", Operation::less_or_equal, ordered, "is no more, or no later"},
    Relation{">", Operation::greater, ordered, "is more, or later"},
    Relation{">=", Operation::greater_or_equal, ordered, "is no less, or no earlier"},
    Relation{"in", Operation::in, "a value and a list", "is one of the list: kind in [letter, email]"},
    Relation{"matches", Operation::matches, "names and names",
             "each name on the left is one on the right; Mrs X is X and Ms X, and not Mr X"},
    Relation{"contains", Operation::contains, "a text and words, or a list and a value",
             "the words stand in the text, or the value in the list"},
    Relation{"pattern", Operation::pattern, "a text and a regular expression",
             "the expression (RE2: linear time, case does not count) is found in the text"}};
constexpr std::array joiners{
    ExpressionField{"+", "money and money, numbers, a date and a number", "adds; to a date, days"},
    ExpressionField{"-", "money and money, numbers, a date and a number, two dates",
                    "takes away; of two dates, the days between them"},
    ExpressionField{"not", "yes/no", "the other answer"},
    ExpressionField{"and", "yes/no", "both; no where one is no, whatever is not known"},
    ExpressionField{"or", "yes/no", "one at least; yes where one is yes, whatever is not known"}};

}  // namespace

Operation relation_named(std::string_view sign) {
  auto const found =
      std::find_if(relations.begin(), relations.end(), [&](auto const& row) { return row.sign == sign; });
  return found->operation;
}

std::vector<ExpressionField> const& expression_operators() {
  static auto const described = [] {
    std::vector<ExpressionField> all;
    for (auto const& relation : relations) all.push_back({relation.sign, relation.operands, relation.meaning});
    all.insert(all.end(), joiners.begin(), joiners.end());
    return all;
  }();
  return described;
}

}  // namespace amends
