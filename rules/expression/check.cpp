// Resolves names and checks types when a pack is loaded, so that a rule cannot fail in the night.
#include "rules/expression/tree.h"

#include "rules/suggest.h"
#include "rules/yaml/values.h"

#include <re2/re2.h>  // re2::RE2

#include <algorithm>  // std::find
#include <optional>   // std::optional
#include <utility>    // std::move

namespace amends {

namespace {

// Where an expression stands: fields of an item have a meaning only inside a function.
enum class Inside { rule, function };

constexpr bool has_order(Base base) { return base == Base::money || base == Base::date || base == Base::number; }
constexpr bool is_text(Type type) { return type.base == Base::text; }
constexpr Type yes_no{Base::yes_no, false};

Field const* field_named(std::string_view name) {
  for (auto const& field : all_fields())
    if (field.name == name) return &field;
  return nullptr;
}

FunctionInfo const* function_named(std::string_view name) {
  for (auto const& function : all_functions())
    if (function.name == name) return &function;
  return nullptr;
}

// Those that may be told which items to look at: total(amount, state = paid).
constexpr bool selects_items(Function function) {
  return function == Function::total || function == Function::earliest || function == Function::latest ||
         function == Function::list;
}

bool is_zero(ExpressionTree const& tree) {
  return tree.operation == Operation::literal && tree.type == Type{Base::number, false} &&
         tree.value.as<std::int64_t>() == 0;
}

class Checker {
 public:
  [[nodiscard]] Tree check(Syntax const& syntax, Inside inside, std::optional<Base> hint = {}) {
    switch (syntax.kind) {
      case SyntaxKind::text: return text(syntax, hint);
      case SyntaxKind::money: return money(syntax);
      case SyntaxKind::date: return date(syntax);
      case SyntaxKind::number: return number(syntax);
      case SyntaxKind::word: return word(syntax, inside, hint);
      case SyntaxKind::list: return list(syntax, inside, hint);
      case SyntaxKind::call: return call(syntax, inside);
      case SyntaxKind::negation: return joined(syntax, inside, Operation::negation);
      case SyntaxKind::conjunction: return joined(syntax, inside, Operation::conjunction);
      case SyntaxKind::disjunction: return joined(syntax, inside, Operation::disjunction);
      case SyntaxKind::sum: return sum(syntax, inside);
      case SyntaxKind::comparison: return comparison(syntax, inside);
    }
    return nullptr;
  }

  [[nodiscard]] Tree condition(Syntax const& syntax, Inside inside) {
    auto tree = check(syntax, inside);
    if (tree && tree->type != yes_no)
      return problem(syntax, "X007", "this does not say yes or no", "this is " + in_words(tree->type));
    return tree;
  }

  [[nodiscard]] ExpressionProblems const& problems() const { return problems_; }

 private:
  Tree problem(Syntax const& at, std::string code, std::string message, std::string label = {}, std::string help = {}) {
    problems_.push_back({std::move(code), std::move(message), at.offset, at.length, std::move(label), std::move(help)});
    return nullptr;
  }

