// What a statement says a body agreed to do: the grammar's answer. Spans, never copies, of its text.
#pragma once

#include "grammar/model/deadline.h"
#include "grammar/model/review.h"
#include "grammar/model/span.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// contract.md section 2; `name` gives the words that stand in JSON and in packs.
enum class Kind {
  apology,
  payment,
  refund_or_waive,
  reconsider,
  assess,
  provide_service,
  inform,
  correct_records,
  review_policy,
  train,
  remind_staff,
  audit,
  evidence,
  other
};
enum class Modality { agreed, recommended, ordered, conditional, discretionary, already_done };
enum class Qualifier { exact, up_to, at_least, about };
enum class Rate { day, night, week, month, term, year };

// A sum to be paid or forgone under an action. Money is whole pence, never floating point.
struct Amount {
  std::optional<std::int64_t> pence;  // absent where it is still to be worked out
  Span words;                         // as printed
  Qualifier qualifier = Qualifier::exact;
  std::optional<Rate> per;     // "£200 a month"
  std::optional<int> periods;  // "for seven months"
  bool each = false;           // "£300 each"
  std::string share;           // "50%", "2/3"; empty for none
  bool to_calculate = false;   // interest, a cost not yet known
};

// What is to be done, by whom and for whom, and what it costs: all of an action that stands without the
// text it was read from.
struct Terms {
  std::string paragraph;  // printed label path, "9.1", "41(a)"; empty where unnumbered
  Kind kind = Kind::other;
  Modality modality = Modality::agreed;
  std::vector<std::string> actors;      // as printed, without article
  std::vector<std::string> recipients;  // as printed, pronouns resolved; "us" is Ombudsman
  std::vector<Amount> amounts;
  std::optional<std::int64_t> total_pence;
};

struct AgreedAction : Terms {
  Span span;     // its own words
  Span lead_in;  // the words that govern it and stand before it; empty for none
  Deadline deadline;
  std::optional<std::size_t> anchor_action;  // index of the action that its deadline counts from
  std::optional<std::size_t>
      deadline_before;  // index of the action whose due date a `further` or "same period" counts from
  Span condition;       // the words of its condition; empty for none
  std::vector<Review> review;
};

// What became of a sentence (or part of one) of an agreed-action section.
enum class Account { action, detail, lead_in, context, no_action, unread };

struct AccountEntry {
  std::string paragraph;  // printed label path; empty where unnumbered
  Span span;
  Account as = Account::unread;
  std::optional<std::size_t> action;  // index into Extraction::actions, for action and detail
};

// A promise outside the section: listed, never counted.
struct Commitment {
  std::string section;  // heading
  std::string paragraph;
  Span span;
  Deadline deadline;
};

struct Extraction {
  std::vector<AgreedAction> actions;     // in reading order
  std::vector<AccountEntry> accounting;  // ascending, never overlapping
  std::vector<Commitment> elsewhere;
  std::vector<Review> review;  // on the statement as a whole
};

[[nodiscard]] std::string_view name(Kind kind);
[[nodiscard]] std::string_view name(Modality modality);
[[nodiscard]] std::string_view name(Qualifier qualifier);
[[nodiscard]] std::string_view name(Rate rate);
[[nodiscard]] std::string_view name(Account account);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<Modality> modality_named(std::string_view name);
// All of them, in the order of the enum.
[[nodiscard]] std::span<Kind const> all_kinds();
[[nodiscard]] std::span<Modality const> all_modalities();

}  // namespace amends
