// What an expression says, before it is known whether that makes sense: the plain tree that the grammar
// gives and the type checker reads.
#pragma once

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

enum class SyntaxKind {
  text,
  money,
  date,
  number,
  word,
  list,
  call,
  negation,
  sum,
  comparison,
  conjunction,
  disjunction
};

struct Syntax {
  SyntaxKind kind = SyntaxKind::word;
  std::string words;       // a literal or name as written (text without its quotes); else the operator
  std::size_t offset = 0;  // bytes from the start of the expression
  std::size_t length = 0;
  std::vector<Syntax> parts;  // operands, list items, arguments
};

// A mistake at a place within the expression.
struct ExpressionProblem {
  std::string code;
  std::string message;
  std::size_t offset = 0;
  std::size_t length = 1;
  std::string label;
  std::string help;
};
using ExpressionProblems = std::vector<ExpressionProblem>;

// Never recurses deeper than a fixed number of brackets, whatever the bytes.
[[nodiscard]] std::variant<Syntax, ExpressionProblems> parse_syntax(std::string_view text);

}  // namespace amends
