#include "grammar/actions/amounts.h"

#include "grammar/actions/sums.h"
#include "grammar/phrases/numbers.h"
#include "grammar/phrases/periods.h"

#include <algorithm>  // std::all_of, std::any_of, std::find_if, std::max, std::min
#include <array>      // std::array
#include <string>     // std::string
#include <utility>    // std::move, std::pair

namespace amends {

namespace {

Amount amount_of(StatedSum const& sum) {
  Amount amount;
  amount.pence = sum.pence();
  amount.words = sum.line->source(sum.words.begin + sum.words.match.money_at,
                                  sum.words.begin + sum.words.match.money_at + sum.words.match.money.length);
  amount.qualifier = sum.words.match.qualifier;
  amount.per = sum.words.match.per;
  amount.periods = sum.words.match.periods;
  amount.each = sum.words.match.each;
  return amount;
}

// What an amount comes to; nothing where the words leave it open.
std::optional<std::int64_t> worth(Amount const& amount, std::size_t payees) {
  if (!amount.pence || amount.to_calculate || amount.qualifier != Qualifier::exact || !amount.share.empty())
    return std::nullopt;
  std::int64_t value = *amount.pence;
  if (amount.per) {
    if (!amount.periods) return std::nullopt;
    value *= *amount.periods;
  }
  return amount.each ? value * static_cast<std::int64_t>(payees) : value;
}

std::optional<std::int64_t> worth(std::vector<Amount> const& amounts, std::size_t payees) {
  std::int64_t total = 0;
  for (auto const& amount : amounts) {
    auto const one = worth(amount, payees);
    if (!one) return std::nullopt;
    total += *one;
  }
  return amounts.empty() ? std::nullopt : std::optional{total};
}

std::string pounds(std::int64_t pence) {
  auto text = "£" + std::to_string(pence / 100);
  if (pence % 100 != 0) text += (pence % 100 < 10 ? ".0" : ".") + std::to_string(pence % 100);
  return text;
}

class MoneyReader {
 public:
  MoneyReader(Line const& line, DutyWords const& duty, std::vector<Line const*> const& parts, std::size_t payees,
              bool each)
      : line_{line}, duty_{duty}, parts_{parts}, payees_{std::max<std::size_t>(payees, 1)}, each_{each} {}

  MoneyReading read() {
    collect();
    rate_for_each();
    times_counted();
    periods_further_on();
    between();
    restated();
    if (!counted_total() && !net_of_deduction() && !rate_beside_its_sum() && !explicit_total() && !implied_total())
      plain();
    surroundings();
    return std::move(reading_);
  }

 private:
  std::string_view own() const { return line_.words(duty_.begin, duty_.end); }

  // "£350 for each of the five months from December", "£100 for each month of delay"
  void rate_for_each() {
    for (auto& sum : sums_) {
      auto& match = sum.words.match;
      auto rest = sum.line->text().substr(sum.words.end);
      if (match.per || !rest.starts_with(" for each ")) continue;
      rest.remove_prefix(10);
      for (std::string_view const filler : {"of ", "the ", "full "})
        if (rest.starts_with(filler)) rest.remove_prefix(filler.size());
      static constexpr std::array units{std::pair{"month", Rate::month}, std::pair{"week", Rate::week},
                                        std::pair{"term", Rate::term},   std::pair{"day", Rate::day},
                                        std::pair{"year", Rate::year},   std::pair{"night", Rate::night}};
      auto const number = match_number(rest);
      auto const unit_at = number ? rest.substr(std::min(rest.size(), number->length + 1)) : rest;
      for (auto const& [word, rate] : units)
        if (unit_at.starts_with(word)) {
          match.per = rate;
          if (number) match.periods = number->value;
          match.each = false;
          each_ = each_ && payees_ > 1;  // each of the weeks, not of the payees
        }
    }
  }

  // "£50 for each of the four missed appointments": a sum that is to be paid as often as they count.
  void times_counted() {
    for (auto& sum : sums_) {
      sum.times = payees_ == 1 ? times_named(sum) : 1;
      each_ = each_ && sum.times == 1;  // each of the visits, not of the payees
    }
    auto const is_product = [&](StatedSum const& whole) {
      return std::any_of(sums_.begin(), sums_.end(), [&](StatedSum const& sum) {
        auto const payees = static_cast<std::int64_t>(payees_);  // "£400 (£200 each)"
        bool const of_each = sum.words.match.each && payees > 1 && sum.pence() * payees == whole.pence();
        return of_each || (sum.times > 1 && sum.pence() * sum.times == whole.pence());
      });
    };
    std::erase_if(sums_, is_product);  // "(£200)": what they come to
  }

