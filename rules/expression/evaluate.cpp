// The value of a checked expression. A fact that is not known makes the answer unknown, unless the rest
// settles it: no and unknown is no, yes or unknown is yes.
#include "rules/expression/tree.h"

#include "grammar/text/fold.h"

#include <re2/re2.h>  // re2::RE2

#include <algorithm>  // std::any_of
#include <optional>   // std::optional

namespace amends {

namespace {

using Texts = std::vector<std::string_view>;
using Answer = std::optional<bool>;

Value of(Answer answer) { return answer ? Value{*answer} : Value{}; }
Answer answer_of(Value const& value) { return value.known() ? Answer(value.as<bool>()) : std::nullopt; }

// `settles` is the answer that one part alone settles: no for "and", yes for "or".
template <class Range, class Ask>
Answer together(Range const& range, bool settles, Ask const& ask) {
  bool unknown = false;
  for (auto const& element : range) {
    auto const answer = ask(element);
    if (answer && *answer == settles) return settles;
    unknown = unknown || !answer;
  }
  return unknown ? std::nullopt : Answer(!settles);
}

std::vector<Value> elements(Value const& value) {
  if (auto const* list = std::get_if<std::vector<Value>>(&value.held)) return *list;
  return {value};
}

Texts texts(Value const& value) {
  Texts all;
  for (auto const& element : elements(value)) all.push_back(element.as<std::string_view>());
  return all;
}

Value plus(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? Value{} : Value{sum};
}

// Boost throws outside the years 1400 to 9999.
Value plus_days(Date date, std::int64_t days) {
  auto const to_first = (Date(1400, 1, 1) - date).days();
  auto const to_last = (Date(9999, 12, 31) - date).days();
  if (days < to_first || days > to_last) return {};
  return {Date(date + boost::gregorian::days(static_cast<long>(days)))};
}

Value summed(Operation operation, Value const& left, Value const& right) {
  bool const adds = operation == Operation::plus;
  if (auto const* date = std::get_if<Date>(&left.held)) {
    if (auto const* other = std::get_if<Date>(&right.held)) return {std::int64_t{(*date - *other).days()}};
    auto const days = right.as<std::int64_t>();
    return plus_days(*date, adds ? days : -days);
  }
  auto const number = right.as<std::int64_t>();
  return plus(left.as<std::int64_t>(), adds ? number : -number);
}

bool equal(Value const& left, Value const& right) {
  auto const* text = std::get_if<std::string_view>(&left.held);
  if (text == nullptr) return left == right;
  return fold_for_comparison(*text) == fold_for_comparison(right.as<std::string_view>());
}

bool before(Value const& left, Value const& right) {
  if (auto const* date = std::get_if<Date>(&left.held)) return *date < right.as<Date>();
  return left.as<std::int64_t>() < right.as<std::int64_t>();
}

// Every name of the left is a name of the right.
bool matches(Value const& left, Value const& right) {
  auto const names = texts(right);
  auto const wanted = texts(left);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view other) { return same_name(name, other); });
  });
}

bool among(Value const& value, Value const& list) {
  auto const all = elements(list);
  return std::any_of(all.begin(), all.end(), [&](Value const& other) { return equal(value, other); });
}

// All of the right stand in the text on the left; or the list on the left holds the value on the right.
bool contains(Value const& left, Value const& right) {
  auto const* text = std::get_if<std::string_view>(&left.held);
  if (text == nullptr) return among(right, left);
  auto const folded = fold_for_comparison(*text);
  auto const wanted = texts(right);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view words) {
    return folded.find(fold_for_comparison(words)) != std::string::npos;
  });
}

bool holds(Operation operation, Value const& left, Value const& right) {
  switch (operation) {
    case Operation::equal: return equal(left, right);
    case Operation::not_equal: return !equal(left, right);
    case Operation::less: return before(left, right);
    case Operation::less_or_equal: return !before(right, left);
    case Operation::greater: return before(right, left);
    case Operation::greater_or_equal: return !before(left, right);
    case Operation::in: return among(left, right);
    case Operation::matches: return matches(left, right);
    case Operation::contains: return contains(left, right);
    case Operation::literal:
    case Operation::text_literal:
    case Operation::field:
    case Operation::list:
    case Operation::function:
    case Operation::negation:
    case Operation::conjunction:
    case Operation::disjunction:
    case Operation::plus:
    case Operation::minus:
    case Operation::pattern: return false;
  }
  return false;
}

