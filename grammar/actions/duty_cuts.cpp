// Where a duty ends and the next begins: at a verb, at another payee, at a noun of another kind, at
// another addressee; and what only looks like one of these.
#include "grammar/actions/clauses.h"
#include "grammar/actions/duty_splitter.h"

#include <algorithm>  // std::any_of, std::find, std::max, std::min
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array object_openers{
    "a",        "an",      "the",      "its",        "their",    "his",      "her",          "any",     "all",
    "this",     "that",    "these",    "those",      "how",      "whether",  "what",         "why",     "when",
    "which",    "us",      "him",      "them",       "each",     "both",     "with",         "to",      "out",
    "on",       "off",     "back",     "up",         "in",       "into",     "at",           "where",   "relevant",
    "other",    "every",   "some",     "another",    "it",       "and",      "arrangements", "for",     "staff",
    "officers", "half",    "no",       "details",    "evidence", "such",     "affected",     "lessons", "copies",
    "written",  "new",     "training", "current",    "existing", "key",      "social",       "about",   "everyone",
    "anyone",   "further", "within",   "progress",   "learning", "families", "residents",    "similar", "work",
    "guidance", "by",      "anything", "everything", "whatever"};

}  // namespace

// "review", "report" and the like are verbs only where an object follows.
bool DutySplitter::is_noun_here(std::size_t i, VerbMatch const& verb) const {
  auto const& nouns = lexicon_.vocabulary().also_nouns;
  if (verb.form != VerbForm::base && verb.form != VerbForm::third) return false;
  if (std::find(nouns.begin(), nouns.end(), base(verb)) == nouns.end()) return false;
  auto const next = line_.token_at(start(i) + verb.length);
  static constexpr std::array after_contact{"details", "number",  "numbers", "information",
                                            "point",   "officer", "centre"};
  if (base(verb) == "contact" && one_of(line_.word(next), after_contact)) return true;  // "name and contact details"
  return !object_after(next);
}

