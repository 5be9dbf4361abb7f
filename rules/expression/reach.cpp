// Only kinds, modalities and payment states are tried out, one by one; anything else may have any value, or
// none.
#include "rules/expression/reach.h"

#include <algorithm>  // std::all_of, any_of, find
#include <array>      // std::array
#include <limits>     // std::numeric_limits
#include <optional>   // std::optional

namespace amends {

namespace {

constexpr std::array tried_fields{std::string_view{"action.kind"}, std::string_view{"action.modality"},
                                  std::string_view{"kind"}, std::string_view{"state"}};
constexpr std::array<std::optional<PaymentState>, 6> states{std::nullopt,           PaymentState::paid,
                                                            PaymentState::offered,  PaymentState::declined,
                                                            PaymentState::returned, PaymentState::set_off};
constexpr PossibleAnswers any_answer{true, true, true};

PossibleAnswers exactly(std::optional<bool> answer) {
  return {answer == std::optional(true), answer == std::optional(false), !answer};
}

void add(PossibleAnswers& to, PossibleAnswers const& more) {
  to = {to.yes || more.yes, to.no || more.no, to.unknown || more.unknown};
}

// One action, and an item of each sort that the rule may meet.
struct World {
  ActionFacts action;
  CaseFacts the_case;
  std::vector<EvidenceFacts> items;
};

// Nothing but what is tried out decides it.
bool determined(ExpressionTree const& tree) {
  if (tree.operation == Operation::field)
    return std::find(tried_fields.begin(), tried_fields.end(), tree.field->name) != tried_fields.end();
  if (tree.operation == Operation::pattern) return false;
  if (tree.operation == Operation::function && tree.function != Function::present) return false;
  return std::all_of(tree.parts.begin(), tree.parts.end(), [](Tree const& part) { return determined(*part); });
}

PossibleAnswers answers(ExpressionTree const& tree, World const& world, EvidenceFacts const* item);

// What the argument of a function may say of an item, whichever it is.
PossibleAnswers answers_per_item(ExpressionTree const& tree, World const& world) {
  PossibleAnswers all;
  for (auto const& item : world.items) add(all, answers(tree, world, &item));
  return all;
}

struct Range {
  bool known = false;
  std::int64_t low = std::numeric_limits<std::int32_t>::min();
  std::int64_t high = std::numeric_limits<std::int32_t>::max();
};

// A rule is only asked where there is an item: count() is at least one.
Range range_of(ExpressionTree const& tree, World const& world) {
  if (tree.operation == Operation::literal && tree.type == Type{Base::number, false})
    return {true, tree.value.as<std::int64_t>(), tree.value.as<std::int64_t>()};
  if (tree.operation != Operation::function || tree.function != Function::count) return {};
  if (tree.parts.empty()) return {true, 1, Range{}.high};
  auto const said = answers_per_item(*tree.parts[0], world);
  return {!said.unknown, said.no || said.unknown ? 0 : 1, said.yes ? Range{}.high : 0};
}

PossibleAnswers compared(ExpressionTree const& tree, World const& world) {
  auto const left = range_of(*tree.parts[0], world);
  auto const right = range_of(*tree.parts[1], world);
  bool const unknown = !left.known || !right.known;
  bool const less = left.low<right.high, more = left.high> right.low;
  bool const same = left.low <= right.high && right.low <= left.high;
  bool const always_same = left.low == left.high && right.low == right.high && left.low == right.low;
  struct Row {
    Operation operation;
    PossibleAnswers said;
  };
  std::array const rows{Row{Operation::equal, {same, !always_same, unknown}},
                        Row{Operation::not_equal, {!always_same, same, unknown}},
                        Row{Operation::less, {less, more || same, unknown}},
                        Row{Operation::less_or_equal, {less || same, more, unknown}},
                        Row{Operation::greater, {more, less || same, unknown}},
                        Row{Operation::greater_or_equal, {more || same, less, unknown}}};
  auto const row = std::find_if(rows.begin(), rows.end(), [&](Row const& r) { return r.operation == tree.operation; });
  return row == rows.end() ? any_answer : row->said;
}

bool is_known(ExpressionTree const& tree) {
  return tree.operation == Operation::literal || tree.operation == Operation::text_literal ||
         (tree.operation == Operation::field && tree.field->name == "action.kind");
}

PossibleAnswers called(ExpressionTree const& tree, World const& world) {
  if (tree.function == Function::any || tree.function == Function::all) return answers_per_item(*tree.parts[0], world);
  if (tree.function == Function::present) return {true, !is_known(*tree.parts[0]), false};
  return any_answer;
}

// One "no" settles an "and", one "yes" an "or".
PossibleAnswers joined(ExpressionTree const& tree, World const& world, EvidenceFacts const* item) {
  bool const conjunction = tree.operation == Operation::conjunction;
  PossibleAnswers out = exactly(conjunction);
  for (auto const& part : tree.parts) {
    auto const one = answers(*part, world, item);
    if (conjunction)
      out = {out.yes && one.yes, out.no || one.no, out.unknown || one.unknown};
    else
      out = {out.yes || one.yes, out.no && one.no, out.unknown || one.unknown};
  }
  return out;
}

PossibleAnswers answers(ExpressionTree const& tree, World const& world, EvidenceFacts const* item) {
  if (determined(tree)) {
    auto const value = evaluate(tree, Scope{world.action, world.the_case, world.items, item});
    return exactly(value.known() ? std::optional(value.as<bool>()) : std::nullopt);
  }
  if (tree.operation == Operation::conjunction || tree.operation == Operation::disjunction)
    return joined(tree, world, item);
  if (tree.operation == Operation::negation) {
    auto const inner = answers(*tree.parts[0], world, item);
    return {inner.no, inner.yes, inner.unknown};
  }
  if (tree.operation == Operation::function) return called(tree, world);
  bool const of_numbers = tree.parts.size() == 2 && tree.parts[0]->type == Type{Base::number, false};
  return of_numbers ? compared(tree, world) : any_answer;
}

std::vector<EvidenceFacts> items_within(Reach const& reach) {
  auto const kinds = reach.evidence.empty() ? all_evidence_kinds() : reach.evidence;
  std::vector<EvidenceFacts> items;
  for (auto const kind : kinds) {
    for (auto const& state : states) {
      EvidenceFacts item;
      item.kind = kind;
      item.state = state;
      items.push_back(item);
    }
  }
  return items;
}

// Asks in a world for each kind of action and modality, until `enough`.
template <class Ask>
bool any_world(Reach const& reach, Ask const& ask) {
  World world{{}, {}, items_within(reach)};
  for (auto const kind : reach.kinds) {
    world.action.kind = kind;
    for (auto const modality : all_modalities()) {
      world.action.modality = modality;
      if (ask(world)) return true;
    }
  }
  return false;
}

bool within(ExpressionTree const& literal, Reach const& reach) {
  auto const position = literal.value.as<std::int64_t>();
  auto const is_it = [&](auto kind) { return static_cast<std::int64_t>(kind) == position; };
  if (literal.type.base == Base::action_kind) return std::any_of(reach.kinds.begin(), reach.kinds.end(), is_it);
  return reach.evidence.empty() || std::any_of(reach.evidence.begin(), reach.evidence.end(), is_it);
}

void collect_unreached(ExpressionTree const& tree, Reach const& reach, std::vector<ExpressionTree const*>& out) {
  bool const names_a_kind = tree.operation == Operation::literal && !tree.type.list &&
                            (tree.type.base == Base::action_kind || tree.type.base == Base::evidence_kind);
  if (names_a_kind && !within(tree, reach)) out.push_back(&tree);
  for (auto const& part : tree.parts) collect_unreached(*part, reach, out);
}

}  // namespace

PossibleAnswers answers_of(ExpressionTree const& condition, Reach const& reach) {
  PossibleAnswers all;
  any_world(reach, [&](World const& world) {
    add(all, answers(condition, world, nullptr));
    return false;
  });
  return all;
}

bool partly_reachable(ExpressionTree const& check, ExpressionTree const& partly, Reach const& reach) {
  return any_world(reach, [&](World const& world) {
    return answers(check, world, nullptr).no && answers(partly, world, nullptr).yes;
  });
}

std::vector<ExpressionTree const*> kinds_out_of_reach(ExpressionTree const& tree, Reach const& reach) {
  std::vector<ExpressionTree const*> out;
  collect_unreached(tree, reach, out);
  return out;
}

bool looks_at_items(ExpressionTree const& tree) {
  if (tree.operation == Operation::function && tree.function != Function::present) return true;
  return std::any_of(tree.parts.begin(), tree.parts.end(), [](Tree const& part) { return looks_at_items(*part); });
}

}  // namespace amends
