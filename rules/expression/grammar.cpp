// The grammar of the rule language, loosest first:
//
//   expression = and { "or" and }            sum     = operand { ("+" | "-") operand }
//   and        = not { "and" not }           operand = literal | name | name "(" ... ")"
//   not        = { "not" } comparison                | "[" ... "]" | "(" expression ")"
//   comparison = sum [ operator sum ]
//
// A mistake is where the parser got furthest. Brackets are counted first, so that an open one is named
// as such and no input drives the recursion deep.
#include "rules/expression/syntax.h"

#include <boost/fusion/include/adapt_struct.hpp>         // BOOST_FUSION_ADAPT_STRUCT
#include <boost/spirit/home/x3.hpp>                      // x3
#include <boost/spirit/home/x3/support/ast/variant.hpp>  // x3::variant, x3::forward_ast

#include <algorithm>   // std::max
#include <array>       // std::array
#include <functional>  // std::ref
#include <optional>    // std::optional

namespace amends {

namespace {

namespace x3 = boost::spirit::x3;

using Words = boost::iterator_range<char const*>;

constexpr std::size_t longest_expression = 4000;
constexpr std::size_t deepest_brackets = 24;

}  // namespace

// Named, because Fusion adapts its structs at global scope.
namespace expression_ast {

struct Leaf {
  SyntaxKind kind = SyntaxKind::word;
  Words words;
};
struct Call;
struct List;
struct Bracket;
struct Operand : x3::variant<Leaf, x3::forward_ast<Call>, x3::forward_ast<List>, x3::forward_ast<Bracket>> {
  using base_type::base_type;
  using base_type::operator=;
};

struct SumStep {
  Words sign;
  Operand operand;
};
struct Sum {
  Operand first;
  std::vector<SumStep> rest;
};
struct Relation {
  Words sign;
  Sum right;
};
struct Comparison {
  Sum left;
  std::vector<Relation> relation;  // none or one; a second is reported
};
struct Negation {
  std::vector<Words> nots;
  Comparison inner;
};
struct Expression {
  Words start;
  std::vector<std::vector<Negation>> terms;  // or of and
};
struct Call {
  Words name;
  std::vector<Expression> arguments;
  Words close;
};
struct List {
  Words open;
  std::vector<Expression> items;
  Words close;
};
struct Bracket {
  Words open;
  Expression inner;
};

}  // namespace expression_ast
}  // namespace amends

BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Leaf, kind, words)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::SumStep, sign, operand)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Sum, first, rest)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Relation, sign, right)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Comparison, left, relation)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Negation, nots, inner)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Expression, start, terms)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Call, name, arguments, close)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::List, open, items, close)
BOOST_FUSION_ADAPT_STRUCT(amends::expression_ast::Bracket, open, inner)

namespace amends {
namespace expression_grammar {

namespace ast = expression_ast;

struct FurthestTag {};

// Blanks between words. Every word ends with them, so the furthest of them is where a mistake stands.
struct GapParser : x3::parser<GapParser> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext const&, Attribute&) const {
    while (first != last && (*first == ' ' || *first == '\n' || *first == '\t' || *first == '\r')) ++first;
    auto& furthest = x3::get<FurthestTag>(context).get();
    furthest = std::max(furthest, first);
    return true;
  }
};
GapParser const gap{};

auto const digit = x3::ascii::char_('0', '9');
auto const letter = x3::ascii::char_('a', 'z') | x3::ascii::char_('A', 'Z') | x3::ascii::char_('_');
auto const word_end = !(letter | digit | x3::ascii::char_('.'));
auto const keyword(char const* word) { return x3::lit(word) >> word_end; }
auto const reserved = keyword("and") | keyword("or") | keyword("not") | keyword("in") | keyword("matches") |
                      keyword("contains") | keyword("pattern");
auto const name = !reserved >> letter >> *(letter | digit | x3::ascii::char_('.'));
auto const quoted = x3::lit('"') >> *(x3::char_ - '"') >> '"';
auto const sum_of_money = x3::lit("£") >> +digit >> *(',' >> digit >> digit >> digit) >> -('.' >> +digit) >> word_end;
auto const iso_date = x3::repeat(4)[digit] >> '-' >> x3::repeat(2)[digit] >> '-' >> x3::repeat(2)[digit] >> word_end;
auto const number = +digit >> word_end;
auto const relation_sign = x3::lit("==") | "!=" | "<=" | ">=" | '=' | '<' | '>' | keyword("in") | keyword("matches") |
                           keyword("contains") | keyword("pattern");

