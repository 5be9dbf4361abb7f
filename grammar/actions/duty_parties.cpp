// Where a further duty is for somebody else, or somebody else's: another payee or addressee of the same verb, another
// body, what is done to a second thing. Apart from duty_cuts.cpp, which cuts at verbs and nouns.
#include "grammar/actions/clauses.h"
#include "grammar/actions/duty_splitter.h"

#include <algorithm>  // std::any_of

namespace amends {

// "Her plan should be reviewed and a copy of it sent to her": a second thing that is to be done to something.
bool DutySplitter::passive_cut(std::size_t at, bool joint) {
  if (!joint || !list_.duties.back().passive || at + 2 >= last_ || !one_of(line_.word(at), determiners)) return false;
  for (auto k = at + 1; k < last_ && k < at + 10; ++k) {
    if (!line_.tokens[k].word || is_subordinator(line_.word(k))) return false;
    auto const verb = verb_here(k);
    bool const carries = verb && verb->form == VerbForm::past && k + 1 < last_ &&
                         (line_.is(k + 1, "to") || line_.is(k + 1, "by") || line_.is(k + 1, "with") ||
                          line_.is(k + 1, "for") || line_.time_starting(start(k + 1)) != nullptr);
    if (!carries || k == at + 1) continue;
    DutyWords duty;
    duty.begin = start(at);
    duty.verb = verb;
    duty.verb_end = start(k) + verb->length;
    duty.passive = true;
    open(duty);
    return true;
  }
  return false;
}

// "ensure that the works are started by 27 January and completed no later than 24 March": a stage with its own limit.
bool DutySplitter::stage_cut(std::size_t at, bool conjunction) {
  auto const verb = verb_here(at);
  if (!conjunction || !verb || verb->form != VerbForm::past || context_.past) return false;
  auto const next = line_.token_at(start(at) + verb->length);
  if (next >= last_ || line_.time_starting(start(next)) == nullptr) return false;
  bool const earlier = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
    return time.begin > list_.duties.back().begin && time.end <= joint_ + 1;
  });
  if (!earlier) return false;
  DutyWords duty;
  duty.begin = start(at);
  duty.verb = verb;
  duty.verb_end = start(at) + verb->length;
  open(duty);
  return true;
}

// "..., evidence of which should be supplied to us": what shows it, as a duty of its own.
bool DutySplitter::proof_cut(std::size_t i) {
  if (!line_.is(i, ",") || !line_.is(i + 2, "of") || !line_.is(i + 3, "which")) return false;
  if (!one_of(line_.word(i + 1), std::array{"evidence", "proof", "confirmation", "details"})) return false;
  auto const modal = one_of(line_.word(i + 4), std::array{"should", "must", "will"}) && line_.is(i + 5, "be");
  auto const verb = verb_here(i + 6);
  if (!modal || !verb) return false;
  DutyWords duty;
  duty.begin = start(i + 1);
  duty.verb = verb;
  duty.verb_end = start(i + 6) + verb->length;
  duty.passive = true;
  joint_ = start(i);
  open(duty);
  return true;
}

// "allocate a personal adviser, who will complete a plan by the end of May": what the person found for it will do.
bool DutySplitter::relative_cut(std::size_t i) {
  if (proof_cut(i)) return true;
  if (!line_.is(i, ",") || !line_.is(i + 1, "who") || !line_.is(i + 2, "will") || i == 0) return false;
  bool const named = std::any_of(line_.mentions.begin(), line_.mentions.end(),
                                 [&](Mention const& one) { return one.end == line_.tokens[i - 1].end; });
  auto const verb = verb_here(i + 3);
  if (named || !verb || verb->form != VerbForm::base) return false;
  DutyWords duty;
  duty.begin = start(i + 3);
  duty.verb = verb;
  duty.verb_end = start(i + 3) + verb->length;
  joint_ = start(i);
  open(duty);
  return true;
}

// "... - where a name is missing, the contractor to call"; "...; the Trust to pay him £90": what somebody else is
// to do, said without "will".
bool DutySplitter::charge_cut(std::size_t i) {
  if (!line_.is(i, "-") && !line_.is(i, ";")) return false;
  auto at = i + 1;
  if (line_.is(at, "and")) ++at;
  if (line_.is(at, "where") || line_.is(at, "if")) {
    auto const from = at;
    while (at < last_ && at < from + 12 && !line_.is(at, ",")) ++at;
    ++at;
  }
  if (at + 3 >= last_ || !(line_.is(at, "the") || line_.is(at, "its"))) return false;
  auto to = at + 1;
  while (to < last_ && to < at + 6 && line_.tokens[to].word && !line_.is(to, "to")) ++to;
  auto const verb = verb_here(to + 1);
  if (!line_.is(to, "to") || to == at + 1 || !verb || verb->form != VerbForm::base) return false;
  auto const head = line_.text().substr(start(to - 1));
  if (lexicon_.match(&Vocabulary::bodies, head) == 0 && lexicon_.match(&Vocabulary::body_parts, head) == 0)
    return false;
  DutyWords duty;
  duty.begin = duty.actor_begin = start(at);
  duty.actor_end = line_.tokens[to - 1].end;
  duty.verb = verb;
  duty.verb_end = start(to + 1) + verb->length;
  joint_ = start(i);
  open(duty);
  return true;
}