  // "£375, comprising £75 for each of the three complaints and £150 for distress"
  bool counted_total() {
    for (auto whole = sums_.begin(); whole != sums_.end() && sums_.size() > 2; ++whole) {
      std::int64_t rest = 0;
      bool counts = false;
      for (auto const& sum : sums_) {
        if (&sum != &*whole) rest += sum.pence() * sum.times;
        counts = counts || sum.times > 1;
      }
      if (!counts || rest != whole->pence()) continue;
      reading_.total_pence = whole->pence();
      sums_.erase(whole);
      reading_.amounts = amounts(true);
      return true;
    }
    return false;
  }

  // "£900 to reflect the nine months ..., at £100 a month": the rate goes into the sum without rest.
  bool rate_beside_its_sum() {
    if (sums_.size() != 2) return false;
    for (std::size_t const rate : {std::size_t{0}, std::size_t{1}}) {
      auto& per = sums_[rate];
      auto const& whole = sums_[1 - rate];
      bool const fits = per.words.match.per && !whole.words.match.per && !per.words.match.until && per.pence() > 0 &&
                        whole.pence() > per.pence() && whole.pence() % per.pence() == 0;
      if (!fits || per.words.match.periods || (whole.set_apart && !whole.total)) continue;
      per.words.match.periods = static_cast<int>(whole.pence() / per.pence());
      reading_.amounts = {amount_of(per)};
      reading_.total_pence = whole.pence();
      return true;
    }
    return false;
  }

  // "£1,275 for the failures, less the £300 it paid in August, which leaves £975": the net sum is the total.
  bool net_of_deduction() {
    for (auto net = sums_.begin(); net != sums_.end() && sums_.size() > 1; ++net) {
      auto const before = net->line->words(0, net->words.begin);
      bool const left = before.ends_with("which leaves ") || before.ends_with("leaving ") ||
                        before.ends_with("a balance of ") || before.ends_with("leaves a balance of ");
      if (!left) continue;
      reading_.total_pence = net->pence();
      sums_.erase(net);
      reading_.amounts = amounts(false);
      return !reading_.amounts.empty();
    }
    return false;
  }

