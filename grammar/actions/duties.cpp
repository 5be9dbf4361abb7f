#include "grammar/actions/duties.h"

#include "grammar/actions/clauses.h"
#include "grammar/actions/duty_splitter.h"

#include <algorithm>  // std::any_of, std::find, std::max
#include <array>      // std::array
#include <utility>    // std::move

namespace amends {

namespace {

constexpr auto adverbs =
    joined(linking_adverbs, std::array{"formally", "urgently", "fully", "clearly", "personally", "carefully", "again",
                                       "immediately", "properly", "promptly", "directly", "to"});

}  // namespace

DutyList DutySplitter::read() {
  list_.own_from = start(from_);
  open_list();
  if (list_.items != ItemsAre::details && from_ >= last_) return std::move(list_);
  first_duty();
  if (list_.duties.empty()) return std::move(list_);
  for (auto i = line_.token_at(list_.duties.back().verb_end); i < last_;) i = step(i);
  close(end_);
  objects_follow();
  return std::move(list_);
}

// Over commas, colons, adverbs, time words and hedges to where a verb may stand.
std::size_t DutySplitter::skip(std::size_t i) const {
  while (i < last_) {
    if (auto const mark = list_mark(i); mark > 0) {
      i += mark;
      continue;
    }
    if (!line_.tokens[i].word) {
      bool const passes = line_.is(i, ",") || line_.is(i, ":") || line_.is(i, "-") || line_.is(i, "(") ||
                          line_.is(i, ")") || line_.is(i, ".") || line_.is(i, ";");
      if (!passes) return i;
      ++i;
      continue;
    }
    if (auto const* time = line_.time_starting(start(i)); time != nullptr && time->end <= end_) {
      i = line_.token_at(time->end);
      continue;
    }
    if (auto const hedge = lexicon_.match(&Vocabulary::hedges, line_.text().substr(start(i))); hedge > 0) {
      i = line_.token_at(start(i) + hedge);
      continue;
    }
    if (line_.is(i, "in") && (line_.is(i + 1, "addition") || line_.is(i + 1, "writing"))) {
      i += 2;
      continue;
    }
    if (line_.is(i, "as") && line_.is(i + 1, "well")) {
      i += 2;
      continue;
    }
    if (line_.is(i, "in") && line_.is(i + 1, "the") && (line_.is(i + 2, "meantime") || line_.is(i + 2, "interim"))) {
      i += 3;
      continue;
    }
    if (line_.is(i, "and") || one_of(line_.word(i), adverbs)) {
      bool const verb_after_to = line_.is(i, "to") && line_.mention_starting(start(i + 1)) != nullptr;
      if (verb_after_to) return i;
      ++i;
      continue;
    }
    return i;
  }
  return i;
}

// "take the following actions within one month:" governs what comes after.
void DutySplitter::open_list() {
  if (from_ >= last_) {
    list_.items = ItemsAre::duties;
    return;
  }
  auto length = lexicon_.match(&Vocabulary::list_openers, line_.text().substr(start(from_)));
  if (auto const verb = verb_here(from_); length == 0 && verb && verb->form == VerbForm::third) {
    // "takes the following action"
    auto const plain = base(*verb) + std::string{line_.text().substr(start(from_) + verb->length)};
    if (auto const found = lexicon_.match(&Vocabulary::list_openers, plain); found > 0)
      length = found - base(*verb).size() + verb->length;
  }
  // "take steps to make sure it has enough staff": a duty, where no list follows
  bool const ends_open =
      line_.lower.find_last_not_of(" -") != std::string::npos && line_.lower[line_.lower.find_last_not_of(" -")] == ':';
  bool const says_to = length > 3 && line_.words(start(from_), start(from_) + length).ends_with(" to");
  if (length == 0 || (says_to && !ends_open && context_.item)) return;
  auto next = line_.token_at(start(from_) + length);
  while (next < last_ && line_.tokens[next].word && !verb_here(next) && line_.time_starting(start(next)) == nullptr)
    ++next;
  list_.items = ItemsAre::duties;
  list_.own_from = start(from_);
  // "the following steps to put things right"
  auto const colon = line_.lower.find(':', start(next));
  bool const nothing_after =
      colon == std::string::npos || line_.lower.find_first_not_of(": -", colon) == std::string::npos;
  bool const purpose = next > 0 && line_.is(next - 1, "to") && nothing_after;
  from_ = purpose ? last_ : skip(next);
  if (line_.is(from_, "by")) from_ = skip(from_ + 1);  // "remedy the injustice within a month by: apologising"
  if (from_ < last_ && !line_.tokens[from_].word) from_ = last_;
  if (from_ < last_ && !verb_here(from_)) from_ = last_;  // "take the following steps to put this right"
  // "take the following action within four weeks and provide evidence of compliance:": a duty beside the list
  auto const shut = line_.lower.find_last_not_of(" -");
  bool const joined_on =
      from_ > 1 && (line_.is(from_ - 1, "and") || (line_.is(from_ - 1, "to") && line_.is(from_ - 2, "and")));
  bool const beside = joined_on && shut != std::string::npos && line_.lower[shut] == ':';
  if (from_ < last_ && !beside) list_.items = ItemsAre::details;
}

std::optional<VerbMatch> DutySplitter::verb_here(std::size_t i) const {
  if (i >= last_ || !line_.tokens[i].word) return std::nullopt;
  return lexicon_.match_verb(line_.text().substr(start(i)));
}

// "(a)", "(ii)", "3)": the mark of a list that runs on within a sentence. How many tokens it takes, 0 for none.
std::size_t DutySplitter::list_mark(std::size_t i) const {
  auto const at = line_.is(i, "(") ? i + 1 : i;
  if (at + 1 >= last_ || !line_.tokens[at].word || !line_.is(at + 1, ")")) return 0;
  auto const mark = line_.word(at);
  bool const number = mark.size() <= 2 && mark.find_first_not_of("0123456789") == std::string_view::npos;
  bool const roman = mark.size() <= 4 && mark.find_first_not_of("ivx") == std::string_view::npos;
  bool const letter = mark.size() == 1 && mark[0] >= 'a' && mark[0] <= 'z';
  if (!number && !roman && !letter) return 0;
  bool const bare = at == i;  // "b)": only where something ends before it
  if (bare && i > 0 && line_.tokens[i - 1].word && !line_.is(i - 1, "and") && !line_.is(i - 1, "or")) return 0;
  return at + 2 - i;
}

// "Have its Chief Executive apologise": the verb of what somebody is made to do.
std::optional<std::size_t> DutySplitter::causative(std::size_t i) const {
  if (!line_.is(i, "have") || line_.is(i + 1, "regard")) return std::nullopt;
  for (auto at = i + 2; at < last_ && at < i + 8 && line_.tokens[at].word; ++at)
    if (auto const verb = verb_here(at); verb && verb->form == VerbForm::base && !is_noun_here(at, *verb)) return at;
  return std::nullopt;
}

// "by training or other means, remind", "through his advocate, to offer": over words of circumstance to the verb;
// `i` where there are none.
std::size_t DutySplitter::over_adjunct(std::size_t i) const {
  static constexpr std::array openers{"by", "through", "using",     "via",    "as",    "in",   "with",     "for",
                                      "at", "on",      "following", "having", "under", "from", "alongside"};
  if (i >= last_ || !one_of(line_.word(i), openers)) return i;
  for (auto k = i + 1; k < last_ && k < i + 14; ++k) {
    if (!line_.is(k, ",")) continue;
    if (auto const next = skip(k + 1); verb_here(next)) return next;  // "by training, briefings or other means, ensure"
  }
  return i;
}

void DutySplitter::first_duty() {
  if (!verb_here(from_)) from_ = over_adjunct(from_);
  DutyWords duty;
  duty.begin = duty.adjunct_from = start(from_);
  auto i = from_;
  if (line_.is(i, "be") || line_.is(i, "been")) {
    duty.passive = true;
    i = skip(i + 1);
    auto const done = verb_here(i);
    bool const participle =
        done && (done->form == VerbForm::past || lexicon_.vocabulary().verbs[done->verb].past == base(*done));
    if (!participle) return;  // "will be difficult"
  }
  if (auto const made_to = causative(i)) i = *made_to;
  auto const verb = verb_here(i);
  auto const after_verb = verb ? line_.token_at(start(i) + verb->length) : i;
  bool const nounish = context_.item && verb && verb->form == VerbForm::base && is_noun_here(i, *verb) &&
                       (line_.is(after_verb, "of") || line_.is(after_verb, "for"));
  if (verb && !nounish && !(context_.item && noun_first(i))) {
    duty.verb = verb;
    duty.verb_end = start(i) + verb->length;
    form_ = verb->form;
  } else if (context_.item && noun_first(i)) {
    noun_duty(duty, i);
  } else {
    if (i >= last_ || !line_.tokens[i].word) return;
    duty.unknown = true;
    duty.verb_end = line_.tokens[i].end;
    form_ = context_.past ? VerbForm::past : guess_form(line_.word(i));
  }
  list_.duties.push_back(duty);
}

// A noun list, a payee or a sum opens the item.
bool DutySplitter::noun_first(std::size_t i) const {
  if (context_.verb) return true;
  auto const word = line_.word(i);
  bool const article = word == "a" || word == "an" || word == "the" || word == "its" || word == "further" ||
                       word == "written" || word == "another";
  return (article || line_.sum_starting(start(i)) != nullptr || line_.mention_starting(start(i)) != nullptr) &&
         noun_kind(line_, start(i), end_, lexicon_).has_value();
}

void DutySplitter::noun_duty(DutyWords& duty, std::size_t i) {
  duty.noun = !context_.verb;
  duty.gapped = context_.verb.has_value();
  if (context_.verb) duty.verb = VerbMatch{*context_.verb, VerbForm::base, 0};
  duty.verb_end = start(i);
  nouns_ = true;
}

VerbForm DutySplitter::guess_form(std::string_view word) {
  if (word.ends_with("ing")) return VerbForm::gerund;
  if (word.ends_with("ed")) return VerbForm::past;
  return VerbForm::base;
}

// Moves on from token i, opening subordinate words and cutting where a new duty begins.
std::size_t DutySplitter::step(std::size_t i) {
  if (list_mark(i) > 0) return joined(i);
  if (line_.is(i, "(")) return after_bracket(i);
  if (auto const* time = line_.time_starting(start(i)); time != nullptr && line_.tokens[i].word)
    return std::max(line_.token_at(time->end), i + 1);
  if (relative_cut(i) || charge_cut(i)) return line_.token_at(list_.duties.back().verb_end);
  if (joins(i)) return joined(i);
  note_subordinate(i);
  if (inside_ == Inside::clause && finite_ == Finite::none) note_finite(i);
  return i + 1;
}

std::size_t DutySplitter::after_bracket(std::size_t i) const {
  while (i < last_ && !line_.is(i, ")")) ++i;
  return i + 1;
}

bool DutySplitter::joins(std::size_t i) const {
  return together(i) || line_.is(i, ",") || line_.is(i, ";") || line_.is(i, "and") || line_.is(i, "&") ||
         line_.is(i, ".");
}

// "send that agency the corrected version", "put that provision in place": "that" points and opens no clause.
bool DutySplitter::points_at(std::size_t i) const {
  static constexpr std::array before{"of", "to", "on", "with", "for", "in", "about", "from", "by", "at", "under"};
  static constexpr std::array handing{"send",     "give", "tell",    "pay",     "put",    "provide",
                                      "complete", "make", "issue",   "process", "review", "decide",
                                      "do",       "take", "publish", "share",   "offer"};
  if (!line_.is(i, "that") || i == 0 || verb_here(i + 1)) return false;
  if (one_of(line_.word(i - 1), before)) return true;
  auto const& duty = list_.duties.back();
  return duty.verb && start(i) == duty.verb_end + 1 && one_of(base(*duty.verb), handing) && !line_.is(i + 1, "it") &&
         !line_.is(i + 1, "they") && !line_.is(i + 1, "the");
}

void DutySplitter::note_subordinate(std::size_t i) {
  if (points_at(i)) return;
  auto const word = line_.word(i);
  bool const mild =
      word == "as" || word == "so" || word == "than" || word == "after" || word == "before" || word == "since";
  if (is_subordinator(word) && !mild) {
    inside_ = Inside::clause;
    finite_ = Finite::none;
    return;
  }
  if (word == "so" && line_.is(i + 1, "that")) inside_ = Inside::clause;
  if (word != "to" || inside_ == Inside::clause || inside_ == Inside::complement) return;
  auto const verb = verb_here(i + 1);
  if (!verb || verb->form != VerbForm::base || line_.mention_starting(start(i + 1)) != nullptr) return;
  auto const& duty = list_.duties.back();
  bool const complement = duty.verb && one_of(base(*duty.verb), words().complement_verbs);
  inside_ = complement ? Inside::complement : Inside::purpose;
  purpose_verb_ = verb;
}

// Takes token i for the finite verb of the clause, where it is one.
void DutySplitter::note_finite(std::size_t i) {
  static constexpr std::array modals{"will", "would", "can", "could", "may", "might", "should", "must", "shall"};
  static constexpr std::array singular{"is", "was", "has", "had", "does", "did"};
  static constexpr std::array plural{"are", "were", "have", "do"};
  static constexpr std::array past{"went",   "came", "became", "made",  "took", "gave", "found", "said", "led", "kept",
                                   "caused", "saw",  "knew",   "meant", "left", "lost", "paid",  "told", "felt"};
  auto const word = line_.word(i);
  if (one_of(word, modals)) {
    auto const next = line_.is(i + 1, "not") || line_.is(i + 1, "also") || line_.is(i + 1, "now") ? i + 2 : i + 1;
    finite_ = line_.is(next, "be") || line_.is(next, "have") ? Finite::settled : Finite::open;
  } else if (one_of(word, singular)) {
    finite_ = Finite::settled;
  } else if (one_of(word, plural)) {
    finite_ = Finite::open;
  } else if (one_of(word, past) || (word.size() > 4 && word.ends_with("ed") && !verb_here(i) && i > 0 &&
                                    !one_of(line_.word(i - 1), determiners))) {
    finite_ = Finite::settled;
  } else if (auto const verb = verb_here(i); verb && i > 0 && !one_of(line_.word(i - 1), determiners)) {
    auto const& nouns = lexicon_.vocabulary().also_nouns;
    bool const noun = std::find(nouns.begin(), nouns.end(), base(*verb)) != nouns.end() && !object_strong(i + 1);
    bool const settles = verb->form == VerbForm::third || verb->form == VerbForm::past;
    if (settles && !(noun && verb->form == VerbForm::third)) finite_ = Finite::settled;
  }
}

// At a comma, semicolon or "and": a new duty after it, or more of this one.
std::size_t DutySplitter::joined(std::size_t i) {
  bool const comma = line_.is(i, ",") || line_.is(i, ";") || line_.is(i, ".") || line_.is(i, ":");
  auto const marked = [&](std::size_t at) { return list_mark(line_.is(at, "and") ? at + 1 : at) > 0; };
  bool const strong_stop = line_.is(i, ";") || line_.is(i, ".") || marked(i) || marked(i + 1);
  bool const conjunction =
      line_.is(i, "and") || line_.is(i, "&") || (comma && (line_.is(i + 1, "and") || line_.is(i + 1, "or")));
  auto next = i + 1;
  while (next < last_ && (line_.is(next, "and") || line_.is(next, "or") || line_.is(next, ","))) ++next;
  if (auto const with = together(i) ? i : next; together(with)) {
    next = with + 2;
    inside_ = Inside::nothing;
  }
  auto const at = after_adverbs(next);
  if (at >= last_) return std::max(next, i + 1);
  if (comma && !conjunction && !strong_stop)
    for (auto k = next; k < at; ++k)
      if (line_.is(k, "and")) return next;  // ", within six weeks, and to write": the words before "and" end this duty
  joint_ = start(i);
  if (comma && !conjunction && !strong_stop && line_.is(at - 1, "to") && !after_to(at))
    return next;  // ", to reflect the loss": a purpose
  bool const cut = reporting_cut(at, comma) || verb_cut(at, comma, conjunction, strong_stop) ||
                   passive_cut(next, conjunction) || stage_cut(next, conjunction) ||
                   unknown_cut(at, conjunction, strong_stop) || body_cut(next, conjunction || comma) ||
                   payee_cut(next, conjunction || comma) || noun_cut(at) || addressee_cut(next);
  if (!cut) return next;
  return line_.token_at(list_.duties.back().verb_end) > next ? line_.token_at(list_.duties.back().verb_end) : next + 1;
}

// "has agreed to give ..., to refund ...": after "agreed to" each "to" may open a duty, purposes apart.
bool DutySplitter::after_to(std::size_t at) const {
  auto const verb = verb_here(at);
  static constexpr std::array lasting{"start", "begin", "run", "commence", "last", "finish"};
  if (verb && one_of(base(*verb), lasting) && line_.time_starting(start(line_.token_at(start(at) + verb->length))))
    return false;  // "..., to start no later than 16 January"
  // "remind its officers, by the end of March, to ask", "write to them, by 31 August, to tell them"
  auto const& duty = list_.duties.back();
  bool const of_the_verb = duty.verb && (one_of(base(*duty.verb), words().complement_verbs) ||
                                         base(*duty.verb) == "write" || base(*duty.verb) == "contact");
  if (of_the_verb && inside_ == Inside::nothing) return false;
  bool const purpose = verb && one_of(base(*verb), words().purpose_verbs) && !gives_money(at);
  return verb && from_ > 0 && line_.is(from_ - 1, "to") && !purpose;
}

std::size_t DutySplitter::after_adverbs(std::size_t i) const {
  auto const at = skip(i);
  for (auto k = i; k < at; ++k)
    if (line_.is(k, ";") || line_.is(k, ".")) return at;
  if (line_.is(at, "where") || line_.is(at, "if"))  // "and, where it was not, refund the top-up"
    for (auto k = at + 1; k < last_ && k < at + 12; ++k)
      if (line_.is(k, ",")) return verb_here(k + 1) ? k + 1 : line_.is(k + 1, "to") && verb_here(k + 2) ? k + 2 : at;
  if (line_.is(at, "will") || line_.is(at, "should") || line_.is(at, "must")) return skip(at + 1);
  if (auto const over = over_adjunct(at); over != at && !verb_here(at)) return over;
  if (line_.is(at, "it") && (line_.is(at + 1, "will") || line_.is(at + 1, "should"))) return skip(at + 2);
  return at;
}

void DutySplitter::open(DutyWords duty) {
  bool const timed = std::any_of(line_.times.begin(), line_.times.end(),
                                 [&](TimeWords const& time) { return time.begin >= joint_ && time.end <= duty.begin; });
  auto const lead = line_.words(joint_, duty.begin);
  bool const conditional =
      find_words(lead, "where") != std::string_view::npos || find_words(lead, "if") != std::string_view::npos;
  duty.adjunct_from = timed || conditional ? joint_ : duty.begin;
  static constexpr std::array later{"thereafter", "afterwards", "subsequently"};
  for (auto i = line_.token_at(joint_); i < line_.tokens.size() && start(i) < duty.begin; ++i)
    if (one_of(line_.word(i), later)) {
      duty.then_begin = start(i);
      duty.then_end = line_.tokens[i].end;
    }
  close(joint_);
  list_.duties.push_back(duty);
  inside_ = Inside::nothing;
  purpose_verb_.reset();
  finite_ = Finite::none;
  nouns_ = duty.noun;
}

void DutySplitter::close(std::size_t at) {
  if (!list_.duties.empty() && list_.duties.back().end == 0) list_.duties.back().end = at;
}

// "It will also pay:" leaves its objects to the items.
void DutySplitter::objects_follow() {
  auto const& duty = list_.duties.back();
  if (list_.duties.size() != 1 || !duty.verb || duty.noun) return;
  auto rest = skip(line_.token_at(duty.verb_end));
  if (auto const* payee = rest < last_ ? line_.mention_starting(start(rest)) : nullptr;
      payee != nullptr && !payee->possessive)
    rest = skip(line_.token_at(payee->end));  // "must pay the resident:"
  bool const nothing_more = rest >= last_;
  if (nothing_more && one_of(base(*duty.verb), words().paying_verbs) &&
      line_.lower.find(':', duty.verb_end) != std::string::npos)
    list_.items = ItemsAre::objects;
}

DutyList split_duties(Line const& line, std::size_t begin, std::size_t end, DutyContext const& context,
                      Lexicon const& lexicon) {
  return DutySplitter{line, begin, end, context, lexicon}.read();
}

}  // namespace amends
