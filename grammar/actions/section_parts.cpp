// Items that say more of the action above them: the parts of its sum are read together with it.
#include "grammar/actions/amounts.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

namespace amends {

// An item that says more of the action above it; a part of its sum, where it holds one.
void SectionReader::detail_item(Sentence& now) {
  auto const action = *frame()->part_of;
  account(now, Account::detail, action);
  if (!open_sum_ || open_sum_action_ != action || now.line.sums.empty())
    return people_.hear(now.line, 0, now.line.text().size());
  add_part_of_sum(now, action);
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
  auto const money = read_money(open_sum_->first, open_sum_->second, parts, made.recipients.size(), false);
  made.amounts = money.amounts;
  made.total_pence = money.total_pence;
  std::erase_if(made.review, [](Review const& one) { return one.code == ReviewCode::total_mismatch; });
  made.review.insert(made.review.end(), money.review.begin(), money.review.end());
}

}  // namespace amends