bool DutySplitter::object_after(std::size_t i) const {
  if (i >= last_) return false;
  if (line_.time_starting(start(i)) != nullptr || line_.sum_starting(start(i)) != nullptr) return true;
  if (line_.mention_starting(start(i)) != nullptr) return true;
  if (line_.word(i).ends_with("ly") && i + 1 < last_ && one_of(line_.word(i + 1), object_openers)) return true;
  char const c = line_.text()[start(i)];
  return one_of(line_.word(i), object_openers) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool DutySplitter::object_strong(std::size_t i) const {
  return line_.mention_starting(start(i)) != nullptr || line_.sum_starting(start(i)) != nullptr;
}

bool DutySplitter::compatible(std::size_t at, VerbMatch const& verb) const {
  if (line_.is(at - 1, "will") || line_.is(at - 1, "should") || line_.is(at - 1, "to") || line_.is(at - 1, "must"))
    return verb.form == VerbForm::base;
  if (verb.form == form_) return true;
  bool const base_and_third = (form_ == VerbForm::base && verb.form == VerbForm::third) ||
                              (form_ == VerbForm::third && verb.form == VerbForm::base);
  auto const& nouns = lexicon_.vocabulary().also_nouns;
  if (base_and_third)
    return std::find(nouns.begin(), nouns.end(), base(verb)) == nouns.end() ||
           object_strong(line_.token_at(start(at) + verb.length));
  return form_ == VerbForm::past && context_.past && verb.form == VerbForm::past;
}

// "a written apology for how it answered, together with a payment of £275"
bool DutySplitter::together(std::size_t i) const {
  return line_.is(i, "together") && line_.is(i + 1, "with") &&
         (line_.is(i + 2, "a") || line_.is(i + 2, "an") ||
          (i + 2 < last_ && line_.sum_starting(start(i + 2)) != nullptr));
}

// "make a payment of £200", "offer her £50": a sum or a payment stands among its first words.
bool DutySplitter::gives_money(std::size_t at) const {
  auto const until = std::min(end_, start(at) + 60);
  auto const words = line_.words(start(at), std::min(until, std::max(start(at), line_.lower.find(',', start(at)))));
  bool const sum = std::any_of(line_.sums.begin(), line_.sums.end(), [&](SumWords const& one) {
    return one.begin > start(at) && one.end <= start(at) + words.size();
  });
  return sum || find_words(words, "payment") != std::string_view::npos;
}

// A verb that pays or tells a person (or us) breaks out of whatever came before.
bool DutySplitter::breaks_out(std::size_t at, VerbMatch const& verb) const {
  auto const& word = base(verb);
  if (word.starts_with("apologi")) return true;
  auto const object = line_.token_at(start(at) + verb.length);
  if (one_of(word, words().paying_verbs))
    return object_strong(object) || line_.is(object, "them") || line_.is(object, "the") || gives_money(at);
  if (one_of(word, words().giving_verbs) && gives_money(at)) return true;
  if (word == "follow this up" || word == "follow it up") return true;
  static constexpr std::array carrying{"publish", "implement", "share", "circulate", "adopt", "embed"};
  if (verb.form == VerbForm::base && one_of(word, carrying) && line_.is(object, "it"))
    return true;  // "draw up a policy for children who cannot attend, publish it and train staff"
  // "to make sure people are consulted and ensure staff receive training": taught, not a purpose
  if ((word == "ensure" || word == "make sure") &&
      line_.words(start(at), end_).substr(0, 60).find("training") != std::string_view::npos)
    return true;
  if (!one_of(word, words().telling_verbs)) return false;
  if (word == "confirm" && (line_.is(object, "this") || line_.is(object, "it")) && line_.is(object + 1, "in"))
    return true;  // "agree with her how it will write to her and confirm this in writing"
  auto person = object;
  if (line_.is(person, "to") || line_.is(person, "with") || line_.is(person, "back")) ++person;
  if (auto const* mention = line_.mention_starting(start(person)); mention != nullptr && !mention->possessive)
    return true;
  for (auto const& mention : line_.mentions)
    if (mention.ombudsman && mention.begin > start(at) && mention.begin < start(at) + 70) return true;
  return false;
}

// "check whether it needs to change them and report its conclusions to the Cabinet Member": a board is told something.
bool DutySplitter::reports_to(std::size_t at, VerbMatch const& verb) const {
  auto const& head = list_.duties.back();
  bool const of_staff = head.verb && one_of(base(*head.verb), words().complement_verbs);
  if (of_staff || verb.form != VerbForm::base || !one_of(base(verb), words().telling_verbs)) return false;
  return std::any_of(line_.mentions.begin(), line_.mentions.end(), [&](Mention const& one) {
    return one.audience && one.begin > start(at) && one.begin < start(at) + 70 &&
           line_.words(start(at), one.begin).find(" to ") != std::string_view::npos;
  });
}

// "; and within six months, audit compliance": behind a limit of its own, a word that is verb and noun is a verb.
bool DutySplitter::opens_after_time(std::size_t at, VerbMatch const& verb) const {
  bool const timed = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
    return time.begin >= joint_ && time.end <= start(at) && start(at) - time.end < 4;
  });
  auto const object = line_.token_at(start(at) + verb.length);
  return timed && verb.form == VerbForm::base && object < last_ && line_.tokens[object].word &&
         !one_of(line_.word(object), prepositions);
}

// "to apologise for the delay and complete a fresh assessment": one thing that is done, and no purpose.
bool DutySplitter::makes_one(std::size_t at, VerbMatch const& verb) const {
  static constexpr std::array making{"complete", "give", "make", "put in place", "set out", "take"};
  auto const object = line_.token_at(start(at) + verb.length);
  return one_of(base(verb), making) && (line_.is(object, "a") || line_.is(object, "an"));
}

