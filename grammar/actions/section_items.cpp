// Items of a list, and what stands alone in their form: "apologise to Mrs B", "the landlord to pay", "staff have had
// training". Apart from section_reader.cpp, which reads prose.
#include "grammar/actions/function_words.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"
#include "grammar/text/fold.h"

#include <algorithm>  // std::any_of

namespace amends {

// "The landlord to consider reimbursing ...", "An apology and a payment of £200.": what stands alone in a
// section of recommendations or orders is what is asked.
bool SectionReader::asked_bare(Sentence const& now) const {
  if (now.item || now.leads || now.ends_open() || !now.first) return false;
  auto const to = now.infinitive(lexicon_);
  if (to.second > 0) return names_body(now.line, to.first, lexicon_, now.after_opening_time());
  return out_.actions.size() == section_first_ && now.paragraph.sentences.size() == 1 && now.carries_on(lexicon_) &&
         now.line.times.empty();
}

// "- The noise policy should be reviewed", among recommendations: a thing that is to be changed, and no look back at
// what was asked, as "the apology should ..." is.
bool SectionReader::asks_of_a_thing(Sentence const& now) const {
  static constexpr std::array asked{"apology", "apologies", "payment", "payments", "letter", "sum",   "amount",
                                    "money",   "review",    "report",  "training", "refund", "works", "actions"};
  if (!now.first || now.paragraph.label.empty() || now.clauses.size() != 1 || !now.line.times.empty()) return false;
  auto const& clause = now.clauses.front();
  auto const subject = now.line.words(clause.subject.begin, clause.subject.end);
  bool const of_the_asked = std::any_of(asked.begin(), asked.end(), [&](char const* noun) {
    return find_words(subject, noun) != std::string_view::npos;
  });
  return section_.role == SectionRole::recommended && clause.subject.kind == SubjectKind::reference &&
         subject.starts_with("the ") && clause.force == Force::obligation && !of_the_asked;
}

// "must consider the report ... It should consider the report at its full Council": where it does so, or a
// second duty.
bool SectionReader::says_where(Sentence const& now, DutyWords const& duty) const {
  auto const words = now.line.words(duty.begin, duty.end);
  bool const at_a_meeting =
      words.starts_with("consider the report at ") || words.starts_with("consider this report at ");
  return at_a_meeting && std::any_of(out_.actions.begin(), out_.actions.end(), [&](AgreedAction const& action) {
           auto const own = fold_for_comparison(cut(source_, action.span));
           return action.paragraph == now.paragraph.path && (own.find("consider the report") != std::string::npos ||
                                                             own.find("consider this report") != std::string::npos);
         });
}

// "presents it to the committee; the committee should then ...": what a clause of its own asks after the item's verb.
std::optional<Clause> SectionReader::later_clause(Sentence const& now, std::size_t opened) const {
  for (auto clause : now.clauses) {
    // "; it should ...", "; if they do, it should ..."
    auto const stop = now.line.lower.rfind(';', clause.opening);
    if (stop == std::string::npos || stop < opened) continue;
    auto const from = now.line.token_at(stop) + 1;
    bool const hypothesis = now.line.is(from, "if") || now.line.is(from, "where") || now.line.is(from, "once");
    auto const starts = hypothesis ? now.line.start(from) : clause.opening;
    bool const apart = clause.opening > opened + 1 && now.line.is(now.line.token_at(starts) - 1, ";");
    if (!apart || clause.subject.kind != SubjectKind::body || !now.main(clause)) continue;
    clause.begin = starts;
    return clause;
  }
  return std::nullopt;
}

// "the apology is specific", "it has due regard to our guidance": more of the action before it.
bool SectionReader::says_more_of_last(Sentence const& now) const {
  if (out_.actions.size() <= section_first_) return false;
  if (now.line.is(0, "it") || now.line.is(0, "this")) return true;
  auto const& last = out_.actions.back();
  return now.line.is(0, "the") && one_of(now.line.word(1), lexicon_.vocabulary().reference_nouns) &&
         named_by(now.line.word(1), fold_for_comparison(cut(source_, last.span)), last.kind);
}

void SectionReader::item(Sentence& now) {
  auto const under = frame() != nullptr && now.item ? *frame() : Frame{};
  Clause clause;
  clause.force = now.item ? under.force : Force::obligation;
  clause.end = now.line.text().size();
  clause.subject.each = under.each;
  DutyContext context;
  context.item = true;
  context.past = under.past;
  context.verb = under.verb;
  auto opened = now.condition_opens(lexicon_);
  auto to = now.infinitive(lexicon_);
  if (to.second == 0) to = now.present(lexicon_);
  if (opened == 0 && to.second > 0) {  // "The Council to apologise to Mrs G", "The landlord pays"
    auto const from = now.after_opening_time();
    clause.subject = {now.line.start(from), to.first, SubjectKind::other, false};
    if (names_body(now.line, to.first, lexicon_, from)) clause.subject.kind = SubjectKind::body;
    opened = to.second;
    context.item = false;
  }
  if (opened == 0 && under.proof) {  // "- it has apologised to Mrs E"
    auto const has = now.line.is(1, "has") || now.line.is(1, "have") ? 2 : now.line.is(2, "has") ? 3 : 0;
    bool const body = now.line.is(0, "it") || now.line.is(0, "they") || (has == 3 && now.line.is(0, "the"));
    if (has > 0 && body && now.line.tokens.size() > static_cast<std::size_t>(has))
      opened = now.line.start(static_cast<std::size_t>(has));
    else if (now.statement_of_fact(lexicon_))
      return account(now, Account::unread);  // "- staff have had training": asked of whom?
  }
  clause.verb_from = opened;
  if (opened == 0 && now.topic_only(lexicon_)) return open_topic(now, under);
  bool const about_the_past = std::any_of(now.clauses.begin(), now.clauses.end(), [](Clause const& one) {
    return one.force == Force::done && one.subject.kind == SubjectKind::body;
  });
  bool const brought_about = under.verb && under.items == ItemsAre::duties;  // "ensure that: staff have had training"
  if (brought_about && says_more_of_last(now)) return account(now, Account::detail, out_.actions.size() - 1);
  if (brought_about) {
    opened = clause.verb_from = 0;
    context.item = true;
    clause.subject = {};
    std::erase_if(now.line.times,
                  [](TimeWords const& time) { return std::holds_alternative<Recurring>(time.match.term); });
  }
  if (opened == 0 && !brought_about &&
      ((about_the_past && !now.opens_with_verb(lexicon_)) || now.statement_of_fact(lexicon_)))
    return account(now, now.may_ask() || !now.line.sums.empty() ? Account::unread : Account::context);
  auto const beside = now.item && !brought_about ? later_clause(now, opened) : std::nullopt;
  if (beside) clause.end = beside->begin;
  auto const list = split_duties(now.line, opened, clause.end, context, lexicon_);
  if (list.duties.empty()) {
    if (list.items == ItemsAre::duties && now.leads) {
      clause.subject.kind = SubjectKind::none;
      open_frame(now, clause, list);
      if (frames_.back().deadlines.empty() && frames_.size() > 1)
        frames_.back().deadlines = frames_[frames_.size() - 2].deadlines;
      return account(now, Account::lead_in);
    }
    return account(now, Account::unread);
  }
  now.accounted = 0;
  duties(now, clause, list);
  if (beside)
    if (auto const more = split_duties(now.line, beside->verb_from, beside->end, {}, lexicon_); !more.duties.empty())
      duties(now, *beside, more);
  if (now.accounted < now.line.text().size())
    account(now.paragraph.path, now.line.source(now.accounted, now.line.text().size()), Account::detail,
            out_.actions.size() - 1);
  if (now.leads || now.ends_open()) open_frame(now, clause, list);
}

}  // namespace amends
