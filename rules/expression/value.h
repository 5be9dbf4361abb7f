// What an expression works on: a value of one type, or nothing where a fact is not known.
#pragma once

#include "grammar/model/date.h"

#include <cstdint>      // std::int64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::variant
#include <vector>       // std::vector

namespace amends {

enum class Base { money, date, text, number, yes_no, action_kind, modality, evidence_kind, payment_state };

struct Type {
  Base base = Base::text;
  bool list = false;
  friend bool operator==(Type const&, Type const&) = default;
};

// "money", "list of text".
[[nodiscard]] std::string in_words(Type type);
// The words that a value of this type may be ("remittance", "letter"); empty for a type without a list.
[[nodiscard]] std::vector<std::string_view> names_of(Base base);

// Money in pence and the enums' positions are whole numbers. Texts are views of facts that outlive the
// evaluation, because an attachment's text may be long.
struct Value {
  std::variant<std::monostate, std::int64_t, bool, Date, std::string_view, std::vector<Value>> held;

  [[nodiscard]] bool known() const { return held.index() != 0; }
  template <class Wanted>
  [[nodiscard]] Wanted const& as() const {
    return std::get<Wanted>(held);
  }
  friend bool operator==(Value const&, Value const&) = default;
};

}  // namespace amends