bool DutySplitter::verb_cut(std::size_t at, bool comma, bool conjunction, bool strong_stop) {
  auto const verb = verb_here(at);
  if (!verb || !compatible(at, *verb)) return false;
  if (is_noun_here(at, *verb) && !(strong_stop && opens_after_time(at, *verb))) return false;
  if (!strong_stop && same_duty(*verb, at)) return false;
  if (at > 1 && line_.is(at - 1, "will") && line_.is(at - 2, "or")) return false;  // "what it has done, or will do"
  // "including the failure to visit and to tell her": more of what was wrong
  auto const told = line_.words(list_.duties.back().begin, joint_);
  if (!strong_stop && line_.is(at - 1, "to") && list_.duties.back().verb &&
      (told.find("failure to ") != std::string_view::npos || told.find("failing to ") != std::string_view::npos ||
       told.find("failed to ") != std::string_view::npos))
    return false;
  auto const joint = line_.token_at(joint_);
  bool const either =
      line_.is(at - 1, "or") || (joint > 0 && line_.is(joint - 1, "or"));  // "or, if there is none, fund"
  if (either && inside_ == Inside::clause) return false;                   // "what it has done, or plans to do"
  bool const sorry = list_.duties.back().verb && base(*list_.duties.back().verb).starts_with("apologi");
  if (list_.duties.back().verb && !list_.duties.back().noun && !(sorry && breaks_out(at, *verb)) &&
      line_.words(list_.duties.back().verb_end, joint_).find_first_not_of(' ') == std::string_view::npos)
    return false;  // "review and update its procedure"
  bool const breaks = breaks_out(at, *verb);
  // "... and will decide that application", "and, within a week of doing so, put it in place"
  bool const bound_anew = line_.is(at - 1, "will") || line_.is(at - 1, "should") || line_.is(at - 1, "must");
  bool const timed = std::any_of(line_.times.begin(), line_.times.end(),
                                 [&](TimeWords const& time) { return time.begin >= joint_ && time.begin < start(at); });
  // "ask the developer to finish it and, if it does not, consider enforcement": a condition opens a step of its own
  bool const hypothesis = conjunction && at > 1 && line_.is(at - 1, ",") &&
                          find_words(line_.words(joint_, start(at)), "if") != std::string_view::npos;
  bool unclear = false;
  switch (inside_) {
    case Inside::nothing: break;
    case Inside::purpose:
      if (breaks || strong_stop || bound_anew || (timed && conjunction)) break;
      if (comma && conjunction) break;
      if (purpose_pair(*verb)) break;
      if (one_of(base(*verb), words().purpose_verbs) && !makes_one(at, *verb)) return false;
      if (!conjunction && !(comma && one_of(line_.word(line_.token_at(start(at) + verb->length)), determiners)))
        return false;  // "to measure the doorways, order the ramp and tell him"
      unclear = true;
      break;
    case Inside::complement:
      // "remind officers to keep notes and to update people": more of what they are told
      if (!strong_stop && line_.is(at - 1, "to") && !one_of(base(*verb), words().paying_verbs) &&
          !base(*verb).starts_with("apologi"))
        return false;
      if (!breaks && !strong_stop && !bound_anew && !timed && !hypothesis) return false;
      unclear = hypothesis && !breaks && !strong_stop && !bound_anew && !timed;
      break;
    case Inside::clause:
      // "an apology which takes account of our guidance and put in place ...": a bare verb cannot carry on
      // such a clause
      if (finite_ == Finite::settled && conjunction && verb->form == VerbForm::base) break;
      if (conjunction && reports_to(at, *verb)) break;
      if (!breaks && !strong_stop && !bound_anew && !timed && !(comma && conjunction)) {
        // "how it will deal with the backlog and provide training": either may be meant
        auto const& head = list_.duties.back();
        bool const about_staff = head.verb && (one_of(base(*head.verb), words().complement_verbs) ||
                                               base(*head.verb) == "ensure" || base(*head.verb) == "make sure");
        bool const usual = conjunction && verb->form == VerbForm::base && one_of(base(*verb), words().usual_verbs);
        if (!usual || about_staff) return false;
        unclear = true;
      }
      break;
  }
  DutyWords duty;
  duty.begin = start(at);
  duty.verb = verb;
  duty.verb_end = start(at) + verb->length;
  bool const of_the_review = base(*verb) == "identify" && list_.duties.back().verb &&
                             base(*list_.duties.back().verb) == "review";  // "review it and identify any changes"
  duty.unclear =
      unclear || either || of_the_review;  // "complete the works, or give her a date": one of the two is asked
  open(duty);
  return true;
}

