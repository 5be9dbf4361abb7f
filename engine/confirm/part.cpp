#include "engine/confirm/part.h"

#include "grammar/text/digest.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::ranges::any_of
#include <limits>     // std::numeric_limits
#include <utility>    // std::move

namespace amends {

namespace {

constexpr std::size_t fingerprint_digits = 16;

void erase_reviews(Obligation& obligation, std::vector<Review> const& gone) {
  std::erase_if(obligation.action.review, [&](Review const& review) {
    return std::ranges::any_of(gone, [&](Review const& other) { return other.code == review.code; });
  });
}

void correct_due(Obligation& obligation, CorrectedDue const& due, Confirmation const& confirmation) {
  erase_reviews(obligation, obligation.due.review);  // they speak of the date that was counted
  obligation.due.review.clear();
  obligation.due.due = due.date;
  auto step = due.date ? "Corrected to " + in_words(*due.date) : std::string("Corrected: it has no due date");
  step += " by " + who_and_when(confirmation);
  obligation.due.steps.push_back(step + (confirmation.reason.empty() ? "." : ": " + confirmation.reason));
}

void correct_amounts(AgreedAction& action, std::vector<std::int64_t> const& pence) {
  action.amounts.clear();
  for (auto const one : pence) {
    Amount amount;
    amount.pence = one;
    action.amounts.push_back(std::move(amount));
  }
  action.total_pence = pence.empty() ? std::nullopt : sum(pence);
}

// What is neither conditional nor left to the body has no condition, and was not declined.
void correct_modality(Obligation& obligation, Modality modality) {
  obligation.action.modality = modality;
  std::erase_if(obligation.action.review, [](Review const& review) { return review.code == ReviewCode::declined; });
  if (modality == Modality::conditional || modality == Modality::discretionary) return;
  obligation.condition.clear();
  obligation.action.condition = {};
}

void correct_kind(Obligation& obligation, Kind kind, RulePack const& pack) {
  obligation.action.kind = kind;
  auto const* row = category_of(pack, kind, obligation.text);
  obligation.category = row == nullptr ? std::string{} : row->category;
  obligation.service_improvement = row != nullptr && row->service_improvement;
}

bool is_plain(Amount const& amount) {
  return amount.pence && amount.qualifier == Qualifier::exact && !amount.per && !amount.each && amount.share.empty();
}

void keep_sums_within(AgreedAction& action, Span span) {
  auto const before = action.amounts.size();
  std::erase_if(action.amounts, [&](Amount const& amount) { return !span.contains(amount.words.start); });
  if (action.amounts.size() == before) return;
  std::vector<std::int64_t> pence;
  for (auto const& amount : action.amounts)
    if (is_plain(amount)) pence.push_back(*amount.pence);
  bool const settled = !pence.empty() && pence.size() == action.amounts.size();
  action.total_pence = settled ? sum(pence) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> sum(std::vector<std::int64_t> const& pence) {
  std::int64_t total = 0;
  for (auto const one : pence) {
    if (one > std::numeric_limits<std::int64_t>::max() - total) return std::nullopt;
    total += one;
  }
  return total;
}

void correct(Obligation& obligation, Correction const& correction, Confirmation const& confirmation,
             RulePack const& pack) {
  if (correction.kind) correct_kind(obligation, *correction.kind, pack);
  if (correction.modality) correct_modality(obligation, *correction.modality);
  if (correction.actors) obligation.action.actors = *correction.actors;
  if (correction.recipients) obligation.action.recipients = *correction.recipients;
  if (correction.amounts) correct_amounts(obligation.action, *correction.amounts);
  if (correction.due) correct_due(obligation, *correction.due, confirmation);
}

void settle_doubts(Obligation& obligation, Confirmation const& confirmation) {
  for (auto& review : obligation.action.review) {
    if (review.level != ReviewLevel::doubt) continue;
    review.level = ReviewLevel::note;
    review.message += " The reading was confirmed by " + who_and_when(confirmation) + ".";
  }
}

void recount_from(Obligation& obligation, std::optional<Date> previous_due, std::optional<Date> decision,
                  RulePack const& pack) {
  DueContext context;
  context.decision_date = decision;
  context.previous_due = previous_due;
  erase_reviews(obligation, obligation.due.review);
  obligation.due = due_date(obligation.action.deadline, context, pack.timing, pack.holidays);
  obligation.deadline_date = obligation.due.printed;
  auto& review = obligation.action.review;
  review.insert(review.end(), obligation.due.review.begin(), obligation.due.review.end());
}

Obligation part_of(Obligation const& whole, Part const& part, int n) {
  auto made = whole;
  made.n = n;
  made.text = part.text;
  made.fingerprint = sha256_hex(fold_for_comparison(part.text) + "\n" + whole.fingerprint + "\n" + std::to_string(n))
                         .substr(0, fingerprint_digits);
  auto const at = whole.text.find(part.text);
  if (at != std::string::npos) {
    auto const start = whole.action.span.start + at;
    made.action.span = {start, start + part.text.size()};
    keep_sums_within(made.action, made.action.span);
  }
  return made;
}

}  // namespace amends
