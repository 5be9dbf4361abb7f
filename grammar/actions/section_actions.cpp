// From a duty's words to an agreed action: who, to whom, what, how much, by when, how binding.
#include "grammar/actions/amounts.h"
#include "grammar/actions/conditions.h"
#include "grammar/actions/function_words.h"
#include "grammar/actions/recipients.h"
#include "grammar/actions/section_reader.h"
#include "grammar/actions/sentence.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array

namespace amends {

namespace {

bool personal(Kind kind) {
  switch (kind) {
    case Kind::apology:
    case Kind::payment:
    case Kind::refund_or_waive:
    case Kind::reconsider:
    case Kind::assess:
    case Kind::provide_service:
    case Kind::inform:
    case Kind::correct_records:
    case Kind::other: return true;
    case Kind::review_policy:
    case Kind::train:
    case Kind::remind_staff:
    case Kind::audit:
    case Kind::evidence: return false;
  }
  return false;
}

// The end of a duty's own words: closing punctuation and a joining "and" are left out.
std::size_t words_end(Line const& line, DutyWords const& duty) {
  auto words = line.words(duty.begin, duty.end);
  for (bool again = true; again;) {
    again = false;
    while (!words.empty() &&
           (words.back() == ' ' || words.back() == '.' || words.back() == ';' || words.back() == ',' ||
            words.back() == ':' || words.back() == '(' || words.back() == '-')) {
      words.remove_suffix(1);
      again = true;
    }
    for (std::string_view const joint : {" and", " or", " also", ", then", " but"})
      if (words.ends_with(joint)) {
        words.remove_suffix(joint.size());
        again = true;
      }
  }
  return duty.begin + words.size();
}

// "(it has told us that it has now done this)"
bool said_to_be_done(Sentence const& now, DutyWords const& duty) {
  auto const words = now.line.words(duty.begin, duty.end);
  auto const open = words.find('(');
  if (open == std::string_view::npos || !now.item) return false;
  auto const aside = words.substr(open);
  static constexpr std::array marks{"has now done",  "have now done",   "has already done", "have already done",
                                    "has done this", "have done this",  "now been done",    "already been done",
                                    "has now been",  "since been done", "has since done"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](char const* mark) { return aside.find(mark) != std::string_view::npos; });
}

// "check the list - where entries look wrong, the contractor to call at the address"
bool another_to_act(Line const& line, DutyWords const& duty, Lexicon const& lexicon) {
  for (auto i = line.token_at(duty.verb_end); i + 3 < line.tokens.size() && line.tokens[i].begin < duty.end; ++i)
    if (line.is(i, ",") && line.is(i + 1, "the") && line.is(i + 3, "to") && i + 4 < line.tokens.size())
      if (auto const verb = lexicon.match_verb(line.text().substr(line.start(i + 4)));
          verb && verb->form == VerbForm::base)
        return true;
  return false;
}

// "Staff should record ...": the body must see to it.
bool staff_subject(Line const& line, Subject const& subject) {
  auto const words = line.words(subject.begin, subject.end);
  return words.starts_with("staff") || words.starts_with("officers") || words.starts_with("all staff") ||
         words.ends_with(" staff") || words.starts_with("its staff");
}

// A list item is the action, with its subject and its own condition; in prose the words before the verb
// are a lead-in, unless they say who is to be told or on what condition.
std::size_t own_words_from(Sentence const& now, Clause const& clause, DutyWords const& duty) {
  if (now.item) return clause.subject.kind == SubjectKind::none ? 0 : clause.begin;
  bool const several = now.line.words(clause.subject.begin, clause.subject.end).find(" and ") != std::string_view::npos;
  if (clause.force == Force::discretionary) return clause.opening;
  bool const asks_evidence = now.line.words(duty.begin, duty.end).find("evidence") != std::string_view::npos &&
                             clause.subject.kind == SubjectKind::body && now.clauses.size() == 1 && clause.opening < 40;
  if (asks_evidence) return clause.begin;
  bool const says_who = duty.passive || clause.subject.each || (several && clause.subject.kind == SubjectKind::body);
  if (says_who && clause.subject.kind != SubjectKind::none) return clause.subject.begin;
  auto const opening = now.line.words(clause.begin, clause.opening);
  static constexpr std::array conditions{"if ",           "in the event",     "should ",
                                         "on receipt of", "on production of", "where "};
  bool const under_condition =
      std::any_of(conditions.begin(), conditions.end(), [&](char const* one) { return opening.starts_with(one); });
  return under_condition ? clause.begin : duty.begin;
}

}  // namespace

