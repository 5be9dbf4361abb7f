#include "grammar/actions/duties.h"

#include "grammar/actions/clauses.h"

#include <algorithm>  // std::any_of, std::find
#include <array>      // std::array

namespace amends {

namespace {

constexpr std::array adverbs{"also",       "now",        "then",      "each",     "both",         "jointly",
                             "separately", "therefore",  "further",   "still",    "additionally", "subsequently",
                             "thereafter", "afterwards", "formally",  "urgently", "fully",        "either",
                             "clearly",    "personally", "carefully", "again",    "immediately",  "properly",
                             "promptly",   "directly",   "to",        "all"};
constexpr std::array object_openers{
    "a",        "an",      "the",      "its",      "their",    "his",      "her",          "any",     "all",
    "this",     "that",    "these",    "those",    "how",      "whether",  "what",         "why",     "when",
    "which",    "us",      "him",      "them",     "each",     "both",     "with",         "to",      "out",
    "on",       "off",     "back",     "up",       "in",       "into",     "at",           "where",   "relevant",
    "other",    "every",   "some",     "another",  "it",       "and",      "arrangements", "for",     "staff",
    "officers", "half",    "no",       "details",  "evidence", "such",     "affected",     "lessons", "copies",
    "written",  "new",     "training", "current",  "existing", "key",      "social",       "about",   "everyone",
    "anyone",   "further", "within",   "progress", "learning", "families", "residents",    "similar", "work",
    "guidance", "by"};
constexpr std::array complement_heads{"remind", "brief",   "instruct", "train", "ask",
                                      "teach",  "request", "advise",   "alert"};
constexpr std::array acknowledging{"acknowledge", "accept", "recognise"};
constexpr std::array purpose_verbs{
    "prevent",   "improve",     "reduce",   "ensure",  "avoid",     "consider",   "address", "identify",
    "recognise", "reflect",     "support",  "help",    "make sure", "strengthen", "learn",   "establish",
    "determine", "acknowledge", "accept",   "decide",  "check",     "find",       "clarify", "increase",
    "record",    "keep",        "take",     "meet",    "give",      "make",       "monitor", "deal with",
    "stop",      "follow up",   "respond",  "reply",   "use",       "include",    "show",    "apply",
    "complete",  "note",        "maintain", "set out", "put",       "put right",  "get"};
constexpr std::array informing{"tell",    "inform",  "write", "notify", "send",     "explain", "report",
                               "confirm", "provide", "share", "update", "give",     "offer",   "advise",
                               "invite",  "contact", "meet",  "supply", "write to", "let",     "copy"};
constexpr std::array paying{"pay", "refund", "reimburse", "repay", "compensate", "waive", "write off", "credit"};

template <std::size_t size>
bool one_of(std::string_view word, std::array<char const*, size> const& list) {
  return std::any_of(list.begin(), list.end(), [&](char const* one) { return word == one; });
}

// What the words since the duty's verb have opened.
enum class Inside { nothing, purpose, complement, clause };

class Splitter {
 public:
  Splitter(Line const& line, std::size_t begin, std::size_t end, DutyContext const& context, Lexicon const& lexicon)
      : line_{line}, lexicon_{lexicon}, context_{context}, end_{end}, last_{line.token_at(end)} {
    from_ = skip(line.token_at(begin));
  }