x3::rule<struct LeafId, ast::Leaf> const leaf = "value";
x3::rule<struct CallId, ast::Call> const call = "function";
x3::rule<struct ListId, ast::List> const list = "list";
x3::rule<struct BracketId, ast::Bracket> const bracket = "bracket";
x3::rule<struct OperandId, ast::Operand> const operand = "operand";
x3::rule<struct SumStepId, ast::SumStep> const sum_step = "step of a sum";
x3::rule<struct SumId, ast::Sum> const sum = "sum";
x3::rule<struct RelationId, ast::Relation> const relation = "relation";
x3::rule<struct ComparisonId, ast::Comparison> const comparison = "comparison";
x3::rule<struct NegationId, ast::Negation> const negation = "negation";
x3::rule<struct ConjunctionId, std::vector<ast::Negation>> const conjunction = "conjunction";
x3::rule<struct ExpressionId, ast::Expression> const expression = "expression";

template <class Parser>
auto literal(SyntaxKind kind, Parser const& parser) {
  return x3::attr(kind) >> x3::raw[parser] >> gap;
}

auto const leaf_def = literal(SyntaxKind::text, quoted) | literal(SyntaxKind::money, sum_of_money) |
                      literal(SyntaxKind::date, iso_date) | literal(SyntaxKind::number, number) |
                      literal(SyntaxKind::word, name);
auto const call_def = x3::raw[name] >> gap >> '(' >> gap >>
                      -(expression % (',' >> gap)) >> x3::raw[x3::lit(')')] >> gap;
auto const list_def = x3::raw[x3::lit('[')] >> gap >> -(expression % (',' >> gap)) >> x3::raw[x3::lit(']')] >> gap;
auto const bracket_def = x3::raw[x3::lit('(')] >> gap >> expression >> ')' >> gap;
auto const operand_def = call | leaf | list | bracket;
auto const sum_step_def = x3::raw[x3::lit('+') | '-'] >> gap >> operand;
auto const sum_def = operand >> *sum_step;
auto const relation_def = x3::raw[relation_sign] >> gap >> sum;
auto const comparison_def = sum >> *relation;
auto const negation_def = *(x3::raw[keyword("not")] >> gap) >> comparison;
auto const conjunction_def = negation % (keyword("and") >> gap);
auto const expression_def = x3::raw[x3::eps] >> conjunction % (keyword("or") >> gap);

BOOST_SPIRIT_DEFINE(leaf, call, list, bracket, operand, sum_step, sum, relation, comparison, negation, conjunction,
                    expression)

}  // namespace expression_grammar

namespace {

namespace ast = expression_ast;

// From Spirit's tree to the plain one.
class Lowering {
 public:
  explicit Lowering(char const* start) : start_(start) {}

  Syntax operator()(ast::Leaf const& leaf) const {
    std::string words(leaf.words.begin(), leaf.words.end());
    if (leaf.kind == SyntaxKind::text) words = words.substr(1, words.size() - 2);
    return {leaf.kind, std::move(words), offset(leaf.words), leaf.words.size(), {}};
  }

  Syntax operator()(ast::Call const& call) const {
    Syntax syntax{SyntaxKind::call, {call.name.begin(), call.name.end()}, offset(call.name), 0, {}};
    for (auto const& argument : call.arguments) syntax.parts.push_back((*this)(argument));
    syntax.length = offset(call.close) + 1 - syntax.offset;
    return syntax;
  }

  Syntax operator()(ast::List const& list) const {
    Syntax syntax{SyntaxKind::list, {}, offset(list.open), offset(list.close) + 1 - offset(list.open), {}};
    for (auto const& item : list.items) syntax.parts.push_back((*this)(item));
    return syntax;
  }

  Syntax operator()(ast::Bracket const& bracket) const { return (*this)(bracket.inner); }

  template <class Node>
  Syntax operator()(x3::forward_ast<Node> const& node) const {
    return (*this)(node.get());
  }

  Syntax operator()(ast::Expression const& expression) const {
    std::vector<Syntax> terms;
    for (auto const& term : expression.terms) {
      std::vector<Syntax> factors;
      for (auto const& factor : term) factors.push_back((*this)(factor));
      terms.push_back(joined(SyntaxKind::conjunction, "and", std::move(factors)));
    }
    return joined(SyntaxKind::disjunction, "or", std::move(terms));
  }

