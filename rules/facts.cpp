#include "rules/facts.h"

#include <array>  // std::array

namespace amends {

namespace {

constexpr std::array evidence_kind_names{
    "apology_letter",    "letter",        "email",     "remittance",     "ledger_extract", "bank_confirmation",
    "decision_letter",   "assessment",    "plan",      "minutes",        "policy",         "training_record",
    "training_material", "staff_message", "file_note", "service_record", "audit_report",   "invoice",
    "screenshot",        "report",        "other"};
constexpr std::array payment_state_names{"paid", "offered", "declined", "returned", "set_off"};

constexpr auto evidence_kinds = [] {
  std::array<EvidenceKind, evidence_kind_names.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<EvidenceKind>(i);
  return all;
}();

}  // namespace

std::string_view name(EvidenceKind kind) { return evidence_kind_names[static_cast<std::size_t>(kind)]; }

std::optional<EvidenceKind> evidence_kind_named(std::string_view wanted) {
  for (auto const kind : evidence_kinds)
    if (name(kind) == wanted) return kind;
  return std::nullopt;
}

std::span<EvidenceKind const> all_evidence_kinds() { return evidence_kinds; }

std::string_view name(PaymentState state) { return payment_state_names[static_cast<std::size_t>(state)]; }

std::span<PaymentState const> all_payment_states() {
  static constexpr std::array states{PaymentState::paid, PaymentState::offered, PaymentState::declined,
                                     PaymentState::returned, PaymentState::set_off};
  static_assert(states.size() == payment_state_names.size());
  return states;
}

std::optional<PaymentState> payment_state_named(std::string_view wanted) {
  for (std::size_t i = 0; i < payment_state_names.size(); ++i)
    if (wanted == payment_state_names[i]) return static_cast<PaymentState>(i);
  return std::nullopt;
}

}  // namespace amends