// "the distress and frustration the delay caused"
static bool abstract_noun(std::string_view word) {
  static constexpr std::array endings{"tion", "sion", "ness", "ment", "ity", "ance", "ence", "ship", "worry", "upset"};
  return std::any_of(endings.begin(), endings.end(), [&](char const* ending) { return word.ends_with(ending); });
}

// "apologise to Mr B and regrout his bathroom": a bare word between "and" and a determiner or a person can only
// be a verb, though the vocabulary does not have it.
bool DutySplitter::unknown_cut(std::size_t at, bool conjunction, bool strong_stop) {
  static constexpr std::array no_verbs{
      "in",      "to",      "for",       "of",    "on",     "at",     "by",       "with",      "from",
      "or",      "not",     "as",        "than",  "then",   "so",     "but",      "nor",       "about",
      "into",    "over",    "under",     "after", "before", "since",  "until",    "upon",      "within",
      "during",  "other",   "more",      "both",  "all",    "either", "only",     "also",      "it",
      "he",      "she",     "they",      "we",    "i",      "you",    "him",      "them",      "there",
      "will",    "should",  "must",      "is",    "are",    "was",    "were",     "has",       "have",
      "had",     "per",     "plus",      "why",   "until",  "via",    "that",     "whether",   "against",
      "between", "without", "including", "such",  "around", "across", "whatever", "whichever", "however"};
  if (inside_ != Inside::nothing || !(conjunction || strong_stop) || form_ != VerbForm::base || at + 1 >= last_ ||
      verb_here(at) || !list_.duties.back().verb || list_.duties.back().noun)
    return false;
  if (line_.mention_starting(start(at)) != nullptr || line_.sum_starting(start(at)) != nullptr) return false;
  auto const word = line_.word(at);
  bool const bare = word.size() > 2 && line_.text()[start(at)] >= 'a' && line_.text()[start(at)] <= 'z' &&
                    word.find_first_of("-'0123456789") == std::string_view::npos && !word.ends_with("ing") &&
                    !word.ends_with("ed") && !word.ends_with("ly") && !word.ends_with("s") && !abstract_noun(word);
  if (!bare || is_subordinator(word) || one_of(word, determiners) || one_of(word, no_verbs)) return false;
  auto const* person = line_.mention_starting(start(at + 1));
  bool const object = one_of(line_.word(at + 1), determiners) || (person != nullptr && !person->possessive) ||
                      line_.is(at + 1, "this") || line_.sum_starting(start(at + 1)) != nullptr;
  // "the time and trouble this has caused": a noun, and what caused it
  bool const caused = one_of(line_.word(at + 2), std::array{"has", "have", "had", "caused", "case", "is", "was"});
  if (!object || (one_of(line_.word(at + 1), std::array{"this", "these", "it", "that"}) && caused)) return false;
  DutyWords duty;
  duty.begin = start(at);
  duty.unknown = true;
  duty.verb_end = line_.tokens[at].end;
  open(duty);
  return true;
}

// "..., reporting quarterly to its committee": a rhythm of its own makes it a duty of its own.
bool DutySplitter::reporting_cut(std::size_t at, bool comma) {
  auto const verb = verb_here(at);
  if (!comma || !verb || verb->form != VerbForm::gerund) return false;
  bool const next_step = line_.is(at - 1, "thereafter") || line_.is(at - 1, "then") || line_.is(at - 1, "subsequently");
  bool const rhythm = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
    return std::holds_alternative<Recurring>(time.match.term) && time.begin > start(at) && time.begin < start(at) + 60;
  });
  if (!rhythm && !next_step) return false;  // "..., thereafter carrying out any repair"
  DutyWords duty;
  duty.begin = start(at);
  duty.verb = verb;
  duty.verb_end = start(at) + verb->length;
  open(duty);
  return true;
}