  // "£2,400 for the education missed, being £400 a month for six months, and a further £250": the first sum is the
  // rate's own and goes into it.
  void restated() {
    for (std::size_t i = 0; i + 1 < sums_.size() && sums_.size() > 2; ++i) {
      auto& match = sums_[i + 1].words.match;  // "£700 for the seven months, at £100 a month, and £300 for distress"
      bool const at = sums_[i].line == sums_[i + 1].line &&
                      sums_[i].line->words(sums_[i].words.end, sums_[i + 1].words.begin).ends_with(" at ");
      if (at && match.per && !match.periods && !match.until && !sums_[i].words.match.per && sums_[i + 1].pence() > 0 &&
          sums_[i].pence() % sums_[i + 1].pence() == 0)
        match.periods = static_cast<int>(sums_[i].pence() / sums_[i + 1].pence());
      auto const rate = amount_of(sums_[i + 1]);
      bool const same = rate.per && worth(rate, payees_) == sums_[i].pence() && !sums_[i].words.match.per;
      if (same) sums_.erase(sums_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // "£50 a month to their granddaughter, R, for the four months she went without"
  void periods_further_on() {
    for (auto& sum : sums_) {
      auto& match = sum.words.match;
      if (!match.per || match.periods || match.until) continue;
      auto const at = find_words(sum.line->lower, "for", sum.words.end);
      if (at == std::string_view::npos) continue;
      auto rest = sum.line->text().substr(at + 4);
      if (rest.starts_with("the ")) rest.remove_prefix(4);
      auto const period = match_period(rest);
      bool const same_unit = period && ((*match.per == Rate::month && period->period.unit == Unit::month) ||
                                        (*match.per == Rate::week && period->period.unit == Unit::week) ||
                                        (*match.per == Rate::day && period->period.unit == Unit::day));
      if (same_unit) match.periods = period->period.count;
    }
  }

  void collect() {
    bool const refund = own().starts_with("refund") || own().starts_with("reimburse") || own().starts_with("repay");
    for (auto const& words : line_.sums)
      if (words.begin >= duty_.begin && words.end <= duty_.end) {
        sums_.push_back(classify_sum(line_, words, refund));
        if (sums_.back().result) {
          sums_.pop_back();
          continue;
        }
        if (sums_.size() < 2) continue;
        auto const gap = line_.words(sums_[sums_.size() - 2].words.end,
                                     words.begin);  // "£400 of the remaining overpayment of £1,128.75"
        if (gap.starts_with(" of the ") || gap.starts_with(" off the ") || gap.starts_with(" from the ") ||
            gap.starts_with(" of its "))
          sums_.back().set_apart = true;
      }
    if (sums_.empty()) sums_ = bare_sums(line_, duty_);
    for (auto const* part : parts_)
      for (auto const& words : part->sums) {
        sums_.push_back(classify_sum(*part, words, false));
        sums_.back().set_apart = false;  // a part of the total, offered before or not
      }
    bool const all_apart =
        !sums_.empty() && std::all_of(sums_.begin(), sums_.end(), [](StatedSum const& sum) { return sum.set_apart; });
    bool const forgone = own().starts_with("write off") || own().starts_with("waive") || own().starts_with("cancel") ||
                         own().starts_with("clear");
    if (all_apart && forgone) sums_.front().set_apart = false;  // "write off his arrears of £420"
    if (all_apart && !forgone && !own().starts_with("put in place") &&
        own().find("payment plan") == std::string_view::npos && own().find(" arrears") == std::string_view::npos)
      sums_.front().set_apart = raised_from(line_, sums_.front().words);
  }

  // "between £150 and £250"
  void between() {
    for (std::size_t i = 0; i + 1 < sums_.size(); ++i) {
      auto const before = sums_[i].line->words(0, sums_[i].words.begin);
      auto const middle = sums_[i].line->words(sums_[i].words.end, sums_[i + 1].words.begin);
      if (before.ends_with("between ") && middle == " and ") {
        sums_[i].words.match.qualifier = Qualifier::at_least;
        sums_[i + 1].words.match.qualifier = Qualifier::up_to;
      }
    }
  }

  std::vector<Amount> amounts(bool with_set_apart, std::size_t but = static_cast<std::size_t>(-1)) const {
    std::vector<Amount> all;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (i == but || sums_[i].total || (sums_[i].set_apart && !with_set_apart)) continue;
      all.push_back(amount_of(sums_[i]));
      all.back().each = all.back().each || each_;
    }
    return all;
  }

  bool explicit_total() {
    auto const found =
        std::find_if(sums_.begin(), sums_.end(), [](StatedSum const& sum) { return sum.total && !sum.set_apart; });
    if (found == sums_.end()) return false;
    reading_.total_pence = found->pence();
    auto const stated = std::vector{amount_of(*found)};
    for (bool const with_set_apart : {false, true}) {
      auto parts = amounts(with_set_apart);
      if (parts.empty()) continue;
      if (worth(parts, payees_) == found->pence()) {
        reading_.amounts = std::move(parts);
        return true;
      }
    }
    reading_.amounts = amounts(false);
    if (reading_.amounts.empty()) {
      reading_.amounts = stated;
      return true;
    }
    if (auto const adds_up = worth(reading_.amounts, payees_))
      reading_.review.push_back(
          {ReviewCode::total_mismatch, ReviewLevel::doubt,
           "The parts add up to " + pounds(*adds_up) + ", but a total of " + pounds(found->pence()) + " is stated."});
    return true;
  }

  // "£800 (£500 for distress and £300 for time and trouble)", "£1,400 (£200 a month for seven months)"
  bool implied_total() {
    for (std::size_t i = 0; i < sums_.size() && sums_.size() > 1; ++i) {
      if (i != 0 && i + 1 != sums_.size()) continue;
      auto parts = amounts(true, i);
      bool const rate = parts.size() == 1 && parts.front().per;
      if (sums_[i].words.match.per || (parts.size() < 2 && !rate)) continue;
      if (worth(parts, payees_) != sums_[i].pence()) continue;
      reading_.total_pence = sums_[i].pence();
      reading_.amounts = std::move(parts);
      return true;
    }
    if (!parts_.empty() && sums_.size() > 1 && sums_.front().line == &line_) return mismatched_parts();
    return bracketed_parts() || spelled_parts();
  }

  // "£375, comprising ...": parts by their own words, also where they do not add up.
  bool spelled_parts() {
    if (sums_.size() < 3 || sums_.front().line != &line_ || sums_[1].line != &line_ || sums_.front().words.match.per)
      return false;
    auto const gap = line_.words(sums_.front().words.end, sums_[1].words.begin);
    static constexpr std::array openers{"comprising", "made up of", "comprised of", "consisting of", "which comprises"};
    bool const opens =
        std::any_of(openers.begin(), openers.end(), [&](char const* one) { return gap.find(one) != gap.npos; });
    return opens && mismatched_parts();
  }

  // "£900 (£500 for distress and £300 for time)": what stands in the bracket right after a sum are its parts, also
  // where they do not add up to it.
  bool bracketed_parts() {
    if (sums_.size() < 3 || sums_.front().line != &line_ || sums_[1].line != &line_) return false;
    auto const gap = line_.words(sums_.front().words.end, sums_[1].words.begin);
    auto const open = gap.find('(');
    bool const bracket = open != std::string_view::npos && gap.find(')', open) == std::string_view::npos &&
                         line_.lower.find(')', sums_.back().words.end) != std::string::npos;
    return bracket && !sums_.front().words.match.per && mismatched_parts();
  }

  // A list of parts that do not add up to the sum over it.
  bool mismatched_parts() {
    reading_.amounts = amounts(true, 0);
    reading_.total_pence = sums_.front().pence();
    if (auto const adds_up = worth(reading_.amounts, payees_))
      reading_.review.push_back(
          {ReviewCode::total_mismatch, ReviewLevel::doubt,
           "The parts add up to " + pounds(*adds_up) + ", but " + pounds(sums_.front().pence()) + " is stated."});
    return true;
  }

  void plain() {
    reading_.amounts = amounts(false);
    reading_.total_pence = worth(reading_.amounts, payees_);
    for (auto const& sum : sums_)
      if (reading_.total_pence && !sum.set_apart) *reading_.total_pence += sum.pence() * (sum.times - 1);
    if (!reading_.amounts.empty()) return;
    Amount open;
    open.to_calculate = true;
    open.words = line_.source(duty_.begin, duty_.end);
    for (auto const& token : line_.tokens)
      if (token.word && token.begin >= duty_.begin && token.begin < duty_.end && open.share.empty())
        if (auto const share = match_share(line_.text().substr(token.begin))) open.share = share->share;
    reading_.amounts.push_back(open);
  }

  void note(ReviewCode code, ReviewLevel level, std::string message) {
    reading_.review.push_back({code, level, std::move(message)});
  }

  void surroundings() {
    auto const words = own();
    if (words.find("interest") != std::string_view::npos && words.find("best interest") == std::string_view::npos) {
      Amount interest;
      interest.to_calculate = true;
      interest.words = line_.source(duty_.begin + words.find("interest"), duty_.begin + words.find("interest") + 8);
      if (words.find("interest on the \xc2\xa3") != std::string_view::npos && sums_.empty()) reading_.amounts.clear();
      reading_.amounts.push_back(interest);
      reading_.total_pence.reset();
    }
    for (auto const& sum : sums_) {
      if (sum.bare)
        note(ReviewCode::lost_pound_sign, ReviewLevel::note,
             "The sum stands without its pound sign: read as " + pounds(sum.pence()) + ".");
      if (sum.words.match.money.unusual)
        note(ReviewCode::unusual_amount, ReviewLevel::doubt,
             "The sum is written in an unusual way: read as " + pounds(sum.pence()) + ".");
    }
    bool const joint_beside_each = find_words(words, "jointly") != std::string_view::npos &&
                                   find_words(words, "each") != std::string_view::npos && sums_.size() > 1;
    bool const by_turn = sums_.size() > 1 && find_words(words, "the first") != std::string_view::npos &&
                         find_words(words, "the second") != std::string_view::npos;
    if (by_turn)
      note(ReviewCode::unclear_amount, ReviewLevel::doubt, "The sums go to several payees that the words only count.");
    if (joint_beside_each)
      note(ReviewCode::unclear_amount, ReviewLevel::doubt, "A sum for each and a sum for all stand together.");
    if (find_words(words, "less") != std::string_view::npos || words.find("deduct") != std::string_view::npos ||
        words.find("net of") != std::string_view::npos)
      note(ReviewCode::deduction, ReviewLevel::note, "The words allow or require a deduction.");
    if (words.find("set off") != std::string_view::npos || words.find("offset") != std::string_view::npos ||
        words.find("set this") != std::string_view::npos || words.find("off against") != std::string_view::npos)
      note(ReviewCode::set_off, ReviewLevel::note, "The words allow the sum to be set off against a debt.");
  }

  Line const& line_;
  DutyWords const& duty_;
  std::vector<Line const*> const& parts_;
  std::size_t payees_;
  bool each_;
  std::vector<StatedSum> sums_;
  MoneyReading reading_;
};

}  // namespace

MoneyReading read_money(Line const& line, DutyWords const& duty, std::vector<Line const*> const& parts,
                        std::size_t payees, bool each) {
  return MoneyReader{line, duty, parts, payees, each}.read();
}

}  // namespace amends
