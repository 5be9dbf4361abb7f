// confirmed.yaml: what a person made of the actions that were read. By fingerprint, so that a verdict
// goes with the action's own words wherever they move.
#pragma once

#include "engine/evidence/manifest.h"
#include "engine/obligation/obligation.h"

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace amends {

// unsure: a person looked and could not tell; the action stays as it was read, and for a person.
enum class Verdict { accept, reject, unsure, correct, split, merge };
[[nodiscard]] std::string_view name(Verdict verdict);

struct CorrectedDue {
  std::optional<Date> date;  // absent: `due: none`, it has no due date
  friend bool operator==(CorrectedDue const&, CorrectedDue const&) = default;
};

// Only what is given replaces what was read.
struct Correction {
  std::optional<Kind> kind;
  std::optional<Modality> modality;
  std::optional<std::vector<std::string>> actors;
  std::optional<std::vector<std::string>> recipients;
  std::optional<std::vector<std::int64_t>> amounts;  // pence; they add up to the total
  std::optional<CorrectedDue> due;

  [[nodiscard]] bool empty() const { return *this == Correction{}; }
  friend bool operator==(Correction const&, Correction const&) = default;
};

// One of the duties into which a person splits an action.
struct Part {
  std::string text;  // verbatim words of the action
  Correction correct;
};

struct Confirmation {
  std::string fingerprint;
  Verdict verdict = Verdict::accept;
  Correction correct;       // correct
  std::vector<Part> parts;  // split
  std::string merge_into;   // merge: the fingerprint of the action that this one belongs to
  std::string by;
  std::optional<Date> on;
  std::string reason;
  Place place;
};

struct Confirmed {
  std::string reference;
  std::vector<Confirmation> actions;

  // The confirmation of this action, or null.
  [[nodiscard]] Confirmation const* find(std::string_view fingerprint) const;
};

// Whether a person has settled how the action is to be read.
[[nodiscard]] bool settles(Confirmation const& confirmation);

// "Team co-ordinator on 2 May 2024"
[[nodiscard]] std::string who_and_when(Confirmation const& confirmation);

// What the file is checked against: the statement as it was read, before any confirmation.
struct ConfirmedContext {
  std::string file;  // shown in messages
  BoundStatement const& statement;
};

// A fingerprint that does not occur is no mistake here: `apply` reports it as stale.
[[nodiscard]] Result<Confirmed> read_confirmed(std::string_view yaml, ConfirmedContext const& context);

// The whole file. Above each entry of an action that occurs stand its number and words; comments that
// people wrote are not kept.
[[nodiscard]] std::string write_confirmed(Confirmed const& confirmed, BoundStatement const& statement);

}  // namespace amends
