#include "engine/assess/facts.h"

#include "grammar/phrases/lexicon.h"
#include "grammar/text/fold.h"
#include "rules/expression/tree.h"

#include <algorithm>  // std::ranges::all_of, any_of, find

namespace amends {

namespace {

bool has_review(AgreedAction const& action, ReviewCode code) {
  return std::ranges::any_of(action.review, [&](Review const& review) { return review.code == code; });
}

}  // namespace

ActionFacts action_facts(Obligation const& obligation, std::optional<Date> due, Names const& names) {
  auto const& action = obligation.action;
  ActionFacts facts;
  facts.kind = action.kind;
  facts.modality = action.modality;
  facts.total = action.total_pence;
  for (auto const& amount : action.amounts)
    if (amount.pence) facts.amounts.push_back(*amount.pence);
  facts.recipients = action.recipients;
  facts.actors = action.actors;
  facts.paragraph = action.paragraph;
  facts.text = obligation.text;
  facts.due = due;
  facts.qualitative = has_review(action, ReviewCode::qualitative_term);
  facts.set_off_allowed = has_review(action, ReviewCode::set_off) || has_review(action, ReviewCode::deduction);
  facts.names_known =
      !action.recipients.empty() &&
      std::ranges::all_of(action.recipients, [&](std::string const& name) { return names.knows(name); });
  return facts;
}

CaseFacts case_facts(BoundStatement const& statement, Date as_of) {
  auto const& header = statement.header;
  return {header.reference.value_or(""), header.body.value_or(""), header.decision_date, as_of};
}

namespace {

// As whole words: "Mrs T" does not stand in "Mrs Thomas".
bool stands_in(std::string_view words, std::string_view text) {
  auto const part_of_word = [&](std::size_t at) { return at < text.size() && is_word_byte(text[at]); };
  for (auto at = text.find(words); !words.empty() && at != std::string_view::npos; at = text.find(words, at + 1))
    if ((at == 0 || !part_of_word(at - 1)) && !part_of_word(at + words.size())) return true;
  return false;
}

bool named_in(std::string_view name, Attachment const& file) {
  auto const same = [&](std::string const& other) { return same_name(name, other); };
  if (std::ranges::any_of(file.facts.payees, same)) return true;
  if (file.mail && std::ranges::any_of(file.mail->to, same)) return true;
  return stands_in(fold_for_comparison(name), fold_for_comparison(file.text));
}

std::optional<std::int64_t> sum_of(std::vector<Payment const*> const& payments) {
  std::int64_t sum = 0;
  for (auto const* payment : payments)
    if (!payment->amount || __builtin_add_overflow(sum, *payment->amount, &sum)) return std::nullopt;
  return payments.empty() ? std::nullopt : std::optional(sum);
}

// What was paid: by the lines; else the stated total, or the only sum that the file shows.
std::optional<std::int64_t> paid(std::vector<Payment const*> const& payments, AttachmentFacts const& facts) {
  if (!facts.payments.empty()) return sum_of(payments);
  if (facts.total) return facts.total;
  return facts.amounts.size() == 1 ? std::optional(facts.amounts.front()) : std::nullopt;
}

std::optional<Date> last_day(std::vector<Payment const*> const& payments) {
  std::optional<Date> last;
  for (auto const* payment : payments) {
    if (!payment->date) return std::nullopt;
    if (!last || *payment->date > *last) last = payment->date;
  }
  return last;
}

template <class Value>
bool among(std::vector<Value> const& values, Value const& value) {
  return std::ranges::find(values, value) != values.end();
}

RecordFacts record_facts(EvidenceItem const& item, Attachment const& file) {
  auto const& found = file.facts;
  RecordFacts record;
  std::vector<Payment const*> all;
  for (auto const& payment : found.payments) all.push_back(&payment);
  auto const theirs = payments_to(item, file);
  record.total = found.total;
  record.lines_total = sum_of(all);
  record.paid = paid(theirs, found);
  record.paid_on = last_day(theirs);
  if (!item.to.empty())
    record.names_recipient =
        std::ranges::all_of(item.to, [&](std::string const& name) { return named_in(name, file); });
  if (item.amount)
    record.shows_amount =
        among(found.amounts, *item.amount) || record.paid == item.amount || record.total == item.amount;
  if (item.done_on) record.shows_done_on = among(found.dates, *item.done_on) || found.dated_on == item.done_on;
  record.dated_on = found.dated_on;
  record.attended = found.attended;
  if (!file.mail) return record;
  record.mail_to = file.mail->to;
  record.mail_to_ombudsman = file.mail->to_scheme;
  record.mail_attachments = static_cast<int>(file.mail->files);
  return record;
}

}  // namespace

std::vector<Payment const*> payments_to(EvidenceItem const& item, Attachment const& attachment) {
  std::vector<Payment const*> theirs;
  std::vector<std::string> payees;
  for (auto const& payment : attachment.facts.payments) {
    if (!payment.payee.empty() && !among(payees, payment.payee) && payees.size() < 2) payees.push_back(payment.payee);
    bool const named =
        std::ranges::any_of(item.to, [&](std::string const& name) { return same_name(name, payment.payee); });
    if (item.to.empty() || named || payment.payee.empty()) theirs.push_back(&payment);
  }
  // Nobody is named, and the money went to several people: it cannot be told what of it was meant.
  if (item.to.empty() && payees.size() > 1) return {};
  bool const somebody = std::ranges::any_of(theirs, [](Payment const* one) { return !one->payee.empty(); });
  // Lines without a payee are somebody else's where the others are named.
  if (!payees.empty()) std::erase_if(theirs, [](Payment const* one) { return one->payee.empty(); });
  return somebody || payees.empty() ? theirs : std::vector<Payment const*>{};
}

EvidenceFacts evidence_facts(EvidenceItem const& item, Attachment const* attachment) {
  EvidenceFacts facts;
  facts.kind = item.kind;
  facts.by = item.by;
  facts.done_on = item.done_on;
  facts.sent_on = item.sent_on;
  facts.amount = item.amount;
  facts.amount_in_all = item.amount;
  facts.to = item.to;
  facts.state = item.state;
  facts.note = item.note;
  if (attachment == nullptr || attachment->reading != Reading::text) return facts;
  facts.has_file = true;
  facts.text = attachment->text;
  facts.found_amounts = attachment->facts.amounts;
  facts.found_payees = attachment->facts.payees;
  facts.found_dates = attachment->facts.dates;
  facts.content = attachment->content;
  facts.record = record_facts(item, *attachment);
  facts.format = attachment->format;
  return facts;
}

}  // namespace amends