// "write to her to apologise and explain": two purposes of one letter that are two duties.
bool DutySplitter::purpose_pair(VerbMatch const& verb) const {
  if (!purpose_verb_ || !list_.duties.back().verb) return false;
  auto const& head = base(*list_.duties.back().verb);
  bool const letter = head == "write" || head == "contact" || head == "meet" || head == "speak";
  if (!letter || one_of(base(*purpose_verb_), words().acknowledging_verbs)) return false;
  bool const first_says_sorry = base(*purpose_verb_).starts_with("apologi");
  bool const second_says_sorry = base(verb).starts_with("apologi");
  bool const second_explains =
      base(verb) == "explain" || base(verb) == "tell" || base(verb) == "confirm" || base(verb) == "set out";
  return (first_says_sorry && second_explains) || second_says_sorry;
}

// Words that carry the same duty on: "and keep doing so", "and pay this by".
bool DutySplitter::same_duty(VerbMatch const& verb, std::size_t at) const {
  auto const object = line_.token_at(start(at) + verb.length);
  auto const& word = base(verb);
  if (word == "keep" && (line_.is(object, "doing") || line_.is(object, "it"))) return true;
  if (word == "continue") return line_.is(object, "to") || line_.is(object, "doing");
  bool const this_one = line_.is(object, "this") || line_.is(object, "it");
  bool const ends = object + 1 >= last_ || line_.is(object + 1, ",") || line_.is(object + 1, ".") ||
                    line_.is(object + 1, "to") || line_.time_starting(start(object + 1)) != nullptr;
  static constexpr std::array opening{"start", "begin", "commence"};  // "start the work by 28 May and complete it by"
  bool const only_begun = list_.duties.back().verb && one_of(base(*list_.duties.back().verb), opening);
  if (this_one && ends && !only_begun &&
      (word == "pay" || word == "complete" || word == "do" || word == "make" || word == "carry out"))
    return true;
  auto const& head = list_.duties.back();
  if (word.starts_with("apologi") && head.verb && one_of(base(*head.verb), words().acknowledging_verbs))
    return true;  // "acknowledge the failings and apologise for them"
  bool const letter = head.verb && !pays(head);
  if ((letter || (head.verb && one_of(base(*head.verb), words().telling_verbs))) && purpose_verb_ &&
      one_of(base(*purpose_verb_), words().acknowledging_verbs) && word.starts_with("apologi"))
    return true;
  if (word.starts_with("apologi") && list_.duties.back().verb && base(*list_.duties.back().verb) == "write" &&
      inside_ == Inside::nothing)
    return true;  // "write to Ms F and apologise"
  if (word == "show" || word == "demonstrate") return inside_ != Inside::nothing;
  return false;
}

// "an apology, an explanation and a payment of £400": nouns of different kinds.
bool DutySplitter::noun_cut(std::size_t at) {
  auto const& duty = list_.duties.back();
  if (inside_ != Inside::nothing || at >= last_) return false;
  bool const gives = nouns_ || duty.noun || (duty.verb && one_of(base(*duty.verb), words().giving_verbs));
  if (!gives) return false;
  auto const word = line_.word(at);
  bool const opens = line_.sum_starting(start(at)) != nullptr || word == "a" || word == "an" || word == "the" ||
                     word == "its" || word == "written" || word == "staff" || word == "payment" ||
                     word == "compensation" || word == "training";
  if (!opens) return false;
  auto const kind = noun_kind(line_, start(at), end_, lexicon_);
  if (!kind) return false;
  auto const before = duty.noun ? noun_kind(line_, duty.begin, start(at), lexicon_)
                                : noun_kind(line_, after_person(duty.verb_end), start(at), lexicon_);
  if (!before || *before == *kind || (*kind == Kind::provide_service && duty.verb)) return false;
  // "provide him with a copy of the report and an action plan": papers that are handed over together
  bool const papers = duty.verb && *before == Kind::inform && *kind == Kind::review_policy;
  if (papers) return false;
  DutyWords next;
  next.begin = start(at);
  next.verb = duty.verb;
  next.verb_end = start(at);
  next.noun = true;
  open(next);
  nouns_ = true;
  return true;
}

std::size_t DutySplitter::after_person(std::size_t at) const {
  auto const i = line_.token_at(at);
  auto const* mention = line_.mention_starting(start(i));
  auto next = mention != nullptr ? line_.token_at(mention->end) : i;
  if (line_.is(next, "with")) ++next;
  return start(next);
}

}  // namespace amends
