// A checked expression: every node knows its type, every name is resolved.
#pragma once

#include "rules/expression/fields.h"
#include "rules/expression/syntax.h"

#include <cstddef>      // std::size_t
#include <memory>       // std::shared_ptr
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace re2 {
class RE2;
}

namespace amends {

enum class Operation {
  literal,
  text_literal,
  field,
  list,
  function,
  negation,
  conjunction,
  disjunction,
  plus,
  minus,
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  in,
  matches,
  contains,
  pattern
};

struct ExpressionTree {
  Operation operation = Operation::literal;
  Type type;
  Value value;                                 // literal
  std::string text;                            // text_literal
  Field const* field = nullptr;                // field
  Function function = Function::count;         // function
  std::shared_ptr<re2::RE2 const> expression;  // pattern
  std::vector<std::shared_ptr<ExpressionTree const>> parts;
  std::size_t offset = 0;  // of a kind, modality or state by its name: where it stands in the expression
  std::size_t length = 0;
};
using Tree = std::shared_ptr<ExpressionTree const>;

// What a sign that the grammar lets stand between two values means.
[[nodiscard]] Operation relation_named(std::string_view sign);

// Any expression, checked; all mistakes that do not follow from one another.
[[nodiscard]] std::variant<Tree, ExpressionProblems> check_expression(std::string_view text);
// One that says yes or no.
[[nodiscard]] std::variant<Tree, ExpressionProblems> check_condition(std::string_view text);

// The text between values, one piece more than values.
struct CheckedMessage {
  std::vector<Tree> values;
  std::vector<std::string> pieces;
};
[[nodiscard]] std::variant<CheckedMessage, ExpressionProblems> check_message(std::string_view text);

[[nodiscard]] Value evaluate(ExpressionTree const& tree, Scope const& scope);

// "Mrs X" is "X" and "Ms X", but not "Mr X"; case, blanks and articles do not count.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

}  // namespace amends