// "the Trust should pay £900 and the ICB £600": the same verb for another body.
bool DutySplitter::body_cut(std::size_t at, bool joint) {
  if (!joint || !pays(list_.duties.back()) || at + 1 >= last_ || !sum_before(at)) return false;
  auto const body = line_.is(at, "the") ? at + 1 : at;
  auto const length = lexicon_.match(&Vocabulary::bodies, line_.text().substr(start(body)));
  auto end = line_.token_at(start(body) + length);
  for (; length > 0 && end < last_ && end < line_.token_at(start(body) + length) + 5 &&
         line_.sum_starting(start(end)) == nullptr;
       ++end) {
    bool const share = line_.is(end, "one") || line_.is(end, "two") || line_.is(end, "half") || line_.is(end, "the") ||
                       line_.is(end, "third") || line_.is(end, "thirds") || line_.is(end, "quarter") ||
                       line_.is(end, "rest") || line_.is(end, "(") || line_.is(end, "other");
    if (!share) return false;
  }
  if (length == 0 || end >= last_ || line_.sum_starting(start(end)) == nullptr) return false;
  DutyWords duty;
  duty.begin = start(at);
  duty.verb = list_.duties.back().verb;
  duty.verb_end = start(body) + length;
  duty.actor_begin = start(at);
  duty.actor_end = duty.verb_end;
  duty.gapped = true;
  open(duty);
  return true;
}

// "pay Mr and Mrs L £3,150, and Ms T £400"; "£750 to the estate and a further £450 to Ms L"
bool DutySplitter::payee_cut(std::size_t at, bool joint) {
  auto const& duty = list_.duties.back();
  if (!joint || !pays(duty) || at >= last_) return false;
  if (auto const* mention = line_.mention_starting(start(at)); mention != nullptr && !mention->possessive) {
    auto sum_at = line_.token_at(mention->end);
    if (line_.is(sum_at, ",")) ++sum_at;
    if (line_.is(sum_at, "who"))  // "and his sister, Ms E, who acts for him, £100"
      for (auto k = sum_at; k < last_ && k < sum_at + 12; ++k)
        if (line_.is(k, ",")) {
          sum_at = k + 1;
          break;
        }
    if (line_.is(sum_at, "a") || line_.is(sum_at, "another")) ++sum_at;
    if (line_.is(sum_at, "further")) ++sum_at;
    if (line_.sum_starting(start(sum_at)) != nullptr && sum_before(at))
      return cut_gapped(at, line_.sum_starting(start(sum_at))->end);
    return false;
  }
  auto sum_at = at;
  if (line_.is(sum_at, "a") || line_.is(sum_at, "another")) ++sum_at;
  if (line_.is(sum_at, "further")) ++sum_at;
  auto const* sum = line_.sum_starting(start(sum_at));
  if (sum == nullptr) return false;
  auto const to = line_.token_at(sum->end);
  if (line_.is(to, "if") && sum_before(at))
    return cut_gapped(at, sum->end);  // "and a further £250 if the review finds"
  if (!line_.is(to, "to")) return false;
  auto const* payee = line_.mention_starting(start(to + 1));
  if (payee == nullptr || !has_payee_before(at, *payee)) return false;
  return cut_gapped(at, payee->end);
}

bool DutySplitter::pays(DutyWords const& duty) const {
  if (!duty.verb) return duty.noun;
  auto const& word = base(*duty.verb);
  return one_of(word, words().paying_verbs) || word == "make" || word == "offer" || word == "give" || word == "send" ||
         word == "award";
}

bool DutySplitter::sum_before(std::size_t at) const {
  return std::any_of(line_.sums.begin(), line_.sums.end(), [&](SumWords const& sum) {
    return sum.begin >= list_.duties.back().begin && sum.end <= start(at);
  });
}

// Somebody else is paid before token `at` in the same duty.
bool DutySplitter::has_payee_before(std::size_t at, Mention const& payee) const {
  return std::any_of(line_.mentions.begin(), line_.mentions.end(), [&](Mention const& one) {
    return one.begin >= list_.duties.back().begin && one.end <= start(at) && !one.possessive &&
           one.names != payee.names;
  });
}

bool DutySplitter::cut_gapped(std::size_t at, std::size_t verb_end) {
  DutyWords duty;
  duty.begin = start(at);
  duty.verb = list_.duties.back().verb;
  duty.verb_end = verb_end;
  duty.gapped = true;
  open(duty);
  return true;
}

// "apologise to Mr and Mrs L and, separately, to Ms T"; "to his new school within one week and to Mrs A
// within two": the same duty again, to somebody else and by itself.
bool DutySplitter::addressee_cut(std::size_t at) {
  auto i = at;
  bool separate = false;
  while (line_.is(i, ",") || (line_.is(i - 1, ",") && line_.is(i + 1, ",") && line_.tokens[i].word))
    separate = line_.tokens[i++].word || separate;  // ", separately,"
  if (!line_.is(i, "to") || line_.mention_starting(start(i + 1)) == nullptr) return false;
  auto const* mention = line_.mention_starting(start(i + 1));
  bool const own_time = line_.time_starting(start(line_.token_at(mention->end))) != nullptr;
  bool const time_before = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
    return time.begin > list_.duties.back().begin && time.end <= start(at) + 1;
  });
  if (!separate && !(own_time && time_before)) return false;
  DutyWords duty;
  duty.begin = start(separate ? at : i);
  while (line_.text()[duty.begin] == ',' || line_.text()[duty.begin] == ' ') ++duty.begin;
  duty.verb = list_.duties.back().verb;
  duty.verb_end = mention->begin;
  duty.gapped = true;
  open(duty);
  return true;
}

}  // namespace amends