AgreedAction SectionReader::action(Sentence& now, Clause const& clause, std::vector<DutyWords> const& all,
                                   std::size_t which, DutyTime const& time) {
  auto duty = all[which];
  AgreedAction made;
  auto const own_from = which == 0 ? own_words_from(now, clause, duty) : duty.begin;
  made.span = now.line.source(own_from, words_end(now.line, duty));
  made.paragraph = now.paragraph.path;
  if (now.item && frame() != nullptr)
    made.lead_in = frame()->words;
  else if (all.front().begin > 0)
    made.lead_in = now.line.source(0, all.front().begin);
  while (made.lead_in.size() > 0 && (source_[made.lead_in.end - 1] == ' ' || source_[made.lead_in.end - 1] == '\n'))
    --made.lead_in.end;
  set_people(made, now, clause, duty, which == 0);
  if (duty.passive && which == 0 && clause.subject.kind == SubjectKind::other)
    duty.begin = std::min(duty.begin, clause.subject.begin);  // "a payment of £600 should be made to her"
  if (made.kind == Kind::payment || made.kind == Kind::refund_or_waive) set_money(made, now, duty, {});
  set_modality(made, now, clause, duty, all.front().begin);
  bool const goes_on = time.shared && now.line.words(duty.begin, duty.end).find(" until ") != std::string_view::npos;
  if (!goes_on) set_deadline(made, now, time);  // "continue to pay until ..., and complete the review within a month"
  rhythm_or_event(made, now, duty);
  if (!made.deadline.stated()) inherit_deadline(made, now.line.words(duty.begin, duty.end));
  if (!made.deadline.stated() && duty.then_end > duty.then_begin) {  // waits for the step before it
    made.deadline.term =
        AfterEvent{std::string{now.line.text().substr(duty.then_begin, duty.then_end - duty.then_begin)}};
    made.deadline.words = now.line.source(duty.then_begin, duty.then_end);
  }
  runs_from_opening(made, now, clause, all.front());
  doubt_unused_limit(made, now, duty);
  link_anchor(made);
  note_quality(made, now, duty);
  return made;
}

// What the section's heading makes of a duty.
Modality SectionReader::usual_modality() const {
  switch (section_.role) {
    case SectionRole::ordered: return Modality::ordered;
    case SectionRole::recommended: return Modality::recommended;
    case SectionRole::agreed:
    case SectionRole::summary:
    case SectionRole::final_decision:
    case SectionRole::other: return Modality::agreed;
  }
  return Modality::agreed;
}

