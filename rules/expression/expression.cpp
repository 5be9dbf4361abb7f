// The rule language as other rooms see it.
#include "rules/expression/expression.h"

#include "rules/expression/tree.h"

#include <algorithm>  // std::count_if
#include <utility>    // std::move

namespace amends {

namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Diagnostics placed(ExpressionProblems const& problems, std::string_view text, ExpressionPlace const& place) {
  Diagnostics all;
  for (auto const& problem : problems) {
    auto const at = std::min(problem.offset, text.size());
    auto where = place.start;
    where.column += characters(text.substr(0, at));
    where.length = std::max<std::size_t>(1, characters(text.substr(at, problem.length)));
    all.push_back({problem.code, Severity::error, problem.message, std::move(where), place.line_text, problem.label,
                   problem.help});
  }
  return all;
}

}  // namespace

Result<Expression> parse_condition(std::string_view text, ExpressionPlace const& place) {
  auto checked = check_condition(text);
  if (auto const* problems = std::get_if<ExpressionProblems>(&checked)) return placed(*problems, text, place);
  return Expression{std::string(text), std::get<Tree>(std::move(checked))};
}

Result<MessageTemplate> parse_message(std::string_view text, ExpressionPlace const& place) {
  auto checked = check_message(text);
  if (auto const* problems = std::get_if<ExpressionProblems>(&checked)) return placed(*problems, text, place);
  auto& message = std::get<CheckedMessage>(checked);
  return MessageTemplate{std::string(text), std::move(message.values), std::move(message.pieces)};
}

std::optional<bool> evaluate(Expression const& expression, ActionFacts const& action, CaseFacts const& the_case,
                             std::span<EvidenceFacts const> items) {
  auto const value = evaluate(*expression.tree, Scope{action, the_case, items});
  return value.known() ? std::optional(value.as<bool>()) : std::nullopt;
}

}  // namespace amends
