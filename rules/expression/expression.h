// The rule language: comparison, and/or/not, in, + -, total count earliest latest any all, present,
// matches, contains, pattern, day arithmetic. Parsed with Spirit and type-checked when the pack is
// loaded; evaluated without surprises: linear time, and a null makes the answer unknown.
#pragma once

#include "rules/diagnostic.h"
#include "rules/facts.h"

#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

struct ExpressionTree;  // private to rules/expression

// A checked yes/no expression. Copies share the tree.
struct Expression {
  std::string text;
  std::shared_ptr<ExpressionTree const> tree;
};

// A message with values in braces: "{total(amount)} shown; {action.total} was agreed."
struct MessageTemplate {
  std::string text;
  std::vector<std::shared_ptr<ExpressionTree const>> values;  // one for each {...}, in order
  std::vector<std::string> pieces;                            // the text between them, one more than values
};

// Where the text of an expression stands in its file, for the caret.
struct ExpressionPlace {
  Place start;
  std::string line_text;
};

[[nodiscard]] Result<Expression> parse_condition(std::string_view text, ExpressionPlace const& place);
[[nodiscard]] Result<MessageTemplate> parse_message(std::string_view text, ExpressionPlace const& place);

// yes, no, or nothing where a value that it needs is null.
[[nodiscard]] std::optional<bool> evaluate(Expression const& expression, ActionFacts const& action,
                                           CaseFacts const& the_case, std::span<EvidenceFacts const> items);
// Money as "£1,000", dates as "27 April 2024", lists joined with "and"; a null is "not known".
[[nodiscard]] std::string fill_in(MessageTemplate const& message, ActionFacts const& action, CaseFacts const& the_case,
                                  std::span<EvidenceFacts const> items);

struct ExpressionField {
  std::string_view name;  // "action.total", "case.decision_date", "amount"
  std::string_view type;  // "money", "date", "text", "number", "yes/no", "list of text", ...
  std::string_view meaning;
};
// Every field and function, for the docs and for suggestions.
[[nodiscard]] std::vector<ExpressionField> const& expression_fields();
[[nodiscard]] std::vector<ExpressionField> const& expression_functions();
// `name` is the sign, `type` what stands on its sides.
[[nodiscard]] std::vector<ExpressionField> const& expression_operators();

}  // namespace amends