void SectionReader::set_modality(AgreedAction& made, Sentence const& now, Clause const& clause, DutyWords const& duty,
                                 std::size_t prefix_end) const {
  made.modality = usual_modality();
  if (clause.force == Force::agreed && section_.role != SectionRole::ordered)
    made.modality = Modality::agreed;  // "is ordered to"
  bool const aside = clause.force == Force::recommended &&
                     lexicon_.match(&Vocabulary::recommend_phrases, now.line.text().substr(clause.binding)) == 0;
  if (aside && has_any(now.line.words(0, clause.verb_from), lexicon_.vocabulary().refusal_phrases)) {
    made.modality = Modality::recommended;
    made.review.push_back(
        {ReviewCode::declined, ReviewLevel::note, "The sentence says that the body does not accept this."});
  }
  bool const own_lead = duty.adjunct_from < duty.begin && duty.adjunct_from > clause.begin;
  auto const prefix_from = own_lead ? duty.adjunct_from : clause.begin;
  if (auto const condition = condition_of(now.line, prefix_from, own_lead ? duty.begin : prefix_end, duty, lexicon_)) {
    made.condition = now.line.source(condition->begin, condition->end);
    made.modality = Modality::conditional;
  } else if (now.item && frame() != nullptr && !frame()->condition.empty()) {
    made.condition = frame()->condition;
    made.modality = Modality::conditional;
  }
  bool const has_done =
      clause.force == Force::done && !(duty.verb && lexicon_.vocabulary().verbs[duty.verb->verb].base == "authorise");
  if (has_done) {
    bool const agreed_to = duty.verb && lexicon_.vocabulary().verbs[duty.verb->verb].base == "agree" &&
                           duty.verb->form == VerbForm::past &&
                           now.line.words(duty.verb_end, duty.end).starts_with(" to ");
    made.modality = agreed_to ? made.modality : Modality::already_done;
  }
  if (said_to_be_done(now, duty)) made.modality = Modality::already_done;
  if (clause.force == Force::discretionary || leaves_choice(now.line, duty, lexicon_)) {
    made.modality = Modality::discretionary;
    if (made.condition.empty() && clause.force == Force::discretionary) {
      auto const text = now.line.words(0, now.line.lower.size());
      if (auto const at = text.find("subject to"); at != std::string_view::npos)
        made.condition = now.line.source(at, now.line.text().size());
    }
  }
}

void SectionReader::set_people(AgreedAction& made, Sentence& now, Clause const& clause, DutyWords const& duty,
                               bool first) {
  bool const acts =
      clause.subject.kind == SubjectKind::body && !duty.passive && !staff_subject(now.line, clause.subject);
  made.actors = acts ? actors_.of(now.line, clause.subject, lexicon_)
                     : (now.item && frame() != nullptr ? frame()->actors : actors_.current());
  if (auto const says = reporting_body(now.line, clause, lexicon_); duty.passive && says.kind == SubjectKind::body)
    made.actors = actors_.of(now.line, says, lexicon_);
  if (duty.actor_end > duty.actor_begin)
    made.actors = bodies_named(now.line, {duty.actor_begin, duty.actor_end, SubjectKind::body, false});
  if (made.actors.empty()) made.actors = actors_.current();
  people_.hear(now.line, now.heard, duty.begin);
  now.heard = std::max(now.heard, duty.begin);
  Recipients to;
  bool const receives = duty.verb && lexicon_.vocabulary().verbs[duty.verb->verb].base == "receive";
  if ((duty.passive || receives) && clause.subject.kind != SubjectKind::body) {
    DutyWords subject = duty;
    subject.begin = clause.subject.begin;
    subject.verb_end = subject.begin;
    subject.gapped = true;
    subject.end = clause.subject.end;
    to = addressed(now.line, subject, lexicon_, people_);
  }
  if (to.names.empty()) to = addressed(now.line, duty, lexicon_, people_);
  auto const subject =
      duty.passive && first && clause.subject.kind != SubjectKind::body && clause.subject.kind != SubjectKind::person
          ? now.line.words(clause.subject.begin, clause.subject.end)
          : std::string_view{};
  made.kind = kind_of(now.line, duty, lexicon_, to.only_ombudsman(), subject);
  if (to.names.empty() && !first && (duty.noun || duty.gapped) && !out_.actions.empty())
    to.names = out_.actions.back().recipients;
  bool const of_the_letter = made.kind == Kind::inform || made.kind == Kind::apology;
  if (to.names.empty() && !first && of_the_letter && !out_.actions.empty()) to.names = out_.actions.back().recipients;
  if (to.names.empty() && personal(made.kind) && !duty.noun) {
    auto whole = duty;
    if (first && now.item) whole.begin = 0;
    if (first && duty.passive) whole.begin = std::min(whole.begin, clause.subject.begin);
    to = concerned(now.line, whole, people_);
  }
  if (to.names.empty() && duty.noun && first) {
    DutyWords opening = duty;
    opening.begin = opening.verb_end = 0;
    opening.end = duty.begin;
    to = concerned(now.line, opening, people_);
  }
  bool const under_topic = now.item && frame() != nullptr && !frame()->concerned.empty();
  if (to.names.empty() && personal(made.kind) && under_topic) to.names = frame()->concerned;
  if (to.names.empty() && made.kind == Kind::payment &&
      now.line.words(duty.begin, duty.end).find("account") == std::string_view::npos)
    if (auto const only = people_.only_person()) to.names = {*only};
  if (!personal(made.kind) && made.kind != Kind::evidence) to.names.clear();
  if (made.kind == Kind::evidence && to.names.empty()) to.names = {"Ombudsman"};  // "provide evidence of compliance"
  made.recipients = to.names;
  if (clause.subject.kind == SubjectKind::other && !duty.passive)
    made.review.push_back(
        {ReviewCode::unclear_actor, ReviewLevel::note,
         "The subject of the sentence is no body; " + made.actors.front() + " is taken to be meant."});
  if (!to.certain && !to.names.empty())
    made.review.push_back(
        {ReviewCode::unclear_recipient, ReviewLevel::doubt, "More than one person, or nobody, fits the pronoun."});
}

