// Sentences that ask nothing: reasons, refusals, acceptance, and what has been done since.
#include "grammar/actions/labels.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::find_if, std::min
#include <array>      // std::array

namespace amends {

// Sentences that ask nothing: guidance, reasons, refusals to recommend, what has been done.
// "If the £250 has been paid, it should pay the difference": more of the payment just before, which it reduces.
bool SectionReader::pays_the_rest(Sentence const& now) {
  static constexpr std::array rests{"pay the difference", "pay the balance",     "pay the remainder",
                                    "pay the remaining",  "pays the difference", "pay only the difference"};
  if (now.first || out_.actions.size() == section_first_ || out_.actions.back().kind != Kind::payment) return false;
  auto const words = now.words();
  bool const rest = std::any_of(rests.begin(), rests.end(),
                                [&](char const* one) { return find_words(words, one) != std::string_view::npos; });
  bool const paid =
      find_words(words, "if") != std::string_view::npos && find_words(words, "paid") != std::string_view::npos;
  if (!rest || !paid || out_.actions.back().paragraph != now.paragraph.path) return false;
  out_.actions.back().review.push_back(
      {ReviewCode::deduction, ReviewLevel::note, "The words allow or require a deduction."});
  account(now, Account::detail, out_.actions.size() - 1);
  return true;
}

bool SectionReader::dismissed(Sentence& now) {
  auto const& vocabulary = lexicon_.vocabulary();
  auto const words = now.words();
  auto const searched = now.line.searched();
  if (done_since(now) || asks_for_proof(now) || pays_the_rest(now)) return true;
  if (starts_with_any(words, vocabulary.past_openings) > 0) {
    account(now, Account::context);
    return true;
  }
  // "I consider this is fair and the Council should now pay it by 16 April": an opening of reasons, then a duty
  bool const reasons = words.starts_with("i ") || words.starts_with("we consider") || words.starts_with("we are ") ||
                       words.starts_with("in this case");
  bool const still_asks = reasons && now.body_must() && (now.may_ask() || now.thinks_body_should());
  if (starts_with_any(words, vocabulary.context_openings) > 0 && !now.body_agrees() && !still_asks) {
    account(now, has_any(searched, vocabulary.no_action_phrases) ? Account::no_action : Account::context);
    return true;
  }
  bool const refuses = has_any(searched, vocabulary.refusal_phrases);
  if (refuses && !now.body_must()) {
    bool const a_person =
        !now.line.mentions.empty() && now.line.mentions.front().begin < 5 && !now.line.mentions.front().audience;
    if (a_person)
      account(now, Account::context);
    else
      refused(now, words);
    return true;
  }
  if (has_any(searched, vocabulary.no_action_phrases) && !now.body_must()) {
    account(now, Account::no_action);
    return true;
  }
  bool const accepts =
      has_any(searched, vocabulary.acceptance_phrases) && !now.line.is(now.line.tokens.size() - 1, ":") && !now.leads;
  if (accepts && now.only_accepts(lexicon_)) {
    account(now, Account::context);
    return true;
  }
  return false;
}

// "We will require evidence of this by 14 February": what the body has to send, said from the Ombudsman's side.
bool SectionReader::asks_for_proof(Sentence& now) {
  return out_.actions.size() > section_first_ && !now.body_must() && takes_proof(now, 0);
}

// From offset `from` on, where the words ask for proof.
bool SectionReader::takes_proof(Sentence& now, std::size_t from) {
  auto const words = now.words().substr(from);
  auto const asked = starts_with_any(words, lexicon_.vocabulary().proof_requests);
  auto const rest = words.substr(asked, 60);
  auto const proof = std::min({rest.find("evidence"), rest.find("confirmation"), rest.find("proof")});
  if (asked == 0 || proof == std::string_view::npos) return false;
  AgreedAction made;
  made.kind = Kind::evidence;
  made.span = now.line.source(from, now.words().find_last_not_of(" .;") + 1);
  made.paragraph = now.paragraph.path;
  made.actors = actors_.current();
  made.recipients = {"Ombudsman"};
  made.modality = usual_modality();
  auto const limits = limits_in(now.line, from, now.words().size(), false, lexicon_);
  if (!limits.empty()) made.deadline = deadline_of(now.line, *limits.front(), false);
  out_.actions.push_back(std::move(made));
  account(now.paragraph.path, now.line.source(from, now.words().size()), Account::action, out_.actions.size() - 1);
  return true;
}

// "We recommended that the Council pay a further £100. It has now told us that it has made that payment."
// Three sentences of the past: nothing is left to do.
bool SectionReader::done_since(Sentence& now) {
  bool const done = has_any(now.line.searched(), lexicon_.vocabulary().done_since_phrases);
  if (!done || now.item || out_.actions.size() <= section_first_ || now.body_must()) return false;
  auto const entry = std::find_if(out_.accounting.rbegin(), out_.accounting.rend(),
                                  [&](AccountEntry const& one) { return one.action == out_.actions.size() - 1; });
  bool const recommended = entry != out_.accounting.rend() &&
                           fold_for_comparison(cut(source_, entry->span)).find("recommended") != std::string::npos;
  if (!recommended) return false;
  for (auto& one : out_.accounting)
    if (one.action == out_.actions.size() - 1) one = {one.paragraph, one.span, Account::context, std::nullopt};
  out_.actions.pop_back();
  unit_first_ = std::min(unit_first_, out_.actions.size());
  account(now, Account::context);
  return true;
}

// "It declined to reimburse Mrs T for the report": the action of the same kind that stands nearest before.
std::optional<std::size_t> SectionReader::refused_duty(Sentence const& now) const {
  for (auto const& clause : now.clauses) {
    if (clause.force != Force::refused) continue;
    auto const list = split_duties(now.line, clause.verb_from, clause.end, {}, lexicon_);
    if (list.duties.empty() || list.duties.front().unknown) continue;
    auto const kind = kind_of(now.line, list.duties.front(), lexicon_, false);
    for (auto k = out_.actions.size(); k-- > section_first_;)
      if (out_.actions[k].kind == kind) return k;
  }
  return std::nullopt;
}

// "It refused." "It would not agree." "... have not agreed to pay Miss H."
void SectionReader::refused(Sentence& now, std::string_view words) {
  static constexpr std::array ordinals{"first", "second", "third", "fourth", "fifth", "sixth"};
  std::vector<std::size_t> declined;
  bool numbered = false;
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    if (find_words(words, ordinals[i]) != std::string_view::npos &&
        words.find("recommendation") != std::string_view::npos)
      numbered = true;
  for (std::size_t k = section_first_; k < out_.actions.size(); ++k) {
    auto const nth = k - section_first_;
    bool const accepted =
        numbered && nth < ordinals.size() && find_words(words, ordinals[nth]) != std::string_view::npos;
    if (numbered && !accepted) declined.push_back(k);
  }
  // what is refused is the recommendation just made, or what a short answer can only mean
  bool const short_answer = now.line.tokens.size() <= 9;
  bool const recommended =
      !out_.accounting.empty() &&
      fold_for_comparison(cut(source_, out_.accounting.back().span)).find("recommend") != std::string::npos;
  bool const asked =
      !out_.accounting.empty() &&
      fold_for_comparison(cut(source_, out_.accounting.back().span)).find(" asked ") != std::string::npos;
  auto const labels = labels_named(now.line, now.line.text().size());  // "has not accepted recommendation (c)"
  if (!labels.empty())
    for (auto k = section_first_; k < out_.actions.size(); ++k)
      if (labelled(out_.actions[k].paragraph, labels)) declined.push_back(k);
  if (!declined.empty() && !labels.empty()) numbered = true;
  if (auto const named = refused_duty(now); !numbered && named)
    declined.push_back(*named);
  else if (!numbered && (short_answer || recommended || asked) && out_.actions.size() > section_first_)
    declined.push_back(out_.actions.size() - 1);
  for (auto const k : declined) {
    out_.actions[k].modality = Modality::recommended;
    out_.actions[k].review.push_back({ReviewCode::declined, ReviewLevel::note,
                                      "The body has not accepted this: \"" + std::string{now.printed()} + "\""});
  }
  account(now, Account::context);
}

}  // namespace amends
