// Items that say more of the action above them: the parts of its sum are read together with it.
#include "grammar/actions/amounts.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::all_of, std::find, std::max

namespace amends {

// An item that says more of the action above it; a part of its sum, where it holds one.
void SectionReader::detail_item(Sentence& now) {
  auto const action = *frame()->part_of;
  account(now, Account::detail, action);
  if (!open_sum_ || open_sum_action_ != action || now.line.sums.empty())
    return people_.hear(now.line, 0, now.line.text().size());
  add_part_of_sum(now, action);
}

// "This is based on £1,200 per term for three terms.", "Of this, £300 is for the loss of respite and £200 for
// distress.": the sentence after a payment that says what its sum is made of. Only where parts and sum agree.
bool SectionReader::explains_sum(Sentence& now) {
  if (!open_sum_ || now.line.sums.empty() || now.body_must()) return false;
  auto& made = out_.actions[*open_sum_action_];
  if (!made.total_pence || made.paragraph != now.paragraph.path) return false;
  auto const money = read_money(*open_sum_->first, open_sum_->second, {&now.line},
                                std::max<std::size_t>(made.recipients.size(), 1), false);
  bool const exact = std::all_of(money.amounts.begin(), money.amounts.end(),
                                 [](Amount const& amount) { return amount.qualifier == Qualifier::exact; });
  bool const agrees = exact && money.total_pence == made.total_pence && money.review.empty();
  bool const says_more = money.amounts.size() > 1 || (money.amounts.size() == 1 && money.amounts.front().per);
  if (!agrees || !says_more) return false;
  made.amounts = money.amounts;
  account(now, Account::detail, *open_sum_action_);
  return true;
}

// "We recommend a payment of £1,800. The Ambulance Trust should pay two thirds of this (£1,200) and the Hospital
// Trust one third (£600).": the sum that the later sentence divides among bodies is no payment of its own.
void SectionReader::absorb_total(Sentence const& now, std::size_t from) {
  bool const divides = now.words().starts_with("of this") || now.words().find(" of this (") != std::string_view::npos ||
                       now.words().find(" of this sum") != std::string_view::npos;
  if (!divides || from <= section_first_ || out_.actions.size() < from + 2) return;
  auto const& whole = out_.actions[from - 1];
  std::int64_t sum = 0;
  for (auto k = from; k < out_.actions.size(); ++k) sum += out_.actions[k].total_pence.value_or(0);
  if (whole.kind != Kind::payment || whole.total_pence != sum) return;
  for (auto k = from; k < out_.actions.size(); ++k) {
    auto& part = out_.actions[k];
    if (part.recipients.empty()) part.recipients = whole.recipients;
    if (!part.deadline.stated()) part.deadline = whole.deadline;
  }
  for (auto& entry : out_.accounting) {
    if (!entry.action || *entry.action + 1 < from) continue;
    if (*entry.action + 1 == from)
      entry = {entry.paragraph, entry.span, Account::context, std::nullopt};
    else
      --*entry.action;
  }
  out_.actions.erase(out_.actions.begin() + static_cast<std::ptrdiff_t>(from) - 1);
  unit_first_ = std::min(unit_first_, from - 1);
  open_sum_.reset();
}

void SectionReader::add_part(Sentence& now, std::size_t action) {
  account(now, Account::detail, action);
  add_part_of_sum(now, action);
}

void SectionReader::add_part_of_sum(Sentence const& now, std::size_t action) {
  parts_.push_back(now.line);
  std::vector<Line const*> parts;
  for (auto const& part : parts_) parts.push_back(&part);
  auto& made = out_.actions[action];
  auto const money = read_money(*open_sum_->first, open_sum_->second, parts, made.recipients.size(), false);
  made.amounts = money.amounts;
  made.total_pence = money.total_pence;
  std::erase_if(made.review, [](Review const& one) { return one.code == ReviewCode::total_mismatch; });
  for (auto const& entry : money.review)
    if (std::find(made.review.begin(), made.review.end(), entry) == made.review.end()) made.review.push_back(entry);
}

}  // namespace amends