// "pay this within a month", "refund it to her", "pay that sum": the sum stands in a sentence before.
static bool points_at_sum(Line const& line, DutyWords const& duty, Lexicon const& lexicon) {
  auto const words = line.words(duty.begin, duty.end);
  static constexpr std::array phrases{"this payment", "that payment",    "this amount",  "that amount", "this sum",
                                      "that sum",     "the same amount", "the same sum", "this money",  "that money"};
  if (std::any_of(phrases.begin(), phrases.end(),
                  [&](char const* one) { return find_words(words, one) != std::string_view::npos; }))
    return true;
  auto const object = line.token_at(duty.verb_end);
  if (!duty.verb || !(line.is(object, "this") || line.is(object, "it") || line.is(object, "that"))) return false;
  static constexpr std::array after{"within", "by",       "to", "and", "in", "as",
                                    "if",     "directly", "on", "no",  "at", "into"};
  auto const next = object + 1;
  bool const ends = next >= line.tokens.size() || line.tokens[next].begin >= duty.end || !line.tokens[next].word ||
                    one_of(line.word(next), after) || line.time_starting(line.tokens[next].begin) != nullptr;
  return ends && one_of(lexicon.vocabulary().verbs[duty.verb->verb].base, lexicon.vocabulary().paying_verbs);
}

// "offer each family £100"
static bool each_of_unnumbered(Line const& line, DutyWords const& duty, Lexicon const& lexicon) {
  for (auto i = line.token_at(duty.begin); i + 1 < line.tokens.size() && line.tokens[i].begin < duty.end; ++i)
    if ((line.is(i, "each") || line.is(i, "every")) &&
        (lexicon.match(&Vocabulary::people, line.text().substr(line.tokens[i + 1].begin)) > 0 ||
         (line.is(i + 1, "of") && (line.is(i + 2, "them") || line.is(i + 2, "those") || line.is(i + 2, "these")))))
      return true;
  return false;
}