  DutyList read() {
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

 private:
  std::size_t start(std::size_t i) const {
    return i < line_.tokens.size() ? line_.tokens[i].begin : line_.text().size();
  }
  std::string const& base(VerbMatch const& verb) const { return lexicon_.vocabulary().verbs[verb.verb].base; }

  // Over commas, colons, adverbs, time words and hedges to where a verb may stand.
  std::size_t skip(std::size_t i) const {
    while (i < last_) {
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
  void open_list() {
    if (from_ >= last_) {
      list_.items = ItemsAre::duties;
      return;
    }
    auto const length = lexicon_.match(&Vocabulary::list_openers, line_.text().substr(start(from_)));
    if (length == 0) return;
    auto next = line_.token_at(start(from_) + length);
    while (next < last_ && line_.tokens[next].word && !verb_here(next) && line_.time_starting(start(next)) == nullptr)
      ++next;
    list_.items = ItemsAre::duties;
    list_.own_from = start(from_);
    from_ = skip(next);
    if (line_.is(from_, "by")) from_ = skip(from_ + 1);  // "remedy the injustice within a month by: apologising"
    if (from_ < last_ && !line_.tokens[from_].word) from_ = last_;
    if (from_ < last_ && !verb_here(from_)) from_ = last_;  // "take the following steps to put this right"
    if (from_ < last_) list_.items = ItemsAre::details;
  }

  std::optional<VerbMatch> verb_here(std::size_t i) const {
    if (i >= last_ || !line_.tokens[i].word) return std::nullopt;
    return lexicon_.match_verb(line_.text().substr(start(i)));
  }

  void first_duty() {
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
  bool noun_first(std::size_t i) const {
    if (context_.verb) return true;
    auto const word = line_.word(i);
    bool const article = word == "a" || word == "an" || word == "the" || word == "its" || word == "further" ||
                         word == "written" || word == "another";
    return (article || line_.sum_starting(start(i)) != nullptr || line_.mention_starting(start(i)) != nullptr) &&
           noun_kind(line_, start(i), end_, lexicon_).has_value();
  }

  void noun_duty(DutyWords& duty, std::size_t i) {
    duty.noun = !context_.verb;
    duty.gapped = context_.verb.has_value();
    if (context_.verb) duty.verb = VerbMatch{*context_.verb, VerbForm::base, 0};
    duty.verb_end = start(i);
    nouns_ = true;
  }

  static VerbForm guess_form(std::string_view word) {
    if (word.ends_with("ing")) return VerbForm::gerund;
    if (word.ends_with("ed")) return VerbForm::past;
    return VerbForm::base;
  }

  // "review", "report" and the like are verbs only where an object follows.
  bool is_noun_here(std::size_t i, VerbMatch const& verb) const {
    auto const& nouns = lexicon_.vocabulary().also_nouns;
    if (verb.form != VerbForm::base && verb.form != VerbForm::third) return false;
    if (std::find(nouns.begin(), nouns.end(), base(verb)) == nouns.end()) return false;
    return !object_after(line_.token_at(start(i) + verb.length));
  }

  bool object_after(std::size_t i) const {
    if (i >= last_) return false;
    if (line_.time_starting(start(i)) != nullptr || line_.sum_starting(start(i)) != nullptr) return true;
    if (line_.mention_starting(start(i)) != nullptr) return true;
    char const c = line_.text()[start(i)];
    return one_of(line_.word(i), object_openers) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  // Moves on from token i, opening subordinate words and cutting where a new duty begins.
  std::size_t step(std::size_t i) {
    if (line_.is(i, "(")) return after_bracket(i);
    if (auto const* time = line_.time_starting(start(i)); time != nullptr && line_.tokens[i].word)
      return std::max(line_.token_at(time->end), i + 1);
    if (joins(i)) return joined(i);
    note_subordinate(i);
    return i + 1;
  }

  std::size_t after_bracket(std::size_t i) const {
    while (i < last_ && !line_.is(i, ")")) ++i;
    return i + 1;
  }

  bool joins(std::size_t i) const {
    return line_.is(i, ",") || line_.is(i, ";") || line_.is(i, "and") || line_.is(i, "&") || line_.is(i, ".");
  }

  void note_subordinate(std::size_t i) {
    auto const word = line_.word(i);
    bool const mild =
        word == "as" || word == "so" || word == "than" || word == "after" || word == "before" || word == "since";
    if (is_subordinator(word) && !mild) {
      inside_ = Inside::clause;
      auto const own_verb = verb_here(i + 1);
      third_person_ = own_verb && own_verb->form == VerbForm::third;
      return;
    }
    if (word == "so" && line_.is(i + 1, "that")) inside_ = Inside::clause;
    if (word != "to" || inside_ == Inside::clause || inside_ == Inside::complement) return;
    auto const verb = verb_here(i + 1);
    if (!verb || verb->form != VerbForm::base || line_.mention_starting(start(i + 1)) != nullptr) return;
    auto const& duty = list_.duties.back();
    bool const complement = duty.verb && one_of(base(*duty.verb), complement_heads);
    inside_ = complement ? Inside::complement : Inside::purpose;
    purpose_verb_ = verb;
  }

  // At a comma, semicolon or "and": a new duty after it, or more of this one.
  std::size_t joined(std::size_t i) {
    bool const comma = line_.is(i, ",") || line_.is(i, ";") || line_.is(i, ".") || line_.is(i, ":");
    bool const strong_stop = line_.is(i, ";") || line_.is(i, ".");
    bool const conjunction =
        line_.is(i, "and") || line_.is(i, "&") || (comma && (line_.is(i + 1, "and") || line_.is(i + 1, "or")));
    auto next = i + 1;
    while (next < last_ && (line_.is(next, "and") || line_.is(next, "or") || line_.is(next, ","))) ++next;
    auto const at = after_adverbs(next);
    if (at >= last_) return std::max(next, i + 1);
    if (comma && !conjunction && !strong_stop)
      for (auto k = next; k < at; ++k)
        if (line_.is(k, "and"))
          return next;  // ", within six weeks, and to write": the words before "and" end this duty
    joint_ = start(i);
    if (comma && !conjunction && !strong_stop && line_.is(at - 1, "to") && !after_to(at))
      return next;  // ", to reflect the loss": a purpose
    bool const cut = reporting_cut(at, comma) || verb_cut(at, comma, conjunction, strong_stop) ||
                     payee_cut(next, conjunction || comma) || noun_cut(at) || addressee_cut(next);
    if (!cut) return next;
    return line_.token_at(list_.duties.back().verb_end) > next ? line_.token_at(list_.duties.back().verb_end)
                                                               : next + 1;
  }

  // "has agreed to give ..., to refund ...": after "agreed to" each "to" may open a duty, purposes apart.
  bool after_to(std::size_t at) const {
    auto const verb = verb_here(at);
    return verb && from_ > 0 && line_.is(from_ - 1, "to") && !one_of(base(*verb), purpose_verbs);
  }

  std::size_t after_adverbs(std::size_t i) const {
    auto const at = skip(i);
    for (auto k = i; k < at; ++k)
      if (line_.is(k, ";") || line_.is(k, ".")) return at;
    if (line_.is(at, "where") || line_.is(at, "if"))  // "and, where it was not, refund the top-up"
      for (auto k = at + 1; k < last_ && k < at + 12; ++k)
        if (line_.is(k, ",")) return verb_here(k + 1) ? k + 1 : at;
    if (line_.is(at, "will") || line_.is(at, "should") || line_.is(at, "must")) return skip(at + 1);
    if (line_.is(at, "it") && (line_.is(at + 1, "will") || line_.is(at + 1, "should"))) return skip(at + 2);
    return at;
  }

  bool compatible(std::size_t at, VerbMatch const& verb) const {
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

  bool object_strong(std::size_t i) const {
    return line_.mention_starting(start(i)) != nullptr || line_.sum_starting(start(i)) != nullptr;
  }

  // A verb that pays or tells a person (or us) breaks out of whatever came before.
  bool breaks_out(std::size_t at, VerbMatch const& verb) const {
    auto const& word = base(verb);
    if (word.starts_with("apologi")) return true;
    auto const object = line_.token_at(start(at) + verb.length);
    if (one_of(word, paying)) return object_strong(object) || line_.is(object, "them") || line_.is(object, "the");
    if (!one_of(word, informing)) return false;
    auto person = object;
    if (line_.is(person, "to") || line_.is(person, "with") || line_.is(person, "back")) ++person;
    if (auto const* mention = line_.mention_starting(start(person)); mention != nullptr && !mention->possessive)
      return true;
    for (auto const& mention : line_.mentions)
      if (mention.ombudsman && mention.begin > start(at) && mention.begin < start(at) + 70) return true;
    return false;
  }

  bool verb_cut(std::size_t at, bool comma, bool conjunction, bool strong_stop) {
    auto const verb = verb_here(at);
    if (!verb || !compatible(at, *verb) || is_noun_here(at, *verb)) return false;
    if (same_duty(*verb, at)) return false;
    if (list_.duties.back().verb && !list_.duties.back().noun &&
        line_.words(list_.duties.back().verb_end, joint_).find_first_not_of(' ') == std::string_view::npos)
      return false;  // "review and update its procedure"
    bool const breaks = breaks_out(at, *verb);
    bool unclear = false;
    switch (inside_) {
      case Inside::nothing: break;
      case Inside::purpose:
        if (breaks || strong_stop) break;
        if (comma && conjunction) break;
        if (purpose_pair(*verb)) break;
        if (one_of(base(*verb), purpose_verbs) || !conjunction) return false;
        unclear = true;
        break;
      case Inside::complement:
        if (!breaks && !strong_stop) return false;
        break;
      case Inside::clause:
        // "an apology which takes account of our guidance and put in place ...": a base verb cannot carry on
        // a clause in the third person
        if (third_person_ && conjunction && verb->form == VerbForm::base) break;
        if (!breaks && !strong_stop && !(comma && conjunction)) return false;
        break;
    }
    DutyWords duty;
    duty.begin = start(at);
    duty.verb = verb;
    duty.verb_end = start(at) + verb->length;
    duty.unclear = unclear;
    open(duty);
    return true;
  }

  // "..., reporting quarterly to its committee": a rhythm of its own makes it a duty of its own.
  bool reporting_cut(std::size_t at, bool comma) {
    auto const verb = verb_here(at);
    if (!comma || !verb || verb->form != VerbForm::gerund) return false;
    bool const rhythm = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
      return std::holds_alternative<Recurring>(time.match.term) && time.begin > start(at) &&
             time.begin < start(at) + 60;
    });
    if (!rhythm) return false;
    DutyWords duty;
    duty.begin = start(at);
    duty.verb = verb;
    duty.verb_end = start(at) + verb->length;
    open(duty);
    return true;
  }

  // "write to her to apologise and explain": two purposes of one letter that are two duties.
  bool purpose_pair(VerbMatch const& verb) const {
    if (!purpose_verb_ || !list_.duties.back().verb) return false;
    auto const& head = base(*list_.duties.back().verb);
    bool const letter = head == "write" || head == "contact" || head == "meet" || head == "speak";
    if (!letter || one_of(base(*purpose_verb_), acknowledging)) return false;
    bool const first_says_sorry = base(*purpose_verb_).starts_with("apologi");
    bool const second_says_sorry = base(verb).starts_with("apologi");
    bool const second_explains =
        base(verb) == "explain" || base(verb) == "tell" || base(verb) == "confirm" || base(verb) == "set out";
    return (first_says_sorry && second_explains) || second_says_sorry;
  }

  // Words that carry the same duty on: "and keep doing so", "and pay this by".
  bool same_duty(VerbMatch const& verb, std::size_t at) const {
    auto const object = line_.token_at(start(at) + verb.length);
    auto const& word = base(verb);
    if (word == "keep" && (line_.is(object, "doing") || line_.is(object, "it"))) return true;
    if (word == "continue") return line_.is(object, "to") || line_.is(object, "doing");
    bool const this_one = line_.is(object, "this") || line_.is(object, "it");
    bool const ends = object + 1 >= last_ || line_.is(object + 1, ",") || line_.is(object + 1, ".") ||
                      line_.is(object + 1, "to") || line_.time_starting(start(object + 1)) != nullptr;
    if (this_one && ends &&
        (word == "pay" || word == "complete" || word == "do" || word == "make" || word == "carry out"))
      return true;
    if (list_.duties.back().verb && purpose_verb_ && one_of(base(*purpose_verb_), acknowledging) &&
        word.starts_with("apologi"))
      return true;
    if (word.starts_with("apologi") && list_.duties.back().verb && base(*list_.duties.back().verb) == "write" &&
        inside_ == Inside::nothing)
      return true;  // "write to Ms F and apologise"
    if (word == "show" || word == "demonstrate") return inside_ != Inside::nothing;
    return false;
  }

  // "pay Mr and Mrs L £3,150, and Ms T £400"; "£750 to the estate and a further £450 to Ms L"
  bool payee_cut(std::size_t at, bool joint) {
    auto const& duty = list_.duties.back();
    if (!joint || !pays(duty) || at >= last_) return false;
    if (auto const* mention = line_.mention_starting(start(at)); mention != nullptr && !mention->possessive) {
      auto sum_at = line_.token_at(mention->end);
      if (line_.is(sum_at, ",")) ++sum_at;
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
    if (!line_.is(to, "to")) return false;
    auto const* payee = line_.mention_starting(start(to + 1));
    if (payee == nullptr || !has_payee_before(at, *payee)) return false;
    return cut_gapped(at, payee->end);
  }

  bool pays(DutyWords const& duty) const {
    if (!duty.verb) return duty.noun;
    auto const& word = base(*duty.verb);
    return one_of(word, paying) || word == "make" || word == "offer" || word == "give" || word == "send" ||
           word == "award";
  }

  bool sum_before(std::size_t at) const {
    return std::any_of(line_.sums.begin(), line_.sums.end(), [&](SumWords const& sum) {
      return sum.begin >= list_.duties.back().begin && sum.end <= start(at);
    });
  }

  // Somebody else is paid before token `at` in the same duty.
  bool has_payee_before(std::size_t at, Mention const& payee) const {
    return std::any_of(line_.mentions.begin(), line_.mentions.end(), [&](Mention const& one) {
      return one.begin >= list_.duties.back().begin && one.end <= start(at) && !one.possessive &&
             one.names != payee.names;
    });
  }

  bool cut_gapped(std::size_t at, std::size_t verb_end) {
    DutyWords duty;
    duty.begin = start(at);
    duty.verb = list_.duties.back().verb;
    duty.verb_end = verb_end;
    duty.gapped = true;
    open(duty);
    return true;
  }

  // "an apology, an explanation and a payment of £400": nouns of different kinds.
  bool noun_cut(std::size_t at) {
    auto const& duty = list_.duties.back();
    if (inside_ != Inside::nothing || at >= last_) return false;
    static constexpr std::array givers{"give", "provide", "offer", "send", "issue", "make"};
    bool const gives = nouns_ || duty.noun || (duty.verb && one_of(base(*duty.verb), givers));
    if (!gives) return false;
    auto const word = line_.word(at);
    bool const opens = line_.sum_starting(start(at)) != nullptr || word == "a" || word == "an" || word == "the" ||
                       word == "its" || word == "written" || word == "staff" ||
                       line_.sum_starting(start(at)) != nullptr;
    if (!opens) return false;
    auto const kind = noun_kind(line_, start(at), end_, lexicon_);
    if (!kind) return false;
    auto const before = duty.noun ? noun_kind(line_, duty.begin, start(at), lexicon_)
                                  : noun_kind(line_, after_person(duty.verb_end), start(at), lexicon_);
    if (!before || *before == *kind || (*kind == Kind::provide_service && duty.verb)) return false;
    DutyWords next;
    next.begin = start(at);
    next.verb = duty.verb;
    next.verb_end = start(at);
    next.noun = true;
    open(next);
    nouns_ = true;
    return true;
  }

  std::size_t after_person(std::size_t at) const {
    auto const i = line_.token_at(at);
    auto const* mention = line_.mention_starting(start(i));
    auto next = mention != nullptr ? line_.token_at(mention->end) : i;
    if (line_.is(next, "with")) ++next;
    return start(next);
  }

  // "apologise to Mr and Mrs L and, separately, to Ms T"; "to his new school within one week and to Mrs A
  // within two": the same duty again, to somebody else and by itself.
  bool addressee_cut(std::size_t at) {
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

  void open(DutyWords duty) {
    bool const timed = std::any_of(line_.times.begin(), line_.times.end(), [&](TimeWords const& time) {
      return time.begin >= joint_ && time.end <= duty.begin;
    });
    auto const lead = line_.words(joint_, duty.begin);
    bool const conditional =
        find_words(lead, "where") != std::string_view::npos || find_words(lead, "if") != std::string_view::npos;
    duty.adjunct_from = timed || conditional ? joint_ : duty.begin;
    close(joint_);
    list_.duties.push_back(duty);
    inside_ = Inside::nothing;
    purpose_verb_.reset();
    third_person_ = false;
    nouns_ = duty.noun;
  }

  void close(std::size_t at) {
    if (!list_.duties.empty() && list_.duties.back().end == 0) list_.duties.back().end = at;
  }

  // "It will also pay:" leaves its objects to the items.
  void objects_follow() {
    auto const& duty = list_.duties.back();
    if (list_.duties.size() != 1 || !duty.verb || duty.noun) return;
    auto const rest = skip(line_.token_at(duty.verb_end));
    bool const nothing_more = rest >= last_;
    if (nothing_more && one_of(base(*duty.verb), paying) && line_.lower.find(':', duty.verb_end) != std::string::npos)
      list_.items = ItemsAre::objects;
  }

  Line const& line_;
  Lexicon const& lexicon_;
  DutyContext const& context_;
  std::size_t end_, last_, from_ = 0;
  DutyList list_;
  VerbForm form_ = VerbForm::base;
  Inside inside_ = Inside::nothing;
  std::optional<VerbMatch> purpose_verb_;
  bool nouns_ = false;
  bool third_person_ = false;
  std::size_t joint_ = 0;  // the comma or "and" being looked at
};

}  // namespace

DutyList split_duties(Line const& line, std::size_t begin, std::size_t end, DutyContext const& context,
                      Lexicon const& lexicon) {
  return Splitter{line, begin, end, context, lexicon}.read();
}

}  // namespace amends