// The argument of a function, for each item; with a condition, for those of which it holds. Where that is
// not known of an item, its value is not known either.
std::vector<Value> per_item(ExpressionTree const& tree, Scope const& scope) {
  std::vector<Value> values;
  for (auto const& item : scope.items) {
    Scope const inner{scope.action, scope.the_case, scope.items, &item};
    auto const wanted = tree.parts.size() < 2 ? Answer(true) : answer_of(evaluate(*tree.parts[1], inner));
    if (!wanted) values.emplace_back();
    if (wanted.value_or(false)) values.push_back(evaluate(*tree.parts[0], inner));
  }
  return values;
}

// All elements of all items, or nothing where one is not known.
std::optional<std::vector<Value>> all_known(std::vector<Value> const& values) {
  std::vector<Value> known;
  for (auto const& value : values) {
    if (!value.known()) return std::nullopt;
    for (auto const& element : elements(value)) known.push_back(element);
  }
  return known;
}

Value total(std::vector<Value> const& values) {
  auto const known = all_known(values);
  if (!known) return {};
  Value sum{std::int64_t{0}};
  for (auto const& value : *known) {
    if (!sum.known()) return {};
    sum = plus(sum.as<std::int64_t>(), value.as<std::int64_t>());
  }
  return sum;
}

Value extreme(std::vector<Value> const& values, Function which) {
  auto const known = all_known(values);
  if (!known || known->empty()) return {};
  auto const [first, last] = std::minmax_element(known->begin(), known->end(), before);
  return which == Function::earliest ? *first : *last;
}

Value count(std::vector<Value> const& answers) {
  std::int64_t yes = 0;
  for (auto const& answer : answers) {
    if (!answer.known()) return {};
    yes += answer.as<bool>() ? 1 : 0;
  }
  return {yes};
}

Value listed(std::vector<Value> const& values) {
  std::vector<Value> known;
  for (auto const& value : values)
    if (value.known())
      for (auto const& element : elements(value)) known.push_back(element);
  return known.empty() ? Value{} : Value{std::move(known)};
}

Value called(ExpressionTree const& tree, Scope const& scope) {
  switch (tree.function) {
    case Function::present: return {evaluate(*tree.parts[0], scope).known()};
    case Function::count:
      return tree.parts.empty() ? Value{static_cast<std::int64_t>(scope.items.size())} : count(per_item(tree, scope));
    case Function::total: return total(per_item(tree, scope));
    case Function::earliest:
    case Function::latest: return extreme(per_item(tree, scope), tree.function);
    case Function::any: return of(together(per_item(tree, scope), true, answer_of));
    case Function::all: return of(together(per_item(tree, scope), false, answer_of));
    case Function::list: return listed(per_item(tree, scope));
  }
  return {};
}

Value literal_list(ExpressionTree const& tree, Scope const& scope) {
  std::vector<Value> values;
  for (auto const& part : tree.parts) {
    values.push_back(evaluate(*part, scope));
    if (!values.back().known()) return {};
  }
  return {std::move(values)};
}

Value found(ExpressionTree const& tree, Scope const& scope) {
  auto const text = evaluate(*tree.parts[0], scope);
  if (!text.known()) return {};
  auto const view = text.as<std::string_view>();
  return {re2::RE2::PartialMatch(re2::StringPiece(view.data(), view.size()), *tree.expression)};
}

Value both(ExpressionTree const& tree, Scope const& scope) {
  auto const left = evaluate(*tree.parts[0], scope);
  auto const right = evaluate(*tree.parts[1], scope);
  if (!left.known() || !right.known()) return {};
  bool const sum = tree.operation == Operation::plus || tree.operation == Operation::minus;
  return sum ? summed(tree.operation, left, right) : Value{holds(tree.operation, left, right)};
}

}  // namespace

Value evaluate(ExpressionTree const& tree, Scope const& scope) {
  auto const ask = [&](Tree const& part) { return answer_of(evaluate(*part, scope)); };
  switch (tree.operation) {
    case Operation::literal: return tree.value;
    case Operation::text_literal: return {std::string_view(tree.text)};
    case Operation::field: return tree.field->get(scope);
    case Operation::list: return literal_list(tree, scope);
    case Operation::function: return called(tree, scope);
    case Operation::negation: {
      auto const answer = ask(tree.parts[0]);
      return answer ? Value{!*answer} : Value{};
    }
    case Operation::conjunction: return of(together(tree.parts, false, ask));
    case Operation::disjunction: return of(together(tree.parts, true, ask));
    case Operation::pattern: return found(tree, scope);
    case Operation::plus:
    case Operation::minus:
    case Operation::equal:
    case Operation::not_equal:
    case Operation::less:
    case Operation::less_or_equal:
    case Operation::greater:
    case Operation::greater_or_equal:
    case Operation::in:
    case Operation::matches:
    case Operation::contains: return both(tree, scope);
  }
  return {};
}

}  // namespace amends