void SectionReader::set_money(AgreedAction& made, Sentence const& now, DutyWords const& duty,
                              std::vector<Line const*> const& parts) {
  auto const words = now.line.words(duty.begin, duty.end);
  Searched const searched{words};
  bool const each_payee = searched.has("each of") || searched.has("to each");
  bool const each_actor = made.actors.size() > 1 && find_words(now.words(), "each") < duty.begin;
  std::size_t payees = each_actor ? made.actors.size() : made.recipients.size();
  for (auto const& mention : now.line.mentions)
    if (mention.begin >= duty.begin && mention.end <= duty.end && mention.count > 0 && (mention.each_of || each_payee))
      payees = static_cast<std::size_t>(mention.count);
  for (auto const& mention : now.line.mentions) {  // "Mr V and his two sisters £350 each"
    bool const paid =
        mention.begin >= duty.begin && mention.end <= duty.end && mention.names.size() == 1 &&
        std::find(made.recipients.begin(), made.recipients.end(), mention.names.front()) != made.recipients.end();
    if (paid && mention.count > 1 && !mention.group && !mention.each_of && !each_payee)
      payees += static_cast<std::size_t>(mention.count) - 1;
  }
  if (made.actors.size() > 1 && made.recipients.size() == 1 && searched.has("each")) payees = made.actors.size();
  auto const money = read_money(now.line, duty, parts, payees, each_payee || each_actor);
  made.amounts = money.amounts;
  made.total_pence = money.total_pence;
  made.review.insert(made.review.end(), money.review.begin(), money.review.end());
  bool const rate_and_sum =
      made.amounts.size() == 2 && !made.total_pence &&
      std::any_of(made.amounts.begin(), made.amounts.end(),
                  [](Amount const& one) { return one.per && !one.periods; }) &&
      std::any_of(made.amounts.begin(), made.amounts.end(), [](Amount const& one) { return one.pence && !one.per; });
  if (rate_and_sum && words.find(" until ") == std::string_view::npos)
    made.review.push_back({ReviewCode::unclear_amount, ReviewLevel::doubt,
                           "A rate and a sum stand together, and the one could not be worked out from the other."});
  if (payees < 2 && !made.amounts.empty() && each_of_unnumbered(now.line, duty, lexicon_)) {
    made.total_pence.reset();
    made.review.push_back({ReviewCode::unclear_amount, ReviewLevel::doubt,
                           "The sum goes to each of several people whose number the words do not give."});
  }
  bool const points = points_at_sum(now.line, duty, lexicon_);
  bool const open = std::none_of(made.amounts.begin(), made.amounts.end(), [](Amount const& one) { return one.pence; });
  if (!points) return;
  if (!open && words.starts_with("pay ")) {  // "pay it, together with a further £150"
    if (named_sum_ && made.total_pence) {
      made.amounts.insert(made.amounts.begin(), *named_sum_);
      made.total_pence = *made.total_pence + *named_sum_->pence;
    }
    made.review.push_back(
        {ReviewCode::unclear_amount, ReviewLevel::doubt, "\"It\" points back to a sum named before."});
    return;
  }
  if (!open) return;
  if (named_sum_) {
    made.amounts = {*named_sum_};
    made.total_pence = named_sum_->pence;
  } else {
    made.review.push_back(
        {ReviewCode::unclear_amount, ReviewLevel::doubt, "The words point back to a sum that could not be made out."});
  }
}

void SectionReader::note_quality(AgreedAction& made, Sentence const& now, DutyWords const& duty) const {
  auto const words = now.line.words(duty.begin, duty.end);
  Searched const searched{words};
  for (auto const& term : lexicon_.vocabulary().qualitative_terms)
    if (searched.has(term)) {
      made.review.push_back(
          {ReviewCode::qualitative_term, ReviewLevel::note, "\"" + term + "\" asks for a person's judgement."});
      break;
    }
  bool const works = made.kind == Kind::provide_service || made.kind == Kind::assess || made.kind == Kind::other;
  if (works && made.deadline.stated() && words.find("within a reasonable ") != std::string_view::npos)
    made.review.push_back({ReviewCode::deadline_scope, ReviewLevel::doubt,
                           "Its own words set a limit, too, though one without a date: \"within a reasonable\"."});
  bool const owns_up =
      duty.verb && made.kind != Kind::apology && now.item &&
      one_of(lexicon_.vocabulary().verbs[duty.verb->verb].base, lexicon_.vocabulary().acknowledging_verbs);
  if (owns_up)
    made.review.push_back({ReviewCode::unclear_split, ReviewLevel::doubt, "It may be part of the apology beside it."});
  if (another_to_act(now.line, duty, lexicon_))
    made.review.push_back(
        {ReviewCode::unclear_split, ReviewLevel::doubt, "Somebody else seems to be given something to do, too."});
  if (duty.unknown)
    made.review.push_back({ReviewCode::unknown_duty, ReviewLevel::doubt,
                           "The sentence opens with a word that is not in the vocabulary of duties."});
  if (duty.unclear || now.unsure)
    made.review.push_back(
        {ReviewCode::unclear_split, ReviewLevel::doubt, "It is not certain that this is a duty of its own."});
}

}  // namespace amends
