// What a rule can see: plain values of an action, its case and the evidence selected for it. The
// engine fills them from a case folder, the pack's own tests from their YAML; the fields that an
// expression may name are listed once, in rules/expression.
#pragma once

#include "grammar/model/action.h"
#include "grammar/model/date.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

enum class EvidenceKind {
  apology_letter, letter, email, remittance, ledger_extract, bank_confirmation, decision_letter, assessment, plan,
  minutes, policy, training_record, training_material, staff_message, file_note, service_record, audit_report,
  invoice, screenshot, report, other
};
[[nodiscard]] std::string_view name(EvidenceKind kind);
[[nodiscard]] std::optional<EvidenceKind> evidence_kind_named(std::string_view name);
[[nodiscard]] std::span<EvidenceKind const> all_evidence_kinds();

enum class PaymentState { paid, offered, declined, returned, set_off };
[[nodiscard]] std::string_view name(PaymentState state);
[[nodiscard]] std::optional<PaymentState> payment_state_named(std::string_view name);
[[nodiscard]] std::span<PaymentState const> all_payment_states();

struct ActionFacts {
  Kind kind = Kind::other;
  Modality modality = Modality::agreed;
  std::optional<std::int64_t> total;    // pence
  std::vector<std::int64_t> amounts;    // pence
  std::vector<std::string> recipients;
  std::vector<std::string> actors;
  std::string paragraph;
  std::string text;                     // the action's own words
  std::optional<Date> due;
  bool qualitative = false;             // a qualitative term stands in its words
  bool set_off_allowed = false;         // its words allow the sum to be set off against a debt
  bool names_known = false;             // --names says who each of its recipients is
};

struct CaseFacts {
  std::string reference;
  std::string body;
  std::optional<Date> decision_date;
  std::optional<Date> as_of;
};

// What the words of a file say; each not known where it holds no text. See rules/content.h.
struct ContentFacts {
  std::optional<bool> says_sorry;          // for what was done: not for a feeling, not "if"
  std::optional<bool> sorry_for_feelings;  // "sorry that you feel", "sorry if"
  std::optional<bool> accepts_fault;
  std::optional<bool> recognises_effect;
  std::optional<bool> says_learned;
  std::optional<bool> signed_off;          // a sign-off with a line under it, or a title at the end
  std::optional<bool> signed_with_title;
  std::optional<bool> signed_by_senior;
  std::string signatory;                   // the line with the title
  std::optional<bool> looks_draft;
  std::vector<std::string> draft_signs;    // "DRAFT", "[name]", "tracked changes"
  std::optional<bool> asks_for_payment;    // a request, no record
};

// What a list of payments, a letter's head, an e-mail or a register shows.
struct RecordFacts {
  std::optional<std::int64_t> total;        // pence, as the file states it
  std::optional<std::int64_t> lines_total;  // pence, its payee lines added up
  std::optional<std::int64_t> paid;         // pence, to those whom the manifest names
  std::optional<Date> paid_on;              // the last of these payments
  std::optional<bool> names_recipient, shows_amount, shows_done_on;
  std::optional<Date> dated_on;             // the day of a letter or e-mail
  std::vector<std::string> mail_to;
  std::optional<bool> mail_to_ombudsman;
  std::optional<int> mail_attachments;
  std::optional<int> attended;              // people in a register
};

struct EvidenceFacts {
  EvidenceKind kind = EvidenceKind::other;
  std::string by;                       // which body
  std::optional<Date> done_on;
  std::optional<Date> sent_on;
  std::optional<std::int64_t> amount;   // pence, as claimed in the manifest; what of it falls to this action
  std::optional<std::int64_t> amount_in_all;  // pence, as claimed, also where the item is for several actions
  std::vector<std::string> to;
  std::optional<PaymentState> state;
  std::string note;
  bool has_file = false;                // a file is named and could be read
  std::string text;                     // the attachment's text; empty where there is none
  std::vector<std::int64_t> found_amounts;  // pence, read from the attachment
  std::vector<std::string> found_payees;
  std::vector<Date> found_dates;
  ContentFacts content;
  RecordFacts record;
  std::string format;                   // "pdf", "eml"; empty without a file that was read
};

}  // namespace amends