 private:
  Syntax operator()(ast::Negation const& negation) const {
    auto syntax = (*this)(negation.inner);
    for (auto word = negation.nots.rbegin(); word != negation.nots.rend(); ++word) {
      auto const from = offset(*word);
      auto const length = syntax.offset + syntax.length - from;
      syntax = {SyntaxKind::negation, "not", from, length, {std::move(syntax)}};
    }
    return syntax;
  }

  Syntax operator()(ast::Comparison const& comparison) const {
    auto syntax = (*this)(comparison.left);
    for (auto const& relation : comparison.relation)
      syntax = binary(SyntaxKind::comparison, relation.sign, std::move(syntax), (*this)(relation.right));
    return syntax;
  }

  Syntax operator()(ast::Sum const& sum) const {
    auto syntax = boost::apply_visitor(*this, sum.first);
    for (auto const& step : sum.rest)
      syntax = binary(SyntaxKind::sum, step.sign, std::move(syntax), boost::apply_visitor(*this, step.operand));
    return syntax;
  }

  static Syntax binary(SyntaxKind kind, Words sign, Syntax left, Syntax right) {
    auto const from = left.offset;
    auto const length = right.offset + right.length - from;
    return {kind, {sign.begin(), sign.end()}, from, length, {std::move(left), std::move(right)}};
  }

  static Syntax joined(SyntaxKind kind, std::string word, std::vector<Syntax> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    auto const from = parts.front().offset;
    auto const length = parts.back().offset + parts.back().length - from;
    return {kind, std::move(word), from, length, std::move(parts)};
  }

  [[nodiscard]] std::size_t offset(Words words) const { return static_cast<std::size_t>(words.begin() - start_); }

  char const* start_;

 public:
  using result_type = Syntax;
};

char closing(char open) { return open == '(' ? ')' : ']'; }

// Brackets and quotes that are not closed, or too deep.
std::optional<ExpressionProblem> check_brackets(std::string_view text) {
  if (text.size() > longest_expression) return ExpressionProblem{"X010", "the expression is too long", 0, 1, {}, {}};
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    if (c == '"') {
      auto const end = text.find('"', i + 1);
      if (end == std::string_view::npos) return ExpressionProblem{"X002", "the quote is not closed", i, 1, {}, {}};
      i = end;
    } else if (c == '(' || c == '[') {
      open.push_back(i);
      if (open.size() > deepest_brackets)
        return ExpressionProblem{"X010", "the expression is nested too deeply", i, 1, {}, {}};
    } else if (c == ')' || c == ']') {
      if (open.empty() || closing(text[open.back()]) != c)
        return ExpressionProblem{"X002", std::string("nothing is open that this \"") + c + "\" closes", i, 1, {}, {}};
      open.pop_back();
    }
  }
  if (open.empty()) return std::nullopt;
  auto const at = open.back();
  return ExpressionProblem{
      "X002", "the bracket is not closed", at, 1, std::string("\"") + closing(text[at]) + "\" is missing", {}};
}

ExpressionProblem stuck_at(std::string_view text, std::size_t offset) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return {"X001", "the expression is empty", 0, 1, {}, {}};
  if (offset >= text.size())
    return {"X001", "the expression ends too early", text.size(), 1, "a value is missing here", {}};
  auto const end = std::min(text.find_first_of(" ()[],\t\r\n", offset), text.size());
  return {"X001",
          "this does not belong here",
          offset,
          std::max<std::size_t>(1, end - offset),
          "expected a value, or one of: and, or, not, in, matches, contains, pattern, = != < <= > >= + -",
          {}};
}

}  // namespace

std::variant<Syntax, ExpressionProblems> parse_syntax(std::string_view text) {
  if (auto problem = check_brackets(text)) return ExpressionProblems{std::move(*problem)};
  auto const* first = text.data();
  auto const* const last = first + text.size();
  auto const* furthest = first;
  ast::Expression expression;
  auto const grammar = x3::with<expression_grammar::FurthestTag>(
      std::ref(furthest))[expression_grammar::gap >> expression_grammar::expression >> x3::eoi];
  if (!x3::parse(first, last, grammar, expression))
    return ExpressionProblems{stuck_at(text, static_cast<std::size_t>(furthest - text.data()))};
  return Lowering(text.data())(expression);
}

}  // namespace amends
