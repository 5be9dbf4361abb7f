// Messages with values in braces, and how each type of value is printed.
#include "rules/expression/expression.h"
#include "rules/expression/tree.h"

#include <fmt/format.h>  // fmt::format

#include <cstdlib>  // std::abs
#include <utility>  // std::move

namespace amends {

namespace {

constexpr std::string_view not_known = "not known";

std::string with_commas(std::int64_t pounds) {
  auto digits = std::to_string(pounds);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string money(std::int64_t pence) {
  auto const pounds = std::abs(pence / 100);
  auto const rest = std::abs(pence % 100);
  auto const sign = pence < 0 ? "-" : "";
  if (rest == 0) return fmt::format("{}£{}", sign, with_commas(pounds));
  return fmt::format("{}£{}.{:02}", sign, with_commas(pounds), rest);
}

// "bank confirmation"
std::string name_at(Base base, std::int64_t position) {
  std::string words(names_of(base)[static_cast<std::size_t>(position)]);
  for (char& c : words)
    if (c == '_') c = ' ';
  return words;
}

std::string printed(Value const& value, Base base) {
  if (auto const* date = std::get_if<Date>(&value.held)) return in_words(*date);
  if (auto const* text = std::get_if<std::string_view>(&value.held)) return std::string(*text);
  if (auto const* yes = std::get_if<bool>(&value.held)) return *yes ? "yes" : "no";
  auto const number = value.as<std::int64_t>();
  if (base == Base::money) return money(number);
  return base == Base::number ? std::to_string(number) : name_at(base, number);
}

std::string printed_list(std::vector<Value> const& values, Base base) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) text += i + 1 == values.size() ? " and " : ", ";
    text += printed(values[i], base);
  }
  return text;
}

std::string printed(Value const& value, Type type) {
  if (!value.known()) return std::string(not_known);
  auto const* list = std::get_if<std::vector<Value>>(&value.held);
  return list != nullptr ? printed_list(*list, type.base) : printed(value, type.base);
}

ExpressionProblem open_brace(std::size_t at) {
  return {"X012", "the brace is not closed", at, 1, "\"}\" is missing", "write {{ for a brace itself"};
}

// A closing brace that stands in no quoted text.
std::size_t closing_brace(std::string_view text, std::size_t from) {
  bool quoted = false;
  for (auto i = from; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '}' && !quoted) return i;
  }
  return std::string_view::npos;
}

void move_by(ExpressionProblems& problems, std::size_t offset) {
  for (auto& problem : problems) problem.offset += offset;
}

}  // namespace

std::variant<CheckedMessage, ExpressionProblems> check_message(std::string_view text) {
  CheckedMessage message{{}, {{}}};
  ExpressionProblems problems;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const doubled = text.substr(at).starts_with("{{") || text.substr(at).starts_with("}}");
    if (doubled || text[at] != '{') {
      message.pieces.back() += text[at];
      at += doubled ? 1 : 0;
      continue;
    }
    auto const end = closing_brace(text, at + 1);
    if (end == std::string_view::npos) {
      problems.push_back(open_brace(at));
      break;
    }
    auto value = check_expression(text.substr(at + 1, end - at - 1));
    if (auto* found = std::get_if<ExpressionProblems>(&value)) {
      move_by(*found, at + 1);
      problems.insert(problems.end(), found->begin(), found->end());
    } else {
      message.values.push_back(std::get<Tree>(std::move(value)));
      message.pieces.emplace_back();
    }
    at = end;
  }
  if (!problems.empty()) return problems;
  return message;
}

std::string fill_in(MessageTemplate const& message, ActionFacts const& action, CaseFacts const& the_case,
                    std::span<EvidenceFacts const> items) {
  Scope const scope{action, the_case, items};
  std::string text = message.pieces.empty() ? std::string() : message.pieces.front();
  for (std::size_t i = 0; i < message.values.size(); ++i) {
    text += printed(evaluate(*message.values[i], scope), message.values[i]->type);
    text += message.pieces[i + 1];
  }
  return text;
}

}  // namespace amends
