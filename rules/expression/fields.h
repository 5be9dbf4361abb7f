// The fields and functions of the rule language, one table each: the checker, the evaluator, the
// suggestions and the docs read them.
#pragma once

#include "rules/expression/value.h"
#include "rules/facts.h"

#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace amends {

struct Scope {
  ActionFacts const& action;
  CaseFacts const& the_case;
  std::span<EvidenceFacts const> items;
  EvidenceFacts const* item = nullptr;  // the one that a function is looking at
};

enum class FieldOf { action, item };

struct Field {
  std::string_view name;
  Type type;
  FieldOf of;
  Value (*get)(Scope const& scope);
  std::string_view meaning;
};
[[nodiscard]] std::span<Field const> all_fields();

enum class Function { total, count, earliest, latest, any, all, present, list };

struct FunctionInfo {
  Function function;
  std::string_view name;
  std::string_view signature;
  std::string_view type;
  std::string_view meaning;
};
[[nodiscard]] std::span<FunctionInfo const> all_functions();

}  // namespace amends