  static Tree literal(Type type, Value value) {
    ExpressionTree tree;
    tree.type = type;
    tree.value = std::move(value);
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  static Tree made(Operation operation, Type type, std::vector<Tree> parts) {
    ExpressionTree tree;
    tree.operation = operation;
    tree.type = type;
    tree.parts = std::move(parts);
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  Tree text(Syntax const& syntax, std::optional<Base> hint) {
    if (hint && !names_of(*hint).empty()) return named_value(syntax, *hint);
    ExpressionTree tree;
    tree.operation = Operation::text_literal;
    tree.text = syntax.words;
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  Tree money(Syntax const& syntax) {
    auto const pence = yaml::read_pence(syntax.words);
    if (!pence)
      return problem(syntax, "X011", '"' + syntax.words + "\" is not a sum of money", "write £1,000 or £1000.50");
    return literal({Base::money}, {*pence});
  }

  Tree date(Syntax const& syntax) {
    auto const reading = yaml::read_date(syntax.words);
    if (!reading.date) return problem(syntax, "X011", "there is no such day: " + syntax.words);
    return literal({Base::date}, {*reading.date});
  }

  Tree number(Syntax const& syntax) {
    auto const value = yaml::read_integer(syntax.words);
    if (!value) return problem(syntax, "X011", "the number is too large: " + syntax.words);
    return literal({Base::number}, {std::int64_t{*value}});
  }

  // A kind, modality or state by its name.
  Tree named_value(Syntax const& syntax, Base base) {
    auto const names = names_of(base);
    auto const found = std::find(names.begin(), names.end(), syntax.words);
    if (found != names.end()) {
      ExpressionTree tree;
      tree.type = {base};
      tree.value = {std::int64_t{found - names.begin()}};
      tree.offset = syntax.offset;
      tree.length = syntax.length;
      return std::make_shared<ExpressionTree const>(std::move(tree));
    }
    return problem(syntax, "X006", "unknown " + in_words({base}) + " \"" + syntax.words + '"', not_one_of(names),
                   did_you_mean(syntax.words, names));
  }

  Tree word(Syntax const& syntax, Inside inside, std::optional<Base> hint) {
    if (syntax.words == "true" || syntax.words == "false") return literal(yes_no, {syntax.words == "true"});
    auto const* field = field_named(syntax.words);
    if (field == nullptr && hint && !names_of(*hint).empty()) return named_value(syntax, *hint);
    if (field == nullptr) return unknown_field(syntax, inside);
    if (field->of == FieldOf::item && inside == Inside::rule)
      return problem(syntax, "X008", '"' + syntax.words + "\" is a field of an item, of which there may be several",
                     "which item's?", "write any(...), all(...), total(...) or list(" + syntax.words + ")");
    ExpressionTree tree;
    tree.operation = Operation::field;
    tree.type = field->type;
    tree.field = field;
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  Tree unknown_field(Syntax const& syntax, Inside inside) {
    std::vector<std::string_view> names;
    for (auto const& field : all_fields())
      if (field.of == FieldOf::action || inside == Inside::function) names.push_back(field.name);
    return problem(syntax, "X003", "unknown field \"" + syntax.words + '"', {}, did_you_mean(syntax.words, names));
  }

  Tree list(Syntax const& syntax, Inside inside, std::optional<Base> hint) {
    if (syntax.parts.empty()) return problem(syntax, "X001", "the list is empty");
    std::vector<Tree> items;
    for (auto const& part : syntax.parts) {
      auto item = check(part, inside, hint);
      if (!item) return nullptr;
      bool const fits = !item->type.list && (items.empty() || item->type == items.front()->type);
      if (!fits)
        return problem(part, "X005", "the values of a list must be of one type", "this is " + in_words(item->type));
      items.push_back(std::move(item));
    }
    auto const base = items.front()->type.base;
    return made(Operation::list, {base, true}, std::move(items));
  }

  Tree joined(Syntax const& syntax, Inside inside, Operation operation) {
    std::vector<Tree> parts;
    for (auto const& part : syntax.parts) parts.push_back(condition(part, inside));
    if (std::find(parts.begin(), parts.end(), nullptr) != parts.end()) return nullptr;
    return made(operation, yes_no, std::move(parts));
  }

  Tree sum(Syntax const& syntax, Inside inside) {
    auto left = check(syntax.parts[0], inside);
    auto right = check(syntax.parts[1], inside);
    if (!left || !right) return nullptr;
    auto const operation = syntax.words == "+" ? Operation::plus : Operation::minus;
    auto const type = type_of_sum(operation, left->type, right->type);
    if (!type)
      return problem(syntax.parts[1], "X005",
                     in_words(right->type) + " cannot be " +
                         (operation == Operation::plus ? "added to " : "taken from ") + in_words(left->type),
                     "this is " + in_words(right->type));
    return made(operation, *type, {std::move(left), std::move(right)});
  }

  static std::optional<Type> type_of_sum(Operation operation, Type left, Type right) {
    if (left.list || right.list) return std::nullopt;
    bool const counts = left.base == Base::money || left.base == Base::number;
    if (left == right && counts) return left;
    if (left.base == Base::date && right.base == Base::number) return left;
    if (left.base == Base::date && left == right && operation == Operation::minus) return Type{Base::number, false};
    return std::nullopt;
  }

  Tree comparison(Syntax const& syntax, Inside inside) {
    auto const& left_syntax = syntax.parts[0];
    auto const& right_syntax = syntax.parts[1];
    // A bare word takes its meaning from the other side: `kind = remittance`, `remittance in list(kind)`.
    bool const right_first = left_syntax.kind == SyntaxKind::word && field_named(left_syntax.words) == nullptr;
    auto const& first_syntax = right_first ? right_syntax : left_syntax;
    auto const first = check(first_syntax, inside);
    auto const& second_syntax = right_first ? left_syntax : right_syntax;
    // A bare word on the other side of a mistake may well be a kind by its name: nothing is said of it.
    bool const bare_word = second_syntax.kind == SyntaxKind::word && second_syntax.words.find('.') == std::string::npos;
    if (!first && bare_word) return nullptr;
    auto const second = check(second_syntax, inside, first ? std::optional(first->type.base) : std::nullopt);
    if (!first || !second) return nullptr;
    auto const& left = right_first ? second : first;
    auto const& right = right_first ? first : second;
    return related(syntax, left, right);
  }

  Tree related(Syntax const& syntax, Tree const& left, Tree right) {
    auto const operation = relation_named(syntax.words);
    if (operation == Operation::pattern) return pattern(syntax, left, right);
    if (left->type == Type{Base::money, false} && is_zero(*right)) right = literal({Base::money}, {std::int64_t{0}});
    if (fits(operation, left->type, right->type)) return made(operation, yes_no, {left, right});
    auto const sign = '"' + syntax.words + '"';
    bool const bare_number = left->type.base == Base::money && right->type.base == Base::number;
    return problem(syntax.parts[1], "X005",
                   sign + " cannot stand between " + in_words(left->type) + " and " + in_words(right->type),
                   "this is " + in_words(right->type), bare_number ? "write £" + syntax.parts[1].words : std::string());
  }

  static bool fits(Operation operation, Type left, Type right) {
    switch (operation) {
      case Operation::equal:
      case Operation::not_equal: return left == right && !left.list;
      case Operation::less:
      case Operation::less_or_equal:
      case Operation::greater:
      case Operation::greater_or_equal: return left == right && !left.list && has_order(left.base);
      case Operation::in: return left.base == right.base && !left.list && right.list;
      case Operation::matches: return is_text(left) && is_text(right);
      case Operation::contains:
        return (is_text(left) && !left.list && is_text(right)) || (left.list && left.base == right.base && !right.list);
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

  Tree pattern(Syntax const& syntax, Tree const& left, Tree const& right) {
    auto const& at = syntax.parts[1];
    if (left->type != Type{Base::text, false})
      return problem(syntax.parts[0], "X005", "a pattern is looked for in text", "this is " + in_words(left->type));
    if (right->operation != Operation::text_literal) return problem(at, "X009", "a pattern is written out, in quotes");
    re2::RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    auto expression = std::make_shared<re2::RE2 const>(right->text, options);
    if (!expression->ok()) return problem(at, "X009", "the pattern cannot be read: " + expression->error());
    ExpressionTree tree;
    tree.operation = Operation::pattern;
    tree.type = yes_no;
    tree.expression = std::move(expression);
    tree.parts = {left};
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  Tree call(Syntax const& syntax, Inside inside) {
    auto const* info = function_named(syntax.words);
    if (info == nullptr) return unknown_function(syntax);
    bool const of_one = info->function == Function::present;
    if (!of_one && inside == Inside::function)
      return problem(syntax, "X004",
                     syntax.words + "(...) looks at all items, and cannot stand inside another function");
    bool const none_allowed = info->function == Function::count;
    std::size_t const most = selects_items(info->function) ? 2 : 1;
    if (syntax.parts.size() > most || (syntax.parts.empty() && !none_allowed))
      return problem(syntax, "X004", syntax.words + " takes one value" + (most == 2 ? ", and perhaps a condition" : ""),
                     "write " + std::string(info->signature));
    ExpressionTree tree;
    tree.operation = Operation::function;
    tree.function = info->function;
    auto const inner = of_one ? inside : Inside::function;
    for (auto const& part : syntax.parts)
      tree.parts.push_back(tree.parts.empty() ? check(part, inner) : condition(part, inner));
    if (std::find(tree.parts.begin(), tree.parts.end(), nullptr) != tree.parts.end()) return nullptr;
    auto const type = type_of_call(*info, tree.parts);
    if (!type)
      return problem(syntax.parts[0], "X004", syntax.words + " cannot take " + in_words(tree.parts[0]->type),
                     "write " + std::string(info->signature));
    tree.type = *type;
    return std::make_shared<ExpressionTree const>(std::move(tree));
  }

  Tree unknown_function(Syntax const& syntax) {
    std::vector<std::string_view> names;
    for (auto const& function : all_functions()) names.push_back(function.name);
    return problem(syntax, "X004", "unknown function \"" + syntax.words + '"', not_one_of(names),
                   did_you_mean(syntax.words, names));
  }

  static std::optional<Type> type_of_call(FunctionInfo const& info, std::vector<Tree> const& arguments) {
    auto const given = arguments.empty() ? yes_no : arguments[0]->type;
    auto const if_it = [&](bool fits, Type result) { return fits ? std::optional(result) : std::nullopt; };
    switch (info.function) {
      case Function::total: return if_it(given.base == Base::money, {Base::money, false});
      case Function::count: return if_it(given == yes_no, {Base::number, false});
      case Function::earliest:
      case Function::latest: return if_it(given.base == Base::date, {Base::date, false});
      case Function::any:
      case Function::all: return if_it(given == yes_no, yes_no);
      case Function::present: return yes_no;
      case Function::list: return Type{given.base, true};
    }
    return std::nullopt;
  }

  ExpressionProblems problems_;
};

template <class Check>
std::variant<Tree, ExpressionProblems> checked(std::string_view text, Check const& check) {
  auto const parsed = parse_syntax(text);
  if (auto const* problems = std::get_if<ExpressionProblems>(&parsed)) return *problems;
  Checker checker;
  auto tree = check(checker, std::get<Syntax>(parsed));
  if (!tree) return checker.problems();
  return tree;
}

}  // namespace

std::variant<Tree, ExpressionProblems> check_expression(std::string_view text) {
  return checked(text, [](Checker& checker, Syntax const& syntax) { return checker.check(syntax, Inside::rule); });
}

std::variant<Tree, ExpressionProblems> check_condition(std::string_view text) {
  return checked(text, [](Checker& checker, Syntax const& syntax) { return checker.condition(syntax, Inside::rule); });
}

}  // namespace amends
